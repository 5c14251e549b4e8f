using Mocks.Oracle.Sql.Execution.Rows;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Expressions;

/// <summary>Runs a subquery within its statement's frame; answers are remembered by the outer values that it reads.</summary>
internal sealed class SubqueryRunner(RowSourceFactory factory, int cache, int[] freeSlots, RowKeyComparer comparer, bool remembers)
{
    private const int MostAnswers = 10_000;

    public object Answer(Frame frame, Func<RowSource, object> compute)
    {
        var state = (State?)frame.Caches[cache];
        if (state is null)
            frame.Caches[cache] = state = new State(factory(frame), comparer);
        if (!remembers)
            return compute(state.Source);
        if (freeSlots.Length == 0)
            return state.Only ??= compute(state.Source);
        var key = new Datum[freeSlots.Length];
        for (var i = 0; i < key.Length; i++)
            key[i] = frame.Slots[freeSlots[i]];
        if (state.Answers.TryGetValue(key, out var known))
            return known;
        var answer = compute(state.Source);
        if (state.Answers.Count < MostAnswers)
            state.Answers.Add(key, answer);
        return answer;
    }

    private sealed class State(RowSource source, RowKeyComparer comparer)
    {
        public RowSource Source => source;

        public object? Only { get; set; }

        public Dictionary<Datum[], object> Answers { get; } = new(comparer);
    }
}
