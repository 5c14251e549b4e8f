using System.Text;
using System.Text.Json;
using Mocks.Fixtures;
using Mocks.Http.Json;
using Mocks.Http.Matching;

namespace Mocks.Http.Mappings;

/// <summary>Reads a value matcher: an object with one field that names it and others that modify it.</summary>
internal static class MatcherReader
{
    private delegate ValueMatcher? Reader(MappingFields fields, JsonSpot value);

    private static readonly Dictionary<string, Reader> Readers = new(StringComparer.Ordinal)
    {
        ["equalTo"] = (fields, value) => new EqualToMatcher(Text(fields, value), fields.Flag("caseInsensitive")),
        ["contains"] = (fields, value) => new ContainsMatcher(Text(fields, value), false),
        ["doesNotContain"] = (fields, value) => new ContainsMatcher(Text(fields, value), true),
        ["matches"] = (fields, value) => Regex(fields, value, false),
        ["doesNotMatch"] = (fields, value) => Regex(fields, value, true),
        ["absent"] = (_, _) => new AbsentMatcher(),
        ["anything"] = (fields, value) => new AnythingMatcher(Text(fields, value)),
        ["binaryEqualTo"] = BinaryEqualTo,
        ["equalToJson"] = EqualToJson,
        ["matchesJsonPath"] = MatchesJsonPath,
        ["matchesJsonSchema"] = StructureReader.JsonSchema,
        ["equalToXml"] = StructureReader.EqualToXml,
        ["matchesXPath"] = StructureReader.XPath,
        ["before"] = (fields, value) => DateTimeReader.Read(fields, value, "before"),
        ["after"] = (fields, value) => DateTimeReader.Read(fields, value, "after"),
        ["equalToDateTime"] = (fields, value) => DateTimeReader.Read(fields, value, "equalToDateTime"),
        ["and"] = (fields, value) => Logical(fields, value, true),
        ["or"] = (fields, value) => Logical(fields, value, false),
        ["not"] = (fields, value) => Read(fields.Document, value) is { } operand ? new NotMatcher(operand) : null,
    };

    public static IEnumerable<string> Names => Readers.Keys;

    /// <summary>Null when there is a problem, which is then told.</summary>
    public static ValueMatcher? Read(MappingDocument document, JsonSpot spot)
    {
        if (spot.Kind == JsonValueKind.String)
        {
            document.Problem(spot, $"\"{spot.Text}\" is no matcher", "Write it as {\"equalTo\": …}.");
            return null;
        }

        var fields = new MappingFields(document, spot);
        if (spot.Kind != JsonValueKind.Object)
            return null;
        var matcher = ReadNamed(fields);
        return matcher;
    }

    /// <summary>Reads the matcher among the fields of an object that has others too, as a sub-matcher of a path has.</summary>
    public static ValueMatcher? ReadNamed(MappingFields fields, params ReadOnlySpan<string> others)
    {
        fields.Ignore(others);
        JsonSpot.JsonProperty? named = null;
        foreach (var property in fields.Spot.Properties)
        {
            if (Readers.ContainsKey(property.Name))
            {
                named = property;
                break;
            }
        }

        if (named is not { } found)
        {
            Unknown(fields, others);
            return null;
        }

        fields.Ignore(found.Name);
        var matcher = Readers[found.Name](fields, found.Value);
        fields.NoticeOthers($"the matcher \"{found.Name}\"");
        return matcher;
    }

    /// <summary>A matcher on values that may be many: also <c>hasExactly</c>, <c>includes</c>, or a list of matchers.</summary>
    public static MultiValueMatcher? ReadMulti(MappingDocument document, JsonSpot spot)
    {
        foreach (var (name, kind) in new[] { ("hasExactly", MultiValueKind.Exactly), ("includes", MultiValueKind.Includes) })
        {
            if (spot[name] is not { Kind: JsonValueKind.Array } list)
                continue;
            var matchers = list.Items.Select(item => Read(document, item)).ToList();
            return matchers.TrueForAll(matcher => matcher is not null) ? new MultiValueMatcher(kind, [.. matchers.OfType<ValueMatcher>()]) : null;
        }

        return Read(document, spot) is { } single ? MultiValueMatcher.Single(single) : null;
    }

    private static void Unknown(MappingFields fields, ReadOnlySpan<string> others)
    {
        var known = others.ToArray();
        var unknown = fields.Spot.Properties.FirstOrDefault(property => !known.Contains(property.Name));
        if (unknown.Name is null)
        {
            fields.Document.Problem(fields.Spot, "a matcher is missing", "Name one, such as \"equalTo\".");
            return;
        }

        fields.Document.Problem(unknown.Start, $"\"{unknown.Name}\" is no matcher", NearestName.Remedy(unknown.Name, Readers.Keys));
    }

    public static string Text(MappingFields fields, JsonSpot value)
    {
        if (value.Kind is JsonValueKind.Object or JsonValueKind.Array)
            fields.Document.Problem(value, "this should be a string", "Write it in quotes.");
        return value.Kind switch
        {
            JsonValueKind.True => "true",
            JsonValueKind.False => "false",
            _ => value.Text,
        };
    }

    private static RegexMatcher? Regex(MappingFields fields, JsonSpot value, bool negated)
    {
        var pattern = Text(fields, value);
        try
        {
            return new RegexMatcher(pattern, JavaRegex.Whole(pattern), negated);
        }
        catch (ArgumentException exception)
        {
            fields.Document.Problem(value, $"\"{pattern}\" is no regular expression: {exception.Message.TrimEnd('.')}", "Mend the pattern.");
            return null;
        }
    }

    private static BinaryEqualToMatcher? BinaryEqualTo(MappingFields fields, JsonSpot value)
    {
        var text = Text(fields, value);
        var bytes = new byte[text.Length];
        if (Convert.TryFromBase64String(text, bytes, out var length))
            return new BinaryEqualToMatcher(text, bytes.AsMemory(0, length));
        fields.Document.Problem(value, $"\"{text}\" is not base64", "Encode the bytes in base64.");
        return null;
    }

    private static EqualToJsonMatcher? EqualToJson(MappingFields fields, JsonSpot value)
    {
        var bytes = value.Kind == JsonValueKind.String ? Encoding.UTF8.GetBytes(value.Text) : fields.Document.Raw(value);
        var ignoreArrayOrder = fields.Flag("ignoreArrayOrder");
        var ignoreExtraElements = fields.Flag("ignoreExtraElements");
        if (JsonBytes.TryParse(bytes, out var expected))
            return new EqualToJsonMatcher(expected, ignoreArrayOrder, ignoreExtraElements);
        fields.Document.Problem(value, "the text of \"equalToJson\" is not JSON", "Write JSON, as a value or in a string.");
        return null;
    }

    private static JsonPathMatcher? MatchesJsonPath(MappingFields fields, JsonSpot value)
    {
        var expression = value;
        ValueMatcher? inner = null;
        if (value.Kind == JsonValueKind.Object)
        {
            if (value["expression"] is not { Kind: JsonValueKind.String } given)
            {
                fields.Document.Problem(value, "\"expression\" is missing", "Give the path in it.");
                return null;
            }

            expression = given;
            inner = ReadNamed(new MappingFields(fields.Document, value), "expression");
            if (inner is null)
                return null;
        }

        try
        {
            return new JsonPathMatcher(JsonPath.Compile(expression.Text), inner);
        }
        catch (JsonPathException exception)
        {
            fields.Document.Problem(
                expression, $"\"{expression.Text}\" is no JSONPath: {exception.Message} (character {exception.Position + 1})", "Mend the path.");
            return null;
        }
    }

    private static LogicalMatcher? Logical(MappingFields fields, JsonSpot value, bool all)
    {
        if (value.Kind != JsonValueKind.Array || value.Items.Count == 0)
        {
            fields.Document.Problem(value, "this should be an array of matchers", "Write them in brackets.");
            return null;
        }

        var operands = value.Items.Select(item => Read(fields.Document, item)).OfType<ValueMatcher>().ToList();
        return operands.Count == value.Items.Count ? new LogicalMatcher(operands, all) : null;
    }
}
