using Mocks.Oracle.Protocol.Ttc;

namespace Mocks.Oracle.Protocol.Messages;

/// <summary>
/// One iteration's values: <c>07</c>, then each value by its type. For SQL the values declared larger than the largest string
/// come after all others (node-oracledb <c>withData.js</c>, <c>writeBindParamsRow</c>).
/// </summary>
public static class BindRow
{
    private const uint LargestString = 32_767;

    /// <returns>Values in the order of <paramref name="types"/>.</returns>
    public static BoundValue[] Read(ref TtcReader reader, IReadOnlyList<TypeDescription> types, bool longsLast)
    {
        var type = (TtcMessageType)reader.ReadByte();
        if (!reader.Underrun && type != TtcMessageType.RowData)
            throw new ProtocolException($"message {(int)type} where bind values are due");

        var values = new BoundValue[types.Count];
        for (var i = 0; i < values.Length && !reader.Underrun; i++)
        {
            if (!longsLast || types[i].Size <= LargestString)
                values[i] = ReadValue(ref reader, types[i]);
        }

        for (var i = 0; longsLast && i < values.Length && !reader.Underrun; i++)
        {
            if (types[i].Size > LargestString)
                values[i] = ReadValue(ref reader, types[i]);
        }

        return values;
    }

    private static BoundValue ReadValue(ref TtcReader reader, TypeDescription type)
    {
        if (!type.IsArray)
            return ReadElement(ref reader, type.Type);
        var elements = new BoundValue[reader.ReadCount(ProtocolLimits.Elements)];
        for (var i = 0; i < elements.Length && !reader.Underrun; i++)
            elements[i] = ReadElement(ref reader, type.Type);
        return new BoundValue(null, Elements: elements);
    }

    private static BoundValue ReadElement(ref TtcReader reader, TtcDataType type)
    {
        switch (type)
        {
            case TtcDataType.Clob or TtcDataType.Blob or TtcDataType.Bfile:
                return new BoundValue(reader.ReadDlc(ProtocolLimits.AttributeBytes));
            case TtcDataType.Cursor or TtcDataType.ResultSet:
                return new BoundValue(null, Cursor: reader.ReadUB4() == 0 ? 0 : reader.ReadCount(int.MaxValue));
            case TtcDataType.Json or TtcDataType.Vector:
                var locator = reader.ReadDlc(ProtocolLimits.AttributeBytes);
                return locator is null ? default : new BoundValue(reader.ReadClr(ProtocolLimits.ValueBytes), locator);
            case TtcDataType.NamedType:
                return ReadObject(ref reader);
            default:
                return new BoundValue(reader.ReadClr(ProtocolLimits.ValueBytes));
        }
    }

    private static BoundValue ReadObject(ref TtcReader reader) =>
        ObjectValueMessage.Read(ref reader) is { Image: { } image } value ? new BoundValue(image, value.TypeId) : default;
}
