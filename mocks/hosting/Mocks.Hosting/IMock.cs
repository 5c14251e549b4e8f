using Mocks.Fixtures;

namespace Mocks.Hosting;

/// <summary>
/// A mock is a state and a protocol. The state (directory tree, tables, stub mappings) is one immutable value; the host keeps
/// references to such values for reset, snapshots and teardown, and never looks inside.
/// </summary>
public interface IMock
{
    /// <summary><c>http</c>, <c>ldap</c>, <c>oracle</c> or <c>splunk</c>: the name in the admin API, journal and metrics.</summary>
    string Name { get; }

    /// <summary>What to open once fixtures are loaded.</summary>
    IReadOnlyList<Listener> Listeners { get; }

    /// <summary>The current state: O(1), safe from any thread, unaffected by later writes.</summary>
    object State { get; }

    /// <summary>
    /// Makes the state that <paramref name="set"/> asks for on top of <paramref name="state"/>, without touching the current one.
    /// Every mistake in the files goes to <paramref name="problems"/>; the result is used only if there is none.
    /// </summary>
    object Load(FixtureSet set, object state, FixtureProblems problems);

    /// <summary>
    /// Makes <paramref name="state"/> (an earlier <see cref="State"/> or a result of <see cref="Load"/>) the current one: O(1),
    /// clients stay connected. Transactions in progress end as their protocol has it.
    /// </summary>
    void Restore(object state);
}
