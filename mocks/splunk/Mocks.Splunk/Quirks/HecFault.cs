using Mocks.Fixtures.Yaml;
using Mocks.Hosting;
using Mocks.Splunk.Hec;

namespace Mocks.Splunk.Quirks;

/// <summary>What goes wrong for those who log while a quirk is on.</summary>
internal sealed record HecFault(FaultTrigger Trigger) : Fault(Trigger)
{
    public FaultDelay? Delay { get; init; }

    /// <summary>The answer in the place of the collector's own.</summary>
    public HecAnswer? Answer { get; init; }

    /// <summary>
    /// An acknowledgement is true only when it has been asked for so often. Requests with a channel get an id even where the token has no
    /// acknowledgement.
    /// </summary>
    public int? AcknowledgedAfter { get; init; }

    public static HecFault Read(YamlFields fields)
    {
        var when = fields.Mapping("when");
        var (status, code, text) = (fields.Integer("status"), fields.Integer("code"), fields.Text("text"));
        var fault = new HecFault(FaultTrigger.Read(when))
        {
            Delay = FaultDelay.Read(fields),
            Answer = status is { } number ? new HecAnswer(number, code ?? 0, text ?? "") : null,
            AcknowledgedAfter = fields.Integer("acknowledgedAfter"),
        };
        when?.RejectOthers();
        fields.RejectOthers();
        if (status is null != code is null || status is < 200 or > 599)
            fields.Wrong("status", "The answer is not complete", "Write status (200 to 599), code and text, as Splunk documents them.");
        if (fault is { Delay: null, Answer: null, AcknowledgedAfter: null })
            fields.Wrong("when", "The fault does nothing", "Write one of delay, status with code and text, and acknowledgedAfter.");
        return fault;
    }
}
