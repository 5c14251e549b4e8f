namespace Mocks.Http.Tests.Imports;

public sealed class ImportTests
{
    private const string Collection = """
        {"info":{"name":"Shop","schema":"https://schema.getpostman.com/json/collection/v2.1.0/collection.json"},
         "item":[
           {"name":"Orders","item":[
             {"name":"get order","request":{"method":"GET","url":{"raw":"{{base}}/orders/:id?expand=lines","query":[{"key":"expand","value":"lines"}]}},
              "response":[{"name":"found","code":200,"header":[{"key":"Content-Type","value":"application/json"}],"body":"{\"id\":1}"}]},
             {"name":"make order","request":{"method":"POST","url":"https://shop.example/orders","body":{"mode":"raw","raw":"{\"item\": 7}"}},
              "response":[{"name":"made","code":201,"body":"made"},
                          {"name":"bad","code":400,"originalRequest":{"method":"POST","url":"https://shop.example/orders","body":{"mode":"raw","raw":"{}"}},"body":"bad"}]}]},
           {"name":"ping","request":"https://shop.example/ping"}]}
        """;

    private const string Archive = """
        {"log":{"version":"1.2","entries":[
          {"request":{"method":"GET","url":"https://api.example/status?verbose=1"},"response":{"status":200,"headers":[{"name":"X-A","value":"1"},{"name":"Content-Encoding","value":"gzip"}],"content":{"mimeType":"text/plain","text":"starting"}}},
          {"request":{"method":"GET","url":"https://api.example/status?verbose=1"},"response":{"status":200,"headers":[],"content":{"mimeType":"text/plain","text":"running"}}},
          {"request":{"method":"GET","url":"https://api.example/logo.png"},"response":{"status":200,"headers":[],"content":{"mimeType":"image/png","text":"aGVsbG8=","encoding":"base64"}}},
          {"request":{"method":"GET","url":"https://api.example/blocked"},"response":{"status":0,"headers":[],"content":{}}}]}}
        """;

    [Theory]
    [InlineData("GET", "/orders/5?expand=lines", null, 200, "{\"id\":1}")]
    [InlineData("GET", "/orders/5", null, 404, null)]
    [InlineData("POST", "/orders", "{\"item\":7}", 201, "made")]
    [InlineData("POST", "/orders", "{}", 400, "bad")]
    [InlineData("GET", "/ping", null, 200, "")]
    public async Task A_collection_of_Postman_answers_with_its_saved_responses(string method, string url, string? body, int status, string? expected)
    {
        await using var mock = await RunningMock.StartAsync(("http/shop/shop.postman_collection.json", Collection));

        var (got, answer) = await mock.CallAsync(method, url, body);

        Assert.Equal((status, expected ?? answer), (got, answer));
    }

    [Fact]
    public async Task An_archive_answers_as_it_was_recorded_in_its_order()
    {
        await using var mock = await RunningMock.StartAsync(("http/api/session.har", Archive));

        using var first = await mock.SendAsync("GET", "/status?verbose=1");

        Assert.Equal("starting", await first.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("1", Assert.Single(first.Headers.GetValues("X-A")));
        Assert.Equal("text/plain", first.Content.Headers.ContentType?.ToString());
        Assert.Equal((200, "running"), await mock.CallAsync("GET", "/status?verbose=1"));
        Assert.Equal((200, "running"), await mock.CallAsync("GET", "/status?verbose=1"));
        Assert.Equal((200, "hello"), await mock.CallAsync("GET", "/logo.png"));
        Assert.Equal(404, (await mock.CallAsync("GET", "/blocked")).Status);
    }

    [Fact]
    public async Task An_imported_stub_is_listed_like_any_other()
    {
        await using var mock = await RunningMock.StartAsync(("http/shop/shop.json", Collection));

        Assert.Contains("Orders / get order: found", (await mock.CallAsync("GET", "/__admin/mappings")).Body, StringComparison.Ordinal);
    }
}
