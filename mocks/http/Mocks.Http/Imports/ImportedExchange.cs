namespace Mocks.Http.Imports;

/// <summary>A request and its answer, as another tool kept them.</summary>
/// <param name="Path">A template; without variables it is taken to the letter.</param>
internal sealed record ImportedExchange(string Name, string Method, string Path, IReadOnlyList<KeyValuePair<string, string>> Query)
{
    public int Status { get; init; } = 200;

    public IReadOnlyList<KeyValuePair<string, string>> ResponseHeaders { get; init; } = [];

    public string Body { get; init; } = "";

    /// <summary>Whether <see cref="Body"/> is base64.</summary>
    public bool IsBase64 { get; init; }

    public string RequestBody { get; init; } = "";
}
