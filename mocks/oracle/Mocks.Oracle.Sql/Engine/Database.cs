using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Sql.Storage;

namespace Mocks.Oracle.Sql.Engine;

/// <summary>One database: its committed state, its sessions and their locks.</summary>
public sealed class Database
{
    public Database(DatabaseOptions options, TimeProvider time)
    {
        Options = options;
        Time = time;
    }

    public DatabaseOptions Options { get; }

    internal TimeProvider Time { get; }

    /// <summary>What is committed now: one immutable value.</summary>
    public DbState State => throw new NotImplementedException();

    /// <summary>Puts a state back. Open transactions are rolled back; open queries go on reading what they read; sessions stay.</summary>
    public void Restore(DbState state) => throw new NotImplementedException();

    /// <summary>A private database on a state, for instance to load fixtures into.</summary>
    public Database Fork(DbState state) => throw new NotImplementedException();

    /// <summary>The user of that name as it was typed (upper-cased unless quoted), or null.</summary>
    public UserCredential? FindUser(string name) => throw new NotImplementedException();

    /// <summary>Opens a session of an authenticated user.</summary>
    public Session OpenSession(string user, SessionAttributes attributes) => throw new NotImplementedException();

    public IReadOnlyList<Session> Sessions => throw new NotImplementedException();
}
