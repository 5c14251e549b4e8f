#pragma warning disable MA0048 // a closed family reads best on one page

using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Binding;

/// <summary>A column as a FROM item offers it.</summary>
internal sealed record SourceColumn(string Name, OracleType Type, bool Nullable, bool IsInvisible = false);

/// <summary>An item of FROM.</summary>
internal abstract class BoundSource
{
    /// <summary>The alias, or the table's name; null for an inline view without one.</summary>
    public string? Alias { get; init; }

    /// <summary>The schema that may stand before the name; null when there is an alias.</summary>
    public string? Owner { get; init; }

    /// <summary>Placed on the inner side of an outer join: any column may be NULL.</summary>
    public bool IsNullSupplied { get; set; }

    public abstract IReadOnlyList<SourceColumn> Columns { get; }

    /// <summary>The slot of a column; asking for it makes the source fill it.</summary>
    public abstract int Slot(int column);
}

/// <summary>A source that fills only the slots that were asked for.</summary>
internal abstract class BoundRowSource(FrameLayout frame, IReadOnlyList<SourceColumn> columns) : BoundSource
{
    private readonly SortedDictionary<int, int> _slots = [];

    protected FrameLayout Frame => frame;

    /// <summary>The frame that its slots are in.</summary>
    public FrameLayout Layout => frame;

    public override IReadOnlyList<SourceColumn> Columns => columns;

    /// <summary>Column and slot, in the order of columns.</summary>
    public IReadOnlyCollection<KeyValuePair<int, int>> Used => _slots;

    public override int Slot(int column)
    {
        if (!_slots.TryGetValue(column, out var slot))
            _slots.Add(column, slot = frame.Allocate());
        return slot;
    }
}

internal sealed class BoundTable(FrameLayout frame, TableDefinition table, IReadOnlyList<SourceColumn> columns) : BoundRowSource(frame, columns)
{
    private int _rowIdSlot = -1;

    public TableDefinition Table => table;

    /// <summary>-1 unless it was asked for.</summary>
    public int UsedRowIdSlot => _rowIdSlot;

    public int RowIdSlot => _rowIdSlot >= 0 ? _rowIdSlot : _rowIdSlot = Frame.Allocate();

    /// <summary>What rows of the partition that was named fulfil; null for all.</summary>
    public BoundExpression? Partition { get; set; }

    /// <summary>The kind of statement whose policies count: SELECT, UPDATE or DELETE; null where none does.</summary>
    public string? PoliciesFor { get; set; }

    /// <summary>AS OF.</summary>
    public BoundExpression? AsOf { get; init; }

    public bool AsOfIsScn { get; init; }

    public BoundExpression? SamplePercent { get; init; }

    /// <summary>The same seed gives the same rows; without one they are others each time.</summary>
    public BoundExpression? SampleSeed { get; init; }
}

/// <summary>One row; its only column, DUMMY, is a constant.</summary>
internal sealed class BoundDual(FrameLayout frame, IReadOnlyList<SourceColumn> columns) : BoundRowSource(frame, columns);

internal sealed class BoundVirtualTable(FrameLayout frame, VirtualTable table, IReadOnlyList<SourceColumn> columns) : BoundRowSource(frame, columns)
{
    public VirtualTable Table => table;
}

internal sealed class BoundCteReference(FrameLayout frame, BoundCte cte, int cache, IReadOnlyList<SourceColumn> columns) : BoundRowSource(frame, columns)
{
    public BoundCte Cte => cte;

    public int Cache => cache;
}

/// <summary>An inline view, or a view in FROM.</summary>
internal sealed class BoundDerived(BoundQuery query, IReadOnlyList<SourceColumn> columns) : BoundSource
{
    public BoundQuery Query => query;

    public override IReadOnlyList<SourceColumn> Columns => columns;

    /// <summary>The view that it was, for DML through it.</summary>
    public ViewDefinition? View { get; init; }

    public override int Slot(int column) => query.Columns[column].Slot;
}

/// <summary>TABLE(collection) and other sources whose rows an expression gives; columns are in the order of the element's parts.</summary>
internal sealed class BoundTableFunction(FrameLayout frame, BoundExpression collection, IReadOnlyList<SourceColumn> columns, bool outerJoin)
    : BoundRowSource(frame, columns)
{
    public BoundExpression Collection => collection;

    public bool OuterJoin => outerJoin;
}

/// <summary>JSON_TABLE and XMLTABLE: rows computed by the room of execution from the inputs.</summary>
internal sealed class BoundDocumentTable(FrameLayout frame, DocumentShape shape, IReadOnlyList<BoundExpression> inputs, IReadOnlyList<SourceColumn> columns)
    : BoundRowSource(frame, columns)
{
    public DocumentShape Shape => shape;

    public IReadOnlyList<BoundExpression> Inputs => inputs;
}

internal sealed class BoundJoin(JoinKind kind, BoundSource left, BoundSource right) : BoundSource
{
    public JoinKind Kind => kind;

    public BoundSource Left => left;

    public BoundSource Right => right;

    public BoundExpression? On { get; set; }

    /// <summary>USING's and NATURAL's columns: seen once, unqualified.</summary>
    public IReadOnlyList<MergedColumn> Merged { get; set; } = [];

    public override IReadOnlyList<SourceColumn> Columns => [];

    public override int Slot(int column) => throw new InvalidOperationException("A join has no columns of its own");
}

/// <summary>A column of JOIN USING: the left one, the right one, or in a full join the first that isn't NULL.</summary>
internal sealed record MergedColumn(string Name, BoundExpression Value);
