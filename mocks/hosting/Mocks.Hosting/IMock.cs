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

    /// <summary>Calls of the admin API that only this mock has.</summary>
    IReadOnlyList<AdminRoute> AdminRoutes => [];

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

    /// <summary>
    /// Makes what <paramref name="change"/> makes of the current state the current one, in one step: no write of a client comes in between.
    /// Clients stay connected and transactions go on, unless what they changed is gone.
    /// </summary>
    void Change(Func<object, object> change) => Restore(change(State));

    /// <summary>
    /// <paramref name="current"/> with the difference between two other states made in it: what <paramref name="to"/> lacks goes, with
    /// all that has come to stand in it; what it has is there; what was changed comes as in <paramref name="to"/>, unless someone else has
    /// changed it since.
    /// </summary>
    /// <exception cref="StateConflictException">Both gave a new object the same number.</exception>
    object Merge(object from, object to, object current) => to;

    /// <summary>
    /// Folders outside the set that it reads too, when it can take the start-up files again while it serves; null when it can't.
    /// </summary>
    IReadOnlyList<string>? WatchedFolders => null;

    /// <summary>How its quirks work; null for a mock that has none.</summary>
    IQuirkMechanics? Quirks => null;

    /// <summary>A state as the files of a fixture set, from which it can be loaded again: the same state gives the same bytes.</summary>
    IReadOnlyList<ExportedFile> Export(object state) => [];
}
