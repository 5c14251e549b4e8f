using Mocks.Oracle.Protocol.Ttc;

namespace Mocks.Oracle.Protocol.Messages;

/// <summary>
/// Functions 4 and 78: an open cursor once more, with the bind types of its last execution. A row follows an iteration,
/// without the binds that turned out to be OUT.
/// <code>
/// UB4  cursor
/// UB4  iterations, or with a fetch: rows
/// UB4  options
/// UB4  1 = commit
/// </code>
/// </summary>
public sealed record ReexecuteRequest(int Cursor, uint Iterations, bool Commit)
{
    public static ReexecuteRequest Read(ref TtcReader reader)
    {
        var cursor = reader.ReadCount(int.MaxValue);
        var iterations = reader.ReadUB4();
        reader.ReadUB4();
        return new ReexecuteRequest(cursor, iterations, (reader.ReadUB4() & 1) != 0);
    }
}
