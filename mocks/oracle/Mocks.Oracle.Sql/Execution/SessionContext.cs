using System.Collections.Immutable;
using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution.Transactions;
using Mocks.Oracle.Sql.Storage;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution;

/// <summary>State of a session that statements read and change.</summary>
internal sealed class SessionContext(Instance instance, string user, int sid, int serial, SessionAttributes attributes)
{
    private static readonly ImmutableDictionary<string, bool> NoModes = ImmutableDictionary.Create<string, bool>(StringComparer.Ordinal);

    private (SchemaCatalog Catalog, string User, PrivilegeView View)? _privileges;
    private string? _currentSchema;
    private Workspace? _workspace;
    private Workspace? _local;

    public Instance Instance => instance;

    public Store Store => instance.Store;

    public TimeProvider Time => instance.Time;

    public string User => user;

    public int Sid => sid;

    public int Serial => serial;

    public SessionAttributes Attributes => attributes;

    public SessionStatistics Statistics { get; } = new();

    public CancelSignal Cancel { get; } = new();

    public Workspace Workspace => _workspace ??= new Workspace(Store, sid, Cancel);

    /// <summary>The global transaction that the session is in, if any; its own is idle meanwhile.</summary>
    public GlobalTransaction? Global { get; private set; }

    private bool IsSubordinate => Global is { Id.IsSessionless: false } global && ReferenceEquals(_workspace, global.Workspace);

    /// <param name="transaction">One that no session is in.</param>
    /// <param name="promotes">It is what the session was doing.</param>
    public void Enter(GlobalTransaction transaction, bool promotes)
    {
        _local = promotes ? null : _workspace;
        _workspace = transaction.Workspace;
        _workspace.Owner.Become(sid, Cancel);
        Savepoints.Clear();
        SavepointOrder.Clear();
        DeferredChecks.UnionWith(transaction.DeferredChecks);
        Global = transaction;
        transaction.Session = this;
    }

    public void Leave()
    {
        if (Global is not { } transaction)
            return;
        transaction.DeferredChecks.Clear();
        transaction.DeferredChecks.UnionWith(DeferredChecks);
        transaction.Session = null;
        Global = null;
        (_workspace, _local) = (_local, null);
        EndTransaction();
    }

    /// <summary>Contexts of DBMS_XMLGEN by number from 1; null where one was closed.</summary>
    public List<Xml.XmlOfQuery?> XmlContexts { get; } = [];

    /// <summary>ORA-19202 when there is none of that number.</summary>
    public Xml.XmlOfQuery XmlContext(Datum handle) =>
        (handle.IsNull ? null : XmlContexts.ElementAtOrDefault((int)handle.AsNumber().Round().ToInt64() - 1)) ?? throw Ora.Error(19202, 0, "");

    /// <summary>A trigger is being told of an error: its own errors are told to none.</summary>
    public bool IsTellingError { get; set; }

    /// <summary>Begins a transaction of its own; the answer is what <see cref="EndAutonomous"/> goes back to.</summary>
    public Workspace BeginAutonomous()
    {
        var outer = Workspace;
        _workspace = new Workspace(Store, sid, Cancel);
        return outer;
    }

    /// <summary>Ends it; false when something was left open, which is rolled back.</summary>
    public bool EndAutonomous(Workspace outer)
    {
        var wasActive = Workspace.IsActive;
        Workspace.Rollback();
        _workspace = outer;
        return !wasActive;
    }

    /// <summary>What is to be done once the transaction is committed.</summary>
    public List<Action> AtCommit { get; } = [];

    /// <summary>What is to be done once the transaction is rolled back.</summary>
    public List<Action> AtRollback { get; } = [];

    /// <summary>Materialized views, by id, that the end of the transaction refreshes.</summary>
    public HashSet<int> ViewsToRefresh { get; } = [];

    /// <summary>The DML statement whose expressions are being evaluated; null while a query's are.</summary>
    public Statements.RunningChange? Changing { get; set; }

    /// <summary>A function that a query called is running: it may not change anything (ORA-14551).</summary>
    public bool IsInsideQuery { get; set; }

    /// <summary>The call of a routine that is running, for those who ask for the call stack.</summary>
    public Frame? Running { get; set; }

    /// <summary>Set while code with definer's rights runs.</summary>
    public ExecutionRights? Rights { get; set; }

    /// <summary>The policies, by protected object and name, whose functions are being asked.</summary>
    public HashSet<(int Protected, string Policy)> PoliciesAsked { get; } = [];

    /// <summary>Whose privileges count: the definer of the code that runs, or the user.</summary>
    public string CurrentUser => Rights?.User ?? user;

    public string CurrentSchema
    {
        get => Rights?.User ?? _currentSchema ?? user;
        set => _currentSchema = value;
    }

    public Nls Nls { get; set; } = Nls.Default;

    public DateTimeOffset LoggedOn { get; } = instance.Time.GetUtcNow();

    /// <summary>Roles by SET ROLE; null for those enabled by default.</summary>
    public IReadOnlyCollection<string>? EnabledRoles { get; set; }

    /// <summary>CURRVAL of the sequences that this session has drawn from.</summary>
    public Dictionary<int, OracleNumber> CurrentValues { get; } = [];

    /// <summary>Private temporary tables by id: they go with the transaction or with the session.</summary>
    public List<(int Table, bool DropsOnCommit)> PrivateTables { get; } = [];

    public Dictionary<string, SessionSavepoint> Savepoints { get; } = new(StringComparer.Ordinal);

    public List<string> SavepointOrder { get; } = [];

    /// <summary>Constraints by SET CONSTRAINTS … DEFERRED (true) or IMMEDIATE; the empty name is ALL.</summary>
    public ImmutableDictionary<string, bool> ConstraintModes { get; set; } = NoModes;

    /// <summary>By ALTER SESSION SET CONSTRAINTS: how each transaction begins; null for each constraint's own way.</summary>
    public bool? DefersConstraints
    {
        get;
        set
        {
            field = value;
            BeginConstraintModes();
        }
    }

    /// <summary>Deferred constraints that statements of this transaction may have broken: checked at commit.</summary>
    public HashSet<(int Table, string Constraint)> DeferredChecks { get; } = [];

    /// <summary>Parameters by ALTER SESSION that nothing but the dictionary shows.</summary>
    public Dictionary<string, string> Parameters { get; } = new(StringComparer.Ordinal);

    /// <summary>DBMS_RANDOM's numbers; DBMS_RANDOM.SEED puts another in its place.</summary>
    public RandomSequence Random { get; set; } = new((ulong)serial);

    public MetadataTransform MetadataTransform { get; set; } = MetadataTransform.Default;

    /// <summary>State that the room of PL/SQL keeps for the session: package variables, output buffer.</summary>
    public object? PlSqlState { get; set; }

    /// <summary>The statement being executed, for V$SESSION.</summary>
    public string? CurrentSql { get; set; }

    /// <summary>The one before, for V$SESSION and DBMS_XPLAN.DISPLAY_CURSOR.</summary>
    public string? PreviousSql { get; private set; }

    /// <summary>As the session's edition has it.</summary>
    public SchemaCatalog Catalog => EditionView.Of(Store.Committed.Catalog, EditionId);

    /// <summary>The edition that names mean.</summary>
    public int EditionId { get; set; } = EditionDefinition.RootId;

    public string EditionName => Store.Committed.Catalog.Find<EditionDefinition>(EditionId)?.Name ?? EditionDefinition.RootName;

    public PrivilegeView Privileges
    {
        get
        {
            var catalog = Catalog;
            if (Rights is { } rights)
                return rights.Privileges(catalog);
            if (_privileges is { } known && ReferenceEquals(known.Catalog, catalog))
                return known.View;
            var view = _privileges?.View.In(catalog) ?? new PrivilegeView(catalog, user, EnabledRoles);
            _privileges = (catalog, user, view);
            return view;
        }
    }

    public void ForgetPrivileges() => _privileges = null;

    public ObjectResolver Resolver => new(Catalog, CurrentSchema, Privileges);

    /// <summary>A call of the client begins: a cancel meant for an earlier one is forgotten.</summary>
    public void BeginCall(string? sql)
    {
        Cancel.Reset();
        Cancel.ThrowIfRaised();
        if (sql is null || ReferenceEquals(sql, CurrentSql))
            return;
        PreviousSql = CurrentSql;
        CurrentSql = sql;
    }

    /// <summary>ORA-02089 in a branch of a distributed transaction, which its manager ends.</summary>
    public void Commit()
    {
        if (IsSubordinate)
            throw Ora.Error(2089);
        DeferredConstraints.Check(this);
        Workspace.Commit();
        Statistics.Commits++;
        foreach (var action in AtCommit)
            action();
        EndTransaction();
        EndGlobal();
    }

    /// <summary>ROLLBACK: ORA-02074 in a branch of a distributed transaction.</summary>
    public void RollbackOwn()
    {
        if (IsSubordinate)
            throw Ora.Error(2074, 0, "ROLLBACK");
        Rollback();
    }

    public void Rollback()
    {
        Workspace.Rollback();
        Statistics.Rollbacks++;
        Action[] actions = [.. AtRollback];
        EndTransaction();
        EndGlobal();
        foreach (var action in actions)
            action();
    }

    public BindingContext NewBinding(string sql, IReadOnlyList<OracleType?> bindTypes, IVariableScope? variables = null) => new()
    {
        Sql = sql,
        Resolver = Resolver,
        Nls = Nls,
        Compat = instance.Compat,
        Functions = instance.Functions,
        StoredCode = instance.StoredCode?.For(this),
        BindTypes = bindTypes,
        Variables = variables,
    };

    private void EndGlobal()
    {
        if (Global is { } global && ReferenceEquals(_workspace, global.Workspace))
            instance.Transactions.End(this);
    }

    private void EndTransaction()
    {
        Savepoints.Clear();
        SavepointOrder.Clear();
        AtCommit.Clear();
        AtRollback.Clear();
        ViewsToRefresh.Clear();
        BeginConstraintModes();
        DeferredChecks.Clear();
        DropPrivateTables(onlyOnCommit: true);
    }

    /// <summary>Drops private temporary tables: those ON COMMIT DROP DEFINITION, or all when the session ends.</summary>
    public void DropPrivateTables(bool onlyOnCommit)
    {
        foreach (var (id, dropsOnCommit) in PrivateTables.ToList())
        {
            if (onlyOnCommit && !dropsOnCommit)
                continue;
            PrivateTables.Remove((id, dropsOnCommit));
            if (Catalog.Find<TableDefinition>(id) is { } table)
                Store.Define(state => state.With(catalog: state.Catalog.Without(table)));
        }
    }

    /// <summary>The modes after SET CONSTRAINTS ALL.</summary>
    public static ImmutableDictionary<string, bool> AllConstraints(bool deferred) => NoModes.SetItem("", deferred);

    private void BeginConstraintModes() => ConstraintModes = DefersConstraints is { } deferred ? AllConstraints(deferred) : NoModes;
}
