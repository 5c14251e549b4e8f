namespace Mocks.Http.OpenApi.Validation;

/// <summary>A way in which a request or an answer breaks its contract, told in Prism's words.</summary>
/// <param name="Path">Where: <c>body</c>, then names and numbers; null when it has no place.</param>
/// <param name="Code">A keyword of JSON Schema (<c>required</c>), or a status as text (<c>401</c>).</param>
internal sealed record Violation(IReadOnlyList<string>? Path, string Code, string Message, bool IsWarning = false)
{
    /// <summary>Of a security violation: what <c>WWW-Authenticate</c> would say.</summary>
    public IReadOnlyList<string> Challenges { get; init; } = [];
}
