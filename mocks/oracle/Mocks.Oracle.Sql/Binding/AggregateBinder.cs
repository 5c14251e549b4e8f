using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Binding;

/// <summary>Aggregate functions: which there are, their arguments and the types of their results.</summary>
internal static class AggregateBinder
{
    private static readonly Dictionary<string, AggregateKind> Kinds = new(StringComparer.Ordinal)
    {
        ["COUNT"] = AggregateKind.Count,
        ["SUM"] = AggregateKind.Sum,
        ["AVG"] = AggregateKind.Avg,
        ["MIN"] = AggregateKind.Min,
        ["MAX"] = AggregateKind.Max,
        ["MEDIAN"] = AggregateKind.Median,
        ["STDDEV"] = AggregateKind.StdDev,
        ["STDDEV_POP"] = AggregateKind.StdDevPop,
        ["STDDEV_SAMP"] = AggregateKind.StdDevSamp,
        ["VARIANCE"] = AggregateKind.Variance,
        ["VAR_POP"] = AggregateKind.VarPop,
        ["VAR_SAMP"] = AggregateKind.VarSamp,
        ["SKEWNESS_POP"] = AggregateKind.SkewnessPop,
        ["SKEWNESS_SAMP"] = AggregateKind.SkewnessSamp,
        ["KURTOSIS_POP"] = AggregateKind.KurtosisPop,
        ["KURTOSIS_SAMP"] = AggregateKind.KurtosisSamp,
        ["LISTAGG"] = AggregateKind.ListAgg,
        ["WM_CONCAT"] = AggregateKind.WmConcat,
        ["COLLECT"] = AggregateKind.Collect,
        ["CORR"] = AggregateKind.Corr,
        ["COVAR_POP"] = AggregateKind.CovarPop,
        ["COVAR_SAMP"] = AggregateKind.CovarSamp,
        ["REGR_SLOPE"] = AggregateKind.RegrSlope,
        ["REGR_INTERCEPT"] = AggregateKind.RegrIntercept,
        ["REGR_COUNT"] = AggregateKind.RegrCount,
        ["REGR_R2"] = AggregateKind.RegrR2,
        ["REGR_AVGX"] = AggregateKind.RegrAvgX,
        ["REGR_AVGY"] = AggregateKind.RegrAvgY,
        ["REGR_SXX"] = AggregateKind.RegrSxx,
        ["REGR_SYY"] = AggregateKind.RegrSyy,
        ["REGR_SXY"] = AggregateKind.RegrSxy,
        ["PERCENTILE_CONT"] = AggregateKind.PercentileCont,
        ["PERCENTILE_DISC"] = AggregateKind.PercentileDisc,
        ["ANY_VALUE"] = AggregateKind.AnyValue,
        ["STATS_MODE"] = AggregateKind.StatsMode,
        ["XMLAGG"] = AggregateKind.XmlAgg,
        ["BIT_AND_AGG"] = AggregateKind.BitAndAgg,
        ["BIT_OR_AGG"] = AggregateKind.BitOrAgg,
        ["BIT_XOR_AGG"] = AggregateKind.BitXorAgg,
        ["BOOLEAN_AND_AGG"] = AggregateKind.BoolAnd,
        ["EVERY"] = AggregateKind.BoolAnd,
        ["BOOLEAN_OR_AGG"] = AggregateKind.BoolOr,
        ["APPROX_MEDIAN"] = AggregateKind.PercentileDisc,
        ["APPROX_PERCENTILE"] = AggregateKind.PercentileDisc,
        ["APPROX_COUNT_DISTINCT"] = AggregateKind.ApproxCountDistinct,
        ["CHECKSUM"] = AggregateKind.Checksum,
        ["RANK"] = AggregateKind.Rank,
        ["DENSE_RANK"] = AggregateKind.DenseRank,
        ["PERCENT_RANK"] = AggregateKind.PercentRank,
        ["CUME_DIST"] = AggregateKind.CumeDist,
    };

    public static bool IsAggregate(string name) => Kinds.ContainsKey(name);

    public static BoundExpression Bind(ExpressionBinder binder, FunctionCall call)
    {
        if (binder.Clause is Clause.Where or Clause.GroupBy or Clause.Join or Clause.ConnectBy or Clause.StartWith or Clause.Values or Clause.Set or Clause.Check or Clause.Default or Clause.Returning)
            throw Ora.Error(934, call.Position);
        var bound = Call(binder, call);
        return new BoundAggregate(bound.Type, bound, call.Position);
    }

    public static AggregateCall Call(ExpressionBinder binder, FunctionCall call)
    {
        var inner = binder.Nested();
        if (call is { Name: [{ Name: "APPROX_MEDIAN" }], Arguments: [var middle] })
            call = call with { Arguments = [new Argument(call.Position, null, new NumberLiteral(call.Position, "0.5"))], WithinGroup = [new OrderItem(call.Position, middle.Value, false, default)] };
        var kind = Kinds[call.Name[0].Name];
        if (call.Star)
        {
            return kind != AggregateKind.Count
                ? throw Ora.Error(909, call.Position)
                : new AggregateCall(AggregateKind.CountAll, OracleType.AnyNumber, []) { OrderBy = [.. (call.Keep?.OrderBy ?? []).Select(o => OrderBinder.Bind(inner, o))], KeepLast = call.Keep?.Last };
        }

        var arguments = call.Arguments.Select(a => inner.Bind(a.Value)).ToList();
        CheckCount(kind, arguments.Count, call.Position);
        var orderSyntax = call.WithinGroup ?? call.Keep?.OrderBy ?? call.OrderBy;
        var order = orderSyntax.Select(o => OrderBinder.Bind(inner, o)).ToList();
        string? separator = null;
        if (kind == AggregateKind.ListAgg)
        {
            separator = arguments.Count > 1 ? Constant(arguments[1]) : "";
            arguments.RemoveRange(1, arguments.Count - 1);
        }

        arguments = ConvertArguments(kind, arguments, order);
        return new AggregateCall(kind, ResultType(kind, arguments, order, call.Position), arguments)
        {
            Distinct = call.Quantifier == SetQuantifier.Distinct || kind == AggregateKind.ApproxCountDistinct,
            OrderBy = order,
            KeepLast = call.Keep?.Last,
            Separator = separator,
            OverflowFiller = call.Overflow is { Truncate: true } overflow ? (overflow.Filler is StringLiteral filler ? filler.Value : "...") : null,
            OverflowCount = call.Overflow is { WithCount: true },
        };
    }

    private static string Constant(BoundExpression separator) =>
        separator is BoundConstant constant ? constant.Type.IsText ? constant.Value.AsText() : constant.Value.IsNull ? "" : constant.Value.AsNumber().ToString()
            : throw Ora.Error(30496, separator.Position);

    private static void CheckCount(AggregateKind kind, int count, int position)
    {
        var (least, most) = kind switch
        {
            AggregateKind.ListAgg => (1, 2),
            AggregateKind.Rank or AggregateKind.DenseRank or AggregateKind.PercentRank or AggregateKind.CumeDist => (1, int.MaxValue),
            >= AggregateKind.Corr and <= AggregateKind.RegrSxy => (2, 2),
            _ => (1, 1),
        };
        if (count < least || count > most)
            throw Ora.Error(909, position);
    }

    private static List<BoundExpression> ConvertArguments(AggregateKind kind, List<BoundExpression> arguments, List<BoundOrder> order) => kind switch
    {
        AggregateKind.Sum or AggregateKind.Avg or AggregateKind.Median when arguments[0].Type.IsInterval => arguments,
        AggregateKind.Median when arguments[0].Type.IsDatetime => arguments,
        AggregateKind.Sum or AggregateKind.Avg or AggregateKind.Median or AggregateKind.StdDev or AggregateKind.StdDevPop or AggregateKind.StdDevSamp
            or AggregateKind.Variance or AggregateKind.VarPop or AggregateKind.VarSamp
            or AggregateKind.SkewnessPop or AggregateKind.SkewnessSamp or AggregateKind.KurtosisPop or AggregateKind.KurtosisSamp or AggregateKind.BitAndAgg or AggregateKind.BitOrAgg or AggregateKind.BitXorAgg
            => arguments.ConvertAll(Numeric),
        >= AggregateKind.Corr and <= AggregateKind.RegrSxy => arguments.ConvertAll(TypeRules.ToNumber),
        AggregateKind.PercentileCont or AggregateKind.PercentileDisc => arguments.ConvertAll(TypeRules.ToNumber),
        AggregateKind.ListAgg or AggregateKind.WmConcat => arguments.ConvertAll(TypeRules.ToText),
        AggregateKind.BoolAnd or AggregateKind.BoolOr => arguments.ConvertAll(a => TypeRules.Convert(a, OracleType.Boolean)),
        AggregateKind.Rank or AggregateKind.DenseRank or AggregateKind.PercentRank or AggregateKind.CumeDist
            => [.. arguments.Select((a, i) => i < order.Count ? TypeRules.Convert(a, order[i].Value.Type) : a)],
        _ => arguments,
    };

    private static BoundExpression Numeric(BoundExpression argument) => argument.Type.IsNumeric ? argument : TypeRules.ToNumber(argument);

    private static OracleType ResultType(AggregateKind kind, List<BoundExpression> arguments, List<BoundOrder> order, int position)
    {
        var first = arguments[0].Type;
        if (first.IsLob && kind is AggregateKind.Min or AggregateKind.Max)
            throw Ora.Error(932, position, "-", first.FamilyName);
        return kind switch
        {
            AggregateKind.Min or AggregateKind.Max or AggregateKind.AnyValue or AggregateKind.StatsMode =>
                first.IsNumber ? OracleType.AnyNumber : first.IsNull ? OracleType.Varchar2(4000) : first.IsBlankPadded && first.Length == 0 ? OracleType.Varchar2(1) : first,
            AggregateKind.Sum or AggregateKind.Avg or AggregateKind.StdDev or AggregateKind.StdDevPop or AggregateKind.StdDevSamp or AggregateKind.Variance
                or AggregateKind.VarPop or AggregateKind.VarSamp =>
                first.IsBinaryFloating ? OracleType.BinaryDouble : first.IsInterval ? (first.Kind == OracleTypeKind.IntervalDS ? OracleType.IntervalDS(9, 9) : OracleType.IntervalYM(9)) : OracleType.AnyNumber,
            AggregateKind.Median => first.IsDatetime || first.IsInterval || first.IsBinaryFloating ? first : OracleType.AnyNumber,
            AggregateKind.PercentileCont or AggregateKind.PercentileDisc => order.Count != 1 ? throw Ora.Error(30491, position)
                : order[0].Value.Type.IsNumber ? OracleType.AnyNumber
                : kind == AggregateKind.PercentileCont && order[0].Value.Type is { IsText: true } or { IsLob: true } ? throw Ora.Error(30495, position)
                : order[0].Value.Type,
            AggregateKind.ListAgg => first.IsCharacterLob ? OracleType.Clob : OracleType.Varchar2(4000),
            AggregateKind.WmConcat or AggregateKind.JsonArrayAgg or AggregateKind.JsonObjectAgg => OracleType.Clob,
            AggregateKind.XmlAgg => OracleType.Xml,
            AggregateKind.BoolAnd or AggregateKind.BoolOr => OracleType.Boolean,
            AggregateKind.Collect => new CollectedRows([first]).ToType(),
            _ => OracleType.AnyNumber,
        };
    }
}
