#pragma warning disable MA0048 // a closed family reads best on one page

using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Binding;

/// <summary>A whole query. Its columns' slots are filled for each row that it yields.</summary>
internal sealed class BoundQuery(BoundBody body)
{
    public BoundBody Body => body;

    public IReadOnlyList<OutputColumn> Columns => body.Columns;

    /// <summary>The WITH queries that were bound in this one.</summary>
    public IReadOnlyList<BoundCte> With { get; init; } = [];

    public IReadOnlyList<BoundOrder> OrderBy { get; init; } = [];

    public BoundLimit? Limit { get; init; }

    public BoundForUpdate? ForUpdate { get; init; }
}

/// <summary>A column that a query yields. Slot is -1 for one that was computed for sorting only.</summary>
internal sealed record OutputColumn(string Name, OracleType Type, bool Nullable, int Slot)
{
    /// <summary>The table's column that it is a plain copy of, which may be updated through a view.</summary>
    public (BoundTable Table, int Column)? Origin { get; init; }
}

/// <summary>Nulls come last when ascending and first when descending, unless it was said otherwise.</summary>
internal sealed record BoundOrder(BoundExpression Value, bool Descending, bool NullsFirst);

internal sealed record BoundLimit(BoundExpression? Offset, BoundExpression? Count, bool Percent, bool WithTies);

/// <summary>Tables are those that are locked.</summary>
internal sealed record BoundForUpdate(IReadOnlyList<BoundTable> Tables, LockWait Wait, int Seconds);

/// <summary>A WITH query. Its rows are kept in the frame and read by each reference.</summary>
internal sealed class BoundCte(string name, int cache)
{
    public string Name => name;

    public int Cache => cache;

    /// <summary>The query, or the anchor of a recursive one.</summary>
    public BoundQuery? Query { get; set; }

    public IReadOnlyList<OutputColumn> Columns { get; set; } = [];

    /// <summary>The member that refers to itself; null unless recursive.</summary>
    public BoundQuery? Recursive { get; set; }

    /// <summary>The cache that the self reference reads: the rows of the last round.</summary>
    public int WorkingCache { get; set; } = -1;

    public BoundSearch? Search { get; set; }

    public BoundCycle? Cycle { get; set; }

    public int References { get; set; }
}

/// <summary>SEARCH: the columns to order by, by index; the sequence column is the next to last or last column.</summary>
internal sealed record BoundSearch(bool DepthFirst, IReadOnlyList<(int Column, bool Descending, bool NullsFirst)> OrderBy, int SequenceColumn);

internal sealed record BoundCycle(IReadOnlyList<int> Columns, int MarkColumn, Datum Mark, Datum NoMark);

internal abstract class BoundBody
{
    public abstract IReadOnlyList<OutputColumn> Columns { get; }
}

/// <summary>A query block, in the order in which its steps apply.</summary>
internal sealed class BoundSelect : BoundBody
{
    /// <summary>Items of FROM; none for a SELECT without FROM.</summary>
    public required IReadOnlyList<BoundSource> From { get; init; }

    public BoundExpression? Where { get; init; }

    public BoundHierarchy? Hierarchy { get; init; }

    /// <summary>Slot that counts the rows that pass WHERE; -1 when ROWNUM isn't used.</summary>
    public int RowNumberSlot { get; init; } = -1;

    public BoundGroupingStep? Grouping { get; init; }

    public BoundExpression? Having { get; init; }

    /// <summary>Aggregates of aggregates, MAX(COUNT(*)): one group of all groups; null without.</summary>
    public BoundGroupingStep? OuterGrouping { get; init; }

    public IReadOnlyList<(BoundWindow Window, int Slot)> Windows { get; init; } = [];

    /// <summary>QUALIFY.</summary>
    public BoundExpression? Qualify { get; init; }

    /// <summary>What is put in the output slots.</summary>
    public required IReadOnlyList<(BoundExpression Value, int Slot)> Outputs { get; init; }

    public required IReadOnlyList<OutputColumn> OutputColumns { get; init; }

    public bool IsDistinct { get; init; }

    public override IReadOnlyList<OutputColumn> Columns => OutputColumns;
}

/// <summary>CONNECT BY. Prior slots are set for the row that is examined from the row above it.</summary>
internal sealed class BoundHierarchy
{
    public required BoundExpression Condition { get; init; }

    public BoundExpression? StartWith { get; init; }

    public bool NoCycle { get; init; }

    public int LevelSlot { get; init; } = -1;

    public int IsLeafSlot { get; init; } = -1;

    public int IsCycleSlot { get; init; } = -1;

    /// <summary>Slot of ROWNUM, which CONNECT BY may read; -1 when it isn't used.</summary>
    public int RowNumberSlot { get; init; } = -1;

    /// <summary>PRIOR expressions and the slots that hold their values.</summary>
    public IReadOnlyList<(BoundExpression Value, int Slot)> Priors { get; init; } = [];

    public IReadOnlyList<(BoundExpression Value, int Slot)> Roots { get; init; } = [];

    public IReadOnlyList<(BoundPath Path, int Slot)> Paths { get; init; } = [];

    public IReadOnlyList<BoundOrder> Siblings { get; init; } = [];
}

/// <summary>GROUP BY and the aggregates, each with the slot of its result.</summary>
internal sealed class BoundGroupingStep
{
    public required IReadOnlyList<(BoundExpression Key, int Slot)> Keys { get; init; }

    public required IReadOnlyList<(AggregateCall Call, int Slot)> Aggregates { get; init; }

    /// <summary>The sets of keys (by index) of ROLLUP, CUBE and GROUPING SETS; null for plain GROUP BY.</summary>
    public IReadOnlyList<IReadOnlyList<int>>? Sets { get; init; }

    /// <summary>GROUPING calls: the keys asked for, by index, first is the highest bit.</summary>
    public IReadOnlyList<(IReadOnlyList<int> Keys, int Slot)> GroupingCalls { get; init; } = [];

    public int GroupIdSlot { get; init; } = -1;

    /// <summary>Without GROUP BY there is one group even of no rows.</summary>
    public bool IsScalar { get; init; }
}

/// <summary>UNION, INTERSECT, MINUS of two queries; right and left are copied to the output slots, converted.</summary>
internal sealed class BoundSetOperation(
    SetOperator op, bool all, BoundQuery left, BoundQuery right, IReadOnlyList<BoundExpression> leftValues, IReadOnlyList<BoundExpression> rightValues,
    IReadOnlyList<OutputColumn> columns) : BoundBody
{
    public SetOperator Operator => op;

    public bool All => all;

    public BoundQuery Left => left;

    public BoundQuery Right => right;

    public IReadOnlyList<BoundExpression> LeftValues => leftValues;

    public IReadOnlyList<BoundExpression> RightValues => rightValues;

    public override IReadOnlyList<OutputColumn> Columns => columns;
}

/// <summary>Rows given by value: VALUES (23ai), and UNPIVOT's turning of columns into rows.</summary>
internal sealed class BoundValues(IReadOnlyList<IReadOnlyList<BoundExpression>> rows, IReadOnlyList<OutputColumn> columns) : BoundBody
{
    public IReadOnlyList<IReadOnlyList<BoundExpression>> Rows => rows;

    public override IReadOnlyList<OutputColumn> Columns => columns;
}
