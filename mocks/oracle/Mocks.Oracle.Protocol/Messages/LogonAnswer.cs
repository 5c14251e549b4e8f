using Mocks.Oracle.Protocol.Ttc;

namespace Mocks.Oracle.Protocol.Messages;

/// <summary>The pairs of either phase: <c>08</c>, UB2 count, pairs. An <see cref="ErrorMessage"/> ends the response.</summary>
public static class LogonAnswer
{
    public static void Write(TtcWriter writer, IReadOnlyList<KeyValue> pairs)
    {
        writer.WriteMessageType(TtcMessageType.ReturnParameters);
        writer.WriteInteger(pairs.Count);
        foreach (var pair in pairs)
            writer.WriteKeyValue(pair.Key, pair.Value, pair.Flags);
    }
}
