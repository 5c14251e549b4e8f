using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Binding;

/// <summary>Analytic functions: their arguments, windows and the types of their results.</summary>
internal static class WindowBinder
{
    public static BoundExpression Bind(ExpressionBinder binder, FunctionCall call)
    {
        if (binder.Clause is not (Clause.Select or Clause.OrderBy) || binder.InAggregate)
            throw Ora.Error(30483, call.Position);
        var name = call.Name[0].Name;
        var window = Resolve(binder, call.Over!); // the caller has looked
        var kind = name switch
        {
            "ROW_NUMBER" => WindowKind.RowNumber,
            "RANK" => WindowKind.Rank,
            "DENSE_RANK" => WindowKind.DenseRank,
            "PERCENT_RANK" => WindowKind.PercentRank,
            "CUME_DIST" => WindowKind.CumeDist,
            "NTILE" => WindowKind.Ntile,
            "LAG" => WindowKind.Lag,
            "LEAD" => WindowKind.Lead,
            "FIRST_VALUE" => WindowKind.FirstValue,
            "LAST_VALUE" => WindowKind.LastValue,
            "NTH_VALUE" => WindowKind.NthValue,
            "RATIO_TO_REPORT" => WindowKind.RatioToReport,
            _ when AggregateBinder.IsAggregate(name) => WindowKind.Aggregate,
            _ => throw Ora.Error(30484, call.Position),
        };
        var nested = new ExpressionBinder(binder.Context, binder.Scope, binder.Clause) { Aliases = binder.Aliases };
        var order = window.OrderBy.Select(o => OrderBinder.Bind(nested, o)).ToList();
        if (order.Count == 0 && kind is WindowKind.RowNumber or WindowKind.Rank or WindowKind.DenseRank or WindowKind.PercentRank or WindowKind.CumeDist or WindowKind.Ntile or WindowKind.Lag or WindowKind.Lead && order.Count == 0)
            throw Ora.Error(30485, call.Position);
        if (order.Count == 0 && window.Frame is { } bare)
            throw Ora.Error(30485, bare.Position);
        AggregateCall? aggregate = null;
        List<BoundExpression> arguments;
        if (kind == WindowKind.Aggregate)
        {
            // an aggregate's own arguments may hold aggregates here: SUM(COUNT(*)) OVER ()
            aggregate = AggregateBinder.Call(new ExpressionBinder(binder.Context, binder.Scope, binder.Clause), call);
            arguments = [.. aggregate.Arguments];
            if (aggregate.Distinct && order.Count > 0)
                throw Ora.Error(30487, call.Position);
        }
        else
        {
            arguments = [.. call.Arguments.Select(a => nested.Bind(a.Value))];
        }

        if (kind is WindowKind.Lag or WindowKind.Lead && arguments.Count == 3)
            arguments[2] = TypeRules.Convert(arguments[2], arguments[0].Type);
        if (kind == WindowKind.RatioToReport)
            arguments[0] = TypeRules.ToNumber(arguments[0]);
        return new BoundWindow(ResultType(kind, aggregate, arguments), Frame(nested, window, order, new WindowCall(kind, arguments)
        {
            Aggregate = aggregate,
            PartitionBy = [.. window.PartitionBy.Select(nested.Bind)],
            OrderBy = order,
            IgnoreNulls = call.Nulls == NullTreatment.Ignore,
            FromLast = call.FromLast,
        }), call.Position);
    }

    private static WindowSpecification Resolve(ExpressionBinder binder, WindowReference reference)
    {
        if (reference.Name is { } name)
            return Named(binder, name);
        var own = reference.Specification!; // one of the two is always given
        if (own.BasedOn is not { } basis)
            return own;
        var based = Named(binder, basis);
        return own with
        {
            PartitionBy = based.PartitionBy,
            OrderBy = own.OrderBy.Count > 0 ? own.OrderBy : based.OrderBy,
            Frame = own.Frame ?? based.Frame,
        };
    }

    private static WindowSpecification Named(ExpressionBinder binder, Identifier name) =>
        binder.Windows.FirstOrDefault(w => w.Name.Name == name.Name)?.Specification ?? throw Ora.Error(904, name.Position, $"\"{name.Name}\"");

    private static WindowCall Frame(ExpressionBinder binder, WindowSpecification window, List<BoundOrder> order, WindowCall call)
    {
        if (order.Count == 0 && window.Frame is null)
            return call with { End = FrameBoundKind.UnboundedFollowing };
        if (window.Frame is not { } frame)
            return call;
        var end = frame.End?.Kind ?? FrameBoundKind.CurrentRow;
        return call with
        {
            Unit = frame.Unit,
            Start = frame.Start.Kind,
            End = end,
            StartOffset = Offset(binder, frame.Start),
            EndOffset = frame.End is null ? null : Offset(binder, frame.End),
            Exclude = frame.Exclude,
        };
    }

    private static BoundExpression? Offset(ExpressionBinder binder, FrameBound bound)
    {
        if (bound.Offset is null)
            return null;
        var offset = binder.Bind(bound.Offset);
        return offset.Type.IsInterval ? offset : TypeRules.ToNumber(offset);
    }

    private static OracleType ResultType(WindowKind kind, AggregateCall? aggregate, List<BoundExpression> arguments) => kind switch
    {
        WindowKind.Aggregate => aggregate!.Type, // set for that kind
        WindowKind.Lag or WindowKind.Lead or WindowKind.FirstValue or WindowKind.LastValue or WindowKind.NthValue =>
            arguments[0].Type.IsNumber ? OracleType.AnyNumber : arguments[0].Type,
        _ => OracleType.AnyNumber,
    };
}
