#pragma warning disable MA0048 // a closed family reads best on one page

namespace Mocks.Oracle.Sql.Syntax;

/// <summary>INSERT INTO one table, of values or of a query.</summary>
internal sealed record InsertStatement(int Position, TableReference Target, IReadOnlyList<NameExpression> Columns, InsertSource Source) : Statement(Position)
{
    /// <summary>BY NAME (23ai): the query's columns go to the table's columns of their names.</summary>
    public bool ByName { get; init; }

    public string? Hints { get; init; }

    public ReturningClause? Returning { get; init; }

    public LogErrors? LogErrors { get; init; }
}

internal abstract record InsertSource(int Position) : SyntaxNode(Position);

/// <summary>VALUES (…)[, (…)]: several rows in 23ai only.</summary>
internal sealed record InsertValues(int Position, IReadOnlyList<IReadOnlyList<Expression>> Rows) : InsertSource(Position);

internal sealed record InsertQuery(int Position, Query Query) : InsertSource(Position);

/// <summary>PL/SQL: VALUES record.</summary>
internal sealed record InsertRecord(int Position, Expression Record) : InsertSource(Position);

/// <summary>INSERT ALL|FIRST [WHEN …] INTO … query.</summary>
internal sealed record MultiTableInsert(int Position, bool First, IReadOnlyList<InsertBranch> Branches, IReadOnlyList<InsertInto> Else, Query Query) : Statement(Position);

/// <summary>Condition is null for the INTOs of an unconditional INSERT ALL.</summary>
internal sealed record InsertBranch(int Position, Expression? Condition, IReadOnlyList<InsertInto> Into) : SyntaxNode(Position);

/// <summary>Values is null without VALUES: the query's columns.</summary>
internal sealed record InsertInto(int Position, TableReference Target, IReadOnlyList<NameExpression> Columns, IReadOnlyList<Expression>? Values) : SyntaxNode(Position)
{
    public LogErrors? LogErrors { get; init; }
}

internal sealed record UpdateStatement(int Position, TableReference Target, IReadOnlyList<Assignment> Set, Expression? Where) : Statement(Position)
{
    public string? Hints { get; init; }

    /// <summary>23ai's UPDATE … SET … FROM.</summary>
    public IReadOnlyList<TableReference> From { get; init; } = [];

    public ReturningClause? Returning { get; init; }

    public LogErrors? LogErrors { get; init; }
}

/// <summary>column = value; several columns take a subquery; PL/SQL's SET ROW = record has no columns.</summary>
internal sealed record Assignment(int Position, IReadOnlyList<NameExpression> Columns, Expression Value) : SyntaxNode(Position);

internal sealed record DeleteStatement(int Position, TableReference Target, Expression? Where) : Statement(Position)
{
    public string? Hints { get; init; }

    public IReadOnlyList<TableReference> From { get; init; } = [];

    public ReturningClause? Returning { get; init; }

    public LogErrors? LogErrors { get; init; }
}

internal sealed record MergeStatement(int Position, TableReference Target, TableReference Source, Expression On) : Statement(Position)
{
    public string? Hints { get; init; }

    public MergeUpdate? Update { get; init; }

    public MergeInsert? Insert { get; init; }

    public ReturningClause? Returning { get; init; }

    public LogErrors? LogErrors { get; init; }
}

/// <summary>WHEN MATCHED THEN UPDATE SET … [WHERE …] [DELETE WHERE …].</summary>
internal sealed record MergeUpdate(int Position, IReadOnlyList<Assignment> Set, Expression? Where, Expression? DeleteWhere) : SyntaxNode(Position);

/// <summary>WHEN NOT MATCHED THEN INSERT (…) VALUES (…) [WHERE …].</summary>
internal sealed record MergeInsert(int Position, IReadOnlyList<NameExpression> Columns, IReadOnlyList<Expression> Values, Expression? Where) : SyntaxNode(Position);

/// <summary>RETURNING expressions [BULK COLLECT] INTO targets; OldOrNew of an item is 23ai's RETURNING OLD|NEW column.</summary>
internal sealed record ReturningClause(int Position, IReadOnlyList<ReturningItem> Items, IntoClause Into) : SyntaxNode(Position);

internal enum RowImage { Unspecified, Old, New }

internal sealed record ReturningItem(int Position, Expression Value, RowImage Image) : SyntaxNode(Position);

/// <summary>LOG ERRORS [INTO table] [(tag)] [REJECT LIMIT n|UNLIMITED].</summary>
internal sealed record LogErrors(int Position, ObjectName? Into, Expression? Tag, Expression? Limit, bool Unlimited) : SyntaxNode(Position);

/// <summary>CALL name(arguments) [INTO :bind].</summary>
internal sealed record CallStatement(int Position, Expression Call, BindVariable? Into) : Statement(Position);

/// <summary>EXPLAIN PLAN [SET STATEMENT_ID = 'x'] [INTO table] FOR statement.</summary>
internal sealed record ExplainPlan(int Position, string? StatementId, ObjectName? Into, Statement Target) : Statement(Position);

internal sealed record LockTable(int Position, IReadOnlyList<NamedTable> Tables, string Mode, LockWait Wait, Expression? Seconds) : Statement(Position);
