namespace Mocks.Http.Tests;

public sealed class CorsTests
{
    private static readonly (string, string)[] Set =
    [
        ("http/a/mappings/x.json", """{"request":{"method":"GET","url":"/x"},"response":{"body":"x"}}"""),
        ("http/a/resources.yaml", "resources: {/rows: {rows: [{id: 1}]}}\n"),
    ];

    [Theory]
    [InlineData("*", "https://any.example", "https://any.example")]
    [InlineData("https://one.example,https://two.example", "https://two.example", "https://two.example")]
    [InlineData("https://one.example", "https://two.example", null)]
    [InlineData("none", "https://two.example", null)]
    public async Task A_page_of_an_allowed_origin_may_read(string allowed, string origin, string? expected)
    {
        await using var mock = await RunningMock.StartAsync([("MOCK_HTTP_CORS", allowed)], Set);

        using var answer = await mock.SendAsync("GET", "/x", null, ("Origin", origin));
        using var row = await mock.SendAsync("GET", "/rows/1", null, ("Origin", origin));

        Assert.Equal(expected, Header(answer, "Access-Control-Allow-Origin"));
        Assert.Equal(expected, Header(row, "Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task The_question_of_a_browser_is_answered_without_a_mapping()
    {
        await using var mock = await RunningMock.StartAsync([("WIREMOCK_OPTIONS", "--enable-stub-cors")], Set);

        using var answer = await mock.SendAsync(
            "OPTIONS", "/anything", null, ("Origin", "https://any.example"), ("Access-Control-Request-Method", "PUT"), ("Access-Control-Request-Headers", "x-a, content-type"));

        Assert.Equal(204, (int)answer.StatusCode);
        Assert.Equal("GET,HEAD,POST,PUT,PATCH,DELETE,OPTIONS", Header(answer, "Access-Control-Allow-Methods"));
        Assert.Equal("x-a, content-type", Header(answer, "Access-Control-Allow-Headers"));
    }

    [Fact]
    public async Task Without_a_setting_resources_are_open_and_mappings_say_themselves_what_they_answer()
    {
        await using var mock = await RunningMock.StartAsync([], Set);

        using var stub = await mock.SendAsync("GET", "/x", null, ("Origin", "https://any.example"));
        using var row = await mock.SendAsync("GET", "/rows/1", null, ("Origin", "https://any.example"));
        using var question = await mock.SendAsync("OPTIONS", "/rows/1", null, ("Origin", "https://any.example"), ("Access-Control-Request-Method", "PUT"));

        Assert.Null(Header(stub, "Access-Control-Allow-Origin"));
        Assert.Equal("https://any.example", Header(row, "Access-Control-Allow-Origin"));
        Assert.Equal(204, (int)question.StatusCode);
        Assert.Equal("PUT", Header(question, "Access-Control-Allow-Methods"));
    }

    private static string? Header(HttpResponseMessage answer, string name) => answer.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : null;
}
