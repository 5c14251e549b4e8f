using System.Text;
using Mocks.Oracle.Protocol.Ttc;

namespace Mocks.Oracle.Protocol.Messages;

/// <summary>
/// A column of a query as it is described to the client.
/// <code>
/// 1    type                       UB2  version               DLC  schema of the type
/// 1    flags, 0                   UB2  character set         DLC  name of the type
/// 1    precision                  1    form                  UB2  position, from 1
/// 1    scale; see below           UB4  characters            UB4  flags: 0x100 JSON, 0x800 OSON
/// UB4  size, bytes                UB4  collation     [8]     DLC DLC  domain            [17, long form]
/// UB4  0                          1    nullable              UB4 …    annotations       [20, long form]
/// UB8  continuation, 0            1    length of the name    UB4 1 1  vector: dimensions, format, flags  [24, long form]
/// DLC  object type id             DLC  name
/// </code>
/// The scale of NUMBER, TIMESTAMP and INTERVAL DAY TO SECOND is a compressed integer in some dialects.
/// </summary>
/// <param name="Name">As the query has it, in upper case unless quoted.</param>
/// <param name="Type">The type it has before any define.</param>
/// <param name="Precision">NUMBER: digits, 0 for none; intervals: of the leading field.</param>
/// <param name="Scale">NUMBER: -127 for a floating one; timestamps and intervals: fractional digits.</param>
/// <param name="Size">Bytes; for a column of 0 drivers read no value at all.</param>
/// <param name="Characters">For character types, else 0.</param>
/// <param name="Form">Of <see cref="CharacterSets"/>; 0 for all but characters.</param>
/// <param name="Nullable">Whether it may be NULL.</param>
/// <param name="Flags">JSON columns have some.</param>
/// <param name="TypeSchema">Owner of a named type, else empty.</param>
/// <param name="TypeName">A named type, else empty.</param>
/// <param name="TypeOid">Object id of a named type, 16 bytes; else empty.</param>
/// <param name="VectorDimensions">Of a VECTOR; 0 for any number.</param>
/// <param name="VectorFormat">Of a VECTOR: 2 FLOAT32, 3 FLOAT64, 4 INT8, 5 BINARY; 0 for any.</param>
public sealed record DescribedColumn(
    string Name, TtcDataType Type, byte Precision, int Scale, int Size, int Characters, byte Form, bool Nullable,
    ColumnFlags Flags = ColumnFlags.None, string TypeSchema = "", string TypeName = "", ReadOnlyMemory<byte> TypeOid = default,
    int VectorDimensions = 0, byte VectorFormat = 0)
{
    private const byte AnyDimensions = 1;

    /// <summary>Owner of the column's domain, else empty.</summary>
    public string DomainSchema { get; init; } = "";

    /// <summary>The column's domain, else empty.</summary>
    public string DomainName { get; init; } = "";

    /// <summary>Names and values; a value may be empty.</summary>
    public IReadOnlyList<(string Name, string Value)> Annotations { get; init; } = [];

    public void Write(TtcWriter writer, TtcDialect dialect, int position)
    {
        writer.WriteByte((byte)Type);
        writer.WriteByte(0);
        writer.WriteByte(Precision);
        if (dialect.ScaleAsInteger && HasScale)
            writer.WriteInteger(Scale);
        else
            writer.WriteByte(unchecked((byte)Scale));
        writer.WriteInteger(Size);
        writer.WriteInteger(0);
        writer.WriteInteger(0);
        writer.WriteDlc(TypeOid.Span);
        writer.WriteInteger(TypeOid.IsEmpty ? 0 : 1);
        writer.WriteInteger(CharacterSet);
        writer.WriteByte(Form);
        writer.WriteInteger(Characters);
        if (dialect.HasCollation)
            writer.WriteInteger(0);
        writer.WriteByte(Nullable ? (byte)1 : (byte)0);
        writer.WriteByte((byte)Math.Min(Encoding.UTF8.GetByteCount(Name), byte.MaxValue));
        writer.WriteDlc(Name);
        writer.WriteDlc(TypeSchema);
        writer.WriteDlc(TypeName);
        writer.WriteInteger(position);
        writer.WriteInteger((uint)Flags);
        if (dialect.HasDomains)
        {
            writer.WriteDlc(DomainSchema);
            writer.WriteDlc(DomainName);
        }

        if (dialect.HasAnnotations)
            WriteAnnotations(writer);
        if (dialect.HasVectors)
            WriteVector(writer);
    }

    /// <summary>UB4 1, 1, UB4 count, 1, then of each DLC name, DLC value and UB4 flags, and UB4 flags of all; UB4 0 without any.</summary>
    private void WriteAnnotations(TtcWriter writer)
    {
        if (Annotations.Count == 0)
        {
            writer.WriteInteger(0);
            return;
        }

        writer.WriteInteger(1);
        writer.WriteByte(1);
        writer.WriteInteger(Annotations.Count);
        writer.WriteByte(1);
        foreach (var (name, value) in Annotations)
            writer.WriteKeyValue(name, value);
        writer.WriteInteger(0);
    }

    private void WriteVector(TtcWriter writer)
    {
        writer.WriteInteger(VectorDimensions);
        writer.WriteByte(VectorFormat);
        writer.WriteByte(Type == TtcDataType.Vector && VectorDimensions == 0 ? AnyDimensions : (byte)0);
    }

    private bool HasScale => Type
        is TtcDataType.Number or TtcDataType.IntervalDayToSecond or TtcDataType.Timestamp
        or TtcDataType.TimestampWithTimeZone or TtcDataType.TimestampWithLocalTimeZone;

    private int CharacterSet => Form switch
    {
        CharacterSets.ImplicitForm => CharacterSets.Utf8,
        CharacterSets.NationalForm => CharacterSets.Utf16,
        _ => 0,
    };
}
