using Mocks.Hosting;
using Mocks.Http.Responses;

namespace Mocks.Http.Quirks;

/// <summary>What goes wrong for the clients of an API while a quirk is on.</summary>
internal sealed record HttpFault(FaultTrigger Trigger) : Hosting.Fault(Trigger)
{
    /// <summary>Null for all.</summary>
    public string? Method { get; init; }

    /// <summary>What the path begins with; <c>*</c> stands for anything.</summary>
    public string Path { get; init; } = "/";

    public FaultDelay? Delay { get; init; }

    /// <summary>The answer in the place of the API's own.</summary>
    public int? Status { get; init; }

    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    public string? Body { get; init; }

    public Responses.Fault? Breaks { get; init; }

    /// <summary>The answer breaks off in its middle: <c>chunk</c> or <c>length</c>.</summary>
    public string? Truncates { get; init; }

    /// <summary>The body loses its end, and is whole as far as HTTP can tell.</summary>
    public bool Malforms { get; init; }

    public string? ContentType { get; init; }

    public SchemaDrift? Drift { get; init; }

    /// <summary>The body in pieces, over a time.</summary>
    public Dribble? Drip { get; init; }

    public CertificateFlaw? Certificate { get; init; }

    /// <summary>It needs the whole answer before it can begin.</summary>
    public bool ChangesAnswer => Truncates is not null || Malforms || ContentType is not null || Drift is not null || Drip is not null;
}
