namespace Mocks.Hosting;

/// <summary>One thing that a client asked, and what it got.</summary>
/// <param name="Id">Ascending from 1 over all mocks of the process; 0 until it is recorded.</param>
/// <param name="Time">When it was recorded, UTC.</param>
/// <param name="Mock"><c>http</c>, <c>ldap</c>, <c>oracle</c> or <c>splunk</c>.</param>
/// <param name="Operation">The protocol's own word: <c>GET</c>, <c>search</c>, <c>execute</c>, <c>event</c>.</param>
/// <param name="Client">Who asked: remote address, and user if one is signed in (<c>127.0.0.1:50123 APP</c>).</param>
/// <param name="Summary">What was asked, on one line: URL, base and filter, SQL text, event text.</param>
/// <param name="Outcome">The protocol's own word: <c>200</c>, <c>0 success</c>, <c>ORA-00942</c>, <c>ok</c>.</param>
/// <param name="Milliseconds">How long the answer took to make.</param>
/// <param name="Details">More, by name (<c>mapping</c>, <c>rows</c>, <c>body</c>); never a password.</param>
public sealed record JournalEntry(
    long Id, DateTimeOffset Time, string Mock, string Operation, string Client, string Summary, string Outcome, double Milliseconds,
    IReadOnlyDictionary<string, string> Details)
{
    public static IReadOnlyDictionary<string, string> NoDetails { get; } = new Dictionary<string, string>();
}
