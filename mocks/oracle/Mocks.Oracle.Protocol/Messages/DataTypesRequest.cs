using Mocks.Oracle.Protocol.Ttc;

namespace Mocks.Oracle.Protocol.Messages;

/// <summary>
/// The client's list of types and representations. It decides the layout of most later messages.
/// <code>
/// 1    type, 2                             {
/// 2    character set (little-endian)         2  type
/// 2    character set (little-endian)         2  converted to, 0 for not at all
/// 1    flags: 2 = lengths are converted      2  representation   unless that was 0
/// 1+n  compile-time capabilities             2  0                unless that was 0
/// 1+n  run-time capabilities               }
/// 11   time zone, if capable of it         2  0
/// </code>
/// With one-byte types (capability 27 is off) the numbers of the list have one byte each.
/// </summary>
/// <param name="Flags">0x02: text arrays are sent as CLR.</param>
/// <param name="CompileCapabilities">By the indices of <see cref="ServerCapabilities"/>.</param>
/// <param name="RuntimeCapabilities">As well.</param>
/// <param name="Types">The list, echoed in the answer.</param>
public sealed record DataTypesRequest(
    byte Flags, byte[] CompileCapabilities, byte[] RuntimeCapabilities, IReadOnlyList<TypeRepresentation> Types)
{
    private const byte LengthConversion = 0x02;
    private const int TimeZoneBytes = 11;
    private const int MaximumTypes = 2_000;

    private const int ScaleType = 27;
    private const int UniversalRepresentation = 1;
    private const int LongErrorType = 652;
    private const int LongDescribeType = 663;

    public bool TimeZoneExchanged => Capability(RuntimeCapabilities, ServerCapabilities.TimeZone, 1);

    public bool TwoByteTypes => Capability(CompileCapabilities, ServerCapabilities.TwoByteTypes, 0xFF);

    /// <summary>The client knows the 12c verifier.</summary>
    public bool OffersPbkdf2 => Capability(CompileCapabilities, ServerCapabilities.LogonTypes, ServerCapabilities.Pbkdf2Logon);

    public static DataTypesRequest Read(ref TtcReader reader)
    {
        reader.ReadByte();
        reader.ReadUInt16LittleEndian();
        reader.ReadUInt16LittleEndian();
        var flags = reader.ReadByte();
        var request = new DataTypesRequest(
            flags, reader.ReadBytes(reader.ReadByte()), reader.ReadBytes(reader.ReadByte()), []);
        if (request.TimeZoneExchanged)
        {
            reader.Skip(TimeZoneBytes);
            if (Capability(request.CompileCapabilities, ServerCapabilities.Ttc3, 2))
                reader.Skip(4);
        }

        return request with { Types = ReadTypes(ref reader, request.TwoByteTypes) };
    }

    /// <summary>The layouts that follow from the two sides' announcements.</summary>
    /// <param name="identity">The server's.</param>
    /// <param name="endOfResponse">The ACCEPT packet offered it.</param>
    public TtcDialect Dialect(ServerIdentity identity, bool endOfResponse)
    {
        var scale = Types.FirstOrDefault(type => type.Type == ScaleType);
        var fieldVersion = CompileCapabilities.Length > ServerCapabilities.FieldVersion
            ? CompileCapabilities[ServerCapabilities.FieldVersion]
            : (byte)0;
        return new TtcDialect(
            Math.Min(identity.FieldVersion, fieldVersion),
            TextAsClr: (Flags & LengthConversion) != 0,
            ScaleAsInteger: scale.Type == 0 || scale.Representation == UniversalRepresentation,
            LongError: Types.Any(type => type.Type == LongErrorType),
            LongDescribe: Types.Any(type => type.Type == LongDescribeType),
            EndOfResponse: endOfResponse && Capability(CompileCapabilities, ServerCapabilities.Ttc4, ServerCapabilities.EndOfResponseBit));
    }

    private static bool Capability(byte[] capabilities, int index, byte bits) =>
        capabilities.Length > index && (capabilities[index] & bits) != 0;

    private static List<TypeRepresentation> ReadTypes(ref TtcReader reader, bool twoBytes)
    {
        var types = new List<TypeRepresentation>();
        var type = ReadNumber(ref reader, twoBytes);

        // go-ora puts its national character set, little-endian, before the list
        if (twoBytes && type is 0xD007 or CharacterSets.Utf16)
            type = ReadNumber(ref reader, twoBytes);
        while (type != 0)
        {
            if (types.Count == MaximumTypes)
                throw new ProtocolException($"more than {MaximumTypes} data types");
            var converted = ReadNumber(ref reader, twoBytes);
            var representation = 0;
            if (converted != 0)
            {
                representation = ReadNumber(ref reader, twoBytes);
                ReadNumber(ref reader, twoBytes);
            }

            types.Add(new TypeRepresentation(type, converted, representation));
            type = ReadNumber(ref reader, twoBytes);
        }

        return types;
    }

    private static int ReadNumber(ref TtcReader reader, bool twoBytes) => twoBytes ? reader.ReadUInt16() : reader.ReadByte();
}
