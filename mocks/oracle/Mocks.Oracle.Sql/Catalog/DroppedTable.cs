using System.Buffers.Text;
using System.Collections.Immutable;

namespace Mocks.Oracle.Sql.Catalog;

/// <summary>A table in the recycle bin. Its rows stay in the storage under its id.</summary>
/// <param name="BinName">BIN$…, by which it can still be named.</param>
/// <param name="Table">As it was, without its foreign keys, which don't come back.</param>
/// <param name="Sequences">Those of its identity columns.</param>
/// <param name="Dropped">When, UTC.</param>
/// <param name="Scn">The state that was the last to have it.</param>
internal sealed record DroppedTable(string BinName, TableDefinition Table, ImmutableArray<SequenceDefinition> Sequences, DateTime Dropped, long Scn)
{
    /// <summary>The name of what was dropped then and has that id.</summary>
    public static string NameInBin(int id, DateTime dropped)
    {
        Span<byte> bytes = stackalloc byte[16];
        BitConverter.TryWriteBytes(bytes, id);
        BitConverter.TryWriteBytes(bytes[8..], dropped.Ticks);
        return $"BIN${Base64Url.EncodeToString(bytes)}==$0";
    }
}
