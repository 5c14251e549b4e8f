using Mocks.Oracle.Protocol.Ttc;

namespace Mocks.Oracle.Protocol.Messages;

/// <summary>
/// <code>
/// 1    type, 2
/// 11   database time zone, as INTERVAL DAY TO SECOND, if the client sent its own
/// n    the client's list
/// </code>
/// </summary>
public static class DataTypesAnswer
{
    /// <summary>+00:00: hours and minutes are biased by 60.</summary>
    private static ReadOnlySpan<byte> DatabaseTimeZone => [0x80, 0, 0, 0, 60, 60, 60, 0x80, 0, 0, 0];

    public static void Write(TtcWriter writer, DataTypesRequest request)
    {
        writer.WriteMessageType(TtcMessageType.DataTypes);
        if (request.TimeZoneExchanged)
            writer.WriteBytes(DatabaseTimeZone);
        foreach (var type in request.Types)
        {
            WriteNumber(writer, request, type.Type);
            WriteNumber(writer, request, type.ConvertedTo);
            if (type.ConvertedTo != 0)
            {
                WriteNumber(writer, request, type.Representation);
                WriteNumber(writer, request, 0);
            }
        }

        WriteNumber(writer, request, 0);
    }

    private static void WriteNumber(TtcWriter writer, DataTypesRequest request, int number)
    {
        if (request.TwoByteTypes)
            writer.WriteUInt16((ushort)number);
        else
            writer.WriteByte((byte)number);
    }
}
