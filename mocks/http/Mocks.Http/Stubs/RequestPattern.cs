using Microsoft.Extensions.Primitives;
using Mocks.Http.Matching;
using Mocks.Http.Requests;

namespace Mocks.Http.Stubs;

/// <summary>What a request must be for a stub to answer it. An empty pattern fits every request.</summary>
internal sealed record RequestPattern
{
    public static RequestPattern Everything { get; } = new();

    /// <summary>Of WireMock.Net's dialect, which reads queries otherwise and tells names of headers and cookies apart by case.</summary>
    public bool IsDotNet { get; init; }

    /// <summary>Null for any.</summary>
    public IReadOnlyList<string>? Methods { get; init; }

    public UrlPattern Url { get; init; } = new AnyUrl();

    /// <summary><c>1.1</c>, <c>2</c>; null for any.</summary>
    public string? HttpVersion { get; init; }

    /// <summary>Requests before are not answered.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Requests after are not answered.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>How many conditions there are.</summary>
    public int Conditions =>
        (Methods is null ? 0 : 1) + (Url is AnyUrl ? 0 : 1) + (AbsoluteUrl is null ? 0 : 1) + (ClientAddress is null ? 0 : 1)
        + PathParameters.Count + Query.Count + Headers.Count + Cookies.Count + Form.Count + Body.Count + Multipart.Count;

    /// <summary>The whole URL, with scheme and host.</summary>
    public ValueMatcher? AbsoluteUrl { get; init; }

    public string? Scheme { get; init; }

    public ValueMatcher? Host { get; init; }

    public int? Port { get; init; }

    public ValueMatcher? ClientAddress { get; init; }

    public IReadOnlyList<NamedMatcher> PathParameters { get; init; } = [];

    public IReadOnlyList<NamedMatcher> Query { get; init; } = [];

    public IReadOnlyList<NamedMatcher> Headers { get; init; } = [];

    public IReadOnlyList<NamedMatcher> Cookies { get; init; } = [];

    public IReadOnlyList<NamedMatcher> Form { get; init; } = [];

    public IReadOnlyList<ValueMatcher> Body { get; init; } = [];

    public IReadOnlyList<MultipartMatcher> Multipart { get; init; } = [];

    /// <summary>The matcher that a mapping wants of an extension of WireMock's: as there is none, it then matches nothing.</summary>
    public string? CustomMatcher { get; init; }

    /// <summary>The cheap conditions come first.</summary>
    public bool Matches(ReceivedRequest request, string path) =>
        CustomMatcher is null
        && MatchesMethod(request.Method)
        && Url.Matches(request.Url, path)
        && MatchesAddress(request)
        && (PathParameters.Count == 0 || MatchesPathParameters(path))
        && (Headers.Count == 0 || MatchesHeaders(request))
        && (Query.Count == 0 || All(Query, IsDotNet ? request.DotNetQuery : request.Query))
        && (Cookies.Count == 0 || MatchesCookies(request))
        && (Form.Count == 0 || All(Form, request.Form))
        && (Body.Count == 0 || MatchesBody(request.Body))
        && (Multipart.Count == 0 || Multipart.All(part => part.Matches(request.Parts)));

    public bool MatchesMethod(string method)
    {
        if (Methods is not { } methods)
            return true;
        for (var i = 0; i < methods.Count; i++)
        {
            if (methods[i] == method)
                return true;
        }

        return false;
    }

    public static StringValues Find(KeyValuePair<string, StringValues>[] values, string name)
    {
        foreach (var (key, value) in values)
        {
            if (key == name)
                return value;
        }

        return StringValues.Empty;
    }

    private static StringValues FindInAnyCase(KeyValuePair<string, StringValues>[] values, string name) =>
        Array.Find(values, pair => pair.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;

    private bool MatchesAddress(ReceivedRequest request) =>
        (Scheme is null || Scheme == request.Scheme)
        && (HttpVersion is null || request.Protocol.AsSpan(5).SequenceEqual(HttpVersion))
        && !(request.Time < From) && !(request.Time > Until)
        && (AbsoluteUrl is null || AbsoluteUrl.Matches(request.BaseUrl + request.Url))
        && (Host is null || Host.Matches(request.Host))
        && (Port is null || Port == request.Port)
        && (ClientAddress is null || ClientAddress.Matches(request.ClientAddress));

    private bool MatchesPathParameters(string path)
    {
        if (Url is not TemplatePath { Template: var template } || template.Values(path) is not { } values)
            return false;
        return PathParameters.All(parameter =>
            parameter.Matcher.Matches(values.TryGetValue(parameter.Name, out var value) ? value : StringValues.Empty));
    }

    private bool MatchesHeaders(ReceivedRequest request)
    {
        for (var i = 0; i < Headers.Count; i++)
        {
            var named = Headers[i];
            if (!named.Matcher.Matches(IsDotNet ? request.SentHeader(named.Name, named.AnyCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal) : request.Header(named.Name)))
                return false;
        }

        return true;
    }

    // a cookie that is not there satisfies nothing but "absent", whatever the matcher says to an absent value
    private bool MatchesCookies(ReceivedRequest request)
    {
        foreach (var cookie in Cookies)
        {
            var values = cookie.AnyCase ? FindInAnyCase(request.Cookies, cookie.Name) : Find(request.Cookies, cookie.Name);
            if (values.Count == 0 ? !cookie.Matcher.WantsAbsence : !cookie.Matcher.Matches(values))
                return false;
        }

        return true;
    }

    private bool MatchesBody(RequestBody body)
    {
        for (var i = 0; i < Body.Count; i++)
        {
            if (!Body[i].Matches(body))
                return false;
        }

        return true;
    }

    private static bool All(IReadOnlyList<NamedMatcher> matchers, KeyValuePair<string, StringValues>[] values)
    {
        for (var i = 0; i < matchers.Count; i++)
        {
            var named = matchers[i];
            if (!named.Matcher.Matches(named.AnyCase ? FindInAnyCase(values, named.Name) : Find(values, named.Name)))
                return false;
        }

        return true;
    }
}
