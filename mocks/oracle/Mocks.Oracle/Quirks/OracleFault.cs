using Mocks.Hosting;

namespace Mocks.Oracle.Quirks;

/// <summary>What goes wrong for the clients of a database while a quirk is on.</summary>
internal sealed record OracleFault(FaultTrigger Trigger) : Fault(Trigger)
{
    /// <summary>What it concerns: <c>connect</c>, <c>logon</c>, <c>fetch</c>, <c>commit</c>, <c>rollback</c>, <c>ping</c>, or a kind of statement.</summary>
    public required IReadOnlyCollection<string> Operations { get; init; }

    /// <summary>Null for all users.</summary>
    public string? User { get; init; }

    /// <summary>Words that the statement has to contain; null for all statements.</summary>
    public string? Statement { get; init; }

    /// <summary>So many sessions have to be there: of the user at a logon, of all at a connect.</summary>
    public int Sessions { get; init; }

    /// <summary>So many rows have to have been fetched.</summary>
    public int AfterRows { get; init; }

    public FaultDelay? Delay { get; init; }

    public OraException? Error { get; init; }

    /// <summary>The listener's number: 12514.</summary>
    public int? Refusal { get; init; }

    /// <summary>The connection ends without an answer.</summary>
    public bool Drops { get; init; }

    /// <summary>The session is killed: ORA-00028.</summary>
    public bool Kills { get; init; }

    /// <summary>Run in each new session.</summary>
    public IReadOnlyList<string> LogonStatements { get; init; } = [];

    /// <summary>Run in a session that stays in its transaction for as long as the quirk is on.</summary>
    public IReadOnlyList<string> HeldStatements { get; init; } = [];
}
