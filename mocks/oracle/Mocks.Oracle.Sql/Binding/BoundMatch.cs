using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.Binding;

/// <summary>MATCH_RECOGNIZE: rows of an input query in, rows of matches out.</summary>
internal sealed class BoundMatch(FrameLayout frame, IReadOnlyList<SourceColumn> columns) : BoundRowSource(frame, columns)
{
    public required BoundQuery Input { get; init; }

    /// <summary>Over the input's columns.</summary>
    public required IReadOnlyList<BoundExpression> PartitionBy { get; init; }

    public required IReadOnlyList<BoundOrder> OrderBy { get; init; }

    /// <summary>The plain variables, by number, and their conditions; null is true.</summary>
    public required IReadOnlyList<(string Name, BoundExpression? Condition)> Variables { get; init; }

    /// <summary>All plain variables, subsets and the universal variable.</summary>
    public required IReadOnlyList<MatchVariable> Sources { get; init; }

    public required RowPattern Pattern { get; init; }

    public required IReadOnlyList<BoundExpression> Measures { get; init; }

    /// <summary>For each column of the result: a column of the input, or a measure.</summary>
    public required IReadOnlyList<(bool IsMeasure, int Index)> Outputs { get; init; }

    public required MatchRows Rows { get; init; }

    public required MatchSkip Skip { get; init; }

    public UInt128 SkipTo { get; init; }

    /// <summary>Where execution keeps the match that expressions are evaluated in.</summary>
    public required int StateSlot { get; init; }
}
