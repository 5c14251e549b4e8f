using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Planning;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Expressions;

/// <summary>Subqueries in expressions. What they answer is kept for the values of the outer columns that they read.</summary>
internal sealed class SubqueryCompiler(ExpressionCompiler compiler)
{
    public Evaluator Scalar(BoundSubquery subquery)
    {
        var run = Runner(subquery.Query);
        var (slot, position) = (subquery.Query.Columns[0].Slot, subquery.Position);
        return frame => (Datum)run.Answer(frame, source =>
        {
            source.Open();
            if (!source.Next())
                return default(Datum);
            var value = frame.Slots[slot];
            return source.Next() ? throw Ora.Error(1427, position) : (object)value;
        });
    }

    public Predicate Exists(BoundExists exists)
    {
        var run = Runner(exists.Query);
        return frame => (Truth)run.Answer(frame, static source =>
        {
            source.Open();
            return source.Next() ? Truth.True : Truth.False;
        });
    }

    public Predicate Quantified(BoundQuantified node)
    {
        var run = Runner(node.Query);
        var operands = compiler.Compile(node.Children);
        var values = compiler.Compile(node.Values);
        var compares = node.Children.Zip(node.Values, (o, v) => ComparisonCompiler.Comparer(compiler.Shape, o.Type, v.Type)).ToArray();
        var comparer = new RowKeyComparer(node.Children.Zip(node.Values, (o, v) => o.Type.IsText && !(o.Type.IsBlankPadded && v.Type.IsBlankPadded) ? OracleType.Varchar2(4000) : o.Type));
        var usesSet = node.Operator == ComparisonOperator.Equal && !node.IsAll && !compiler.Shape.IgnoresCase;
        var test = ComparisonCompiler.Test(node.Operator);
        return frame =>
        {
            var rows = (QuantifiedRows)run.Answer(frame, source => QuantifiedRows.Read(frame, source, values, usesSet ? comparer : null));
            var row = new Datum[operands.Length];
            for (var i = 0; i < row.Length; i++)
                row[i] = operands[i](frame);
            var truth = usesSet ? rows.Contains(row, compares) : rows.Compare(row, compares, test, node.IsAll);
            return node.Negated ? truth.Not() : truth;
        };
    }

    /// <summary>All rows, each with its columns.</summary>
    public Evaluator Multiset(BoundMultiset multiset)
    {
        var run = Runner(multiset.Query);
        var slots = multiset.Query.Columns.Select(c => c.Slot).ToArray();
        return frame => Datum.Object(run.Answer(frame, source =>
        {
            var rows = new List<Datum[]>();
            source.Open();
            while (source.Next())
                rows.Add(Array.ConvertAll(slots, s => frame.Slots[s]));
            return rows;
        }));
    }

    public Evaluator Cursor(BoundCursor cursor)
    {
        var factory = PlanCompiler.Compile(compiler, Planner.Plan(cursor.Query));
        var columns = cursor.Query.Columns;
        return frame => Datum.Object(Execution.Cursor.OfSubquery(frame, factory, columns));
    }

    private SubqueryRunner Runner(BoundQuery query)
    {
        var plan = Planner.Plan(query);
        var factory = PlanCompiler.Compile(compiler, plan);
        var produced = PlanWalk.Produced(plan);
        var free = new SortedDictionary<int, OracleType>();
        var isVolatile = PlanWalk.SelfAndBelow(plan).Any(n => n is CteScanNode scan && scan.Reference.Cache != scan.Reference.Cte.Cache);
        SlotUse.Visit(query, node =>
        {
            if (node is BoundSlot slot && !produced.Contains(slot.Slot))
                free[slot.Slot] = slot.Type;
            else if (node is BoundSequence or BoundStoredCall or BoundCall { Function.IsDeterministic: false })
                isVolatile = true;
        });
        var isHashable = free.Values.All(t => !t.IsLob && t.Kind is not (OracleTypeKind.Object or OracleTypeKind.Collection or OracleTypeKind.Json or OracleTypeKind.Xml));
        return new SubqueryRunner(factory, compiler.Shape.Frame.AllocateCache(), [.. free.Keys], new RowKeyComparer(free.Values), !isVolatile && isHashable);
    }
}
