using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Mocks.Fixtures;
using Mocks.Hosting;

namespace Mocks.Suite.Tests;

public sealed class SampleSetTests
{
    [Fact]
    public async Task The_suite_starts_on_the_sample_set_and_every_listener_has_a_line_to_try()
    {
        var problems = new FixtureProblems();
        var environment = new[] { "ADMIN", "HTTP", "HTTP_TLS", "LDAP", "LDAPS", "ORACLE", "ORACLE_TLS", "HEC", "SYSLOG" }
            .ToDictionary(name => $"MOCK_{name}_PORT", _ => "0");
        environment["MOCK_FIXTURES"] = Repository.Path("fixtures", "acme");
        environment["MOCK_LOG_LEVEL"] = "None";
        await using var host = MockHost.Build(environment, problems, AllMocks.Chosen(new Settings(environment, problems)));
        Assert.True(host is not null, string.Join('\n', problems));
        await host.StartAsync(TestContext.Current.CancellationToken);

        using var admin = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{host.Port("admin")}") };
        var overview = await admin.GetFromJsonAsync<JsonNode>("/admin", TestContext.Current.CancellationToken);
        var listeners = overview!["mocks"]!.AsArray()
            .SelectMany(mock => mock!["ports"]!.AsArray())
            .Select(port => (string)port!["name"]! + ((string)port["transport"]! == "udp" ? "-udp" : ""))
            .Except(["admin"]);
        var set = FixtureSet.Read(environment["MOCK_FIXTURES"], null, problems);
        Assert.Empty(listeners.Except(set!.Try.Keys));
    }

    [Fact]
    public void MOCK_RUN_chooses_mocks_and_a_name_that_is_none_is_a_problem()
    {
        var problems = new FixtureProblems();
        Assert.Equal(2, AllMocks.Chosen(new Settings(new Dictionary<string, string> { ["MOCK_RUN"] = "ldap, Oracle" }, problems)).Length);
        Assert.Empty(problems);
        AllMocks.Chosen(new Settings(new Dictionary<string, string> { ["MOCK_RUN"] = "ldap,mail" }, problems));
        Assert.Equal("MOCK_RUN", Assert.Single(problems).File);
    }
}
