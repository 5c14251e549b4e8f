using System.Text.Json;
using Mocks.Http.Json;
using Mocks.Http.OpenApi.Validation;

namespace Mocks.Http.OpenApi;

/// <summary>An answer that the contract does not have, in the form and words of Prism, whose users test for them.</summary>
internal sealed record PrismProblem(string Type, string Title, int Status, string Detail)
{
    public IReadOnlyList<Violation>? Violations { get; init; }

    /// <summary>The value of <c>WWW-Authenticate</c>.</summary>
    public string? Challenge { get; init; }

    public static PrismProblem NoPath(string path) =>
        new("NO_PATH_MATCHED_ERROR", "Route not resolved, no path matched", 404, $"The route {path} hasn't been found in the specification file");

    public static PrismProblem NoMethod(string path, string method) => new(
        "NO_METHOD_MATCHED_ERROR", "Route resolved, but no method matched", 405,
        $"The route {path} has been matched, but it does not have \"{method.ToLowerInvariant()}\" method defined");

    public static PrismProblem NotAcceptable(string accepted) => new(
        "NOT_ACCEPTABLE", "The server cannot produce a representation for your accept header", 406, $"Unable to find content for {accepted}");

    public static PrismProblem NotFound(string detail) => new("NOT_FOUND", "The server cannot find the requested content", 404, detail);

    public static PrismProblem NoResponse { get; } = new("NO_RESPONSE_RESPONSE_DEFINED", "No response defined for the selected operation", 500, "");

    public static PrismProblem Undecodable(string detail) => new("UNPROCESSABLE_ENTITY", "Invalid request", 422, detail);

    /// <summary>The answer to a request that breaks the contract when the contract has none for it.</summary>
    public static PrismProblem Of(IReadOnlyList<Violation> violations)
    {
        if (violations.FirstOrDefault(violation => violation.Code == "401") is { } unauthorized)
        {
            return new PrismProblem(
                "UNAUTHORIZED", "Invalid security scheme used", 401,
                "Your request does not fullfil the security requirements and no HTTP unauthorized response was found in the spec, so Prism is generating this error for you.")
            {
                Challenge = unauthorized.Challenges.Count > 0 ? string.Join(',', unauthorized.Challenges) : null,
            };
        }

        if (violations.FirstOrDefault(violation => violation.Code == "415") is { } type)
            return new PrismProblem("INVALID_CONTENT_TYPE", "Invalid content type", 415, type.Message);
        var invalid = Undecodable("Your request is not valid and no HTTP validation response was found in the spec, so Prism is generating this error for you.");
        return invalid with { Violations = violations };
    }

    public ReadOnlyMemory<byte> ToJson() => JsonBytes.Bytes(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("type", $"https://stoplight.io/prism/errors#{Type}");
        writer.WriteString("title", Title);
        writer.WriteNumber("status", Status);
        writer.WriteString("detail", Detail);
        if (Violations is not null)
        {
            writer.WritePropertyName("validation");
            Write(writer, Violations, null);
        }

        if (Challenge is not null)
        {
            writer.WriteStartObject("headers");
            writer.WriteString("WWW-Authenticate", Challenge);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    });

    /// <param name="subject">Comes first in each place: <c>request</c> or <c>response</c>; null for nothing.</param>
    public static void Write(Utf8JsonWriter writer, IReadOnlyList<Violation> violations, string? subject)
    {
        writer.WriteStartArray();
        foreach (var violation in violations)
            WriteOne(writer, violation, subject);
        writer.WriteEndArray();
    }

    public static void WriteOne(Utf8JsonWriter writer, Violation violation, string? subject)
    {
        writer.WriteStartObject();
        if (violation.Path is not null || subject is not null)
        {
            writer.WriteStartArray("location");
            if (subject is not null)
                writer.WriteStringValue(subject);
            foreach (var name in violation.Path ?? [])
                writer.WriteStringValue(name);
            writer.WriteEndArray();
        }

        writer.WriteString("severity", violation.IsWarning ? "Warning" : "Error");
        if (int.TryParse(violation.Code, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var status))
            writer.WriteNumber("code", status);
        else
            writer.WriteString("code", violation.Code);
        writer.WriteString("message", violation.Message);
        writer.WriteEndObject();
    }
}
