using Mocks.Ldap.Directory;
using Mocks.Ldap.Filtering;

namespace Mocks.Ldap.Searching;

/// <summary>
/// Walks candidates to those that match. A long walk lets the connection's loop go on now and then, so that the search can be
/// abandoned or run out of its time.
/// </summary>
internal sealed class SearchCursor(
    IEnumerable<Entry> candidates, PredicateEvaluator evaluator, Predicate predicate, Func<Entry, bool>? isHidden, TimeProvider time)
{
    private const int EntriesBeforeYield = 500;

    private readonly IEnumerator<Entry> _candidates = candidates.GetEnumerator();
    private int _examined;
    private bool _isHeld;
    private long _started;
    private TimeSpan _limit;

    public Entry Current => _candidates.Current;

    /// <summary>Whether the walk ended because its time was over.</summary>
    public bool IsTimedOut { get; private set; }

    /// <summary>Lets the walk take this long from now on; zero for as long as it takes.</summary>
    public void LimitTime(TimeSpan limit) => (_started, _limit) = (time.GetTimestamp(), limit);

    /// <summary>The next move stays at the entry that the last one reached.</summary>
    public void Hold() => _isHeld = true;

    public ValueTask<bool> MoveNextAsync(CancellationToken cancellation)
    {
        if (_isHeld)
        {
            _isHeld = false;
            return new ValueTask<bool>(true);
        }

        return Advance() is { } found ? new ValueTask<bool>(found) : AdvanceSlowlyAsync(cancellation);
    }

    private async ValueTask<bool> AdvanceSlowlyAsync(CancellationToken cancellation)
    {
        while (true)
        {
            await Task.Yield();
            cancellation.ThrowIfCancellationRequested();
            if (_limit > TimeSpan.Zero && time.GetElapsedTime(_started) >= _limit)
            {
                IsTimedOut = true;
                return false;
            }

            if (Matches(Current))
                return true;
            if (Advance() is { } found)
                return found;
        }
    }

    // null: it is time to let others go on, with the current candidate not yet looked at
    private bool? Advance()
    {
        while (_candidates.MoveNext())
        {
            if (++_examined % EntriesBeforeYield == 0)
                return null;
            if (Matches(_candidates.Current))
                return true;
        }

        return false;
    }

    private bool Matches(Entry entry) => evaluator.Evaluate(predicate, entry) == Truth.True && isHidden?.Invoke(entry) != true;
}
