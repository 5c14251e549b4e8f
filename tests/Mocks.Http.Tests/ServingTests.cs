using System.Net;

namespace Mocks.Http.Tests;

public sealed class ServingTests
{
    [Fact]
    public async Task A_mapping_of_the_set_is_served_with_status_headers_and_body()
    {
        await using var mock = await RunningMock.StartAsync("""
            {"name":"hello","request":{"method":"GET","url":"/hello?x=1"},
             "response":{"status":201,"statusMessage":"Made","headers":{"X-A":"1","X-B":["2","3"]},"body":"good day"}}
            """);

        using var answer = await mock.SendAsync("GET", "/hello?x=1");

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Equal("Made", answer.ReasonPhrase);
        Assert.Equal(["2", "3"], answer.Headers.GetValues("X-B"));
        Assert.Equal("hello", Assert.Single(answer.Headers.GetValues("Matched-Stub-Name")));
        Assert.Equal(8, answer.Content.Headers.ContentLength);
        Assert.Equal("good day", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_body_file_is_found_below_files_and_rendered_when_the_mapping_says_so()
    {
        await using var mock = await RunningMock.StartAsync(
            ("http/a/mappings/m.json", """
                {"mappings":[
                  {"request":{"urlPath":"/plain"},"response":{"bodyFileName":"deep/x.json"}},
                  {"request":{"urlPath":"/template"},"response":{"bodyFileName":"deep/x.json","transformers":["response-template"]}},
                  {"request":{"urlPathTemplate":"/by-name/{name}"},"response":{"bodyFileName":"deep/{{request.path.name}}.json","transformers":["response-template"]}}]}
                """),
            ("http/a/__files/deep/x.json", """{"path":"{{request.path}}"}"""));

        Assert.Equal("""{"path":"{{request.path}}"}""", (await mock.CallAsync("GET", "/plain")).Body);
        Assert.Equal("""{"path":"/template"}""", (await mock.CallAsync("GET", "/template")).Body);
        Assert.Equal("""{"path":"/by-name/x"}""", (await mock.CallAsync("GET", "/by-name/x")).Body);
        Assert.Equal(500, (await mock.CallAsync("GET", "/by-name/..%2Fset.yaml")).Status);
    }

    [Fact]
    public async Task A_body_that_is_no_UTF8_is_compared_as_what_it_is_read_as()
    {
        await using var mock = await RunningMock.StartAsync("""
            {"request":{"urlPath":"/a","bodyPatterns":[{"equalToJson":{"abcd":1},"ignoreExtraElements":true}]},"response":{"body":"ok"}}
            """);
        using var broken = new ByteArrayContent([.. "{\""u8, 0xE1, .. "bcd\":1}"u8]);

        using var answer = await mock.Web.PostAsync(new Uri("/a", UriKind.Relative), broken, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("Body does not match", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dataset_of_the_set_is_reached_from_a_template_by_its_name()
    {
        await using var mock = await RunningMock.StartAsync(
            ("datasets/people.yaml", "rows:\n  - {uid: anna, mail: anna@acme.example}\n  - {uid: ben, mail: ben@acme.example}\n"),
            ("http/a/mappings/m.json", """
                {"request":{"urlPathTemplate":"/people/{uid}"},
                 "response":{"body":"{{#with (find people 'uid' request.path.uid)}}{{mail}}{{else}}nobody{{/with}} of{{#each people}} {{uid}}{{/each}}","transformers":["response-template"]}}
                """));

        Assert.Equal("ben@acme.example of anna ben", (await mock.CallAsync("GET", "/people/ben")).Body);
        Assert.Equal("nobody of anna ben", (await mock.CallAsync("GET", "/people/carl")).Body);
    }

    [Fact]
    public async Task Of_several_mappings_the_lower_priority_number_answers_and_of_equal_ones_the_later()
    {
        await using var mock = await RunningMock.StartAsync("""
            {"mappings":[
              {"priority":1,"request":{"urlPathPattern":"/a/.*","headers":{"X":{"equalTo":"1"}}},"response":{"body":"first"}},
              {"request":{"urlPath":"/a/b"},"response":{"body":"older"}},
              {"request":{"urlPath":"/a/b"},"response":{"body":"newer"}},
              {"priority":9,"request":{},"response":{"body":"rest"}}]}
            """);

        Assert.Equal("newer", (await mock.CallAsync("GET", "/a/b")).Body);
        Assert.Equal("first", (await mock.CallAsync("GET", "/a/b", null, ("X", "1"))).Body);
        Assert.Equal("rest", (await mock.CallAsync("GET", "/zzz")).Body);
    }

    [Fact]
    public async Task A_request_that_nothing_matches_is_told_the_nearest_mapping_and_why_it_missed()
    {
        await using var mock = await RunningMock.StartAsync("""
            {"mappings":[
              {"request":{"method":"POST","urlPath":"/orders","headers":{"X-Key":{"equalTo":"k"}},"bodyPatterns":[{"equalToJson":{"a":1}}]},"response":{}},
              {"request":{"method":"GET","urlPath":"/something/else"},"response":{}}]}
            """);

        var (status, body) = await mock.CallAsync("POST", "/orders", """{"a":2}""");

        Assert.Equal(404, status);
        Assert.Equal("""

                                                           Request was not matched
                                                           =======================

            -----------------------------------------------------------------------------------------------------------------------
            | Closest stub                                             | Request                                                  |
            -----------------------------------------------------------------------------------------------------------------------
                                                                       |
            POST                                                       | POST
            [path] /orders                                             | /orders
                                                                       |
            X-Key: k                                                   |                                                     <<<<< Header is not present
                                                                       |
            [equalToJson]                                              |                                                     <<<<< Body does not match
            {                                                          | {
              "a" : 1                                                  |   "a" : 2
            }                                                          | }
                                                                       |
            -----------------------------------------------------------------------------------------------------------------------

            """, body);
    }

    [Fact]
    public async Task Each_step_of_a_scenario_is_taken_by_one_of_many_parallel_requests()
    {
        await using var mock = await RunningMock.StartAsync("""
            {"mappings":[
              {"scenarioName":"s","requiredScenarioState":"Started","newScenarioState":"2","request":{"url":"/x"},"response":{"body":"first"}},
              {"scenarioName":"s","requiredScenarioState":"2","newScenarioState":"3","request":{"url":"/x"},"response":{"body":"second"}},
              {"scenarioName":"s","requiredScenarioState":"3","request":{"url":"/x"},"response":{"body":"rest"}},
              {"scenarioName":"s","newScenarioState":"Started","request":{"url":"/again"},"response":{}}]}
            """);

        for (var round = 0; round < 50; round++)
        {
            var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => mock.CallAsync("GET", "/x")));

            Assert.Equal(
                ["first", "second"], answers.Select(answer => answer.Body).Where(body => body != "rest").Order(StringComparer.Ordinal));
            await mock.CallAsync("GET", "/again");
        }
    }

    [Fact]
    public async Task A_reset_of_the_host_takes_scenarios_and_stubs_back()
    {
        await using var mock = await RunningMock.StartAsync("""
            {"scenarioName":"s","requiredScenarioState":"Started","newScenarioState":"2","request":{"url":"/x"},"response":{"body":"first"}}
            """);

        Assert.Equal(200, (await mock.CallAsync("GET", "/x")).Status);
        Assert.Equal(404, (await mock.CallAsync("GET", "/x")).Status);
        using var reset = await mock.Admin.PostAsync(new Uri("/admin/reset", UriKind.Relative), null, TestContext.Current.CancellationToken);
        Assert.Equal(200, (await mock.CallAsync("GET", "/x")).Status);
    }

    [Fact]
    public async Task What_clients_asked_is_in_the_journal()
    {
        await using var mock = await RunningMock.StartAsync("""{"name":"x","request":{"url":"/x"},"response":{"status":202}}""");
        await mock.CallAsync("POST", "/x", "some text");
        await mock.CallAsync("GET", "/y?z=1");

        var journal = await mock.Admin.GetStringAsync(new Uri("/admin/journal", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Contains("some text", journal, StringComparison.Ordinal);
        Assert.Contains("/y?z=1", journal, StringComparison.Ordinal);
    }
}
