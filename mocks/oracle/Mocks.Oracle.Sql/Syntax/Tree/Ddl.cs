#pragma warning disable MA0048 // a closed family reads best on one page

namespace Mocks.Oracle.Sql.Syntax;

internal enum ObjectKind
{
    Table, View, MaterializedView, MaterializedViewLog, MaterializedZonemap, Index, Sequence, Synonym, Trigger, Procedure, Function, Package, PackageBody, Type, TypeBody,
    User, Role, Profile, Directory, Context, DatabaseLink, Tablespace, Library, Operator, IndexType, Cluster, Dimension, Edition, Java, RollbackSegment,
    PropertyGraph, Domain, AnalyticView, Outline, PluggableDatabase, Restore, AuditPolicy, MleModule, MleEnvironment, Job, Queue, Transformation, Program, Schedule, JobClass,
}

/// <summary>A clause that the engine keeps for the dictionary only: its first words and the rest, as <c>TABLESPACE</c> and <c>USERS</c>.</summary>
internal sealed record PhysicalOption(int Position, string Name, string? Value) : SyntaxNode(Position);

/// <summary>DROP kind name. Public is for synonyms and database links.</summary>
internal sealed record DropStatement(int Position, ObjectKind Kind, ObjectName Name) : Statement(Position)
{
    public bool IfExists { get; init; }

    public bool Public { get; init; }

    /// <summary>CASCADE of users and profiles, CASCADE CONSTRAINTS of tables and views.</summary>
    public bool Cascade { get; init; }

    public bool Purge { get; init; }

    public bool Force { get; init; }

    /// <summary>DROP TABLESPACE … INCLUDING CONTENTS [AND DATAFILES].</summary>
    public bool IncludingContents { get; init; }
}

/// <summary>RENAME old TO new.</summary>
internal sealed record RenameStatement(int Position, Identifier From, Identifier To) : Statement(Position);

internal sealed record TruncateStatement(int Position, bool Cluster, ObjectName Name) : Statement(Position)
{
    public bool Cascade { get; init; }

    public bool ReuseStorage { get; init; }
}

internal enum CommentTarget { Table, Column, MaterializedView, IndexType, Operator, Edition, MiningModel }

/// <summary>COMMENT ON … IS 'text'. Column is set for COLUMN.</summary>
internal sealed record CommentStatement(int Position, CommentTarget Target, ObjectName Name, Identifier? Column, string Text) : Statement(Position);

internal sealed record AnalyzeStatement(int Position, ObjectKind Kind, ObjectName Name, string Action) : Statement(Position);

/// <summary>PURGE TABLE t, INDEX i, RECYCLEBIN, DBA_RECYCLEBIN, TABLESPACE t.</summary>
internal sealed record PurgeStatement(int Position, string Target, ObjectName? Name) : Statement(Position);

/// <summary>FLASHBACK TABLE t TO BEFORE DROP [RENAME TO n] | TO SCN|TIMESTAMP x.</summary>
internal sealed record FlashbackTable(int Position, IReadOnlyList<ObjectName> Tables, bool ToBeforeDrop, Identifier? RenameTo, FlashbackClause? To) : Statement(Position);

internal sealed record CreateView(int Position, ObjectName Name, IReadOnlyList<ViewColumn> Columns, Query Query) : Statement(Position)
{
    public bool OrReplace { get; init; }

    public bool IfNotExists { get; init; }

    public bool Force { get; init; }

    /// <summary>CREATE EDITIONING VIEW.</summary>
    public bool IsEditioning { get; init; }

    public IReadOnlyList<AnnotationChange> Annotations { get; init; } = [];

    /// <summary>The text of the query, as the dictionary shows it.</summary>
    public TextSpan QueryText { get; init; }

    public bool WithCheckOption { get; init; }

    public bool WithReadOnly { get; init; }

    public Identifier? ConstraintName { get; init; }

    public IReadOnlyList<TableConstraint> Constraints { get; init; } = [];

    public bool BequeathCurrentUser { get; init; }

    /// <summary>OF type [WITH OBJECT IDENTIFIER …].</summary>
    public ObjectName? OfType { get; init; }
}

internal sealed record ViewColumn(int Position, Identifier Name, IReadOnlyList<InlineConstraint> Constraints) : SyntaxNode(Position)
{
    public IReadOnlyList<AnnotationChange> Annotations { get; init; } = [];
}

internal sealed record CreateMaterializedView(int Position, ObjectName Name, IReadOnlyList<Identifier> Columns, Query Query) : Statement(Position)
{
    public bool IfNotExists { get; init; }

    public TextSpan QueryText { get; init; }

    public bool BuildDeferred { get; init; }

    public bool OnPrebuiltTable { get; init; }

    public string RefreshMethod { get; init; } = "FORCE";

    /// <summary>DEMAND, COMMIT, STATEMENT, NEVER.</summary>
    public string RefreshMode { get; init; } = "DEMAND";

    /// <summary>The text of the expression.</summary>
    public TextSpan? StartWith { get; init; }

    /// <summary>Likewise.</summary>
    public TextSpan? Next { get; init; }

    public bool QueryRewrite { get; init; }

    public IReadOnlyList<PhysicalOption> Options { get; init; } = [];
}

internal sealed record CreateMaterializedViewLog(int Position, ObjectName Table, IReadOnlyList<PhysicalOption> Options) : Statement(Position);

internal sealed record CreateSequence(int Position, ObjectName Name, SequenceOptions Options) : Statement(Position)
{
    public bool IfNotExists { get; init; }
}

internal sealed record AlterSequence(int Position, ObjectName Name, SequenceOptions Options) : Statement(Position)
{
    public bool IfExists { get; init; }
}

/// <summary>Numbers are kept as written, with their sign; null where not given. A flag that is null was not given.</summary>
internal sealed record SequenceOptions(int Position) : SyntaxNode(Position)
{
    public string? StartWith { get; init; }

    /// <summary>Identity only: START WITH LIMIT VALUE.</summary>
    public bool StartWithLimitValue { get; init; }

    public string? IncrementBy { get; init; }

    public string? MinValue { get; init; }

    public bool NoMinValue { get; init; }

    public string? MaxValue { get; init; }

    public bool NoMaxValue { get; init; }

    public bool? Cycle { get; init; }

    public string? Cache { get; init; }

    public bool NoCache { get; init; }

    public bool? Order { get; init; }

    public bool Restart { get; init; }

    public bool? Keep { get; init; }

    public bool? Session { get; init; }

    /// <summary>SCALE EXTEND|NOEXTEND, SHARD and their negations, in upper case.</summary>
    public IReadOnlyList<string> Others { get; init; } = [];
}

internal sealed record CreateSynonym(int Position, ObjectName Name, ObjectName Target) : Statement(Position)
{
    public bool OrReplace { get; init; }

    public bool IfNotExists { get; init; }

    public bool Public { get; init; }
}

internal sealed record CreateDirectory(int Position, Identifier Name, string Path) : Statement(Position)
{
    public bool OrReplace { get; init; }

    public bool IfNotExists { get; init; }
}

internal sealed record CreateContext(int Position, Identifier Namespace, ObjectName Package, IReadOnlyList<string> Options) : Statement(Position)
{
    public bool OrReplace { get; init; }
}

internal sealed record CreateDatabaseLink(int Position, ObjectName Name, string? User, string? Password, string? Using) : Statement(Position)
{
    public bool Public { get; init; }

    public bool Shared { get; init; }

    public bool IfNotExists { get; init; }

    public bool CurrentUser { get; init; }
}

internal sealed record CreateIndex(int Position, ObjectName Name, ObjectName Table, IReadOnlyList<IndexColumn> Columns) : Statement(Position)
{
    public bool IfNotExists { get; init; }

    public bool Unique { get; init; }

    public bool Bitmap { get; init; }

    public Identifier? TableAlias { get; init; }

    /// <summary>INDEXTYPE IS …</summary>
    public ObjectName? IndexType { get; init; }

    public bool Reverse { get; init; }

    public bool Invisible { get; init; }

    public bool Unusable { get; init; }

    public bool Local { get; init; }

    public IReadOnlyList<PhysicalOption> Options { get; init; } = [];
}

/// <summary>A plain column is a <see cref="NameExpression"/> of one part.</summary>
internal sealed record IndexColumn(int Position, Expression Value, bool Descending, TextSpan Text) : SyntaxNode(Position);

internal enum IndexAction { Rebuild, RenameTo, Unusable, Visible, Invisible, Coalesce, Shrink, Enable, Disable, Compile, MonitoringUsage, NoMonitoringUsage, Options }

internal sealed record AlterIndex(int Position, ObjectName Name, IndexAction Action) : Statement(Position)
{
    public Identifier? NewName { get; init; }

    public IReadOnlyList<PhysicalOption> Options { get; init; } = [];
}

/// <summary>ALTER VIEW|PROCEDURE|FUNCTION|PACKAGE|TRIGGER|TYPE|MATERIALIZED VIEW|SYNONYM … COMPILE.</summary>
internal sealed record AlterCompile(int Position, ObjectKind Kind, ObjectName Name) : Statement(Position)
{
    public bool IfExists { get; init; }

    public bool Public { get; init; }

    /// <summary>COMPILE BODY, COMPILE SPECIFICATION or null.</summary>
    public string? Part { get; init; }

    /// <summary>PLSQL_CCFLAGS = '…'; null for the session's.</summary>
    public string? Flags { get; init; }
}

internal sealed record AlterView(int Position, ObjectName Name, AlterTableAction Action) : Statement(Position);

internal sealed record AlterTrigger(int Position, ObjectName Name, bool? Enable, Identifier? NewName) : Statement(Position);

/// <summary>ALTER of a kind whose clauses are kept as text: materialized view, type, tablespace, database, profile, role, …</summary>
internal sealed record AlterOther(int Position, ObjectKind Kind, ObjectName? Name, string Action) : Statement(Position);

/// <summary>CREATE of a kind that is kept by name and text: tablespace, profile, cluster, operator, library, …</summary>
internal sealed record CreateOther(int Position, ObjectKind Kind, ObjectName Name, string Clauses) : Statement(Position)
{
    public bool OrReplace { get; init; }

    public bool IfNotExists { get; init; }
}

/// <summary>AUDIT, NOAUDIT, ADMINISTER KEY MANAGEMENT and the like: the words as written.</summary>
internal sealed record AdministrativeStatement(int Position, string Verb, string Text) : Statement(Position);
