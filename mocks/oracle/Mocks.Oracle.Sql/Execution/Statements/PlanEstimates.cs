using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Planning;
using Mocks.Oracle.Sql.Storage;

namespace Mocks.Oracle.Sql.Execution.Statements;

/// <summary>
/// How many rows, bytes and blocks a step is thought to take, for plans that are shown. Tables are counted; what conditions leave is a
/// fixed part, since there are no statistics of columns. Nothing is planned by it.
/// </summary>
internal sealed class PlanEstimates(DbState state)
{
    private const long BytesPerColumn = 13;
    private const long RowsPerBlock = 200;
    private const long ComputedRows = 100;
    private const int Selectivity = 20;
    private const int KeySelectivity = 100;

    public PlanLine Estimated(PlanNode node, PlanLine line)
    {
        if (line.Rows is not null)
            return line; // a filter on an access takes the access's line
        if (node is DualNode or SingleRowNode)
            return line with { Rows = 1, Cost = 2 };
        var rows = Rows(node, line.Inputs);
        return line with { Rows = rows, Bytes = rows * BytesPerColumn * Math.Max(1, node.Slots.Count()), Cost = Cost(node, line, rows) };
    }

    public static PlanLine Filtered(PlanLine line)
    {
        var rows = Part(line.Rows ?? 1, Selectivity);
        return line with { Rows = rows, Bytes = line.Bytes / Math.Max(1, line.Rows ?? 1) * rows };
    }

    private long Rows(PlanNode node, IReadOnlyList<PlanLine> inputs) => node switch
    {
        TableScanNode scan => Count(scan.Table.Table),
        RowIdNode byId => byId.RowIds.Count,
        IndexNode index => PlanLines.IsUniqueScan(index) ? index.Equal.Aggregate(1L, (n, e) => n * e.Count) : Part(Count(index.Table.Table), index.Equal.Count > 0 ? KeySelectivity : Selectivity),
        FilterNode => Part(First(inputs), Selectivity),
        NestedLoopNode or HashJoinNode => Math.Max(First(inputs), inputs[^1].Rows ?? 1),
        AggregateNode { Step.Keys.Count: 0 } => 1,
        SetOperationNode => inputs.Sum(i => i.Rows ?? 1),
        _ => inputs.Count > 0 ? First(inputs) : ComputedRows,
    };

    private static long Cost(PlanNode node, PlanLine line, long rows) => node switch
    {
        TableScanNode => 2 + (rows / RowsPerBlock),
        IndexNode or RowIdNode => line.Inputs.Count > 0 ? 2 : 1,
        _ => Math.Max(2, line.Inputs.Sum(i => i.Cost ?? 0)) + (line.Operation is "SORT" or "HASH" or "HASH JOIN" or "WINDOW" ? 1 : 0),
    };

    private static long First(IReadOnlyList<PlanLine> inputs) => inputs[0].Rows ?? 1;

    private static long Part(long rows, int selectivity) => Math.Max(1, rows / selectivity);

    private long Count(TableDefinition table) => Math.Max(1, state.Tables.GetValueOrDefault(table.Id)?.Count ?? 0);
}
