using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Mocks.Http.Tests;

/// <summary>Runs the cases of <c>tests/scripts/http</c>, over the wire and in process: mappings go in through the admin API.</summary>
public sealed class ScriptTests
{
    private delegate Task<CaseAnswer> Sender(string method, string url, string? body, (string Name, string Value)[] headers);

    public static TheoryData<string> Files() => [.. Directory.EnumerateFiles(Folder(), "*.json").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Every_case_of_the_file_answers_as_it_says_over_the_wire(string file)
    {
        await using var mock = await RunningMock.StartAsync();
        await RunAsync(file, _ => true, async (method, url, body, headers) =>
        {
            using var answer = await mock.SendAsync(method, url, body, headers);
            return await CaseAnswer.ReadAsync(answer);
        });
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Every_case_of_the_file_answers_as_it_says_in_process(string file)
    {
        await using var mock = HandledMock.Build();
        await RunAsync(file, one => one["wire"] is null, mock.SendAsync);
    }

    private static async Task RunAsync(string file, Predicate<JsonNode> runs, Sender send)
    {
        var failures = new List<string>();
        var count = 0;
        foreach (var one in JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Folder(), file), TestContext.Current.CancellationToken))!["cases"]!.AsArray())
        {
            if (!runs(one!))
                continue;
            count++;
            failures.AddRange(await RunAsync(send, one!));
        }

        Assert.True(failures.Count == 0, $"{failures.Count} failures in {count} cases:\n{string.Join("\n", failures)}");
    }

    private static async Task<List<string>> RunAsync(Sender send, JsonNode one)
    {
        var failures = new List<string>();
        await send("POST", "/__admin/reset", null, []);
        await send("DELETE", "/__admin/mappings", null, []);
        foreach (var (name, text) in one["files"]?.AsObject() ?? [])
            await send("PUT", "/__admin/files/" + name, (string?)text, []);
        var refused = "";
        foreach (var mapping in one["mappings"]?.AsArray() ?? [one["mapping"]!.DeepClone()])
        {
            var answer = await send("POST", "/__admin/mappings", mapping!.ToJsonString(), []);
            refused += answer.Status == 201 ? "" : answer.Text;
        }

        if ((refused.Length > 0) != (one["refused"] is not null))
            failures.Add($"{one["name"]}: {(refused.Length > 0 ? "the mapping is refused: " + refused : "the mapping should be refused")}");
        if (refused.Length > 0 || one["refused"] is not null)
            return failures;
        foreach (var request in one["requests"]!.AsArray())
        {
            var difference = await DifferenceAsync(send, request!);
            if (difference is not null)
                failures.Add($"{one["name"]}: {request!["method"] ?? "GET"} {request["url"]}: {difference}");
        }

        return failures;
    }

    private static async Task<string?> DifferenceAsync(Sender send, JsonNode request)
    {
        var headers = (request["headers"]?.AsObject() ?? []).Select(header => (header.Key, (string)header.Value!)).ToArray();
        var answer = await send((string?)request["method"] ?? "GET", (string)request["url"]!, (string?)request["body"], headers);
        var expect = request["expect"]!;
        if (answer.Status != (int)expect["status"]!)
            return $"expected {expect["status"]}, got {answer.Status} {answer.Text}";
        if (expect["body"] is { } exact && (string?)exact != answer.Text)
            return $"expected\n{exact}\ngot\n{answer.Text}";
        if (expect["pattern"] is { } pattern && !Regex.IsMatch(answer.Text, $"^(?:{pattern})$", RegexOptions.Singleline, TimeSpan.FromSeconds(1)))
            return $"expected what matches\n{pattern}\ngot\n{answer.Text}";
        foreach (var (name, value) in expect["headers"]?.AsObject() ?? [])
        {
            var wanted = value!.GetValueKind() == JsonValueKind.Array ? string.Join(", ", value.AsArray()) : (string?)value;
            var given = answer.Headers.GetValueOrDefault(name);
            if (given != wanted)
                return $"expected header {name}: {wanted}, got {given ?? "none"}";
        }

        return null;
    }

    private static string Folder()
    {
        var folder = AppContext.BaseDirectory;
        while (!Directory.Exists(Path.Combine(folder, "tests", "scripts", "http")))
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("tests/scripts/http");
        return Path.Combine(folder, "tests", "scripts", "http");
    }
}
