using Mocks.Fixtures.Yaml;
using Mocks.Hosting;

namespace Mocks.Payments.Quirks;

/// <summary>What goes wrong for those who call while a quirk is on.</summary>
/// <param name="Path">The calls that it concerns begin with it.</param>
internal sealed record PaymentsFault(FaultTrigger Trigger, string Path) : Fault(Trigger)
{
    public FaultDelay? Delay { get; init; }

    /// <summary>The problem in the place of an answer.</summary>
    public int? Status { get; init; }

    public string Code { get; init; } = "";

    /// <summary>Whether the call is carried out before its answer is withheld: only the idempotency key saves the client then.</summary>
    public bool IsCarriedOut { get; init; }

    public static PaymentsFault Read(YamlFields fields)
    {
        var when = fields.Mapping("when");
        var fault = new PaymentsFault(FaultTrigger.Read(when), when?.Text("path") ?? "/")
        {
            Delay = FaultDelay.Read(fields),
            Status = fields.Integer("status"),
            Code = fields.Text("code") ?? "",
            IsCarriedOut = fields.Flag("carriedOut"),
        };
        when?.RejectOthers();
        fields.RejectOthers();
        if (fault.Status is < 400 or > 599)
            fields.Wrong("status", "The status is none of an error", "Write one from 400 to 599.");
        if (fault is { Delay: null, Status: null })
            fields.Wrong("when", "The fault does nothing", "Write delay, or status with code.");
        return fault;
    }
}
