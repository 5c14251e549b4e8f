using Mocks.Oracle.Protocol.Ttc;

namespace Mocks.Oracle.Protocol.Messages;

/// <summary>Function 5: UB4 cursor, UB4 rows.</summary>
public sealed record FetchRequest(int Cursor, uint Rows)
{
    public static FetchRequest Read(ref TtcReader reader) => new(reader.ReadCount(int.MaxValue), reader.ReadUB4());
}
