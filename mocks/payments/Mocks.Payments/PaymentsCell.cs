namespace Mocks.Payments;

/// <summary>The reference to the current state. A change is one exchange: of two at once, one sees what the other did.</summary>
internal sealed class PaymentsCell(PaymentsState initial)
{
    private PaymentsState _state = initial;

    public PaymentsState Value
    {
        get => Volatile.Read(ref _state);
        set => Volatile.Write(ref _state, value);
    }

    /// <summary>Changes the state, perhaps by more than one attempt, so <paramref name="change"/> has no other effects.</summary>
    public PaymentsState Change(Func<PaymentsState, PaymentsState> change)
    {
        while (true)
        {
            var before = Value;
            var after = change(before);
            if (ReferenceEquals(Interlocked.CompareExchange(ref _state, after, before), before))
                return after;
        }
    }
}
