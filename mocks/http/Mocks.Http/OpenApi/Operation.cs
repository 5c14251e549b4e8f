namespace Mocks.Http.OpenApi;

/// <summary>One operation of a contract.</summary>
internal sealed record Operation
{
    /// <summary>Upper case.</summary>
    public required string Method { get; init; }

    /// <summary>The path as the contract writes it: <c>/pets/{id}</c>.</summary>
    public required string Path { get; init; }

    public string? Id { get; init; }

    public bool IsDeprecated { get; init; }

    public IReadOnlyList<Parameter> Parameters { get; init; } = [];

    public RequestContent? Body { get; init; }

    /// <summary>In the order of the document.</summary>
    public IReadOnlyList<ContractResponse> Responses { get; init; } = [];

    /// <summary>One of them must be met, each by all of its schemes; empty when nothing is asked.</summary>
    public IReadOnlyList<IReadOnlyList<SecurityScheme>> Security { get; init; } = [];

    public IReadOnlyList<ContractCallback> Callbacks { get; init; } = [];
}
