using Mocks.Oracle.Protocol.Ttc;

namespace Mocks.Oracle.Protocol.Messages;

/// <summary>
/// The type of a bind, or of a define (the form in which a client wants a column).
/// <code>
/// 1    type            UB4  size, bytes                 DLC  object type id
/// 1    flags           UB4  elements, for arrays        UB2  version
/// 1    precision, 0    UB8  continuation flags          UB2  character set
/// 1    scale, 0                                         1    character set form
///                                                       UB4  LOB bytes to prefetch
///                                                       UB4  collation, from field version 8
/// </code>
/// </summary>
public sealed record TypeDescription(
    TtcDataType Type, byte Flags, uint Size, int Elements, long Continuation, byte[]? ObjectType, byte Form, uint LobPrefetch)
{
    private const byte Array = 0x40;
    private const long LobPrefetchFlag = 0x2000000;

    /// <summary>A PL/SQL table bind: its value is a UB4 count and the elements.</summary>
    public bool IsArray => (Flags & Array) != 0;

    /// <summary>LOBs are wanted with length, chunk size and, up to a bound, their data.</summary>
    public bool PrefetchesLob => (Continuation & LobPrefetchFlag) != 0;

    public bool IsNational => Form == CharacterSets.NationalForm;

    public static TypeDescription Read(ref TtcReader reader, TtcDialect dialect)
    {
        var type = (TtcDataType)reader.ReadByte();
        var flags = reader.ReadByte();
        reader.Skip(2);
        var size = reader.ReadUB4();
        var elements = reader.ReadCount(int.MaxValue);
        var continuation = reader.ReadUB8();
        var objectType = reader.ReadDlc(ProtocolLimits.AttributeBytes);
        reader.ReadUB2();
        reader.ReadUB2();
        var form = reader.ReadByte();
        var prefetch = reader.ReadUB4();
        if (dialect.HasCollation)
            reader.ReadUB4();
        return new TypeDescription(type, flags, size, elements, continuation, objectType, form, prefetch);
    }
}
