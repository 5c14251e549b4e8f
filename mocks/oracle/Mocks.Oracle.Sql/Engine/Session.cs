using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Engine;

/// <summary>A client's session. One thread at a time, except <see cref="Cancel"/> and <see cref="Kill"/>.</summary>
public sealed class Session : IDisposable
{
    internal Session(Database database, SessionContext context)
    {
        Database = database;
        Context = context;
    }

    public Database Database { get; }

    public string User => Context.User;

    public string CurrentSchema => Context.CurrentSchema;

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
        return new Cursor(Context, sql);
    }

    public void Commit()
    {
        Context.BeginCall(null);
        Context.Commit();
    }

    public void Rollback() => Context.Rollback();

    /// <summary>Puts another content in the place of a stored LOB, whose row the transaction has to have locked (ORA-22920).</summary>
    /// <returns>The LOB as it stands there now.</returns>
    public Lob Write(Lob stored, Lob content)
    {
        Context.BeginCall(null);
        return LobColumn.Write(Context, stored, content);
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
    public void ChangePassword(string newPassword)
    {
        Context.Store.Define(state => state.With(catalog: state.Catalog.WithUser(
            state.Catalog.Users[User] with { Password = newPassword, IsExpired = false, InGrace = false })));
    }

    /// <summary>Log-off: what isn't committed is rolled back.</summary>
    public void Dispose()
    {
        Context.Rollback();
        Context.DropPrivateTables(onlyOnCommit: false);
        Database.Close(this);
    }
}
