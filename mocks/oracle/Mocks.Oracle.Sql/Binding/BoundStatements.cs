#pragma warning disable MA0048 // a closed family reads best on one page

using Mocks.Oracle.Sql.Catalog;

namespace Mocks.Oracle.Sql.Binding;

/// <summary>RETURNING: the values, and the binds that take them.</summary>
internal sealed record BoundReturning(IReadOnlyList<BoundExpression> Values, IReadOnlyList<int> Binds);

/// <summary>LOG ERRORS. Without a limit any number of rows may fail.</summary>
internal sealed record BoundErrorLog(TableDefinition Table, BoundExpression? Tag, BoundExpression? Limit);

/// <summary>One column's new value.</summary>
internal sealed record BoundAssignment(int Column, BoundExpression Value);

/// <summary>INSERT INTO a table. Values are by column of the table; null takes the default.</summary>
internal sealed class BoundInsert
{
    public required TableDefinition Table { get; init; }

    /// <summary>The target's slots, for RETURNING.</summary>
    public required BoundTable Target { get; init; }

    /// <summary>VALUES: rows; a query has one row of its output.</summary>
    public required IReadOnlyList<IReadOnlyList<BoundExpression?>> Rows { get; init; }

    public BoundQuery? Query { get; init; }

    public BoundReturning? Returning { get; init; }

    /// <summary>WITH CHECK OPTION of the view that was inserted through.</summary>
    public BoundExpression? ViewCheck { get; init; }

    public BoundErrorLog? ErrorLog { get; init; }

    /// <summary>A view with an INSTEAD OF trigger.</summary>
    public ViewDefinition? View { get; init; }
}

/// <summary>UPDATE. Target gives the rows and their ids.</summary>
internal sealed class BoundUpdate
{
    public required TableDefinition Table { get; init; }

    public required BoundTable Target { get; init; }

    /// <summary>Yields the target's rows, with what else FROM joins.</summary>
    public required BoundSelect Rows { get; init; }

    public required IReadOnlyList<BoundAssignment> Set { get; init; }

    /// <summary>SET (a, b) = (query): columns and the query.</summary>
    public IReadOnlyList<(IReadOnlyList<int> Columns, BoundQuery Query, int Position)> SetQueries { get; init; } = [];

    public BoundReturning? Returning { get; init; }

    /// <summary>WITH CHECK OPTION of the view that was updated through.</summary>
    public BoundExpression? ViewCheck { get; init; }

    public BoundErrorLog? ErrorLog { get; init; }
}

internal sealed class BoundDelete
{
    public required TableDefinition Table { get; init; }

    public required BoundTable Target { get; init; }

    public required BoundSelect Rows { get; init; }

    public BoundReturning? Returning { get; init; }

    public BoundErrorLog? ErrorLog { get; init; }
}

internal sealed class BoundMerge
{
    public required TableDefinition Table { get; init; }

    public required BoundTable Target { get; init; }

    /// <summary>The source left-joined to the target: without a match the target's row id is NULL.</summary>
    public required BoundSelect Rows { get; init; }

    public IReadOnlyList<BoundAssignment> Set { get; init; } = [];

    public bool HasUpdate { get; init; }

    public BoundExpression? UpdateWhere { get; init; }

    /// <summary>Sees the row as updated.</summary>
    public BoundExpression? DeleteWhere { get; init; }

    /// <summary>By column of the table; null takes the default. Null without WHEN NOT MATCHED.</summary>
    public IReadOnlyList<BoundExpression?>? Insert { get; init; }

    public BoundExpression? InsertWhere { get; init; }

    public BoundReturning? Returning { get; init; }

    public BoundErrorLog? ErrorLog { get; init; }
}

/// <summary>INSERT ALL | FIRST.</summary>
internal sealed class BoundMultiInsert
{
    public required bool First { get; init; }

    public required BoundQuery Query { get; init; }

    public required IReadOnlyList<(BoundExpression? Condition, IReadOnlyList<BoundInto> Into)> Branches { get; init; }

    public required IReadOnlyList<BoundInto> Else { get; init; }
}

/// <summary>An INTO of INSERT ALL: its values by column of the table.</summary>
internal sealed record BoundInto(TableDefinition Table, IReadOnlyList<BoundExpression?> Values, BoundErrorLog? ErrorLog);
