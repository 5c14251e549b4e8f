using Mocks.Oracle.Sql.Binding;

namespace Mocks.Oracle.Sql.Execution.Matching;

/// <summary>A MATCH_RECOGNIZE ready to run.</summary>
internal sealed record CompiledMatch(BoundMatch Match, PatternProgram Program)
{
    public required Evaluator[] PartitionBy { get; init; }

    public required Evaluator[] OrderBy { get; init; }

    /// <summary>Of the partition's keys and, behind them, those of ORDER BY.</summary>
    public required SortOrder Order { get; init; }

    public required RowKeyComparer Partitions { get; init; }

    /// <summary>By number of variable; null is true.</summary>
    public required IReadOnlyList<(Predicate? Condition, IReadOnlyList<MatchVariable> Reads)> Conditions { get; init; }

    public required IReadOnlyList<(Evaluator Value, IReadOnlyList<MatchVariable> Reads)> Measures { get; init; }

    /// <summary>Where the input's columns are in the frame.</summary>
    public required int[] InputSlots { get; init; }

    public required (int Column, int Slot)[] Used { get; init; }
}
