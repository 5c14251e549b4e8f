using System.Text;
using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Sql.Execution.Queues;
using Mocks.Oracle.Sql.Execution.Statements;
using Mocks.Oracle.Sql.Execution.Transactions;
using Mocks.Oracle.Sql.PlSql;
using Mocks.Oracle.Sql.PlSql.Queues;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Engine;

/// <summary>A client's session. One thread at a time, except <see cref="Cancel"/> and <see cref="Kill"/>.</summary>
public sealed class Session : IDisposable
{
    // bytes
    private const int LongestPassword = 1024;

    internal Session(Database database, SessionContext context)
    {
        Database = database;
        Context = context;
    }

    public Database Database { get; }

    public string User => Context.User;

    public string CurrentSchema => Context.CurrentSchema;

    /// <summary>The name of the edition that the session is in.</summary>
    public string Edition => Context.EditionName;

    public int Sid => Context.Sid;

    public int Serial => Context.Serial;

    public bool InTransaction => Context.Workspace.IsActive;

    public Nls Nls
    {
        get => Context.Nls;
        set => Context.Nls = value;
    }

    public SessionAttributes Attributes => Context.Attributes;

    public SessionStatistics Statistics => Context.Statistics;

    /// <summary>
    /// Tells whether a cancel that has come is still to be answered: it may have come between two calls of the engine and belongs to the
    /// next. Null where nobody cancels from outside.
    /// </summary>
    public Func<bool>? IsCancelPending
    {
        get => Context.Cancel.IsPending;
        set => Context.Cancel.IsPending = value;
    }

    internal SessionContext Context { get; }

    /// <summary>Parses and binds a statement.</summary>
    public Cursor Prepare(string sql)
    {
        Context.BeginCall(sql);
        try
        {
            return new Cursor(Context, sql);
        }
        catch (OraException error) when (ServerErrors.AreTold(Context, error))
        {
            throw ServerErrors.Told(Context, error);
        }
    }

    /// <summary>Executes a statement without binds whose result nobody wants.</summary>
    public void Run(string sql)
    {
        using var cursor = Prepare(sql);
        cursor.Execute([], ExecuteOptions.Default);
    }

    public void Commit()
    {
        Context.BeginCall(null);
        Context.Commit();
    }

    public void Rollback() => Context.RollbackOwn();

    /// <summary>The global part of the name of the sessionless transaction that the session is in, in hexadecimal digits, and whether a package started it.</summary>
    public (string Id, bool ByServer)? Sessionless => Context.Global is { Id.IsSessionless: true } global ? (global.Id.Global, global.ByServer) : null;

    /// <summary>Starts a global transaction; ORA-24776 when the session has one open already.</summary>
    /// <param name="id">Its name: ORA-24757 or ORA-26217 when it is taken.</param>
    /// <param name="timeout">How long it may wait for a session once it is left.</param>
    /// <param name="promotes">What the session has changed so far becomes a part of it.</param>
    /// <returns>Its handle.</returns>
    public int BeginGlobal(GlobalTransactionId id, TimeSpan timeout, bool promotes) => Context.Instance.Transactions.Begin(Context, id, timeout, promotes).Number;

    /// <summary>Goes on with one that was left; ORA-24756 or ORA-26218 when there is none, ORA-25351 when another session is in it still after that time.</summary>
    public int ResumeGlobal(GlobalTransactionId id, TimeSpan wait)
    {
        Context.BeginCall(null);
        return Context.Instance.Transactions.Resume(Context, id, wait).Number;
    }

    /// <summary>Leaves the transaction for a session that resumes it.</summary>
    public void SuspendGlobal(bool sessionless) => Context.Instance.Transactions.Suspend(Context, sessionless);

    /// <param name="id">Its name; null to name it by its handle.</param>
    /// <param name="handle">Its handle; of neither, the session's own.</param>
    /// <returns>Whether there is anything to commit; what has nothing is forgotten.</returns>
    public bool PrepareGlobal(GlobalTransactionId? id, int handle) => Context.Instance.Transactions.Prepare(Context, id, handle);

    /// <summary>ORA-24768 when two phases are wanted and it wasn't prepared.</summary>
    /// <returns>Whether there was anything to commit.</returns>
    public bool CommitGlobal(GlobalTransactionId? id, int handle, bool onePhase) => Context.Instance.Transactions.Commit(Context, id, handle, onePhase);

    public void RollbackGlobal(GlobalTransactionId? id, int handle) => Context.Instance.Transactions.Rollback(Context, id, handle);

    /// <summary>Puts another content in the place of a stored LOB, whose row the transaction has to have locked (ORA-22920).</summary>
    /// <returns>The LOB as it stands there now.</returns>
    public Lob Write(Lob stored, Lob content)
    {
        Context.BeginCall(null);
        return LobColumn.Write(Context, stored, content);
    }

    /// <summary>Puts a message into a queue, as DBMS_AQ.ENQUEUE does.</summary>
    /// <returns>The message's identifier, 16 bytes.</returns>
    public byte[] Enqueue(string queue, EnqueueOptions options, MessageProperties properties, OracleType payloadType, Datum payload) =>
        Enqueue([(queue, options, properties, payloadType, payload)])[0];

    /// <summary>Puts several messages: all of them or, when one is refused, none.</summary>
    public IReadOnlyList<byte[]> Enqueue(IReadOnlyList<(string Queue, EnqueueOptions Options, MessageProperties Properties, OracleType PayloadType, Datum Payload)> messages)
    {
        Context.BeginCall(null);
        return MessageBatch.Enqueue(Context, messages);
    }

    /// <summary>Takes messages from a queue, as DBMS_AQ.DEQUEUE does: waits for the first, and takes as many as are there then.</summary>
    /// <exception cref="OraException">ORA-25228: there was none in time.</exception>
    public IReadOnlyList<QueueMessage> Dequeue(string queue, DequeueOptions options, int count)
    {
        Context.BeginCall(null);
        return MessageBatch.Dequeue(Context, queue, options, count);
    }

    /// <summary>The type that a client names by its identifier.</summary>
    /// <exception cref="OraException">ORA-21700: there is none.</exception>
    public OracleType FindType(ReadOnlySpan<byte> oid) => Context.Instance.StoredCode?.FindType(Context, oid) ?? throw Catalog.Ora.Error(21700);

    /// <summary>Which cases of stubbed routines have answered since this was last asked: <c>LEGACY.BILLING.CHARGE case 2</c>.</summary>
    public IReadOnlyList<string> TakeStubAnswers()
    {
        if (Context.PlSqlState is not PlSqlSession { StubAnswers: { Count: > 0 } answers })
            return [];
        string[] taken = [.. answers];
        answers.Clear();
        return taken;
    }

    /// <summary>Ends the running call, if any, with ORA-01013.</summary>
    public void Cancel() => Context.Cancel.Cancel();

    /// <summary>Ends the session: the running call and every later one get ORA-00028.</summary>
    public void Kill()
    {
        Context.Cancel.Kill();
        Context.Workspace.Rollback();
    }

    /// <summary>Sets the user's password, as a client does that got ORA-28001.</summary>
    /// <exception cref="OraException">ORA-00988: it is longer than 1,024 bytes.</exception>
    public void ChangePassword(string newPassword)
    {
        if (Encoding.UTF8.GetByteCount(newPassword) > LongestPassword)
            throw new OraException(OraError.MissingOrInvalidPassword);
        Context.Store.Define(state => state.With(catalog: state.Catalog.WithUser(
            state.Catalog.Users[User] with { Password = newPassword, IsExpired = false, InGrace = false })));
    }

    /// <summary>Log-off: what isn't committed is rolled back.</summary>
    public void Dispose()
    {
        Context.Rollback();
        Database.FireLogoff(Context);
        Context.DropPrivateTables(onlyOnCommit: false);
        Database.Close(this);
    }
}
