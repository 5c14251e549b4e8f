using System.Collections.Immutable;
using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.Catalog;

/// <summary>A table: its columns, constraints and indexes. Its rows are in the storage, under the same id.</summary>
internal sealed record TableDefinition : SchemaObject
{
    private (ImmutableArray<TableColumn> Of, IReadOnlyDictionary<string, int> ByName)? _ordinals;

    public override ObjectKind Kind => ObjectKind.Table;

    public ImmutableArray<TableColumn> Columns { get; init; } = [];

    public ImmutableArray<ConstraintDefinition> Constraints { get; init; } = [];

    public ImmutableArray<IndexDefinition> Indexes { get; init; } = [];

    public string? Comment { get; init; }

    public ImmutableArray<Annotation> Annotations { get; init; } = [];

    /// <summary>Of an object table: the type of its rows.</summary>
    public Mocks.Oracle.Types.OracleType? RowType { get; init; }

    /// <summary>GLOBAL TEMPORARY: rows are a session's own.</summary>
    public bool IsTemporary { get; init; }

    /// <summary>ON COMMIT PRESERVE ROWS.</summary>
    public bool PreservesRows { get; init; }

    public bool IsReadOnly { get; init; }

    public bool IsIndexOrganized { get; init; }

    public bool IsPartitioned { get; init; }

    /// <summary>The partitions after ALTER TABLE; default while they are those of the clause.</summary>
    public ImmutableArray<TablePartition> Partitions { get; init; }

    /// <summary>Policies of DBMS_RLS, in the order of their adding.</summary>
    public ImmutableArray<RowPolicy> Policies { get; init; } = [];

    public ImmutableArray<FineGrainedAudit> FineGrainedAudits { get; init; } = [];

    public ImmutableArray<SupplementalLog> SupplementalLogs { get; init; } = [];

    public MaterializedViewLog? Log { get; init; }

    /// <summary>Its rows are the messages of queues, and DBMS_AQADM alone defines it.</summary>
    public QueueTableOptions? Queueing { get; init; }

    /// <summary>It holds the rows of the materialized view of its name, and only a refresh changes it.</summary>
    public bool IsMaterializedView { get; init; }

    public string Tablespace { get; init; } = "USERS";

    /// <summary>Storage clauses as given; of a kind that was given again the last one counts.</summary>
    public ImmutableArray<PhysicalOption> Options { get; init; } = [];

    /// <summary>ENABLE ROW MOVEMENT: a change of its key may bring a row into another partition.</summary>
    public bool HasRowMovement => Options.LastOrDefault(o => o.Value?.StartsWith("ROW MOVEMENT", StringComparison.OrdinalIgnoreCase) == true) is { Name: "ENABLE" };

    /// <summary>The ordinal of a column, or -1.</summary>
    public int Ordinal(string column)
    {
        // a changed copy of the definition has this one's field, but other columns
        if (_ordinals is not var (of, ordinals) || of != Columns)
        {
            var built = new Dictionary<string, int>(Columns.Length, StringComparer.Ordinal);
            for (var i = 0; i < Columns.Length; i++)
                built[Columns[i].Name] = i;
            ordinals = built;
            _ordinals = (Columns, built);
        }

        return ordinals.TryGetValue(column, out var ordinal) ? ordinal : -1;
    }

    public TableColumn? Column(string name) => Ordinal(name) is >= 0 and var i ? Columns[i] : null;

    public ConstraintDefinition? Constraint(string name) => Constraints.FirstOrDefault(c => c.Name == name);

    public ConstraintDefinition? PrimaryKey => Constraints.FirstOrDefault(c => c.Kind == ConstraintKind.PrimaryKey);

    public IndexDefinition? Index(int id) => Indexes.FirstOrDefault(i => i.Id == id);

    public bool Equals(TableDefinition? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => Id;
}
