using Mocks.Oracle.Protocol.Ttc;

namespace Mocks.Oracle.Protocol.Messages;

/// <summary>
/// Piggyback 135: what <c>V$SESSION</c> shows of the application. Null leaves an attribute as it is.
/// <code>
/// 1 1    0              pointer, UB4 length each of: client identifier, module, action, execution context;
/// UB4    flags          1 UB4 0; pointer, UB4 length of client info; 1 UB4 1 UB4 0; pointer, UB4 length of operation;
///                       then the texts that have a length, in that order
/// </code>
/// </summary>
public sealed record EndToEndRequest(
    string? ClientIdentifier, string? Module, string? Action, string? ExecutionContext, string? ClientInfo, string? Operation)
{
    public static EndToEndRequest Read(ref TtcReader reader, TtcDialect dialect)
    {
        reader.Skip(2);
        reader.ReadUB4();
        var clientIdentifier = ReadLength(ref reader);
        var module = ReadLength(ref reader);
        var action = ReadLength(ref reader);
        var context = ReadLength(ref reader);
        ReadLength(ref reader);
        var clientInfo = ReadLength(ref reader);
        ReadLength(ref reader);
        ReadLength(ref reader);
        var operation = ReadLength(ref reader);
        return new EndToEndRequest(
            ReadValue(ref reader, dialect, clientIdentifier), ReadValue(ref reader, dialect, module),
            ReadValue(ref reader, dialect, action), ReadValue(ref reader, dialect, context),
            ReadValue(ref reader, dialect, clientInfo), ReadValue(ref reader, dialect, operation));
    }

    /// <summary>-1 when the attribute stays; 0 when it becomes empty.</summary>
    private static int ReadLength(ref TtcReader reader)
    {
        var changed = reader.ReadByte() != 0;
        var length = reader.ReadCount(ProtocolLimits.AttributeBytes);
        return changed ? length : -1;
    }

    private static string? ReadValue(ref TtcReader reader, TtcDialect dialect, int length) => length switch
    {
        < 0 => null,
        0 => "",
        _ => reader.ReadText(length, dialect.TextAsClr, ProtocolLimits.AttributeBytes),
    };
}
