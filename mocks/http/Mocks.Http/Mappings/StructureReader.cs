using System.Text.Json;
using System.Xml.XPath;
using Mocks.Fixtures;
using Mocks.Http.Json;
using Mocks.Http.Matching;
using Mocks.Http.Xml;

namespace Mocks.Http.Mappings;

/// <summary>Reads the matchers of structured texts: JSON Schema, XML and XPath.</summary>
internal static class StructureReader
{
    private static readonly HashSet<string> Comparisons = new(StringComparer.Ordinal)
    {
        "ATTR_NAME_LOOKUP", "ATTR_VALUE", "ATTR_VALUE_EXPLICITLY_SPECIFIED", "CHILD_LOOKUP", "CHILD_NODELIST_LENGTH", "CHILD_NODELIST_SEQUENCE",
        "ELEMENT_NUM_ATTRIBUTES", "ELEMENT_TAG_NAME", "HAS_DOCTYPE_DECLARATION", "DOCTYPE_NAME", "DOCTYPE_PUBLIC_ID", "DOCTYPE_SYSTEM_ID",
        "NAMESPACE_PREFIX", "NAMESPACE_URI", "NO_NAMESPACE_SCHEMA_LOCATION", "NODE_TYPE", "PROCESSING_INSTRUCTION_DATA",
        "PROCESSING_INSTRUCTION_TARGET", "SCHEMA_LOCATION", "TEXT_VALUE", "XML_ENCODING", "XML_STANDALONE", "XML_VERSION",
    };

    private static readonly string[] SchemaVersions = ["V4", "V6", "V7", "V201909", "V202012"];

    public static JsonSchemaMatcher? JsonSchema(MappingFields fields, JsonSpot value)
    {
        if (fields.Text("schemaVersion") is { } version && !SchemaVersions.Contains(version))
            fields.Document.Problem(fields.Spot["schemaVersion"] ?? value, $"\"{version}\" is no version of JSON Schema", NearestName.Remedy(version, SchemaVersions));
        var text = value.Kind == JsonValueKind.String ? value.Text : JsonPretty.Compact(fields.Document.Json(value));
        if (!JsonBytes.TryParse(text, out var schema))
        {
            fields.Document.Problem(value, "the schema is not JSON", "Write JSON, as a value or in a string.");
            return null;
        }

        try
        {
            return new JsonSchemaMatcher(JsonPretty.Text(schema), new JsonSchema(schema));
        }
        catch (FormatException exception)
        {
            fields.Document.Problem(value, $"the schema can't be used: {exception.Message}", "Mend the schema.");
            return null;
        }
    }

    public static EqualToXmlMatcher? EqualToXml(MappingFields fields, JsonSpot value)
    {
        var text = MatcherReader.Text(fields, value);
        var placeholders = fields.Flag("enablePlaceholders");
        var anyOrder = fields.Flag("ignoreOrderOfSameNode");
        var awareness = fields.Text("namespaceAwareness");
        var exempted = new HashSet<string>(StringComparer.Ordinal);
        foreach (var comparison in fields.Array("exemptedComparisons"))
        {
            if (Comparisons.Contains(comparison.Text))
            {
                exempted.Add(comparison.Text);
                continue;
            }

            fields.Document.Problem(comparison, $"\"{comparison.Text}\" is no comparison of XML", NearestName.Remedy(comparison.Text, [.. Comparisons]));
        }

        var opening = fields.Text("placeholderOpeningDelimiterRegex");
        var closing = fields.Text("placeholderClosingDelimiterRegex");
        XmlPlaceholders? written = null;
        try
        {
            written = placeholders ? new XmlPlaceholders(opening, closing) : null;
        }
        catch (ArgumentException exception)
        {
            fields.Document.Problem(fields.Spot, $"a delimiter of placeholders is no regular expression: {exception.Message.TrimEnd('.')}", "Mend the pattern.");
        }

        if (awareness is not (null or "STRICT" or "LEGACY" or "NONE"))
            fields.Document.Problem(fields.Spot, $"\"{awareness}\" is no awareness of namespaces", "Write STRICT, LEGACY or NONE.");
        if (XmlText.TryParse(text) is { } expected)
            return new EqualToXmlMatcher(text, expected, new XmlEquality(written, anyOrder, awareness != "NONE", exempted));
        fields.Document.Problem(value, "the text of \"equalToXml\" is not XML", "Write a document in a string.");
        return null;
    }

    public static XPathMatcher? XPath(MappingFields fields, JsonSpot value)
    {
        var expression = value;
        ValueMatcher? inner = null;
        var namespaces = Namespaces(fields.Object("xPathNamespaces"));
        if (value.Kind == JsonValueKind.Object)
        {
            if (value["expression"] is not { Kind: JsonValueKind.String } given)
            {
                fields.Document.Problem(value, "\"expression\" is missing", "Give the expression in it.");
                return null;
            }

            expression = given;
            inner = MatcherReader.ReadNamed(new MappingFields(fields.Document, value), "expression");
            if (inner is null)
                return null;
        }

        try
        {
            return new XPathMatcher(Xml.XPath.Compile(expression.Text, namespaces), inner);
        }
        catch (XPathException exception)
        {
            fields.Document.Problem(expression, $"\"{expression.Text}\" is no XPath: {exception.Message.TrimEnd('.')}", "Mend the expression.");
            return null;
        }
    }

    private static Dictionary<string, string> Namespaces(JsonSpot? spot)
    {
        var namespaces = new Dictionary<string, string>(StringComparer.Ordinal);
        // of a repeated prefix the last counts
        foreach (var (prefix, _, name) in spot?.Properties ?? [])
            namespaces[prefix] = name.Text;
        return namespaces;
    }
}
