#pragma warning disable MA0048 // a closed family reads best on one page

namespace Mocks.Oracle.Sql.Syntax;

/// <summary>What MATCH_RECOGNIZE answers for a match.</summary>
internal enum MatchRows
{
    OnePerMatch,
    All,
    AllOmitEmpty,
    AllWithUnmatched,
}

internal enum MatchSkip
{
    PastLastRow,
    ToNextRow,
    ToFirst,
    ToLast,
}

/// <summary>table MATCH_RECOGNIZE (…).</summary>
internal sealed record MatchRecognizeTable(int Position, TableReference Source) : TableReference(Position)
{
    public IReadOnlyList<Expression> PartitionBy { get; init; } = [];

    public IReadOnlyList<OrderItem> OrderBy { get; init; } = [];

    public IReadOnlyList<(Expression Value, Identifier Name)> Measures { get; init; } = [];

    public MatchRows Rows { get; init; }

    public MatchSkip Skip { get; init; }

    /// <summary>The variable of AFTER MATCH SKIP TO.</summary>
    public Identifier? SkipTo { get; init; }

    public required RowPattern Pattern { get; init; }

    public IReadOnlyList<(Identifier Name, IReadOnlyList<Identifier> Members)> Subsets { get; init; } = [];

    public IReadOnlyList<(Identifier Variable, Expression Condition)> Definitions { get; init; } = [];
}

/// <summary>RUNNING or FINAL before an aggregate, FIRST or LAST.</summary>
internal sealed record RunningOrFinal(int Position, bool IsFinal, Expression Operand) : Expression(Position);

/// <summary>A part of PATTERN: a regular expression whose letters are variables.</summary>
internal abstract record RowPattern(int Position) : SyntaxNode(Position);

internal sealed record PatternVariable(int Position, Identifier Name) : RowPattern(Position);

/// <summary>One behind the other; of none it is the empty pattern.</summary>
internal sealed record PatternSequence(int Position, IReadOnlyList<RowPattern> Parts) : RowPattern(Position);

/// <summary>The first that leads to a match.</summary>
internal sealed record PatternChoice(int Position, IReadOnlyList<RowPattern> Parts) : RowPattern(Position);

/// <summary>Most is null without a bound.</summary>
internal sealed record PatternRepetition(int Position, RowPattern Part, int Least, int? Most, bool Reluctant) : RowPattern(Position);

/// <summary>{- … -}: its rows are matched, yet not answered.</summary>
internal sealed record PatternExclusion(int Position, RowPattern Part) : RowPattern(Position);

/// <summary>^ or $: before the first row of the partition, or behind its last.</summary>
internal sealed record PatternAnchor(int Position, bool AtEnd) : RowPattern(Position);
