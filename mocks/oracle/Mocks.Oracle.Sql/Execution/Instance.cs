using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Execution.Transactions;
using Mocks.Oracle.Sql.Storage;

namespace Mocks.Oracle.Sql.Execution;

/// <summary>What all sessions of a database share.</summary>
internal sealed class Instance(Store store, TimeProvider time, int compat, string serviceName, IFunctionLibrary functions)
{
    public Store Store => store;

    public TimeProvider Time => time;

    public int Compat => compat;

    public string ServiceName => serviceName;

    public IFunctionLibrary Functions => functions;

    public DateTimeOffset Started { get; } = time.GetUtcNow();

    /// <summary>The room of PL/SQL, once it is there.</summary>
    public IStoredCodeRuntime? StoredCode { get; set; }

    /// <summary>All sessions, for V$SESSION and ALTER SYSTEM KILL SESSION.</summary>
    /// <summary>To be called when jobs have come, gone or changed.</summary>
    public Action JobsChanged { get; set; } = static () => { };

    /// <summary>Runs a job apart from the session that asks.</summary>
    public Action<int> StartJob { get; set; } = static _ => { };

    public Func<IReadOnlyList<SessionContext>> Sessions { get; set; } = static () => [];

    public StatementCache Statements { get; } = new();

    public GlobalTransactions Transactions { get; } = new(store, time);
}
