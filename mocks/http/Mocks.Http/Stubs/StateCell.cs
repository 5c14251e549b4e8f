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
            var stub = state.Stubs.Index.Find(request, path, state.Scenarios);
            if (stub?.Scenario is not { Next: { } next } step
                || state.Scenarios.GetValueOrDefault(step.Scenario, ScenarioStep.Started) == next)
                return stub;
            var stepped = state with { Scenarios = state.Scenarios.SetItem(step.Scenario, next) };
            if (ReferenceEquals(Interlocked.CompareExchange(ref _state, stepped, state), state))
                return stub;
        }
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
