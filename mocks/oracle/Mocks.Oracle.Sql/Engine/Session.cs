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

    internal SessionContext Context { get; }

    public string User => throw new NotImplementedException();

    public string CurrentSchema => throw new NotImplementedException();

    public int Sid => throw new NotImplementedException();

    public int Serial => throw new NotImplementedException();

    public bool InTransaction => throw new NotImplementedException();

    public Nls Nls => throw new NotImplementedException();

    public SessionAttributes Attributes => throw new NotImplementedException();

    /// <summary>Parses and binds a statement.</summary>
    public Cursor Prepare(string sql) => throw new NotImplementedException();

    public void Commit() => throw new NotImplementedException();

    public void Rollback() => throw new NotImplementedException();

    /// <summary>Ends the running call, if any, with ORA-01013.</summary>
    public void Cancel() => throw new NotImplementedException();

    /// <summary>Ends the session: the running call and every later one get ORA-00028.</summary>
    public void Kill() => throw new NotImplementedException();

    /// <summary>Sets the user's password, as a client does that got ORA-28001.</summary>
    public void ChangePassword(string newPassword) => throw new NotImplementedException();

    public void Dispose()
    {
    }
}
