using Mocks.Oracle.Protocol.Ttc;

namespace Mocks.Oracle.Protocol.Messages;

/// <summary>
/// What calls, piggybacks and one-way messages begin with, after their type.
/// <code>
/// 1     function
/// 1     sequence number
/// UB8   token, from field version 18: repeated in the answer, 0 for none
/// </code>
/// </summary>
public readonly record struct FunctionHeader(TtcFunction Function, byte Sequence, long Token)
{
    public static FunctionHeader Read(ref TtcReader reader, TtcDialect dialect) => Read(ref reader, dialect.HasTokens);

    internal static FunctionHeader Read(ref TtcReader reader, bool token) =>
        new((TtcFunction)reader.ReadByte(), reader.ReadByte(), token ? reader.ReadUB8() : 0);
}
