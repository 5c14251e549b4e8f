#pragma warning disable MA0048 // a closed family reads best on one page

using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Binding;

internal enum AggregateKind
{
    CountAll, Count, Sum, Avg, Min, Max, Median, StdDev, StdDevPop, StdDevSamp, Variance, VarPop, VarSamp,
    SkewnessPop, SkewnessSamp, KurtosisPop, KurtosisSamp,
    ListAgg, WmConcat, Collect, Corr, CovarPop, CovarSamp, RegrSlope, RegrIntercept, RegrCount, RegrR2, RegrAvgX, RegrAvgY, RegrSxx, RegrSyy, RegrSxy,
    PercentileCont, PercentileDisc, Rank, DenseRank, PercentRank, CumeDist, AnyValue, StatsMode,
    XmlAgg, JsonArrayAgg, JsonObjectAgg, BitAndAgg, BitOrAgg, BitXorAgg, BoolAnd, BoolOr, ApproxCountDistinct, Checksum,
}

/// <summary>A call of an aggregate function; arguments are of the types that it works on.</summary>
internal sealed record AggregateCall(AggregateKind Kind, OracleType Type, IReadOnlyList<BoundExpression> Arguments)
{
    public bool Distinct { get; init; }

    /// <summary>WITHIN GROUP, KEEP's or the call's own order.</summary>
    public IReadOnlyList<BoundOrder> OrderBy { get; init; } = [];

    /// <summary>KEEP (DENSE_RANK FIRST | LAST): null without KEEP.</summary>
    public bool? KeepLast { get; init; }

    /// <summary>LISTAGG's separator.</summary>
    public string? Separator { get; init; }

    /// <summary>LISTAGG … ON OVERFLOW TRUNCATE; null is ERROR.</summary>
    public string? OverflowFiller { get; init; }

    public bool OverflowCount { get; init; }

    /// <summary>Of the JSON aggregates: what they make and how they take NULL.</summary>
    public JsonConstruction Json { get; init; }
}
