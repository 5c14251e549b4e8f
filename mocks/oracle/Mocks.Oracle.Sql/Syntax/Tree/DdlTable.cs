#pragma warning disable MA0048 // a closed family reads best on one page

namespace Mocks.Oracle.Sql.Syntax;

internal enum TableKind { Heap, GlobalTemporary, PrivateTemporary, Sharded, Duplicated, Blockchain, Immutable }

/// <summary>CREATE TABLE. Elements are in the order of the text; AsQuery is that of CREATE TABLE … AS.</summary>
internal sealed record CreateTable(int Position, ObjectName Name, IReadOnlyList<TableElement> Elements) : Statement(Position)
{
    public bool IfNotExists { get; init; }

    public TableKind Kind { get; init; }

    /// <summary>Of a temporary table: ON COMMIT PRESERVE ROWS (DEFINITION).</summary>
    public bool OnCommitPreserve { get; init; }

    public ObjectName? OfType { get; init; }

    public IReadOnlyList<AnnotationChange> Annotations { get; init; } = [];

    public Query? AsQuery { get; init; }

    public bool IndexOrganized { get; init; }

    public bool ExternalTable { get; init; }

    public bool ReadOnly { get; init; }

    /// <summary>RANGE, LIST, HASH, REFERENCE, SYSTEM, … of PARTITION BY; null for none.</summary>
    public string? PartitionedBy { get; init; }

    public IReadOnlyList<PhysicalOption> Options { get; init; } = [];
}

internal abstract record TableElement(int Position) : SyntaxNode(Position);

/// <summary>A column; in ALTER TABLE MODIFY any part may be missing.</summary>
internal sealed record ColumnDefinition(int Position, Identifier Name, DataType? Type) : TableElement(Position)
{
    public ColumnDefault? Default { get; init; }

    public IdentityClause? Identity { get; init; }

    public VirtualColumn? Virtual { get; init; }

    /// <summary>INVISIBLE true, VISIBLE false, null when not given.</summary>
    public bool? Invisible { get; init; }

    public Identifier? Collation { get; init; }

    public IReadOnlyList<InlineConstraint> Constraints { get; init; } = [];

    public IReadOnlyList<AnnotationChange> Annotations { get; init; } = [];

    public ObjectName? Domain { get; init; }

    /// <summary>ALTER TABLE MODIFY … DROP DOMAIN.</summary>
    public bool DropDomain { get; init; }

    /// <summary>ALTER TABLE MODIFY … DROP IDENTITY.</summary>
    public bool DropIdentity { get; init; }
}

/// <summary>DEFAULT [ON NULL [FOR INSERT ONLY|AND UPDATE]] value.</summary>
internal sealed record ColumnDefault(int Position, Expression Value, bool OnNull, bool OnNullForUpdate, TextSpan Text) : SyntaxNode(Position);

internal enum IdentityKind { Always, ByDefault, ByDefaultOnNull }

internal sealed record IdentityClause(int Position, IdentityKind Kind, SequenceOptions Options) : SyntaxNode(Position);

internal sealed record VirtualColumn(int Position, Expression Value, TextSpan Text, bool Materialized) : SyntaxNode(Position);

internal enum ConstraintKind { NotNull, Null, Unique, PrimaryKey, ForeignKey, Check, Scope, Rowid }

/// <summary>A constraint within a column's definition.</summary>
internal sealed record InlineConstraint(int Position, Identifier? Name, ConstraintKind Kind) : SyntaxNode(Position)
{
    public ReferencesClause? References { get; init; }

    public Expression? Check { get; init; }

    public TextSpan CheckText { get; init; }

    public ConstraintState State { get; init; } = ConstraintState.None;
}

/// <summary>A constraint of the table.</summary>
internal sealed record TableConstraint(int Position, Identifier? Name, ConstraintKind Kind, IReadOnlyList<Identifier> Columns) : TableElement(Position)
{
    public ReferencesClause? References { get; init; }

    public Expression? Check { get; init; }

    public TextSpan CheckText { get; init; }

    public ConstraintState State { get; init; } = ConstraintState.None;
}

/// <summary>SUPPLEMENTAL LOG …, PERIOD FOR …: kept as text.</summary>
internal sealed record OtherTableElement(int Position, string Text) : TableElement(Position);

internal enum DeleteRule { NoAction, Cascade, SetNull }

/// <summary>Columns are empty for the target's primary key.</summary>
internal sealed record ReferencesClause(int Position, ObjectName Table, IReadOnlyList<Identifier> Columns, DeleteRule OnDelete) : SyntaxNode(Position);

/// <summary>The state of a constraint; null where not given.</summary>
internal sealed record ConstraintState(int Position) : SyntaxNode(Position)
{
    public static readonly ConstraintState None = new(0);

    public bool? Deferrable { get; init; }

    public bool? InitiallyDeferred { get; init; }

    public bool? Enabled { get; init; }

    public bool? Validated { get; init; }

    public bool? Rely { get; init; }

    public UsingIndex? UsingIndex { get; init; }

    /// <summary>EXCEPTIONS INTO table.</summary>
    public ObjectName? ExceptionsInto { get; init; }
}

/// <summary>USING INDEX [name | (CREATE INDEX …) | attributes].</summary>
internal sealed record UsingIndex(int Position, ObjectName? Name, CreateIndex? Create, IReadOnlyList<PhysicalOption> Options) : SyntaxNode(Position);

internal sealed record AlterTable(int Position, ObjectName Name, IReadOnlyList<AlterTableAction> Actions) : Statement(Position)
{
    public bool IfExists { get; init; }
}

internal abstract record AlterTableAction(int Position) : SyntaxNode(Position);

/// <summary>ADD column, ADD (columns and constraints), ADD CONSTRAINT ….</summary>
internal sealed record AddElements(int Position, IReadOnlyList<TableElement> Elements) : AlterTableAction(Position)
{
    public bool IfNotExists { get; init; }
}

internal sealed record ModifyColumns(int Position, IReadOnlyList<ColumnDefinition> Columns) : AlterTableAction(Position);

internal sealed record DropColumns(int Position, IReadOnlyList<Identifier> Columns) : AlterTableAction(Position)
{
    public bool CascadeConstraints { get; init; }

    public bool IfExists { get; init; }
}

internal sealed record SetUnused(int Position, IReadOnlyList<Identifier> Columns, bool CascadeConstraints) : AlterTableAction(Position);

internal sealed record DropUnusedColumns(int Position) : AlterTableAction(Position);

internal sealed record RenameColumn(int Position, Identifier From, Identifier To) : AlterTableAction(Position);

internal sealed record RenameTable(int Position, Identifier To) : AlterTableAction(Position);

internal sealed record RenameConstraint(int Position, Identifier From, Identifier To) : AlterTableAction(Position);

/// <summary>A constraint named by its name, as PRIMARY KEY, or as UNIQUE (columns).</summary>
internal sealed record ConstraintReference(int Position, Identifier? Name, bool PrimaryKey, IReadOnlyList<Identifier> UniqueColumns) : SyntaxNode(Position);

internal sealed record DropConstraint(int Position, ConstraintReference Constraint) : AlterTableAction(Position)
{
    public bool Cascade { get; init; }

    public bool KeepIndex { get; init; }

    public bool IfExists { get; init; }
}

/// <summary>MODIFY CONSTRAINT c state.</summary>
internal sealed record ModifyConstraint(int Position, ConstraintReference Constraint, ConstraintState State, bool Cascade) : AlterTableAction(Position);

/// <summary>ENABLE|DISABLE [VALIDATE|NOVALIDATE] CONSTRAINT c.</summary>
internal sealed record EnableConstraint(int Position, ConstraintReference Constraint, ConstraintState State, bool Cascade) : AlterTableAction(Position)
{
    public bool KeepIndex { get; init; }
}

/// <summary>ENABLE|DISABLE ALL TRIGGERS.</summary>
internal sealed record EnableAllTriggers(int Position, bool Enable) : AlterTableAction(Position);

/// <summary>READ ONLY and READ WRITE.</summary>
internal sealed record SetReadOnly(int Position, bool ReadOnly) : AlterTableAction(Position);

internal sealed record MoveTable(int Position, IReadOnlyList<PhysicalOption> Options) : AlterTableAction(Position);

/// <summary>Partition operations: ADD|DROP|TRUNCATE|SPLIT|MERGE|EXCHANGE|… PARTITION, as words.</summary>
internal sealed record PartitionAction(int Position, string Text) : AlterTableAction(Position);

/// <summary>Storage, logging, parallel, cache, row movement, and other clauses without effect on the data.</summary>
/// <summary>ANNOTATIONS (…) of the table itself.</summary>
internal sealed record AlterAnnotations(int Position, IReadOnlyList<AnnotationChange> Changes) : AlterTableAction(Position);

/// <summary>DROP SUPPLEMENTAL LOG …: the text from SUPPLEMENTAL on.</summary>
internal sealed record DropSupplementalLog(int Position, string Text) : AlterTableAction(Position);

internal sealed record AlterTableOptions(int Position, IReadOnlyList<PhysicalOption> Options) : AlterTableAction(Position);
