using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Mocks.Http.Tests;

/// <summary>Runs the cases of <c>tests/scripts/http</c> over the wire: mappings go in through the admin API.</summary>
public sealed class ScriptTests
{
    public static TheoryData<string> Files() => [.. Directory.EnumerateFiles(Folder(), "*.json").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Every_case_of_the_file_answers_as_it_says(string file)
    {
        await using var mock = await RunningMock.StartAsync();
        var failures = new List<string>();
        var count = 0;
        foreach (var one in JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Folder(), file), TestContext.Current.CancellationToken))!["cases"]!.AsArray())
        {
            count++;
            failures.AddRange(await RunAsync(mock, one!));
        }

        Assert.True(failures.Count == 0, $"{failures.Count} failures in {count} cases:\n{string.Join("\n", failures)}");
    }

    private static async Task<List<string>> RunAsync(RunningMock mock, JsonNode one)
    {
        var failures = new List<string>();
        await mock.CallAsync("POST", "/__admin/reset");
        await mock.CallAsync("DELETE", "/__admin/mappings");
        foreach (var (name, text) in one["files"]?.AsObject() ?? [])
            await mock.CallAsync("PUT", "/__admin/files/" + name, (string?)text);
        var refused = "";
        foreach (var mapping in one["mappings"]?.AsArray() ?? [one["mapping"]!.DeepClone()])
        {
            var (status, answer) = await mock.CallAsync("POST", "/__admin/mappings", mapping!.ToJsonString());
            refused += status == 201 ? "" : answer;
        }

        if ((refused.Length > 0) != (one["refused"] is not null))
            failures.Add($"{one["name"]}: {(refused.Length > 0 ? "the mapping is refused: " + refused : "the mapping should be refused")}");
        if (refused.Length > 0 || one["refused"] is not null)
            return failures;
        foreach (var request in one["requests"]!.AsArray())
        {
            var difference = await DifferenceAsync(mock, request!);
            if (difference is not null)
                failures.Add($"{one["name"]}: {request!["method"] ?? "GET"} {request["url"]}: {difference}");
        }

        return failures;
    }

    private static async Task<string?> DifferenceAsync(RunningMock mock, JsonNode request)
    {
        var headers = (request["headers"]?.AsObject() ?? []).Select(header => (header.Key, (string)header.Value!)).ToArray();
        using var answer = await mock.SendAsync((string?)request["method"] ?? "GET", (string)request["url"]!, (string?)request["body"], headers);
        // whatever the charset that the header names: bodies are written in UTF-8
        var body = Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        var expect = request["expect"]!;
        if ((int)answer.StatusCode != (int)expect["status"]!)
            return $"expected {expect["status"]}, got {(int)answer.StatusCode} {body}";
        if (expect["body"] is { } exact && (string?)exact != body)
            return $"expected\n{exact}\ngot\n{body}";
        if (expect["pattern"] is { } pattern && !Regex.IsMatch(body, $"^(?:{pattern})$", RegexOptions.Singleline, TimeSpan.FromSeconds(1)))
            return $"expected what matches\n{pattern}\ngot\n{body}";
        foreach (var (name, value) in expect["headers"]?.AsObject() ?? [])
        {
            var wanted = value!.GetValueKind() == JsonValueKind.Array ? string.Join(", ", value.AsArray()) : (string?)value;
            var given = answer.Headers.Concat(answer.Content.Headers).FirstOrDefault(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;
            if (given is null || string.Join(", ", given) != wanted)
                return $"expected header {name}: {wanted}, got {(given is null ? "none" : string.Join(", ", given))}";
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
