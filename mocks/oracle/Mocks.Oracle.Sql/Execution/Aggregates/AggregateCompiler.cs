using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution.Expressions;
using Mocks.Oracle.Sql.Execution.Json;
using Mocks.Oracle.Sql.Execution.Xml;
using Mocks.Oracle.Sql.Storage;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Aggregates;

/// <summary>Makes accumulators of aggregate calls.</summary>
internal static class AggregateCompiler
{
    public static CompiledAggregate Compile(ExpressionCompiler compiler, AggregateCall call)
    {
        var order = new SortOrder(compiler.Shape, call.OrderBy);
        var isHypothetical = call.Kind is AggregateKind.Rank or AggregateKind.DenseRank or AggregateKind.PercentRank or AggregateKind.CumeDist;
        if (call.Kind is AggregateKind.PercentileCont or AggregateKind.PercentileDisc)
            return Percentile(compiler, call);
        if (call.Kind == AggregateKind.Median)
        {
            var half = new BoundConstant(OracleType.AnyNumber, Datum.Number(OracleNumber.Parse("0.5")), 0);
            return new CompiledAggregate(compiler.Compile([half, call.Arguments[0]]), () => new PercentileAccumulator(call.Arguments[0].Type, continuous: true, descending: false));
        }

        var arguments = compiler.Compile(call.Arguments.Concat(call.OrderBy.Select(o => o.Value)));
        var width = call.Arguments.Count;
        if (isHypothetical && call.KeepLast is null)
            return new CompiledAggregate(arguments, () => new HypotheticalRankAccumulator(call.Kind, order, width));
        Func<Accumulator> create = Plain(call);
        if (call.Distinct && width > 0)
        {
            var inner = create;
            var comparer = new RowKeyComparer([call.Arguments[0].Type]);
            create = () => new DistinctAccumulator(inner(), comparer);
        }

        if (call.KeepLast is { } last)
        {
            var inner = create;
            return new CompiledAggregate(arguments, () => new KeepAccumulator(inner, order, width, last));
        }

        if (call.OrderBy.Count > 0)
        {
            var inner = create;
            return new CompiledAggregate(arguments, () => new OrderedAccumulator(inner(), order, width));
        }

        return new CompiledAggregate(arguments, create);
    }

    private static CompiledAggregate Percentile(ExpressionCompiler compiler, AggregateCall call)
    {
        var value = call.OrderBy[0].Value;
        var (continuous, descending) = (call.Kind == AggregateKind.PercentileCont, call.OrderBy[0].Descending);
        return new CompiledAggregate(compiler.Compile([call.Arguments[0], value]), () => new PercentileAccumulator(value.Type, continuous, descending));
    }

    private static Func<Accumulator> Plain(AggregateCall call)
    {
        var type = call.Arguments.Count > 0 ? call.Arguments[0].Type : OracleType.Null;
        var average = call.Kind == AggregateKind.Avg;
        switch (call.Kind)
        {
            case AggregateKind.CountAll:
                return static () => new CountAccumulator(all: true);
            case AggregateKind.Count or AggregateKind.ApproxCountDistinct:
                return static () => new CountAccumulator(all: false);
            case AggregateKind.Sum or AggregateKind.Avg when type.IsInterval:
                return () => new IntervalSumAccumulator(average, type.Kind == OracleTypeKind.IntervalDS);
            case AggregateKind.Sum or AggregateKind.Avg when type.IsBinaryFloating:
                return () => new DoubleSumAccumulator(average, type.Kind == OracleTypeKind.BinaryFloat);
            case AggregateKind.Sum or AggregateKind.Avg:
                return () => new SumAccumulator(average);
            case AggregateKind.Min or AggregateKind.Max:
                var compare = DatumComparers.Of(type);
                var greatest = call.Kind == AggregateKind.Max;
                return () => new ExtremeAccumulator(compare, greatest);
            case AggregateKind.AnyValue:
                return static () => new AnyValueAccumulator();
            case AggregateKind.StdDev or AggregateKind.StdDevPop or AggregateKind.StdDevSamp or AggregateKind.Variance or AggregateKind.VarPop or AggregateKind.VarSamp:
                return type.IsBinaryFloating
                    ? () => new BinaryVarianceAccumulator(call.Kind, type.Kind == OracleTypeKind.BinaryFloat)
                    : () => new VarianceAccumulator(call.Kind);
            case >= AggregateKind.SkewnessPop and <= AggregateKind.KurtosisSamp:
                return () => new MomentAccumulator(call.Kind);
            case >= AggregateKind.Corr and <= AggregateKind.RegrSxy:
                return () => new PairAccumulator(call.Kind);
            case AggregateKind.ListAgg or AggregateKind.WmConcat:
                return () => new ListAggAccumulator(call);
            case AggregateKind.JsonArrayAgg or AggregateKind.JsonObjectAgg:
                return () => new JsonAggregateAccumulator(call);
            case AggregateKind.Collect:
                return static () => new CollectAccumulator();
            case AggregateKind.XmlAgg:
                return static () => new XmlAggregateAccumulator();
            case AggregateKind.StatsMode:
                return () => new ModeAccumulator(type);
            case AggregateKind.BoolAnd or AggregateKind.BoolOr:
                var isAnd = call.Kind == AggregateKind.BoolAnd;
                return () => new BooleanAccumulator(isAnd);
            case AggregateKind.BitAndAgg:
                return static () => new BitAccumulator(static (a, b) => a & b);
            case AggregateKind.BitOrAgg:
                return static () => new BitAccumulator(static (a, b) => a | b);
            case AggregateKind.BitXorAgg:
                return static () => new BitAccumulator(static (a, b) => a ^ b);
            default:
                throw Ora.Unsupported(call.Kind.ToString());
        }
    }
}
