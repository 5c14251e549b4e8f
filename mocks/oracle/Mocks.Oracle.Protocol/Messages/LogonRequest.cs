using Mocks.Oracle.Protocol.Ttc;

namespace Mocks.Oracle.Protocol.Messages;

/// <summary>
/// Both phases of the logon, and a change of password later on (phase two without a session key).
/// <code>
/// 1    pointer to the user name      1    pointer to the pairs      n    user name, a text array
/// UB4  its length                    UB4  number of pairs           n    pairs: DLC key, DLC value, UB4 flags
/// UB4  mode                          1    pointer
///                                    1    pointer
/// </code>
/// </summary>
public sealed record LogonRequest(string User, LogonModes Mode, IReadOnlyList<KeyValue> Pairs)
{
    private const int MaximumPairs = 1_000;

    /// <summary>The first value of that name, or null.</summary>
    public string? this[string key]
    {
        get
        {
            foreach (var pair in Pairs)
            {
                if (pair.Key == key)
                    return pair.Value;
            }

            return null;
        }
    }

    public static LogonRequest Read(ref TtcReader reader, bool textAsClr)
    {
        var hasUser = reader.ReadByte() != 0;
        var length = reader.ReadCount(ProtocolLimits.AttributeBytes);
        var mode = (LogonModes)reader.ReadUB4();
        reader.ReadByte();
        var count = reader.ReadCount(MaximumPairs);
        reader.Skip(2);
        var user = hasUser && length > 0 ? reader.ReadText(length, textAsClr, ProtocolLimits.AttributeBytes) : "";
        var pairs = new List<KeyValue>();
        for (var i = 0; i < count && !reader.Underrun; i++)
            pairs.Add(new KeyValue(reader.ReadDlcText(), reader.ReadDlcText(), reader.ReadSB4()));
        return new LogonRequest(user, mode, pairs);
    }
}
