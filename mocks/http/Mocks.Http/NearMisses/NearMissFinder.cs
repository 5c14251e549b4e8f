using Microsoft.Extensions.Primitives;
using Mocks.Http.Matching;
using Mocks.Http.Requests;
using Mocks.Http.Stubs;

namespace Mocks.Http.NearMisses;

/// <summary>
/// Finds the stubs that are nearest to a request, by WireMock's distances: of address, URL and method, and only where those all
/// fit, of the rest too. Of equal distances the stub that is asked first is the nearer.
/// </summary>
internal static class NearMissFinder
{
    private const double SchemeWeight = 3;
    private const double HostWeight = 10;
    private const double PortWeight = 10;
    private const double ClientWeight = 3;
    private const double UrlWeight = 10;
    private const double MethodWeight = 3;
    private const double AddressWeights = SchemeWeight + HostWeight + PortWeight + ClientWeight + UrlWeight + MethodWeight;

    // path parameters, headers, query, form, cookies, body, parts
    private const double OtherWeights = 7;

    public static IReadOnlyList<NearMiss> Find(ReceivedRequest request, HttpState state, int most)
    {
        var path = request.Path;
        var nearest = new List<NearMiss>(most + 1);
        foreach (var stub in state.Stubs.Unordered)
        {
            var distance = AddressDistance(stub.Request, request, path) / AddressWeights;
            // the rest is dear to compare, and can't make it nearer
            if (distance == 0)
                distance = OtherDistance(stub.Request, request, path) / (AddressWeights + OtherWeights);
            if (nearest.Count == most && !Precedes(distance, stub, nearest[^1]))
                continue;
            var at = nearest.FindIndex(miss => Precedes(distance, stub, miss));
            nearest.Insert(at < 0 ? nearest.Count : at, new NearMiss(stub, distance, ScenarioState(stub, state)));
            if (nearest.Count > most)
                nearest.RemoveAt(most);
        }

        return nearest;
    }

    public static double Distance(RequestPattern pattern, ReceivedRequest request, string path) =>
        AddressDistance(pattern, request, path) is > 0 and var address
            ? address / AddressWeights
            : OtherDistance(pattern, request, path) / (AddressWeights + OtherWeights);

    private static bool Precedes(double distance, Stub stub, NearMiss other) =>
        distance.CompareTo(other.Distance) is var order && order != 0 ? order < 0 : stub.Precedes(other.Stub);

    private static string? ScenarioState(Stub stub, HttpState state) =>
        stub.Scenario is { } step ? state.Scenarios.GetValueOrDefault(step.Scenario, ScenarioStep.Started) : null;

    private static double AddressDistance(RequestPattern pattern, ReceivedRequest request, string path) =>
        (pattern.Scheme is null || pattern.Scheme == request.Scheme ? 0 : SchemeWeight)
        + ((pattern.Host?.Distance(request.Host) ?? 0) * HostWeight)
        + (pattern.Port is null || pattern.Port == request.Port ? 0 : PortWeight)
        + ((pattern.ClientAddress?.Distance(request.ClientAddress) ?? 0) * ClientWeight)
        + (pattern.Url.Distance(request.Url, path) * UrlWeight)
        + (pattern.MatchesMethod(request.Method) ? 0 : MethodWeight);

    private static double OtherDistance(RequestPattern pattern, ReceivedRequest request, string path)
    {
        var sum = Average(pattern.Headers, name => request.Header(name))
            + Average(pattern.Query, name => RequestPattern.Find(request.Query, name))
            + Average(pattern.Form, name => RequestPattern.Find(request.Form, name))
            + Average(pattern.Cookies, name => RequestPattern.Find(request.Cookies, name));
        if (pattern.PathParameters.Count > 0 && pattern.Url is TemplatePath { Template: var template } && template.Values(path) is { } values)
            sum += Average(pattern.PathParameters, name => values.TryGetValue(name, out var value) ? value : StringValues.Empty);
        if (pattern.Body.Count > 0)
            sum += pattern.Body.Average(matcher => matcher.Matches(request.Body) ? 0 : matcher.Distance(request.Body.Text));
        if (pattern.Multipart.Count > 0)
            sum += pattern.Multipart.Average(part => part.Matches(request.Parts) ? 0.0 : 1);
        return sum;
    }

    private static double Average(IReadOnlyList<NamedMatcher> matchers, Func<string, StringValues> find) =>
        matchers.Count == 0 ? 0 : matchers.Average(matcher => matcher.Matcher.Distance(find(matcher.Name)));
}
