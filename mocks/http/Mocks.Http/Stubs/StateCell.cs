using Mocks.Http.Requests;

namespace Mocks.Http.Stubs;

/// <summary>
/// The reference to the current state. A match and the scenario step that it makes are one exchange: of two requests that want
/// the same step, one takes it and the other is matched again against what then holds.
/// </summary>
internal sealed class StateCell(HttpState initial)
{
    private HttpState _state = initial;

    public HttpState Value
    {
        get => Volatile.Read(ref _state);
        set => Volatile.Write(ref _state, value);
    }

    /// <summary>The stub that answers, with its scenario step taken, or null.</summary>
    public Stub? Match(ReceivedRequest request, string path)
    {
        while (true)
        {
            var state = Value;
            var stub = state.Stubs.Index.Find(request, path, state);
            if (stub?.Scenario is not { } step || Step(state, step) is not { } stepped)
                return stub;
            if (ReferenceEquals(Interlocked.CompareExchange(ref _state, stepped, state), state))
                return stub;
        }
    }

    // null when the answer changes nothing
    private static HttpState? Step(HttpState state, ScenarioStep step)
    {
        if (step.Next is not { } next)
            return null;
        if (step.Times > 1 && state.Repetitions.GetValueOrDefault(step.Scenario) + 1 is var given && given < step.Times)
            return state with { Repetitions = state.Repetitions.SetItem(step.Scenario, given) };
        if (step.Times <= 1 && state.Scenarios.GetValueOrDefault(step.Scenario, ScenarioStep.Started) == next)
            return null;
        return state with { Scenarios = state.Scenarios.SetItem(step.Scenario, next), Repetitions = state.Repetitions.Remove(step.Scenario) };
    }

    public HttpState Change(Func<HttpState, HttpState> change)
    {
        while (true)
        {
            var state = Value;
            var changed = change(state);
            if (ReferenceEquals(Interlocked.CompareExchange(ref _state, changed, state), state))
                return changed;
        }
    }
}
