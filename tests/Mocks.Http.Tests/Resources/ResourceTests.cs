using System.Net;
using System.Text.Json;

namespace Mocks.Http.Tests.Resources;

public sealed class ResourceTests
{
    private const string Customers = """
        resources:
          /customers:
            key: number
            dataset: people
            fields:
              number: {type: integer}
              name: {type: string, required: true, maxLength: 20}
              mail: {type: string, format: email, unique: true}
              city: string
              level: {type: string, enum: [gold, silver], default: silver}
          /customers/{customer}/orders:
            rows:
              - {id: 1, customer: 2, total: 10}
              - {id: 2, customer: 3, total: 20}
          /codes:
            key: code
            keys: client
            createOnPut: false
            requireIfMatch: true
            rows: [{code: A}]
          /wrapped:
            readOnly: true
            pageSize: 2
            envelope: {items: content, total: totalElements, page: number, size: size}
            rows: [{id: 1}, {id: 2}, {id: 3}]
        """;

    private const string People = """
        rows:
          - {number: 1, name: Anna, mail: anna@acme.example, city: Berlin}
          - {number: 2, name: Ben, mail: ben@acme.example, city: Hamburg}
          - {number: 3, name: Carla, mail: carla@acme.example, city: Berlin}
          - {number: 10, name: Dev, mail: dev@acme.example, city: Köln}
        """;

    public static TheoryData<string, string> Lists() => new()
    {
        { "/customers?city=Berlin", "1,3" },
        { "/customers?city=Berlin&city=Hamburg", "1,2,3" },
        { "/customers?number_gte=3", "3,10" },
        { "/customers?number[lt]=3", "1,2" },
        { "/customers?number_ne=1", "2,3,10" },
        { "/customers?number_in=1,10", "1,10" },
        { "/customers?name_like=an", "1" },
        { "/customers?q=HAMBURG", "2" },
        { "/customers?sort=-number", "10,3,2,1" },
        { "/customers?sort=city,-name", "3,1,2,10" },
        { "/customers?_sort=name&_order=desc", "10,3,2,1" },
        { "/customers?sort=name,desc&size=2", "10,3" },
        { "/customers?page=2&size=3", "10" },
        { "/customers?offset=1&limit=2", "2,3" },
        { "/customers?_start=1&_end=2", "2" },
        { "/customers?nothing=1", "" },
    };

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task A_list_is_filtered_sorted_and_cut_into_pages(string url, string numbers)
    {
        await using var mock = await StartAsync();

        var (status, body) = await mock.CallAsync("GET", url);

        Assert.Equal(200, status);
        Assert.Equal(numbers, string.Join(',', JsonDocument.Parse(body).RootElement.EnumerateArray().Select(row => row.GetProperty("number").GetInt32())));
    }

    [Fact]
    public async Task A_page_says_how_many_there_are_and_where_the_others_are()
    {
        await using var mock = await StartAsync();

        using var page = await mock.SendAsync("GET", "/customers?page=2&size=1&fields=name");

        var origin = $"http://127.0.0.1:{mock.Port("http")}";
        Assert.Equal("""[{"name":"Ben"}]""", await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("4", Assert.Single(page.Headers.GetValues("X-Total-Count")));
        Assert.Equal(
            $"<{origin}/customers?size=1&fields=name&page=1>; rel=\"first\", <{origin}/customers?size=1&fields=name&page=1>; rel=\"prev\", "
            + $"<{origin}/customers?size=1&fields=name&page=3>; rel=\"next\", <{origin}/customers?size=1&fields=name&page=4>; rel=\"last\"",
            Assert.Single(page.Headers.GetValues("Link")));
        Assert.Equal((200, """{"content":[{"id":1},{"id":2}],"totalElements":3,"number":1,"size":2}"""), await mock.CallAsync("GET", "/wrapped"));
        Assert.Equal(400, (await mock.CallAsync("GET", "/customers?page=x")).Status);
    }

    [Fact]
    public async Task A_row_is_made_read_replaced_and_deleted()
    {
        await using var mock = await StartAsync();

        using var made = await mock.SendAsync("POST", "/customers", """{"name":"Eva","mail":"eva@acme.example"}""");
        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        Assert.Equal("/customers/11", made.Headers.Location?.ToString());
        Assert.Equal("""{"number":11,"name":"Eva","mail":"eva@acme.example","level":"silver"}""", await made.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(200, (await mock.CallAsync("GET", "/customers/11")).Status);
        Assert.Equal((200, """{"number":11,"name":"Eve","level":"silver"}"""), await mock.CallAsync("PUT", "/customers/11", """{"name":"Eve"}"""));
        Assert.Equal((204, ""), await mock.CallAsync("DELETE", "/customers/11"));
        Assert.Equal(404, (await mock.CallAsync("DELETE", "/customers/11")).Status);
        Assert.Equal((201, """{"number":12,"name":"New","level":"silver"}"""), await mock.CallAsync("PUT", "/customers/12", """{"name":"New"}"""));
        Assert.Equal(404, (await mock.CallAsync("PUT", "/codes/B", "{}")).Status);
        Assert.Equal(409, (await mock.CallAsync("POST", "/codes", """{"code":"A"}""")).Status);
        Assert.Equal(422, (await mock.CallAsync("POST", "/codes", "{}")).Status);
    }

    [Fact]
    public async Task A_row_that_breaks_the_schema_is_refused_member_by_member()
    {
        await using var mock = await StartAsync();

        Assert.Equal(
            (422, """{"type":"about:blank","title":"Unprocessable Content","status":422,"detail":"the row has 2 mistakes","instance":"/customers","errors":[{"pointer":"/name","code":"required","detail":"Request body must have required property 'name'"},{"pointer":"/mail","code":"format","detail":"Request body property mail must match format \"email\""}]}"""),
            await mock.CallAsync("POST", "/customers", """{"mail":"x"}"""));
        Assert.Equal(400, (await mock.CallAsync("POST", "/customers", "{")).Status);
        Assert.Equal(422, (await mock.CallAsync("POST", "/customers", "[]")).Status);
        Assert.Equal(409, (await mock.CallAsync("POST", "/customers", """{"name":"X","mail":"ben@acme.example"}""")).Status);
        Assert.Equal(422, (await mock.CallAsync("PUT", "/customers/1", """{"number":2,"name":"X"}""")).Status);
    }

    [Theory]
    [InlineData("application/merge-patch+json", """{"city":null,"name":"Ann"}""", 200, """{"number":1,"name":"Ann","mail":"anna@acme.example"}""")]
    [InlineData("application/json", """{"level":"gold"}""", 200, """{"number":1,"name":"Anna","mail":"anna@acme.example","city":"Berlin","level":"gold"}""")]
    [InlineData("application/json-patch+json", """[{"op":"test","path":"/city","value":"Berlin"},{"op":"replace","path":"/city","value":"Bonn"},{"op":"remove","path":"/mail"},{"op":"add","path":"/tags","value":["a"]},{"op":"add","path":"/tags/0","value":"b"},{"op":"add","path":"/tags/-","value":"c"},{"op":"copy","from":"/tags/1","path":"/first"},{"op":"move","from":"/tags/2","path":"/last"}]""", 200, """{"number":1,"name":"Anna","city":"Bonn","tags":["b","a"],"first":"a","last":"c"}""")]
    [InlineData("application/json-patch+json", """[{"op":"replace","path":"/city","value":"Bonn"},{"op":"test","path":"/city","value":"Berlin"}]""", 409, null)]
    [InlineData("application/json-patch+json", """[{"op":"remove","path":"/nothing"}]""", 422, null)]
    [InlineData("application/json-patch+json", """[{"op":"explode","path":"/city"}]""", 400, null)]
    [InlineData("application/json", """{"level":"lead"}""", 422, null)]
    [InlineData("text/plain", "x", 415, null)]
    public async Task A_patch_changes_a_part_or_nothing(string type, string patch, int status, string? expected)
    {
        await using var mock = await StartAsync();
        var before = await mock.CallAsync("GET", "/customers/1");

        var (got, body) = await mock.CallAsync("PATCH", "/customers/1", patch, ("Content-Type", type));

        Assert.Equal(status, got);
        Assert.Equal(expected ?? before.Body, status == 200 ? body : (await mock.CallAsync("GET", "/customers/1")).Body);
    }

    [Fact]
    public async Task A_version_guards_a_row_against_lost_changes()
    {
        await using var mock = await StartAsync();
        using var read = await mock.SendAsync("GET", "/customers/1");
        var etag = read.Headers.ETag!.ToString();

        Assert.Equal((304, ""), await mock.CallAsync("GET", "/customers/1", null, ("If-None-Match", etag)));
        Assert.Equal(200, (await mock.CallAsync("PUT", "/customers/1", """{"name":"A"}""", ("If-Match", etag))).Status);
        Assert.Equal(412, (await mock.CallAsync("PUT", "/customers/1", """{"name":"B"}""", ("If-Match", etag))).Status);
        Assert.Equal(412, (await mock.CallAsync("DELETE", "/customers/1", null, ("If-Match", etag))).Status);
        Assert.Equal(412, (await mock.CallAsync("PUT", "/customers/1", """{"name":"B"}""", ("If-None-Match", "*"))).Status);
        Assert.Equal(428, (await mock.CallAsync("PUT", "/codes/A", """{"code":"A"}""")).Status);
    }

    [Fact]
    public async Task No_change_of_many_at_once_is_lost()
    {
        await using var mock = await StartAsync();

        await Task.WhenAll(Enumerable.Range(0, 64).Select(i => mock.CallAsync("PATCH", "/customers/1", $$"""{"f{{i}}":{{i}}}""")));
        var made = await Task.WhenAll(Enumerable.Range(0, 64).Select(i => mock.CallAsync("POST", "/customers", $$"""{"name":"n{{i}}"}""")));

        var row = JsonDocument.Parse((await mock.CallAsync("GET", "/customers/1")).Body).RootElement;
        Assert.All(Enumerable.Range(0, 64), i => Assert.Equal(i, row.GetProperty($"f{i}").GetInt32()));
        Assert.Equal(64, made.Select(answer => JsonDocument.Parse(answer.Body).RootElement.GetProperty("number").GetInt32()).Distinct().Count());
    }

    [Fact]
    public async Task A_collection_below_a_row_holds_what_belongs_to_it()
    {
        await using var mock = await StartAsync();

        Assert.Equal((200, """[{"id":1,"customer":2,"total":10}]"""), await mock.CallAsync("GET", "/customers/2/orders"));
        Assert.Equal((201, """{"id":3,"total":5,"customer":2}"""), await mock.CallAsync("POST", "/customers/2/orders", """{"total":5}"""));
        Assert.Equal(404, (await mock.CallAsync("GET", "/customers/3/orders/1")).Status);
        Assert.Equal(200, (await mock.CallAsync("GET", "/customers/2/orders/1")).Status);
    }

    [Fact]
    public async Task Methods_are_told_to_who_asks_and_to_who_uses_a_wrong_one()
    {
        await using var mock = await StartAsync();

        using var options = await mock.SendAsync("OPTIONS", "/customers/1");
        using var wrong = await mock.SendAsync("DELETE", "/customers");
        using var head = await mock.SendAsync("HEAD", "/customers/1");
        using var reading = await mock.SendAsync("POST", "/wrapped", "{}");

        Assert.Equal(["GET", "HEAD", "PUT", "PATCH", "DELETE", "OPTIONS"], options.Content.Headers.Allow);
        Assert.Equal(405, (int)wrong.StatusCode);
        Assert.Equal(["GET", "HEAD", "POST", "OPTIONS"], wrong.Content.Headers.Allow);
        Assert.Equal(405, (int)reading.StatusCode);
        Assert.True(head.Content.Headers.ContentLength > 0);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_reset_and_a_snapshot_bring_rows_back()
    {
        await using var mock = await StartAsync();
        await mock.CallAsync("DELETE", "/customers/1");
        await AdminAsync(mock, HttpMethod.Put, "/admin/snapshots/without");
        await AdminAsync(mock, HttpMethod.Post, "/admin/reset");
        Assert.Equal(200, (await mock.CallAsync("GET", "/customers/1")).Status);
        await AdminAsync(mock, HttpMethod.Post, "/admin/snapshots/without/restore");
        Assert.Equal(404, (await mock.CallAsync("GET", "/customers/1")).Status);
    }

    [Fact]
    public void What_is_wrong_with_a_declaration_is_told_with_its_line() =>
        Assert.Equal(
            [
                "http/crm/resources.yaml:3: there is no dataset \"peple\". Did you mean \"people\"?",
                "http/crm/resources.yaml:4: \"requireIfMatsch\" is no field of a resource. Did you mean \"requireIfMatch\"?",
                "http/crm/resources.yaml:7: two rows have the key \"1\". Keys are unique.",
            ],
            RunningMock.Problems(
                ("datasets/people.yaml", "rows: [{id: 1}]\n"),
                ("http/crm/resources.yaml", "resources:\n  /a:\n    dataset: peple\n    requireIfMatsch: true\n  /b:\n    rows:\n      [{id: 1}, {id: 1}]\n")));

    private static Task<RunningMock> StartAsync() =>
        RunningMock.StartAsync(("datasets/people.yaml", People), ("http/crm/resources.yaml", Customers));

    private static async Task AdminAsync(RunningMock mock, HttpMethod method, string path)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        using var answer = await mock.Admin.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode);
    }
}
