using Mocks.Http.Matching;
using Mocks.Http.Templates;

namespace Mocks.Http.Responses;

/// <summary>How a stub answers, compiled: what never changes is ready to be sent.</summary>
internal sealed record ResponseDefinition
{
    public int Status { get; init; } = 200;

    /// <summary>What the status is rendered from; null when it is <see cref="Status"/>.</summary>
    public Template? StatusTemplate { get; init; }

    /// <summary>The reason phrase, which only HTTP/1.1 has; null for the usual one.</summary>
    public string? StatusMessage { get; init; }

    public IReadOnlyList<ResponseHeader> Headers { get; init; } = [];

    public BodySource Body { get; init; } = FixedBody.None;

    public Delay? Delay { get; init; }

    public Dribble? Dribble { get; init; }

    public Fault? Fault { get; init; }

    /// <summary>Where requests are passed on to; the body then comes from there.</summary>
    public ProxyTarget? Proxy { get; init; }

    /// <summary>The mapping's <c>transformerParameters</c>.</summary>
    public TemplateMap? Parameters { get; init; }

    /// <summary>Where templates find the variables of the path.</summary>
    public PathTemplate? Path { get; init; }

    /// <summary>Whether templates see the request as WireMock.Net shows it.</summary>
    public bool IsDotNet { get; init; }
}
