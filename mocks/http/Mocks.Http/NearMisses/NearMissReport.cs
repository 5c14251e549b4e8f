using System.Text;
using Microsoft.Extensions.Primitives;
using Mocks.Http.Json;
using Mocks.Http.Matching;
using Mocks.Http.Requests;
using Mocks.Http.Stubs;

namespace Mocks.Http.NearMisses;

/// <summary>Tells why nothing matched: the nearest stub and the request side by side, in the form that users of WireMock know.</summary>
internal static class NearMissReport
{
    private const int Width = 119;
    private const int Column = 56;
    private const int MostLines = 200;

    public static string Of(ReceivedRequest request, HttpState state)
    {
        var nearest = NearMissFinder.Find(request, state, 1);
        return nearest.Count == 0
            ? "No response could be served as there are no stub mappings in this WireMock instance."
            : Render(nearest[0], request);
    }

    private static string Render(NearMiss miss, ReceivedRequest request)
    {
        var text = new StringBuilder();
        text.Append('\n')
            .Append(' ', 47).Append("Request was not matched\n")
            .Append(' ', 47).Append("=======================\n\n")
            .Append('-', Width).Append('\n')
            .Append("| ").Append("Closest stub".PadRight(Column)).Append(" | ").Append("Request".PadRight(Column)).Append(" |\n")
            .Append('-', Width).Append('\n');
        Row(text, "", "", null);
        if (miss.Stub.Name is { } name)
        {
            Row(text, name, "", null);
            Row(text, "", "", null);
        }

        var pattern = miss.Stub.Request;
        Row(text, pattern.Methods is { } methods ? string.Join(" or ", methods) : "ANY", request.Method,
            pattern.MatchesMethod(request.Method) ? null : "HTTP method does not match");
        var url = pattern.Url.Matches(request.Url, request.Path);
        Row(text, pattern.Url.Expected, request.Url, url ? null : "URL does not match");
        if (url && pattern.PathParameters.Count > 0)
            Row(text, "", "", null);
        if (pattern.Url is TemplatePath { Template: var template } && template.Values(request.Path) is { } values)
        {
            foreach (var parameter in pattern.PathParameters)
            {
                var value = values.TryGetValue(parameter.Name, out var found) ? new StringValues(found) : StringValues.Empty;
                Named(text, "Path parameter: ", parameter, value, value.ToString(), "Path parameter");
            }
        }

        Row(text, "", "", null);
        Address(text, pattern, request);
        foreach (var header in pattern.Headers)
            Header(text, header, request.Header(header.Name));
        Section(text, pattern.Headers.Count);
        foreach (var parameter in pattern.Query)
            Named(text, "Query: ", parameter, RequestPattern.Find(request.Query, parameter.Name), null, "Query");
        Section(text, pattern.Query.Count);
        foreach (var cookie in pattern.Cookies)
            Cookie(text, cookie, RequestPattern.Find(request.Cookies, cookie.Name));
        Section(text, pattern.Cookies.Count);
        foreach (var field in pattern.Form)
            Named(text, "Form: ", field, RequestPattern.Find(request.Form, field.Name), null, "Form");
        Section(text, pattern.Form.Count);
        foreach (var matcher in pattern.Body)
            Body(text, matcher, request);
        foreach (var part in pattern.Multipart)
            Row(text, $"[Multipart] {part.Name}", "", part.Matches(request.Parts) ? null : "Multipart request part does not match");
        if (miss.Stub.Scenario is { Required: { } required } step)
        {
            Row(text, $"[Scenario '{step.Scenario}' state: {required}]", $"[Scenario '{step.Scenario}' state: {miss.ScenarioState}]",
                required == miss.ScenarioState ? null : "Scenario does not match");
        }

        Row(text, "", "", null);
        return text.Append('-', Width).Append('\n').ToString();
    }

    private static void Address(StringBuilder text, RequestPattern pattern, ReceivedRequest request)
    {
        if (pattern.Scheme is { } scheme)
            Row(text, scheme, request.Scheme, scheme == request.Scheme ? null : "Scheme does not match");
        if (pattern.Host is { } host)
            Row(text, host.Expected, request.Host, host.Matches(request.Host) ? null : "Host does not match");
        if (pattern.Port is { } port)
            Row(text, $"{port}", $"{request.Port}", port == request.Port ? null : "Port does not match");
        if (pattern.ClientAddress is { } client)
            Row(text, client.Expected, request.ClientAddress, client.Matches(request.ClientAddress) ? null : "Client IP does not match");
    }

    private static void Header(StringBuilder text, NamedMatcher header, StringValues actual) => Row(
        text, $"{header.Name}{Operator(header, "")}: {header.Matcher.Expected}", actual.Count == 0 ? "" : $"{header.Name}: {actual}",
        Complaint(header.Matcher.Matches(actual), actual, "Header"));

    private static void Cookie(StringBuilder text, NamedMatcher cookie, StringValues actual) => Row(
        text, $"Cookie: {cookie.Name}{Operator(cookie, "=")}{cookie.Matcher.Expected}", actual.ToString(),
        Complaint(cookie.Matcher.Matches(actual), actual, "Cookie"));

    private static void Named(StringBuilder text, string label, NamedMatcher named, StringValues actual, string? shown, string kind) => Row(
        text, $"{label}{named.Name}{Operator(named, " = ")}{named.Matcher.Expected}", shown ?? (actual.Count == 0 ? "" : $"{named.Name}: {actual}"),
        Complaint(named.Matcher.Matches(actual), actual, kind));

    // equality goes without saying
    private static string Operator(NamedMatcher named, string equality) =>
        named.Matcher.Name == "equalTo" ? equality : $" [{named.Matcher.Name}] ";

    private static string? Complaint(bool matches, StringValues actual, string kind) =>
        matches ? null : actual.Count == 0 ? $"{kind} is not present" : $"{kind} does not match";

    /// <summary>Only a pattern that misses is shown: of a body one wants to see what is wrong.</summary>
    private static void Body(StringBuilder text, ValueMatcher matcher, ReceivedRequest request)
    {
        if (matcher.Matches(request.Body))
            return;
        if (matcher is JsonPathMatcher path)
        {
            Row(text, path.Expected, path.Shown(request.Body) ?? "", request.Body.Text is null ? "Body is not present" : "Body does not match");
            return;
        }

        var actual = matcher is EqualToJsonMatcher && request.Body.TryGetJson(out _) ? JsonPretty.Text(ParsedJson(request)) : request.Body.Text ?? "";
        Row(text, $"[{matcher.Name}]\n{matcher.Expected}", "\n" + actual, "Body does not match");
    }

    private static System.Text.Json.JsonElement ParsedJson(ReceivedRequest request)
    {
        request.Body.TryGetJson(out var json);
        return json;
    }

    private static void Section(StringBuilder text, int rows)
    {
        if (rows > 0)
            Row(text, "", "", null);
    }

    /// <summary>One row, of as many lines as the longer side has; the complaint stands beside the first.</summary>
    private static void Row(StringBuilder text, string left, string right, string? complaint)
    {
        var lefts = Wrap(left);
        var rights = Wrap(right);
        for (var i = 0; i < Math.Min(Math.Max(lefts.Count, rights.Count), MostLines); i++)
        {
            text.Append((i < lefts.Count ? lefts[i] : "").PadRight(Column + 3)).Append('|');
            var cell = i < rights.Count ? rights[i] : "";
            if (cell.Length > 0 || (complaint is not null && i == 0))
                text.Append(' ').Append(cell);
            if (complaint is not null && i == 0)
                text.Append(' ', Math.Max(1, Column - 4 - cell.Length)).Append("<<<<< ").Append(complaint);
            text.Append('\n');
        }
    }

    private static List<string> Wrap(string cell)
    {
        var lines = new List<string>();
        foreach (var line in cell.ReplaceLineEndings("\n").Split('\n'))
        {
            for (var at = 0; at == 0 || at < line.Length; at += Column)
                lines.Add(line.Substring(at, Math.Min(Column, line.Length - at)));
            if (lines.Count > MostLines)
                break;
        }

        return lines;
    }
}
