using Microsoft.Extensions.Primitives;
using Mocks.Http.Matching;
using Mocks.Http.Requests;
using Mocks.Http.Stubs;

namespace Mocks.Http.NearMisses;

/// <summary>Tells why nothing matched: the nearest stub and the request side by side, in the words that users of WireMock know.</summary>
internal static class NearMissReport
{
    public static string Of(ReceivedRequest request, HttpState state)
    {
        var nearest = NearMissFinder.Find(request, state, 1);
        return nearest.Count == 0
            ? "No response could be served as there are no stub mappings in this WireMock instance."
            : Render(nearest[0], request);
    }

    private static string Render(NearMiss miss, ReceivedRequest request)
    {
        var table = new ReportTable();
        var pattern = miss.Stub.Request;
        table.Spacer();
        if (miss.Stub.Name is { } name)
        {
            table.Row(name, "", null);
            table.Spacer();
        }

        Address(table, pattern, request);
        table.Row(pattern.Methods is { } methods ? string.Join("_OR_", methods) : "ANY", request.Method,
            pattern.MatchesMethod(request.Method) ? null : "HTTP method does not match");
        Url(table, pattern, request);
        table.Spacer();
        Headers(table, pattern.Headers, request.Header);
        Section(table, "Query: ", "Query", pattern.Query, parameter => RequestPattern.Find(request.Query, parameter));
        foreach (var cookie in pattern.Cookies)
            Cookie(table, cookie, RequestPattern.Find(request.Cookies, cookie.Name));
        if (pattern.Cookies.Count > 0)
            table.Spacer();
        Section(table, "Form: ", "Form data", pattern.Form, field => RequestPattern.Find(request.Form, field));
        Bodies(table, pattern.Body, request.Body.AsUtf8);
        Multipart(table, pattern.Multipart, request.Parts);
        if (pattern.CustomMatcher is { } custom)
            table.Row($"[custom matcher: {custom}]", $"[custom matcher: {custom}]", null);

        // WireMock says so of the right state too
        if (miss.Stub.Scenario is { Required: { } required } step)
        {
            table.Row($"[Scenario '{step.Scenario}' state: {required}]", $"[Scenario '{step.Scenario}' state: {miss.ScenarioState}]",
                "Scenario does not match");
        }

        table.Spacer();
        return table.ToString();
    }

    private static void Address(ReportTable table, RequestPattern pattern, ReceivedRequest request)
    {
        if (pattern.Host is { } host)
            table.Row(host.Name == "equalTo" ? host.Expected : $"[{host.Name}] {host.Expected}", request.Host, host.Matches(request.Host) ? null : "Host does not match");
        if (pattern.Port is { } port)
            table.Row($"{port}", $"{request.Port}", port == request.Port ? null : "Port does not match");
        if (pattern.Scheme is { } scheme)
            table.Row(scheme, request.Scheme, scheme == request.Scheme ? null : "Scheme does not match");
        // WireMock compares what it prints here, which is never the same
        if (pattern.ClientAddress is { } client)
            table.Row($"{client.Name} {client.Expected}", request.ClientAddress, "ClientIp does not match");
    }

    // of several question marks WireMock looks at the first
    private static bool HasBareQuestionMark(string pattern) =>
        pattern.IndexOf('?', StringComparison.Ordinal) is var first and >= 0 && (first == 0 || pattern[first - 1] != '\\');

    private static void Url(ReportTable table, RequestPattern pattern, ReceivedRequest request)
    {
        var matches = pattern.Url.Matches(request.Url, request.Path);
        var complaint = matches ? null : "URL does not match";
        // what WireMock adds it adds to a match too, of which there is nothing to say
        if (pattern.Url is RegexUrl or RegexPath && HasBareQuestionMark(pattern.Url.Text))
            complaint = $"{complaint ?? "null"}. When using a regex, \"?\" should be \"\\?\"";
        if (!pattern.Url.Text.StartsWith('/'))
            complaint = $"{complaint ?? "null"}. URLs must start with a /";
        table.Row(pattern.Url.Expected, request.Url, complaint);
        if (pattern.PathParameters.Count == 0 || pattern.Url is not TemplatePath { Template: var template } || template.Values(request.Path) is not { } values)
            return;
        table.Spacer();
        foreach (var parameter in pattern.PathParameters)
        {
            var value = values.TryGetValue(parameter.Name, out var found) ? new StringValues(found) : StringValues.Empty;
            table.Row($"Path parameter: {parameter.Name}{Bare(parameter, " = ")}", value.ToString(), Complaint(parameter, value, "Path parameter"));
        }
    }

    private static void Headers(ReportTable table, IReadOnlyList<NamedMatcher> headers, Func<string, StringValues> find)
    {
        foreach (var header in headers)
        {
            var actual = find(header.Name);
            var condition = header.Matcher.ListText is { } list ? $" {list}" : header.Matcher.Name is "equalTo" or "equalToJson"
                ? $": {header.Matcher.Expected}"
                : $" [{header.Matcher.Name}] : {header.Matcher.Expected}";
            table.Row(header.Name + condition, Shown(header, actual), Complaint(header, actual, "Header"));
        }

        if (headers.Count > 0)
            table.Spacer();
    }

    private static void Section(
        ReportTable table, string label, string kind, IReadOnlyList<NamedMatcher> matchers, Func<string, StringValues> find)
    {
        foreach (var matcher in matchers)
        {
            var actual = find(matcher.Name);
            table.Row($"{label}{matcher.Name}{Condition(matcher, " = ")}", Shown(matcher, actual), Complaint(matcher, actual, kind));
        }

        if (matchers.Count > 0)
            table.Spacer();
    }

    private static void Cookie(ReportTable table, NamedMatcher cookie, StringValues actual)
    {
        // a cookie that is not there satisfies nothing but "absent"
        var matches = actual.Count == 0 ? cookie.Matcher.WantsAbsence : cookie.Matcher.Matches(actual);
        table.Row(
            $"Cookie: {cookie.Name}{Bare(cookie, "=")}", actual.ToString(),
            string.IsNullOrEmpty(actual.ToString()) ? "Cookie is not present" : matches ? null : "Cookie does not match");
    }

    private static string Bare(NamedMatcher named, string equality) =>
        named.Matcher.ListText is not null || named.Matcher.Name is "equalTo" or "equalToJson"
            ? Condition(named, equality)
            : $" [{named.Matcher.Name}] {named.Matcher.ExpectedValue}";

    // equality goes without saying
    private static string Condition(NamedMatcher named, string equality) =>
        named.Matcher.ListText is { } list ? $" {list}"
        : named.Matcher.Name is "equalTo" or "equalToJson" ? equality + named.Matcher.Expected
        : $" [{named.Matcher.Name}] {named.Matcher.Expected}";

    private static string Shown(NamedMatcher named, StringValues actual) => string.Join('\n', actual.Select(value => $"{named.Name}: {value}"));

    private static string? Complaint(NamedMatcher named, StringValues actual, string kind) =>
        actual.Count == 0 ? $"{kind} is not present" : named.Matcher.Matches(actual) ? null : $"{kind} does not match";

    /// <summary>Only what misses is shown.</summary>
    private static void Bodies(ReportTable table, IReadOnlyList<ValueMatcher> matchers, RequestBody body)
    {
        foreach (var matcher in matchers)
        {
            var shown = matcher.Shown(body);
            if (matcher is PathMatcher path)
            {
                Path(table, path, body);
            }
            else if (!matcher.Matches("\n" + shown))
            {
                // WireMock asks with the line end before the body that its layout puts there, and so do we to tell the same
                table.Row(matcher is BinaryEqualToMatcher ? matcher.Expected : $"[{matcher.Name}]\n{matcher.Expected}", "\n" + shown, "Body does not match");
            }
        }
    }

    private static void Path(ReportTable table, PathMatcher path, RequestBody body)
    {
        // the path's own matcher is asked about the first value alone, though it may fit another
        var found = path.Inner is null ? null : path.Found(body);
        var shown = found ?? body.Text;
        if (string.IsNullOrEmpty(shown))
            table.Row(path.Expected, "", "Body is not present");
        else if (!(found is not null && path.Inner is { } inner ? inner.Matches(found) : path.Matches(body)))
            table.Row(path.Expected, shown, "Body does not match");
    }

    private static void Multipart(ReportTable table, IReadOnlyList<MultipartMatcher> patterns, IReadOnlyList<RequestPart> parts)
    {
        foreach (var pattern in patterns.Where(pattern => !pattern.Matches(parts)))
        {
            if (parts.Count == 0)
            {
                table.Row("[Multipart request body]", "", "[Multipart request body] is not present");
                continue;
            }

            foreach (var part in parts)
            {
                table.Spacer();
                table.Row(pattern.Name is { } name ? $"[Multipart: {name}]" : "[Multipart]", $"[{part.Name}]", null);
                table.Spacer();
                if (!pattern.Fits(part))
                {
                    Headers(table, pattern.Headers, part.Header);
                    Bodies(table, pattern.Body, part.Body);
                    table.Spacer();
                }

                table.Row("[/Multipart]", $"[/{part.Name}]", null);
                table.Spacer();
            }
        }
    }
}
