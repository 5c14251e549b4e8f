using Microsoft.Extensions.Primitives;
using Mocks.Http.Matching;
using Mocks.Http.Requests;
using Mocks.Http.Stubs;

namespace Mocks.Http.NearMisses;

/// <summary>
/// Finds the stubs that are nearest to a request. The URL and the method weigh most, as a stub for the same thing that misses in
/// a detail is what someone looks for.
/// </summary>
internal static class NearMissFinder
{
    // WireMock's weights, so that distances read the same
    private const double SchemeWeight = 3;
    private const double HostWeight = 10;
    private const double PortWeight = 10;
    private const double ClientWeight = 3;
    private const double UrlWeight = 10;
    private const double MethodWeight = 3;
    private const int Candidates = 20;

    public static IReadOnlyList<NearMiss> Find(ReceivedRequest request, HttpState state, int most)
    {
        var path = request.Path;
        var candidates = state.Stubs.Unordered
            .Select(stub => (Stub: stub, Distance: Distance(stub.Request, request, path, withBody: false)))
            .OrderBy(candidate => candidate.Distance).ThenByDescending(candidate => candidate.Stub.Order)
            .Take(Candidates);
        return
        [
            .. candidates
                .Select(candidate => new NearMiss(
                    candidate.Stub, Distance(candidate.Stub.Request, request, path, withBody: true),
                    candidate.Stub.Scenario is { } step ? state.Scenarios.GetValueOrDefault(step.Scenario, ScenarioStep.Started) : null))
                .OrderBy(miss => miss.Distance).ThenByDescending(miss => miss.Stub.Order)
                .Take(most),
        ];
    }

    /// <param name="withBody">Bodies are dear to compare, so they decide only among those that are near already.</param>
    public static double Distance(RequestPattern pattern, ReceivedRequest request, string path, bool withBody)
    {
        var sum = 0.0;
        var weights = 0.0;
        void Add(double distance, double weight)
        {
            sum += distance * weight;
            weights += weight;
        }

        Add(pattern.Scheme is null || pattern.Scheme == request.Scheme ? 0 : 1, SchemeWeight);
        Add(pattern.Host?.Distance(request.Host) ?? 0, HostWeight);
        Add(pattern.Port is null || pattern.Port == request.Port ? 0 : 1, PortWeight);
        Add(pattern.ClientAddress?.Distance(request.ClientAddress) ?? 0, ClientWeight);
        Add(pattern.Url.Distance(request.Url, path), UrlWeight);
        Add(pattern.MatchesMethod(request.Method) ? 0 : 1, MethodWeight);
        foreach (var header in pattern.Headers)
            Add(header.Matcher.Distance(request.Header(header.Name)), 1);
        AddAll(pattern.Query, request.Query);
        AddAll(pattern.Cookies, request.Cookies);
        AddAll(pattern.Form, request.Form);
        for (var i = 0; withBody && i < pattern.Body.Count; i++)
        {
            var matcher = pattern.Body[i];
            Add(matcher.Matches(request.Body) ? 0 : Math.Max(matcher.Distance(request.Body.Text), 0.01), 1);
        }

        return sum / weights;

        void AddAll(IReadOnlyList<NamedMatcher> matchers, KeyValuePair<string, StringValues>[] values)
        {
            foreach (var matcher in matchers)
                Add(matcher.Matcher.Distance(RequestPattern.Find(values, matcher.Name)), 1);
        }
    }
}
