using System.Text.Json;
using Microsoft.Extensions.Primitives;
using Mocks.Http.Json;
using Mocks.Http.OpenApi.Schemas;
using Mocks.Http.Requests;
using Mocks.Http.Stubs;

namespace Mocks.Http.OpenApi.Validation;

/// <summary>What is wrong with a request for an operation, in Prism's order: body, headers, query, path, then security.</summary>
internal static class RequestValidator
{
    /// <param name="path">The values of the path's variables.</param>
    public static List<Violation> Check(Operation operation, ReceivedRequest request, IReadOnlyDictionary<string, string> path)
    {
        var violations = new List<Violation>();
        CheckBody(operation.Body, request, violations);
        foreach (var place in new[] { "header", "query", "path", "cookie" })
            CheckParameters(place, operation, request, path, violations);
        if (SecurityCheck.Of(operation, request) is { } security)
            violations.Add(security);
        return violations;
    }

    private static void CheckBody(RequestContent? body, ReceivedRequest request, List<Violation> violations)
    {
        if (request.BodyBytes.IsEmpty)
        {
            if (body is { IsRequired: true })
                violations.Add(new Violation(null, "required", "Body parameter is required"));
            return;
        }

        var type = request.Header("Content-Type").ToString().Split(';')[0].Trim().ToLowerInvariant();
        if (body is null || (type.Length > 0 && body.Contents.Count > 0 && !body.Contents.Any(content => Fits(type, content.Type))))
        {
            violations.Add(new Violation(null, "415", body is null or { Contents.Count: 0 }
                ? "No supported content types, but request included a non-empty body"
                : $"Supported content types: {string.Join(',', body.Contents.Select(content => content.MediaType))}"));
            return;
        }

        var chosen = body.Contents.FirstOrDefault(content => type.Length > 0 && Fits(type, content.Type)) ?? (body.Contents.Count > 0 ? body.Contents[0] : null);
        if (chosen?.Schema is { } schema)
            violations.AddRange(SchemaValidator.Requests.Violations(schema, Value(request, type, schema), "Request", "body"));
    }

    private static JsonElement Value(ReceivedRequest request, string type, Schema schema)
    {
        if (type == "application/x-www-form-urlencoded")
            return ParameterValue.Form(schema.Target, request.Form);
        if (type == "multipart/form-data")
        {
            return ParameterValue.Form(schema.Target, [.. request.Parts.Where(part => part.Name is not null).GroupBy(part => part.Name!, StringComparer.Ordinal)
                .Select(parts => new KeyValuePair<string, StringValues>(parts.Key, new StringValues([.. parts.Select(part => part.Body.Text ?? "")])))]);
        }

        if (MediaContent.IsJsonType(type) && request.Body.TryGetJson(out var json))
            return json;
        return JsonBytes.Element(writer => writer.WriteStringValue(request.Body.Text));
    }

    private static void CheckParameters(
        string place, Operation operation, ReceivedRequest request, IReadOnlyDictionary<string, string> path, List<Violation> violations)
    {
        var own = operation.Parameters.Where(parameter => parameter.In == place).ToList();
        var warnings = new List<Violation>();
        var missing = new List<Violation>();
        var wrong = new List<Violation>();
        foreach (var parameter in own)
        {
            // header names have no case; Prism tells of all in lower case
            var name = place == "path" || place == "cookie" ? parameter.Name : parameter.Name.ToLowerInvariant();
            var all = place == "query" ? request.Query : place == "cookie" ? request.Cookies : [];
            var given = place switch
            {
                "header" => request.Header(parameter.Name),
                "path" => path.TryGetValue(parameter.Name, out var value) ? value : StringValues.Empty,
                _ => Given(all, parameter.Name),
            };
            if (ParameterValue.Of(parameter, all, given) is { } found)
            {
                wrong.AddRange(SchemaValidator.Requests.Violations(parameter.Schema, found, "Request", place).Select(violation => Named(violation, place, name)));
                if (parameter.IsDeprecated)
                    warnings.Add(new Violation([place, parameter.Name], "deprecated", $"{char.ToUpperInvariant(place[0])}{place[1..]} param {parameter.Name} is deprecated", true));
            }
            else if (parameter.IsRequired)
            {
                missing.Add(new Violation([place], "required", $"Request {place} must have required property '{name}'"));
            }
        }

        violations.AddRange([.. missing, .. wrong, .. warnings]);
    }

    // "tags[]" is how many clients write a list
    private static StringValues Given(KeyValuePair<string, StringValues>[] all, string name)
    {
        var values = RequestPattern.Find(all, name);
        return values.Count > 0 ? values : RequestPattern.Find(all, name + "[]");
    }

    private static Violation Named(Violation violation, string place, string name)
    {
        List<string> inner = [.. violation.Path!.Skip(1)]; // a schema's violations have a place
        var told = violation.Message[($"Request {place} ".Length + (inner.Count == 0 ? 0 : $"parameter {string.Join('.', inner)} ".Length))..];
        return violation with { Path = [place, name, .. inner], Message = $"Request {place} parameter {string.Join('.', (string[])[name, .. inner])} {told}" };
    }

    public static bool Fits(string type, string declared)
    {
        if (declared is "*/*" || declared == type)
            return true;
        return declared.EndsWith("/*", StringComparison.Ordinal) && type.StartsWith(declared[..^1], StringComparison.Ordinal);
    }
}
