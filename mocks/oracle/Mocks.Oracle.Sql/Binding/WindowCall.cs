#pragma warning disable MA0048 // a closed family reads best on one page

using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.Binding;

internal enum WindowKind
{
    Aggregate, RowNumber, Rank, DenseRank, PercentRank, CumeDist, Ntile, Lag, Lead, FirstValue, LastValue, NthValue, RatioToReport,
}

/// <summary>A call of an analytic function.</summary>
internal sealed record WindowCall(WindowKind Kind, IReadOnlyList<BoundExpression> Arguments)
{
    /// <summary>Of kind Aggregate: which; its arguments are the call's.</summary>
    public AggregateCall? Aggregate { get; init; }

    public IReadOnlyList<BoundExpression> PartitionBy { get; init; } = [];

    public IReadOnlyList<BoundOrder> OrderBy { get; init; } = [];

    public FrameUnit Unit { get; init; } = FrameUnit.Range;

    public FrameBoundKind Start { get; init; } = FrameBoundKind.UnboundedPreceding;

    public FrameBoundKind End { get; init; } = FrameBoundKind.CurrentRow;

    public BoundExpression? StartOffset { get; init; }

    public BoundExpression? EndOffset { get; init; }

    public FrameExclusion Exclude { get; init; }

    public bool IgnoreNulls { get; init; }

    public bool FromLast { get; init; }

    public IReadOnlyList<BoundExpression> FrameOffsets => [.. new[] { StartOffset, EndOffset }.OfType<BoundExpression>()];
}
