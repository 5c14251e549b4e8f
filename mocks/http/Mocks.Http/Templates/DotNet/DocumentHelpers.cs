using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using System.Xml.XPath;
using Mocks.Http.Json;
using Mocks.Http.Xml;

namespace Mocks.Http.Templates.DotNet;

/// <summary><c>JsonPath.*</c> and <c>XPath.*</c>.</summary>
internal static class DocumentHelpers
{
    private const DotNetParameter Text = DotNetParameter.Text;

    public static IEnumerable<DotNetHelper> All =>
    [
        new("JsonPath.SelectToken", [DotNetParameter.Anything, Text], 2, (_, given) => Select(given, "SelectToken") switch
        {
            [] => throw new HelperException("Object reference not set to an instance of an object."),
            [var only] => Value(only),
            _ => throw new HelperException("SelectToken"),
        }),
        new("JsonPath.SelectTokens", [DotNetParameter.Anything, Text], 2, (_, given) => new DotNetMap(
            [.. Select(given, "SelectTokens").Select((found, at) => new KeyValuePair<string, object?>(at.ToString(CultureInfo.InvariantCulture), JsonTokens.Of(found)))],
            StringComparer.Ordinal, DotNetType.Tokens, true)),
        OnXml("SelectSingleNode", nodes => nodes.FirstOrDefault()?.Value),
        OnXml("SelectNode", nodes => nodes.FirstOrDefault()?.Value),
        OnXml("SelectNodes", nodes => new DotNetList([.. nodes.Select(node => node.Value)], "System.Collections.Generic.List`1[System.String]")),
        OnXml("SelectNodesAsString", nodes => string.Concat(nodes.Select(node => node.Value))),
        OnXml("SelectNodesAsXml", nodes => string.Concat(nodes.Select(Written))),
        new("XPath.Evaluate", [Text, Text], 2, (_, given) => Evaluate(given, "Evaluate") switch
        {
            XPathNodeIterator nodes => nodes.Cast<XPathNavigator>().FirstOrDefault()?.Value,
            var value => value,
        }),
    ];

    private static IReadOnlyList<JsonElement> Select(IReadOnlyList<object?> given, string method)
    {
        JsonElement json;
        if (given[0] is null)
            throw new HelperException("Value cannot be null. (Parameter 'value')");
        if (given[0] is not string text)
            json = TemplateValue.ToJson(given[0]);
        else if (text.Length == 0)
            throw new HelperException("Object reference not set to an instance of an object.");
        else if (JsonBytes.Excess(text) is { } excess)
            throw new HelperException(string.Create(CultureInfo.InvariantCulture, $"Additional text encountered after finished reading JSON content: {text[excess]}. Path '', line 1, position {excess}."));
        else if (!JsonBytes.TryParse(text, out json) && !JsonBytes.TryParse(text + Missing(text), out json))
            throw new HelperException($"Unexpected character encountered while parsing value: {text[0]}. Path '', line 0, position 0.");
        try
        {
            return JsonPath.Cached(given[1] as string ?? "").Evaluate(json);
        }
        catch (JsonPathException)
        {
            throw new HelperException(method);
        }
    }

    // what breaks off behind a value is read as far as it goes
    private static string Missing(string text)
    {
        var open = new Stack<char>();
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (quoted)
            {
                if (text[i] == '\\')
                    i++;
                else
                    quoted = text[i] != '"';
            }
            else if (text[i] == '"')
            {
                quoted = true;
            }
            else if (text[i] is '{' or '[')
            {
                open.Push(text[i] == '{' ? '}' : ']');
            }
            else if (text[i] is '}' or ']' && open.Count > 0)
            {
                open.Pop();
            }
        }

        return quoted ? "" : string.Concat(open);
    }

    // a single value leaves JSON, all else becomes its text
    private static object? Value(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object or JsonValueKind.Array => System.Text.Encoding.UTF8.GetString(JsonBytes.Bytes(json.WriteTo, indented: true).Span),
        JsonValueKind.True or JsonValueKind.False => new DotNetScalar(json.GetBoolean()),
        JsonValueKind.Number when !json.TryGetInt64(out _) => new DotNetScalar(json.GetDouble()),
        _ => TemplateValue.Unwrap(json),
    };

    private static DotNetHelper OnXml(string method, Func<List<XPathNavigator>, object?> run) =>
        new("XPath." + method, [Text, Text], 2, (_, given) =>
            Evaluate(given, method) is XPathNodeIterator nodes ? run([.. nodes.Cast<XPathNavigator>().Select(node => node.Clone())]) : throw new HelperException(method));

    private static object Evaluate(IReadOnlyList<object?> given, string method)
    {
        if (XmlText.TryParse(given[0] as string) is not { } document)
            throw new HelperException("Data at the root level is invalid. Line 1, position 1.");
        try
        {
            return document.CreateNavigator().Evaluate(given[1] as string ?? "");
        }
        catch (XPathException)
        {
            throw new HelperException(method);
        }
    }

    private static string Written(XPathNavigator node) =>
        node.UnderlyingObject is XElement element ? element.ToString(SaveOptions.DisableFormatting) : node.OuterXml;
}
