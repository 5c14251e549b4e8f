using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution.Aggregates;
using Mocks.Oracle.Sql.Execution.Expressions;
using Mocks.Oracle.Sql.Execution.Rows;
using Mocks.Oracle.Sql.Planning;

namespace Mocks.Oracle.Sql.Execution;

/// <summary>Makes factories of row sources of a plan.</summary>
internal static class PlanCompiler
{
    public static RowSourceFactory Compile(ExpressionCompiler compiler, PlanNode node) => node switch
    {
        SingleRowNode => static frame => new SingleRowSource(frame, -1),
        DualNode dual => Dual(dual),
        TableScanNode scan => Scan(compiler, scan),
        RowIdNode rowId => RowId(compiler, rowId),
        IndexNode index => Index(compiler, index),
        VirtualScanNode computed => Virtual(compiler, computed),
        TableFunctionNode function => Collection(compiler, function),
        CteScanNode cte => Cte(cte),
        DocumentTableNode document => DocumentTableCompiler.Compile(compiler, document.Document),
        MatchNode match => Matching.MatchCompiler.Compile(compiler, match),
        FilterNode filter => Filter(compiler, filter),
        RowNumberNode counter => RowNumber(compiler, counter),
        NestedLoopNode join => NestedLoop(compiler, join),
        HashJoinNode join => HashJoin(compiler, join),
        ProjectNode project => Project(compiler, project),
        AggregateNode aggregate => Aggregate(compiler, aggregate),
        WindowNode window => WindowCompiler.Compile(compiler, window),
        SortNode sort => Sort(compiler, sort),
        DistinctNode distinct => Distinct(compiler, distinct),
        SetOperationNode set => SetOperation(compiler, set),
        ValuesNode values => Values(compiler, values),
        LimitNode limit => Limit(compiler, limit),
        HierarchyNode hierarchy => HierarchyCompiler.Compile(compiler, hierarchy),
        WithNode with => With(compiler, with),
        LockRowsNode locks => Locks(compiler, locks),
        _ => throw Ora.Unsupported(node.GetType().Name),
    };

    private static (int, int)[] Used(BoundRowSource source) => [.. source.Used.Select(u => (u.Key, u.Value))];

    private static TableAccess Access(ExpressionCompiler compiler, BoundTable table) =>
        new(table.Table.Id, Used(table), table.UsedRowIdSlot, table.AsOf is null ? null : compiler.Compile(table.AsOf), table.AsOfIsScn);

    private static RowSourceFactory Dual(DualNode dual)
    {
        var slot = dual.Source.Used.Count == 0 ? -1 : dual.Source.Used.First().Value;
        return frame => new SingleRowSource(frame, slot);
    }

    private static RowSourceFactory Scan(ExpressionCompiler compiler, TableScanNode scan)
    {
        var access = Access(compiler, scan.Table);
        if (scan.Table.SamplePercent is null)
            return frame => new TableScanSource(frame, access);
        var percent = compiler.Compile(scan.Table.SamplePercent);
        var seed = scan.Table.SampleSeed is null ? null : compiler.Compile(scan.Table.SampleSeed);
        return frame => new SampleSource(frame, access, percent, seed);
    }

    private static RowSourceFactory RowId(ExpressionCompiler compiler, RowIdNode node)
    {
        var access = Access(compiler, node.Table);
        var rowIds = compiler.Compile(node.RowIds);
        return frame => new RowIdSource(frame, access, rowIds);
    }

    private static RowSourceFactory Index(ExpressionCompiler compiler, IndexNode node)
    {
        var access = Access(compiler, node.Table);
        var seek = new IndexSeek(
            [.. node.Equal.Select(e => compiler.Compile(e))],
            node.Low is null ? null : compiler.Compile(node.Low), node.LowInclusive,
            node.High is null ? null : compiler.Compile(node.High), node.HighInclusive);
        var id = node.Index.Id;
        return frame => new IndexSource(frame, access, id, seek);
    }

    private static RowSourceFactory Virtual(ExpressionCompiler compiler, VirtualScanNode node)
    {
        var table = (ComputedTable)node.Virtual.Table;
        int[] columns = [.. node.Virtual.Used.Select(u => u.Key)];
        int[] slots = [.. node.Virtual.Used.Select(u => u.Value)];
        (int, Evaluator)[] keys = [.. node.Keys.Select(k => (k.Column, compiler.Compile(k.Value)))];
        return frame => new VirtualTableSource(frame, table, columns, slots, keys);
    }

    private static RowSourceFactory Collection(ExpressionCompiler compiler, TableFunctionNode node)
    {
        var used = Used(node.Function);
        var collection = compiler.Compile(node.Function.Collection);
        return frame => new CollectionSource(frame, collection, used, node.Function.OuterJoin ? node.Function.Columns.Count : null);
    }

    private static RowSourceFactory Cte(CteScanNode node)
    {
        var used = Used(node.Reference);
        var cache = node.Reference.Cache;
        return frame => new CteSource(frame, cache, used);
    }

    private static RowSourceFactory Filter(ExpressionCompiler compiler, FilterNode node)
    {
        var input = Compile(compiler, node.Input);
        var condition = compiler.Condition(node.Condition);
        return frame => new FilterSource(frame, input(frame), condition);
    }

    private static RowSourceFactory RowNumber(ExpressionCompiler compiler, RowNumberNode node)
    {
        var input = Compile(compiler, node.Input);
        var condition = node.Condition is null ? null : compiler.Condition(node.Condition);
        var (slot, stops) = (node.Slot, node.Stops);
        return frame => new RowNumberSource(frame, input(frame), slot, condition, stops);
    }

    private static RowSourceFactory NestedLoop(ExpressionCompiler compiler, NestedLoopNode node)
    {
        var left = Compile(compiler, node.Left);
        var right = Compile(compiler, node.Right);
        var condition = node.Condition is null ? null : compiler.Condition(node.Condition);
        int[] leftSlots = [.. node.Left.Slots.Distinct()];
        int[] rightSlots = [.. node.Right.Slots.Distinct()];
        if (node.Type == JoinType.Full)
            return frame => new FullLoopSource(frame, left(frame), right(frame), leftSlots, rightSlots, condition);
        var nulls = node.Type == JoinType.Left ? rightSlots : null;
        if (PlanDependence.DependsOn(node.Right, leftSlots))
            return frame => new NestedLoopSource(frame, left(frame), right(frame), condition, nulls);
        var mayKeep = PlanDependence.IsClosed(node.Right);
        return frame => new NestedLoopSource(frame, left(frame), new BufferSource(frame, right(frame), rightSlots, mayKeep), condition, nulls);
    }

    private static RowSourceFactory HashJoin(ExpressionCompiler compiler, HashJoinNode node)
    {
        var left = Compile(compiler, node.Left);
        var right = Compile(compiler, node.Right);
        var leftKeys = compiler.Compile(node.LeftKeys);
        var rightKeys = compiler.Compile(node.RightKeys);
        var lookup = node.Lookup is null ? null : Compile(compiler, node.Lookup);
        var comparer = new RowKeyComparer(node.LeftKeys.Zip(node.RightKeys, (l, r) => l.Type.IsNull ? r.Type : l.Type));
        var shape = new HashJoinShape(
            [.. node.Left.Slots.Distinct()], [.. node.Right.Slots.Distinct()], leftKeys, rightKeys, comparer,
            node.Condition is null ? null : compiler.Condition(node.Condition), node.Type != JoinType.Inner, node.Type == JoinType.Full);
        Func<Frame, long> rightRows = node.LookupTable is { } table ? frame => frame.Snapshot.Table(table.Table.Id).Count : static _ => 0;
        return frame => new HashJoinSource(frame, left(frame), right(frame), lookup?.Invoke(frame), rightRows, shape);
    }

    private static RowSourceFactory Project(ExpressionCompiler compiler, ProjectNode node)
    {
        var input = Compile(compiler, node.Input);
        var values = compiler.Compile(node.Outputs.Select(o => o.Value));
        int[] slots = [.. node.Outputs.Select(o => o.Slot)];
        var draws = node.Outputs.Any(o => o.Value.SelfAndDescendants().Any(e => e is BoundSequence));
        return frame => new ProjectSource(frame, input(frame), values, slots, draws);
    }

    private static RowSourceFactory Aggregate(ExpressionCompiler compiler, AggregateNode node)
    {
        var input = Compile(compiler, node.Input);
        var step = node.Step;
        var keys = compiler.Compile(step.Keys.Select(k => k.Key));
        CompiledAggregate[] aggregates = [.. step.Aggregates.Select(a => AggregateCompiler.Compile(compiler, a.Call))];
        var comparer = new RowKeyComparer(step.Keys.Select(k => k.Key.Type));
        return frame => new AggregateSource(frame, input(frame), step, keys, aggregates, comparer);
    }

    private static RowSourceFactory Sort(ExpressionCompiler compiler, SortNode node)
    {
        var input = Compile(compiler, node.Input);
        var keys = compiler.Compile(node.Keys.Select(k => k.Value));
        var order = new SortOrder(compiler.Shape, node.Keys);
        int[] keep = [.. node.Keep];
        var limit = node.Limit is null ? null : compiler.Compile(node.Limit);
        return frame => new SortSource(frame, input(frame), keys, order, keep, limit);
    }

    private static RowSourceFactory Distinct(ExpressionCompiler compiler, DistinctNode node)
    {
        var input = Compile(compiler, node.Input);
        int[] slots = [.. node.Columns.Select(c => c.Slot)];
        var comparer = new RowKeyComparer(node.Columns.Select(c => c.Type));
        return frame => new DistinctSource(frame, input(frame), slots, comparer);
    }

    private static RowSourceFactory SetOperation(ExpressionCompiler compiler, SetOperationNode node)
    {
        var left = Compile(compiler, node.Left);
        var right = Compile(compiler, node.Right);
        var operation = node.Operation;
        var leftValues = compiler.Compile(operation.LeftValues);
        var rightValues = compiler.Compile(operation.RightValues);
        int[] slots = [.. operation.Columns.Select(c => c.Slot)];
        var comparer = new RowKeyComparer(operation.Columns.Select(c => c.Type));
        return frame => new SetOperationSource(frame, left(frame), right(frame), leftValues, rightValues, slots, comparer, operation.Operator, operation.All);
    }

    private static RowSourceFactory Values(ExpressionCompiler compiler, ValuesNode node)
    {
        Evaluator[][] rows = [.. node.Values.Rows.Select(r => compiler.Compile(r))];
        int[] slots = [.. node.Values.Columns.Select(c => c.Slot)];
        return frame => new ValuesSource(frame, rows, slots);
    }

    private static RowSourceFactory Limit(ExpressionCompiler compiler, LimitNode node)
    {
        var input = Compile(compiler, node.Input);
        var limit = node.Limit;
        var offset = limit.Offset is null ? null : compiler.Compile(limit.Offset);
        var count = limit.Count is null ? null : compiler.Compile(limit.Count);
        var keys = compiler.Compile(node.Keys.Select(k => k.Value));
        var order = new SortOrder(compiler.Shape, node.Keys);
        int[] slots = [.. node.Slots.Distinct()];
        return frame => new LimitSource(frame, input(frame), offset, count, limit.Percent, limit.WithTies && keys.Length > 0, keys, order, slots);
    }

    private static RowSourceFactory With(ExpressionCompiler compiler, WithNode node)
    {
        var input = Compile(compiler, node.Input);
        var queries = node.Queries.Select(q => (q.Cte, Query: Compile(compiler, q.Query), Recursive: q.Recursive is null ? null : Compile(compiler, q.Recursive))).ToArray();
        return frame => new WithSource(frame, input(frame), [.. queries.Select(q => new WithQuery(q.Cte, q.Query(frame), q.Recursive?.Invoke(frame)))]);
    }

    private static RowSourceFactory Locks(ExpressionCompiler compiler, LockRowsNode node)
    {
        var input = Compile(compiler, node.Input);
        int[] slots = [.. node.Slots.Distinct()];
        return frame => new LockRowsSource(frame, input(frame), node.ForUpdate, slots);
    }
}
