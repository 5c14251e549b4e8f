using System.Globalization;
using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Mocks.Integration.Expectations;

/// <summary>
/// A list of expectations in YAML, of which JSON is a part: <c>name</c>, <c>mock</c>, <c>match</c>, and one of <c>times</c>,
/// <c>atLeast</c> and <c>atMost</c>.
/// </summary>
internal static class ExpectationsFile
{
    private static readonly string[] Keys = ["name", "mock", "match", "times", "atLeast", "atMost"];
    private static readonly string[] Counts = ["times", "atLeast", "atMost"];

    /// <exception cref="IntegrationException">The file can't be read, or is not such a list.</exception>
    public static async Task<IReadOnlyList<Expectation>> ReadAsync(string file, CancellationToken cancellationToken)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(await File.ReadAllTextAsync(file, cancellationToken)));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new IntegrationException(ExitCode.Usage, $"{file} can't be read: {exception.Message}");
        }
        catch (YamlException exception)
        {
            throw new IntegrationException(ExitCode.Usage, $"{file}:{exception.Start.Line}: This is not valid YAML: {exception.Message}");
        }

        if (stream.Documents is not [{ RootNode: YamlSequenceNode list }])
            throw new IntegrationException(ExitCode.Usage, $"{file}: This is no list. Write each expectation behind \"- \".");
        return [.. list.Children.Select((item, index) => Read(file, item, index))];
    }

    private static Expectation Read(string file, YamlNode item, int index)
    {
        if (item is not YamlMappingNode mapping)
            throw Wrong(file, item, "An expectation is not a mapping", "Write mock, match and perhaps times.");
        var body = (JsonObject)Json(mapping)!; // a mapping becomes an object
        if (mapping.Children.Keys.FirstOrDefault(key => !Keys.Contains(((YamlScalarNode)key).Value)) is { } unknown)
            throw Wrong(file, unknown, $"There is no key \"{unknown}\"", $"There are {string.Join(", ", Keys)}.");
        if (body["mock"]?.GetValue<string>() is not { } mock)
            throw Wrong(file, item, "The expectation names no mock", "Write mock: http, ldap, oracle or splunk.");
        foreach (var count in Counts.Where(body.ContainsKey))
        {
            body[count] = int.TryParse(body[count]?.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? number
                : throw Wrong(file, item, $"\"{count}\" is no whole number", "Write 1.");
        }

        var name = body["name"]?.GetValue<string>() ?? $"{mock} expectation {index + 1}";
        body.Remove("name");
        return new Expectation(name, mock, body);
    }

    private static IntegrationException Wrong(string file, YamlNode node, string message, string remedy) =>
        new(ExitCode.Usage, $"{file}:{node.Start.Line}: {message}. {remedy}");

    private static JsonNode? Json(YamlNode node)
    {
        switch (node)
        {
            case YamlMappingNode mapping:
                var item = new JsonObject();
                foreach (var (key, value) in mapping.Children)
                    item[key.ToString()] = Json(value);
                return item;
            case YamlSequenceNode list:
                return new JsonArray([.. list.Children.Select(Json)]);
            default:
                return ((YamlScalarNode)node).Value;
        }
    }
}
