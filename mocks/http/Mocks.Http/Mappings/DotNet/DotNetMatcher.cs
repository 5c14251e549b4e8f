using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.XPath;
using Mocks.Fixtures;
using Mocks.Http.Json;
using Mocks.Http.Json.Jmes;
using Mocks.Http.Matching;

namespace Mocks.Http.Mappings.DotNet;

/// <summary>Reads a matcher of WireMock.Net's: <c>{"Name": "WildcardMatcher", "Pattern": "a*", "IgnoreCase": true}</c>.</summary>
internal static class DotNetMatcher
{
    private delegate ValueMatcher? Reader(MappingFields fields, JsonSpot? pattern, bool ignoresCase);

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    private static readonly Dictionary<string, Reader> Readers = new(StringComparer.Ordinal)
    {
        ["ExactMatcher"] = (fields, pattern, ignoresCase) => pattern is null ? Missing(fields) : new EqualToMatcher(pattern.Text, ignoresCase),
        ["WildcardMatcher"] = (fields, pattern, ignoresCase) => pattern is null ? Missing(fields) : Wildcard(pattern.Text, ignoresCase),
        ["ContentTypeMatcher"] = (fields, pattern, ignoresCase) => pattern is null ? Missing(fields) : new MediaTypeMatcher(Wildcard(pattern.Text, ignoresCase)),
        ["RegexMatcher"] = ReadRegex,
        ["NotNullOrEmptyMatcher"] = (_, _, _) => new NotEmptyMatcher(),
        ["JsonMatcher"] = (fields, pattern, ignoresCase) => ReadJson(fields, pattern, JsonFit.Whole, ignoresCase),
        ["JsonPartialMatcher"] = (fields, pattern, ignoresCase) => ReadJson(fields, pattern, JsonFit.Part, ignoresCase),
        ["JsonPartialWildcardMatcher"] = (fields, pattern, ignoresCase) => ReadJson(fields, pattern, JsonFit.PartWithWildcards, ignoresCase),
        ["JsonPathMatcher"] = ReadJsonPath,
        ["JmesPathMatcher"] = ReadJmesPath,
        ["XPathMatcher"] = ReadXPath,
        ["FormUrlEncodedMatcher"] = (fields, pattern, ignoresCase) => pattern is null ? Missing(fields) : ReadForm(pattern.Text, ignoresCase),
    };

    private const string Similarity = "SimMetricsMatcher";

    /// <summary>What WireMock.Net has, and a mock may not or can't.</summary>
    private static readonly Dictionary<string, string> Refusals = new(StringComparer.Ordinal)
    {
        ["LinqMatcher"] = "would run code of the mapping, which WireMock.Net refuses too",
        ["CSharpCodeMatcher"] = "would run code of the mapping",
        ["GraphQLMatcher"] = "is not supported",
        ["MimePartMatcher"] = "is not supported",
        ["ProtoBufMatcher"] = "is not supported",
        ["ExactObjectMatcher"] = "is not supported",
    };

    /// <summary>An object with a <c>Matcher</c>, or with <c>Matchers</c> and an operator between them. Null when there is a problem, which is then told.</summary>
    public static ValueMatcher? ReadBody(MappingDocument document, JsonSpot spot)
    {
        var fields = new MappingFields(document, spot);
        List<JsonSpot> items = [.. fields.Array("Matchers")];
        if (fields.Object("Matcher") is { } single)
            items.Insert(0, single);
        var all = WantsAll(fields);
        fields.RejectOrTellOfOthers("what has matchers");
        var matchers = items.ConvertAll(item => Read(document, item));
        if (matchers.Contains(null) || matchers.Count == 0)
            return null;
        return matchers.Count == 1 ? matchers[0] : new LogicalMatcher([.. matchers.OfType<ValueMatcher>()], all);
    }

    public static ValueMatcher? Read(MappingDocument document, JsonSpot spot)
    {
        var fields = new MappingFields(document, spot);
        var name = fields.Text("Name") ?? "";
        var ignoresCase = fields.Flag("IgnoreCase");
        var rejects = fields.Flag("RejectOnMatch");
        var all = WantsAll(fields);
        var patterns = fields.Array("Patterns").ToList();
        // of several documents these make one, a list
        if (patterns.Count > 0 && name is "JsonMatcher" or "JsonPartialMatcher" or "JsonPartialWildcardMatcher" && spot["Patterns"] is { } list)
            patterns = [list];
        if (fields.Any("Pattern") is { } pattern)
            patterns.Insert(0, pattern);
        if (name.StartsWith(Similarity, StringComparison.Ordinal))
        {
            if (ReadSimilarity(document, spot, name, patterns) is not { } measured)
                return null;
            fields.RejectOrTellOfOthers($"the matcher \"{name}\"");
            // of several the average counts, if nothing else is said
            var similar = new LogicalMatcher(measured, all || fields.Text("MatchOperator") is null);
            return rejects ? new NotMatcher(similar) : similar;
        }

        if (!Readers.TryGetValue(name, out var reader))
        {
            if (Refusals.TryGetValue(name, out var why))
            {
                document.Problem(spot, $"the matcher \"{name}\" {why}", "Use another, such as JsonPartialMatcher or JmesPathMatcher.");
                return null;
            }

            document.Problem(spot, $"\"{name}\" is no matcher that there is", NearestName.Remedy(name, [.. Readers.Keys]));
            return null;
        }

        List<ValueMatcher?> matchers = patterns.Count == 0 ? [reader(fields, null, ignoresCase)] : patterns.ConvertAll(each => reader(fields, each, ignoresCase));
        fields.RejectOrTellOfOthers($"the matcher \"{name}\"");
        if (matchers.Contains(null))
            return null;
        ValueMatcher matcher = matchers is [{ } only] ? only : new LogicalMatcher([.. matchers.OfType<ValueMatcher>()], all && name != "FormUrlEncodedMatcher");
        return rejects && matcher is not (JsonFitMatcher or JmesPathMatcher or JsonPathTruthMatcher) ? new NotMatcher(matcher) : matcher;
    }

    /// <summary>The measure of likeness may stand behind the name.</summary>
    private static List<ValueMatcher>? ReadSimilarity(MappingDocument document, JsonSpot spot, string name, List<JsonSpot> patterns)
    {
        var measure = name.Length > Similarity.Length ? name[(Similarity.Length + 1)..] : "Levenstein";
        if (patterns.Count == 0)
            document.Problem(spot, "\"Pattern\" is missing", "Give one.");
        else if (!SimilarityMatcher.Known.Contains(measure))
            document.Problem(spot, $"\"{measure}\" is no measure of likeness that there is", NearestName.Remedy(measure, [.. SimilarityMatcher.Known]));
        else
            return patterns.ConvertAll(ValueMatcher (pattern) => new SimilarityMatcher(measure, pattern.Text));
        return null;
    }

    /// <summary>Of an average, too, nothing but the full score is a match.</summary>
    public static bool WantsAll(MappingFields fields) => fields.Text("MatchOperator") is "And" or "Average";

    /// <summary><c>*</c> is any text, <c>?</c> one character; over the whole value.</summary>
    public static ValueMatcher Wildcard(string pattern, bool ignoresCase)
    {
        if (!pattern.AsSpan().ContainsAny('*', '?'))
            return new EqualToMatcher(pattern, ignoresCase);
        var words = Regex.Escape(pattern).Replace("\\*", ".*", StringComparison.Ordinal).Replace("\\?", ".", StringComparison.Ordinal);
        return new RegexMatcher(pattern, new Regex($@"\A{words}\z", Options(ignoresCase) | RegexOptions.Singleline, Limit), false);
    }

    private static RegexMatcher? ReadRegex(MappingFields fields, JsonSpot? pattern, bool ignoresCase)
    {
        if (pattern is null)
        {
            Missing(fields);
            return null;
        }

        try
        {
            return new RegexMatcher(pattern.Text, new Regex(pattern.Text, Options(ignoresCase), Limit), false);
        }
        catch (ArgumentException exception)
        {
            fields.Document.Problem(pattern, $"\"{pattern.Text}\" is no regular expression: {exception.Message.TrimEnd('.')}", "Mend the pattern.");
            return null;
        }
    }

    private static ValueMatcher? ReadJson(MappingFields fields, JsonSpot? pattern, JsonFit fit, bool ignoresCase)
    {
        var usesRegex = fields.Flag("Regex");
        if (pattern is null)
            return Missing(fields);
        var bytes = pattern.Kind == JsonValueKind.String ? Encoding.UTF8.GetBytes(pattern.Text) : fields.Document.Raw(pattern);
        if (JsonBytes.TryParse(bytes, out var expected))
            return new JsonFitMatcher(expected, fit, ignoresCase, usesRegex, fields.Flag("RejectOnMatch"));
        fields.Document.Problem(pattern, "the pattern is not JSON", "Write JSON, as a value or in a string.");
        return null;
    }

    private static ValueMatcher? ReadJsonPath(MappingFields fields, JsonSpot? pattern, bool ignoresCase)
    {
        if (pattern is null)
            return Missing(fields);
        try
        {
            var path = JsonPath.Compile(pattern.Text).FilteringItems();
            if (!pattern.Text.Contains("?(", StringComparison.Ordinal) || !pattern.Text.Contains('"', StringComparison.Ordinal))
                return new JsonPathTruthMatcher(pattern.Text, path, fields.Flag("RejectOnMatch"));
            fields.Document.Notice(pattern, "WireMock.Net reads no text in double quotes in a filter, so the path finds nothing", "Write it in single quotes.");
            return new JsonPathTruthMatcher(pattern.Text, null, fields.Flag("RejectOnMatch"));
        }
        catch (JsonPathException exception)
        {
            fields.Document.Problem(pattern, $"\"{pattern.Text}\" is no JSONPath: {exception.Message} (character {exception.Position + 1})", "Mend the path.");
            return null;
        }
    }

    private static ValueMatcher? ReadJmesPath(MappingFields fields, JsonSpot? pattern, bool ignoresCase)
    {
        if (pattern is null)
            return Missing(fields);
        try
        {
            return new JmesPathMatcher(JmesPath.Compile(pattern.Text), fields.Flag("RejectOnMatch"));
        }
        catch (JsonPathException exception)
        {
            fields.Document.Problem(pattern, $"\"{pattern.Text}\" is no JMESPath: {exception.Message} (character {exception.Position + 1})", "Mend the expression.");
            return null;
        }
    }

    private static ValueMatcher? ReadXPath(MappingFields fields, JsonSpot? pattern, bool ignoresCase)
    {
        var namespaces = fields.Array("XmlNamespaceMap");
        if (pattern is null)
            return Missing(fields);
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var item in namespaces)
        {
            if (item["Prefix"] is { } prefix && item["Uri"] is { } uri)
                names[prefix.Text] = uri.Text;
        }

        try
        {
            return new XPathTruthMatcher(pattern.Text, XPathExpression.Compile($"boolean({pattern.Text})"), names);
        }
        catch (XPathException exception)
        {
            fields.Document.Problem(pattern, $"\"{pattern.Text}\" is no XPath: {exception.Message.TrimEnd('.')}", "Mend the expression.");
            return null;
        }
    }

    private static FormFieldMatcher ReadForm(string pattern, bool ignoresCase)
    {
        var equals = pattern.IndexOf('=', StringComparison.Ordinal);
        return new FormFieldMatcher(
            pattern, Wildcard(equals < 0 ? pattern : pattern[..equals], ignoresCase), Wildcard(equals < 0 ? "*" : pattern[(equals + 1)..], ignoresCase));
    }

    private static ValueMatcher? Missing(MappingFields fields)
    {
        fields.Document.Problem(fields.Spot, "\"Pattern\" is missing", "Give one.");
        return null;
    }

    private static RegexOptions Options(bool ignoresCase) =>
        ignoresCase ? RegexOptions.IgnoreCase | RegexOptions.CultureInvariant : RegexOptions.CultureInvariant;
}
