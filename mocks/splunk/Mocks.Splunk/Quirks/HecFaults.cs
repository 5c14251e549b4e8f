using Mocks.Splunk.Hec;

namespace Mocks.Splunk.Quirks;

/// <summary>The faults that are on, asked by each request to the collector.</summary>
internal sealed class HecFaults(TimeProvider time)
{
    private volatile HecFault[] _on = [];

    public void Switch(HecFault[] on) => _on = on;

    /// <summary>How often an acknowledgement has to be asked for; null when nothing is wrong with them.</summary>
    public int? AcknowledgedAfter => Array.FindLast(_on, fault => fault.AcknowledgedAfter is not null)?.AcknowledgedAfter;

    /// <summary>Before events are taken.</summary>
    /// <exception cref="HecException">The answer that the fault has.</exception>
    public async ValueTask AtReceiptAsync(CancellationToken cancellationToken)
    {
        foreach (var fault in _on)
        {
            if (fault is { Delay: null, Answer: null } || !fault.Trigger.Strikes())
                continue;
            if (fault.Delay is { } delay)
                await Task.Delay(delay.Draw(), time, cancellationToken);
            if (fault.Answer is { } answer)
                throw new HecException(answer);
        }
    }
}
