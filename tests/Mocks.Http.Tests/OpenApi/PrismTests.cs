using System.Text.Json;

namespace Mocks.Http.Tests.OpenApi;

/// <summary>What Prism 5.16 answers for the same document and request, status and body to the letter.</summary>
public sealed class PrismTests
{
    private const string Asked = "/pets?limit=2";

    private static readonly (string, string)[] Right = [("X-Rate", "5"), ("Cookie", "ck=1")];

    public static TheoryData<string, string, string?, string[], int, string> Answers() => new()
    {
        { "GET", "/nope", null, [], 404, """{"type":"https://stoplight.io/prism/errors#NO_PATH_MATCHED_ERROR","title":"Route not resolved, no path matched","status":404,"detail":"The route /nope hasn't been found in the specification file"}""" },
        { "PATCH", "/pets", null, [], 405, """{"type":"https://stoplight.io/prism/errors#NO_METHOD_MATCHED_ERROR","title":"Route resolved, but no method matched","status":405,"detail":"The route /pets has been matched, but it does not have \"patch\" method defined"}""" },
        { "GET", Asked, null, ["right"], 200, """[{"id":2,"name":"tom"}]""" },
        { "GET", Asked, null, ["right", "Prefer: example=dog"], 200, """[{"id":3,"name":"rex"}]""" },
        { "GET", Asked, null, ["right", "Prefer: example=zzz"], 404, """{"type":"https://stoplight.io/prism/errors#NOT_FOUND","title":"The server cannot find the requested content","status":404,"detail":"Response for contentType: application/json and exampleKey: zzz does not exist."}""" },
        { "GET", Asked, null, ["right", "Prefer: code=404"], 404, """{"m":"none"}""" },
        { "GET", Asked + "&__code=404", null, ["right"], 404, """{"m":"none"}""" },
        { "GET", Asked, null, ["right", "Prefer: code=abc"], 422, """{"type":"https://stoplight.io/prism/errors#UNPROCESSABLE_ENTITY","title":"Invalid request","status":422,"detail":"optional property \"code\"\n└─ cannot decode \"abc\", should be a number"}""" },
        { "GET", Asked, null, ["right", "Accept: image/png"], 406, """{"type":"https://stoplight.io/prism/errors#NOT_ACCEPTABLE","title":"The server cannot produce a representation for your accept header","status":406,"detail":"Unable to find content for image/png"}""" },
        { "POST", "/pets", "{}", ["json"], 401, """{"type":"https://stoplight.io/prism/errors#UNAUTHORIZED","title":"Invalid security scheme used","status":401,"detail":"Your request does not fullfil the security requirements and no HTTP unauthorized response was found in the spec, so Prism is generating this error for you."}""" },
        { "POST", "/pets", """{"id":1,"name":"A","kind":"cow","tags":[],"mail":"x","when":"y","step":7,"n":null,"zzz":1,"one":true,"any":true,"not":"s"}""", ["X-Key: a", "json"], 422, Invalid("""[{"location":["body"],"severity":"Error","code":"additionalProperties","message":"Request body must NOT have additional properties; found 'zzz'"},{"location":["body","id"],"severity":"Error","code":"exclusiveMinimum","message":"Request body property id must be > 1"},{"location":["body","name"],"severity":"Error","code":"minLength","message":"Request body property name must NOT have fewer than 2 characters"},{"location":["body","name"],"severity":"Error","code":"pattern","message":"Request body property name must match pattern \"^[a-z]+$\""},{"location":["body","kind"],"severity":"Error","code":"enum","message":"Request body property kind must be equal to one of the allowed values: cat, dog"},{"location":["body","tags"],"severity":"Error","code":"minItems","message":"Request body property tags must NOT have fewer than 1 items"},{"location":["body","mail"],"severity":"Error","code":"format","message":"Request body property mail must match format \"email\""},{"location":["body","when"],"severity":"Error","code":"format","message":"Request body property when must match format \"date-time\""},{"location":["body","step"],"severity":"Error","code":"multipleOf","message":"Request body property step must be multiple of 5"},{"location":["body","one"],"severity":"Error","code":"type","message":"Request body property one must be string"},{"location":["body","one"],"severity":"Error","code":"type","message":"Request body property one must be integer"},{"location":["body","one"],"severity":"Error","code":"oneOf","message":"Request body property one must match exactly one schema in oneOf"},{"location":["body","any"],"severity":"Error","code":"type","message":"Request body property any must be string"},{"location":["body","any"],"severity":"Error","code":"type","message":"Request body property any must be integer"},{"location":["body","any"],"severity":"Error","code":"anyOf","message":"Request body property any must match a schema in anyOf"},{"location":["body","not"],"severity":"Error","code":"not","message":"Request body property not must NOT be valid"}]""") },
        { "POST", "/pets", """{"id":"5","name":"abcdefgh","tags":["a","a","b"]}""", ["X-Key: a", "json"], 422, Invalid("""[{"location":["body","id"],"severity":"Error","code":"type","message":"Request body property id must be integer"},{"location":["body","name"],"severity":"Error","code":"maxLength","message":"Request body property name must NOT have more than 5 characters"},{"location":["body","tags"],"severity":"Error","code":"maxItems","message":"Request body property tags must NOT have more than 2 items"},{"location":["body","tags"],"severity":"Error","code":"uniqueItems","message":"Request body property tags must NOT have duplicate items (items ## 1 and 0 are identical)"}]""") },
        { "POST", "/pets", """{"id":""", ["X-Key: a", "json"], 400, """{"error":{"code":"invalid_json","message":"Invalid JSON"}}""" },
        { "POST", "/pets", "x", ["X-Key: a", "Content-Type: text/plain"], 415, """{"type":"https://stoplight.io/prism/errors#INVALID_CONTENT_TYPE","title":"Invalid content type","status":415,"detail":"Supported content types: application/json"}""" },
        { "POST", "/pets", null, ["X-Key: a"], 422, Invalid("""[{"severity":"Error","code":"required","message":"Body parameter is required"}]""") },
        { "POST", "/pets", "[]", ["X-Key: a", "json"], 422, Invalid("""[{"location":["body"],"severity":"Error","code":"type","message":"Request body must be object"}]""") },
        { "GET", "/pets/abc", null, [], 422, Invalid("""[{"location":["path","id"],"severity":"Error","code":"type","message":"Request path parameter id must be integer"}]""") },
        { "GET", "/pets/mine", null, [], 200, "mine" },
        { "DELETE", "/pets/5", null, [], 401, """{"type":"https://stoplight.io/prism/errors#UNAUTHORIZED","title":"Invalid security scheme used","status":401,"detail":"Your request does not fullfil the security requirements and no HTTP unauthorized response was found in the spec, so Prism is generating this error for you.","headers":{"WWW-Authenticate":"Basic realm=\"*\",Bearer"}}""" },
        { "DELETE", "/pets/5", null, ["Authorization: Bearer x"], 204, "" },
        { "DELETE", "/pets/5", null, ["Authorization: Basic dTpw"], 204, "" },
        { "POST", "/form", "b=1", ["form"], 422, Invalid("""[{"location":["body"],"severity":"Error","code":"required","message":"Request body must have required property 'a'"}]""") },
        { "POST", "/form", "a=x", ["form"], 422, Invalid("""[{"location":["body","a"],"severity":"Error","code":"type","message":"Request body property a must be integer"}]""") },
        { "POST", "/form", "a=1", ["form"], 204, "" },
        { "GET", "/nothing", null, [], 202, "" },
        { "HEAD", "/pets/mine", null, [], 405, "" },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task A_request_gets_Prisms_answer(string method, string path, string? body, string[] headers, int status, string expected)
    {
        await using var mock = await RunningMock.StartAsync(("http/pets/openapi.yaml", PetsDocument.Text));

        Assert.Equal((status, expected), await mock.CallAsync(method, path, body, [.. headers.SelectMany(Header)]));
    }

    [Fact]
    public async Task Violations_that_do_not_stop_an_answer_are_in_a_header()
    {
        await using var mock = await RunningMock.StartAsync(("http/pets/openapi.yaml", PetsDocument.Text));

        using var deprecated = await mock.SendAsync("GET", Asked + "&ids=1&ids=2&old=1", null, Right);
        using var declared = await mock.SendAsync("PUT", "/pets/5", "{}", ("Content-Type", "application/json"));

        Assert.Equal(
            """[{"location":["request","query","old"],"severity":"Warning","code":"deprecated","message":"Query param old is deprecated"}]""",
            Assert.Single(deprecated.Headers.GetValues("sl-violations")));
        Assert.Equal("abc", Assert.Single(deprecated.Headers.GetValues("X-Ex")));
        Assert.Equal(422, (int)declared.StatusCode);
        Assert.Equal(
            """[{"location":["request","body"],"severity":"Error","code":"required","message":"Request body must have required property 'id'"},{"location":["request","body"],"severity":"Error","code":"required","message":"Request body must have required property 'name'"}]""",
            Assert.Single(declared.Headers.GetValues("sl-violations")));
        using var told = JsonDocument.Parse(await declared.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(JsonValueKind.String, told.RootElement.GetProperty("message").ValueKind);
    }

    [Fact]
    public async Task Parameters_are_read_by_their_style_before_they_are_tested()
    {
        await using var mock = await RunningMock.StartAsync(("http/pets/openapi.yaml", PetsDocument.Text));

        using var answer = await mock.SendAsync("GET", "/pets?limit=9&ids=a&flag=maybe&csv=1,b&deep[a]=x", null, ("X-Rate", "z"), ("Cookie", "ck=q"));

        var violations = Assert.Single(answer.Headers.GetValues("sl-violations"));
        Assert.Equal(
            [
                "Request header parameter x-rate must be integer", "Request query parameter limit must be <= 5", "Request query parameter ids.0 must be integer",
                "Request query parameter csv.1 must be integer", "Request query parameter deep.a must be integer", "Request query parameter flag must be boolean",
                "Request cookie parameter ck must be integer",
            ],
            JsonDocument.Parse(violations).RootElement.EnumerateArray().Select(violation => violation.GetProperty("message").GetString()));
    }

    [Theory]
    [InlineData("off", 201, false)]
    [InlineData("warn", 201, true)]
    [InlineData("enforce", 422, false)]
    public async Task A_setting_says_what_becomes_of_a_request_that_breaks_the_contract(string validation, int status, bool isTold)
    {
        await using var mock = await RunningMock.StartAsync([("MOCK_HTTP_VALIDATION", validation)], [("http/pets/openapi.yaml", PetsDocument.Text)]);

        using var answer = await mock.SendAsync("POST", "/pets", """{"id":5}""", ("X-Key", "a"), ("Content-Type", "application/json"));

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal(isTold, answer.Headers.Contains("sl-violations"));
        // the entry of an answer is written behind it: before the next answer on its connection
        await mock.CallAsync("GET", "/nothing");
        var journal = await mock.Admin.GetStringAsync(new Uri("/admin/journal", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(validation != "off", journal.Contains("must have required property", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_same_request_gets_the_same_made_answer_and_another_path_another()
    {
        await using var one = await RunningMock.StartAsync(("http/pets/openapi.yaml", PetsDocument.Text));
        await using var other = await RunningMock.StartAsync(("http/pets/openapi.yaml", PetsDocument.Text));
        await using var seeded = await RunningMock.StartAsync([("MOCK_SEED", "7")], [("http/pets/openapi.yaml", PetsDocument.Text)]);

        var first = (await one.CallAsync("GET", "/pets/5")).Body;

        Assert.Equal(first, (await one.CallAsync("GET", "/pets/5")).Body);
        Assert.Equal(first, (await other.CallAsync("GET", "/pets/5")).Body);
        Assert.NotEqual(first, (await one.CallAsync("GET", "/pets/6")).Body);
        Assert.NotEqual(first, (await seeded.CallAsync("GET", "/pets/5")).Body);
        Assert.Contains("\"id\":5,", first, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mapping_goes_before_the_contract_and_what_neither_knows_is_a_near_miss()
    {
        await using var mock = await RunningMock.StartAsync(
            ("http/pets/openapi.yaml", PetsDocument.Text),
            ("http/pets/mappings/mine.json", """{"request":{"method":"GET","urlPath":"/pets/mine"},"response":{"body":"stubbed"}}"""));

        Assert.Equal((200, "stubbed"), await mock.CallAsync("GET", "/pets/mine"));
        Assert.Equal((200, "mine"), await mock.CallAsync("GET", "/v2/pets/mine"));
        var (status, body) = await mock.CallAsync("GET", "/nope");
        Assert.Equal(404, status);
        Assert.Contains("Request was not matched", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mapping_that_drifts_from_the_contract_is_told_in_the_journal()
    {
        await using var mock = await RunningMock.StartAsync(
            ("http/pets/openapi.yaml", PetsDocument.Text),
            ("http/pets/mappings/pet.json", """
                {"mappings":[
                  {"request":{"urlPath":"/pets/1"},"response":{"headers":{"Content-Type":"application/json"},"jsonBody":{"id":"1"}}},
                  {"request":{"urlPath":"/pets/2"},"response":{"status":418}}]}
                """));
        await mock.CallAsync("GET", "/pets/1");
        await mock.CallAsync("GET", "/pets/2");
        await mock.CallAsync("GET", "/nothing");

        var journal = await mock.Admin.GetStringAsync(new Uri("/admin/journal", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Contains("Response body must have required property \u0027name\u0027; Response body property id must be integer", journal, StringComparison.Ordinal);
        Assert.Contains("Unable to match the returned status code with those defined in the document: 200", journal, StringComparison.Ordinal);
    }

    private static string Invalid(string validation) =>
        $$"""{"type":"https://stoplight.io/prism/errors#UNPROCESSABLE_ENTITY","title":"Invalid request","status":422,"detail":"Your request is not valid and no HTTP validation response was found in the spec, so Prism is generating this error for you.","validation":{{validation}}}""";

    private static (string, string)[] Header(string text) => text switch
    {
        "right" => Right,
        "json" => [("Content-Type", "application/json")],
        "form" => [("Content-Type", "application/x-www-form-urlencoded")],
        _ => [(text[..text.IndexOf(':', StringComparison.Ordinal)], text[(text.IndexOf(':', StringComparison.Ordinal) + 2)..])],
    };
}
