using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Planning;
using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.Execution.Statements;

/// <summary>Puts the engine's plan into the words of PLAN_TABLE. Filters and projections have no line of their own, as in Oracle's plans.</summary>
internal sealed class PlanLines(PlanEstimates estimates)
{
    public PlanLine Of(PlanNode node) => estimates.Estimated(node, Shape(node));

    public static bool IsUniqueScan(IndexNode node) =>
        node.Index.IsUnique && node.Equal.Count == node.Index.Columns.Length;

    private PlanLine Shape(PlanNode node) => node switch
    {
        SingleRowNode or DualNode => new PlanLine("FAST DUAL", null, []),
        TableScanNode scan => Table(scan.Table.Table, scan.Table.SamplePercent is null ? "FULL" : "SAMPLE", []),
        RowIdNode rowId => Table(rowId.Table.Table, "BY USER ROWID", []),
        IndexNode index => Index(index),
        VirtualScanNode computed => new PlanLine("FIXED TABLE", "FULL", []) { ObjectOwner = computed.Virtual.Table.Owner, ObjectName = computed.Virtual.Table.Name, ObjectType = "TABLE (FIXED)" },
        CteScanNode cte => new PlanLine("VIEW", null, []) { ObjectName = cte.Reference.Cte.Name, ObjectType = "VIEW" },
        TableFunctionNode => new PlanLine("COLLECTION ITERATOR", "PICKLER FETCH", []),
        DocumentTableNode => new PlanLine("JSONTABLE EVALUATION", null, []),
        MatchNode match => new PlanLine("MATCH RECOGNIZE", "SORT", [Of(match.Input)]),
        FilterNode filter when IsAccess(filter.Input) => PlanEstimates.Filtered(Of(filter.Input)),
        FilterNode filter => new PlanLine("FILTER", null, [Of(filter.Input)]),
        RowNumberNode counter => new PlanLine("COUNT", counter.Stops ? "STOPKEY" : null, [Of(counter.Input)]),
        NestedLoopNode join => new PlanLine("NESTED LOOPS", Options(join.Type), [Of(join.Left), Of(join.Right)]),
        HashJoinNode join => new PlanLine("HASH JOIN", Options(join.Type), [Of(join.Left), Of(join.Right)]),
        ProjectNode project => Of(project.Input),
        AggregateNode { Step.Keys.Count: 0 } aggregate => new PlanLine("SORT", "AGGREGATE", [Of(aggregate.Input)]),
        AggregateNode aggregate => new PlanLine("HASH", aggregate.Step.Sets is null ? "GROUP BY" : "GROUP BY ROLLUP", [Of(aggregate.Input)]),
        WindowNode window => new PlanLine("WINDOW", "SORT", [Of(window.Input)]),
        SortNode sort => new PlanLine("SORT", sort.Limit is null ? "ORDER BY" : "ORDER BY STOPKEY", [Of(sort.Input)]),
        DistinctNode distinct => new PlanLine("HASH", "UNIQUE", [Of(distinct.Input)]),
        SetOperationNode set => Set(set),
        ValuesNode => new PlanLine("VALUES SCAN", null, []),
        LimitNode limit => new PlanLine("VIEW", null, [Of(limit.Input)]) { ObjectType = "VIEW" },
        HierarchyNode hierarchy => new PlanLine("CONNECT BY", hierarchy.Hierarchy.Priors.Count == 0 ? "WITHOUT FILTERING" : "WITH FILTERING", [Of(hierarchy.Input)]),
        WithNode with => new PlanLine("TEMP TABLE TRANSFORMATION", null, [.. with.Queries.Select(Load), Of(with.Input)]),
        LockRowsNode locks => new PlanLine("FOR UPDATE", null, [Of(locks.Input)]),
        _ => throw Ora.Unsupported("EXPLAIN PLAN of " + node.GetType().Name),
    };

    private static PlanLine Table(TableDefinition table, string? options, IReadOnlyList<PlanLine> inputs) =>
        new("TABLE ACCESS", options, inputs) { ObjectOwner = table.Owner, ObjectName = table.Name, ObjectType = "TABLE" };

    private PlanLine Index(IndexNode node)
    {
        var isUnique = IsUniqueScan(node);
        var index = new PlanLine("INDEX", isUnique ? "UNIQUE SCAN" : "RANGE SCAN", [])
        {
            ObjectOwner = node.Index.Owner,
            ObjectName = node.Index.Name,
            ObjectType = node.Index.IsUnique ? "INDEX (UNIQUE)" : "INDEX",
        };
        var table = Table(node.Table.Table, isUnique ? "BY INDEX ROWID" : "BY INDEX ROWID BATCHED", [estimates.Estimated(node, index)]);
        return node.Equal.Any(e => e.Count > 1) ? new PlanLine("INLIST ITERATOR", null, [estimates.Estimated(node, table)]) : table;
    }

    private PlanLine Set(SetOperationNode node)
    {
        PlanLine[] inputs = [Of(node.Left), Of(node.Right)];
        return (node.Operation.Operator, node.Operation.All) switch
        {
            (SetOperator.Union, true) => new PlanLine("UNION-ALL", null, inputs),
            (SetOperator.Union, false) => new PlanLine("SORT", "UNIQUE", [new PlanLine("UNION-ALL", null, inputs)]),
            (SetOperator.Intersect, _) => new PlanLine("INTERSECTION", null, inputs),
            _ => new PlanLine("MINUS", null, inputs),
        };
    }

    private PlanLine Load(CtePlan cte) =>
        cte.Recursive is null
            ? new PlanLine("LOAD AS SELECT", "(CURSOR DURATION MEMORY)", [Of(cte.Query)]) { ObjectName = cte.Cte.Name }
            : new PlanLine("UNION ALL (RECURSIVE WITH)", "BREADTH FIRST", [Of(cte.Query), Of(cte.Recursive)]);

    private static bool IsAccess(PlanNode node) => node is SourceNode or FilterNode or ProjectNode or NestedLoopNode or HashJoinNode;

    private static string? Options(JoinType type) => type switch
    {
        JoinType.Left => "OUTER",
        JoinType.Full => "FULL OUTER",
        _ => null,
    };
}
