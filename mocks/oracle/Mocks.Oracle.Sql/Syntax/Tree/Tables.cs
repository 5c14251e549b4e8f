#pragma warning disable MA0048 // a closed family reads best on one page

namespace Mocks.Oracle.Sql.Syntax;

/// <summary>An item of FROM, or the target of a DML statement.</summary>
internal abstract record TableReference(int Position) : SyntaxNode(Position)
{
    public Identifier? Alias { get; init; }

    public FlashbackClause? Flashback { get; init; }

    public SampleClause? Sample { get; init; }
}

internal sealed record NamedTable(int Position, ObjectName Name) : TableReference(Position)
{
    /// <summary>PARTITION (p) or SUBPARTITION (p), or FOR (values).</summary>
    public PartitionReference? Partition { get; init; }

    /// <summary>ONLY (t).</summary>
    public bool Only { get; init; }
}

internal sealed record PartitionReference(int Position, bool Subpartition, Identifier? Name, string ForText) : SyntaxNode(Position);

internal sealed record DerivedTable(int Position, Query Query) : TableReference(Position)
{
    public bool Lateral { get; init; }

    /// <summary>The column names of <c>(VALUES …) t(a, b)</c>.</summary>
    public IReadOnlyList<Identifier> Columns { get; init; } = [];
}

/// <summary>TABLE(expression), THE(query) or a table function by name.</summary>
internal sealed record CollectionTable(int Position, Expression Collection) : TableReference(Position)
{
    /// <summary>TABLE(…) (+).</summary>
    public bool OuterJoin { get; init; }
}

internal enum JoinKind { Inner, Left, Right, Full, Cross, CrossApply, OuterApply }

/// <summary>Position is that of the word JOIN's start.</summary>
internal sealed record Join(int Position, JoinKind Kind, TableReference Left, TableReference Right) : TableReference(Position)
{
    public bool Natural { get; init; }

    public Expression? On { get; init; }

    public IReadOnlyList<Identifier> Using { get; init; } = [];

    /// <summary>PARTITION BY before a partitioned outer join's sparse side.</summary>
    public IReadOnlyList<Expression> PartitionBy { get; init; } = [];
}

internal enum FlashbackKind { Scn, Timestamp, VersionsScn, VersionsTimestamp, Period }

/// <summary>AS OF SCN|TIMESTAMP x; VERSIONS BETWEEN x AND y has both.</summary>
internal sealed record FlashbackClause(int Position, FlashbackKind Kind, Expression At, Expression? Until) : SyntaxNode(Position);

internal sealed record SampleClause(int Position, bool Block, Expression Percent, Expression? Seed) : SyntaxNode(Position);

internal sealed record PivotTable(int Position, TableReference Source) : TableReference(Position)
{
    public bool Xml { get; init; }

    public IReadOnlyList<PivotAggregate> Aggregates { get; init; } = [];

    public IReadOnlyList<Identifier> For { get; init; } = [];

    public IReadOnlyList<PivotValue> In { get; init; } = [];

    /// <summary>PIVOT XML's ANY or subquery.</summary>
    public Query? InQuery { get; init; }
}

internal sealed record PivotAggregate(int Position, FunctionCall Function, Identifier? Alias) : SyntaxNode(Position);

internal sealed record PivotValue(int Position, IReadOnlyList<Expression> Values, Identifier? Alias, string Heading) : SyntaxNode(Position);

internal sealed record UnpivotTable(int Position, TableReference Source) : TableReference(Position)
{
    public bool IncludeNulls { get; init; }

    public IReadOnlyList<Identifier> Values { get; init; } = [];

    public IReadOnlyList<Identifier> For { get; init; } = [];

    public IReadOnlyList<UnpivotColumns> In { get; init; } = [];
}

internal sealed record UnpivotColumns(int Position, IReadOnlyList<Identifier> Columns, IReadOnlyList<Expression> As) : SyntaxNode(Position);

internal sealed record JsonTable(int Position, Expression Input) : TableReference(Position)
{
    public bool FormatJson { get; init; }

    public Expression? Path { get; init; }

    public JsonHandler? OnError { get; init; }

    public JsonHandler? OnEmpty { get; init; }

    public IReadOnlyList<JsonTableColumn> Columns { get; init; } = [];
}

internal enum JsonColumnKind { Value, Query, Exists, Ordinality, Nested }

internal sealed record JsonTableColumn(int Position, JsonColumnKind Kind, Identifier? Name, DataType? Type) : SyntaxNode(Position)
{
    public Expression? Path { get; init; }

    public JsonHandler? OnError { get; init; }

    public JsonHandler? OnEmpty { get; init; }

    public string? Wrapper { get; init; }

    public IReadOnlyList<JsonTableColumn> Nested { get; init; } = [];
}

internal sealed record XmlTable(int Position, Expression Query) : TableReference(Position)
{
    public IReadOnlyList<XmlNamespace> Namespaces { get; init; } = [];

    public IReadOnlyList<XmlPassing> Passing { get; init; } = [];

    public IReadOnlyList<XmlTableColumn> Columns { get; init; } = [];
}

internal sealed record XmlNamespace(int Position, string Uri, Identifier? Prefix) : SyntaxNode(Position);

internal sealed record XmlPassing(int Position, Expression Value, Identifier? Name) : SyntaxNode(Position);

/// <summary>Type is null for FOR ORDINALITY.</summary>
internal sealed record XmlTableColumn(int Position, Identifier Name, bool Ordinality, DataType? Type, Expression? Path, Expression? Default) : SyntaxNode(Position);
