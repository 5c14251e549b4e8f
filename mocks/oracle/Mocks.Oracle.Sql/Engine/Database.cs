using System.Collections.Concurrent;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Engine.Merging;
using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Sql.Execution.Definitions;
using Mocks.Oracle.Sql.Execution.Functions;
using Mocks.Oracle.Sql.PlSql;
using Mocks.Oracle.Sql.Storage;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Engine;

/// <summary>One database: its committed state, its sessions and their locks.</summary>
public sealed class Database
{
    private readonly ConcurrentDictionary<int, Session> _sessions = new();
    private readonly Store _store;
    private readonly JobRunner? _jobs;
    private int _lastSid = 40;
    private int _lastSerial = 1_000;

    public Database(DatabaseOptions options, TimeProvider time)
        : this(options, time, InitialState.Create(options, time))
    {
        // a fork, which fixtures are loaded into, runs no jobs
        _jobs = new JobRunner(this);
        Instance.JobsChanged = _jobs.Wake;
        Instance.StartJob = _jobs.Start;
    }

    private Database(DatabaseOptions options, TimeProvider time, DbState state, Store? parent = null)
    {
        Options = options;
        Time = time;
        _store = new Store(state, time, parent);
        Instance = new Instance(_store, time, options.Compat, options.ServiceName, Functions) { StoredCode = new PlSqlRuntime(), Sessions = () => [.. _sessions.Values.Select(s => s.Context)] };
    }

    public DatabaseOptions Options { get; }

    /// <summary>What is committed now: one immutable value.</summary>
    public DbState State => _store.Capture();

    public IReadOnlyList<Session> Sessions => [.. _sessions.Values];

    internal static FunctionLibrary Functions { get; } = new(AllFunctions.List);

    internal TimeProvider Time { get; }

    internal Store Store => _store;

    internal Instance Instance { get; }

    /// <summary>Puts a state back. Open transactions are rolled back; open queries go on reading what they read; sessions stay.</summary>
    public void Restore(DbState state)
    {
        _store.Restore(state);
        foreach (var session in _sessions.Values)
            _store.Locks.Release(session.Context.Workspace.Owner);
        Instance.Transactions.Clear();
        _jobs?.Wake();
    }

    /// <summary>A private database on a state, for instance to load fixtures into.</summary>
    public Database Fork(DbState state) => new(Options, Time, state, _store);

    /// <summary>Replaces the state by what <paramref name="change"/> makes of it, in one step. Sessions and their transactions go on where they can.</summary>
    public void Change(Func<DbState, DbState> change) => _store.Change(change);

    /// <summary><paramref name="current"/> with the difference between two other states of this database made in it.</summary>
    /// <exception cref="MergeConflictException">A new object has the number of another new one.</exception>
    public static DbState Merge(DbState from, DbState to, DbState current) => StateMerge.Merge(from, to, current);

    /// <summary>The user of that name as it was typed (upper-cased unless quoted), or null.</summary>
    public UserCredential? FindUser(string name)
    {
        return _store.Committed.Catalog.User(Names.Canonical(name)) is { } user ? new UserCredential(user.Name, user.Password, user.AccountStatus) : null;
    }

    /// <summary>The user in whose name an authenticated one works: ORA-01017 when there is none of that name, ORA-28150 when it was not granted CONNECT THROUGH.</summary>
    public string FindClient(string client, string proxy)
    {
        var catalog = _store.Committed.Catalog;
        var user = FindUser(client) is { } found ? catalog.Users[found.Name] : throw Ora.Error(1017);
        if (!user.Proxies.Contains(proxy))
            throw Ora.Error(28150);
        if (!new PrivilegeView(catalog, proxy).HasSystem("CREATE SESSION"))
            throw Ora.Error(1045, 0, proxy);
        return user.Name;
    }

    /// <summary>The parameter of that name as ALTER SYSTEM has set it, or null.</summary>
    public string? Parameter(string name) => _store.Committed.Catalog.Properties.GetValueOrDefault("PARAMETER." + name);

    /// <summary>The character set that texts go through; null for AL32UTF8, which changes none.</summary>
    public DatabaseCharacterSet? CharacterSet =>
        _store.Committed.Catalog.Properties.TryGetValue(DatabaseCharacterSet.Property, out var name) ? DatabaseCharacterSet.Find(name) : null;

    /// <summary>Parses a statement and nothing more.</summary>
    /// <exception cref="Mocks.Oracle.Types.OraException">It is none.</exception>
    public static void CheckSyntax(string sql) => Syntax.Parser.ParseStatement(sql);

    /// <summary>How many cursors a session may have open: the parameter open_cursors.</summary>
    public int OpenCursors =>
        int.TryParse(Parameter("open_cursors"), System.Globalization.CultureInfo.InvariantCulture, out var set) && set > 0 ? set : Options.OpenCursors;

    /// <summary>Opens a session of an authenticated user; ORA-28000 when the account is locked, ORA-01045 when it may not log on.</summary>
    public Session OpenSession(string user, SessionAttributes attributes)
    {
        var catalog = _store.Committed.Catalog;
        var definition = catalog.User(FindUser(user)?.Name ?? user) ?? throw Ora.Error(1017);
        if (definition.IsLocked)
            throw Ora.Error(28000);
        if (!new PrivilegeView(catalog, definition.Name).HasSystem("CREATE SESSION"))
            throw Ora.Error(1045, 0, definition.Name);
        var sid = Interlocked.Increment(ref _lastSid);
        var context = new SessionContext(Instance, definition.Name, sid, Interlocked.Increment(ref _lastSerial), attributes);
        context.EditionId = attributes.Edition is { Length: > 0 } edition
            ? EditionDefinitions.Usable(context, edition.ToUpperInvariant()).Id
            : EditionDefinition.Default(catalog).Id;
        var session = new Session(this, context);
        _sessions[sid] = session;
        FireLogon(session);
        return session;
    }

    /// <summary>BEFORE LOGOFF, in a transaction of its own: nobody is told when such a trigger fails.</summary>
    internal static void FireLogoff(SessionContext session)
    {
        if (!session.Catalog.TriggersOn(0).Any())
            return;
        try
        {
            SystemEvents.Fire(session, TriggerTiming.Before, new SystemEvent("LOGOFF"));
            session.Commit();
        }
        catch (OraException)
        {
            session.Rollback();
        }
    }

    /// <summary>AFTER LOGON. A trigger that fails keeps the user out, unless it may administer such triggers.</summary>
    private void FireLogon(Session session)
    {
        if (!session.Context.Catalog.TriggersOn(0).Any())
            return;
        try
        {
            SystemEvents.Fire(session.Context, TriggerTiming.After, new SystemEvent("LOGON"));
            session.Context.Commit();
        }
        catch (OraException) when (session.Context.Privileges.HasSystem("ADMINISTER DATABASE TRIGGER"))
        {
            session.Context.Rollback();
        }
        catch (OraException)
        {
            session.Dispose();
            throw;
        }
    }

    internal void Close(Session session) => _sessions.TryRemove(session.Sid, out _);
}
