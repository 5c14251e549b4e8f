using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution;

/// <summary>ROWIDs of rows: the object's number, and the row's number spread over block and row.</summary>
internal static class RowIds
{
    private const int RowsPerBlock = 128;
    private const int FirstBlock = 131;
    private const ushort File = 12;

    public static OracleRowId Of(int table, long row) =>
        new((uint)table, File, (uint)((row / RowsPerBlock) + FirstBlock), (ushort)(row % RowsPerBlock));

    /// <summary>The row's number; null when the ROWID is of another table.</summary>
    public static long? RowOf(int table, OracleRowId id) =>
        id.ObjectNumber == (uint)table && id.Block >= FirstBlock ? ((long)(id.Block - FirstBlock) * RowsPerBlock) + id.Row : null;
}
