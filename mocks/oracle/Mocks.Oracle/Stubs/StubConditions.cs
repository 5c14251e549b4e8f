using Mocks.Fixtures.Yaml;
using YamlDotNet.RepresentationModel;

namespace Mocks.Oracle.Stubs;

/// <summary><c>when:</c> of a case as a condition of PL/SQL.</summary>
internal static class StubConditions
{
    private const string Known = "equals, not, in, matches, contains, startsWith, atLeast, atMost";

    /// <summary>All of the mapping's conditions; null when there are none.</summary>
    public static string? Of(YamlFields? when, StubDeclaration declaration)
    {
        var conditions = new List<string>();
        foreach (var entry in when?.Entries ?? [])
        {
            if (declaration.Find(entry.Key) is not { } parameter)
                when!.Wrong(entry.KeyNode, $"{declaration.Name} has no parameter \"{entry.Key}\"", $"It has {string.Join(", ", declaration.Parameters.Select(p => p.Name))}."); // there are entries
            else if (entry.Value is YamlMappingNode mapping)
                conditions.AddRange(mapping.Children.Select(c => Matcher(when!, parameter, c.Key, c.Value)));
            else if (entry.Value is YamlScalarNode scalar)
                conditions.Add(Equal(parameter, scalar));
            else
                when!.Wrong(entry.Value, $"\"{entry.Key}\" has no condition", $"Write a value, or one of {Known}.");
        }

        return conditions.Count == 0 ? null : string.Join(" AND ", conditions);
    }

    private static string Equal(StubParameter parameter, YamlScalarNode scalar) =>
        StubLiteral.Of(scalar, parameter.IsText) is var literal && literal is "NULL" or "''" ? $"{parameter.Name} IS NULL" : $"{parameter.Name} = {literal}";

    private static string Matcher(YamlFields when, StubParameter parameter, YamlNode key, YamlNode value)
    {
        var name = (key as YamlScalarNode)?.Value ?? "";
        if (name == "in" && value is YamlSequenceNode list)
            return $"({string.Join(" OR ", list.Children.OfType<YamlScalarNode>().Select(s => Equal(parameter, s)))})";
        if (value is not YamlScalarNode scalar)
        {
            when.Wrong(value, $"\"{name}\" has no plain value", "Write one value.");
            return "FALSE";
        }

        var literal = StubLiteral.Of(scalar, parameter.IsText);
        var text = StubLiteral.Of(scalar, isText: true);
        switch (name)
        {
            case "equals":
                return Equal(parameter, scalar);
            case "not":
                return literal == "NULL" ? $"{parameter.Name} IS NOT NULL" : $"({parameter.Name} <> {literal} OR {parameter.Name} IS NULL)";
            case "matches":
                return $"REGEXP_LIKE({parameter.Name}, {text})";
            case "contains":
                return $"INSTR({parameter.Name}, {text}) > 0";
            case "startsWith":
                return $"INSTR({parameter.Name}, {text}) = 1";
            case "atLeast":
                return $"{parameter.Name} >= {literal}";
            case "atMost":
                return $"{parameter.Name} <= {literal}";
            default:
                when.Wrong(key, $"There is no condition \"{name}\"", $"Use one of {Known}.");
                return "FALSE";
        }
    }
}
