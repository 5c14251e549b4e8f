using System.Xml.XPath;
using Mocks.Http.Xml;

namespace Mocks.Http.Templates.Helpers;

/// <summary>XML: reading by path, and layout.</summary>
internal static class XmlHelpers
{
    public static void AddTo(Dictionary<string, TemplateHelper> helpers)
    {
        helpers["xPath"] = call => Read(call, "");
        helpers["soapXPath"] = call => Read(call, "/*[local-name()='Envelope']/*[local-name()='Body']");
        helpers["formatXml"] = Format;
    }

    private static object? Read(HelperCall call, string prefix)
    {
        var text = call.Argument(0) is { } given ? TemplateValue.Text(given) : "null";
        if (call.Argument(1) is null)
            return "[ERROR: The XPath expression cannot be empty]";
        if (XmlText.TryParse(text) is null)
            return $"[ERROR: {text} is not valid XML]";
        var expression = prefix + call.Text(1);
        XPath path;
        try
        {
            path = XPath.Compile(expression, new Dictionary<string, string>(StringComparer.Ordinal));
        }
        catch (XPathException)
        {
            return $"[ERROR: {expression} is not a valid XPath expression]";
        }

        return path.Evaluate(text) switch
        {
            // the text is XML: the path names a prefix
            null => $"[ERROR: {expression} is not a valid XPath expression]",
            XPathNodeIterator nodes => nodes.Cast<XPathNavigator>().Select(node => (object?)new XmlNodeModel(node.Clone())).ToList() switch
            {
                [] => "",
                [var only] => only,
                var several => new ListOrFirst(several),
            },
            var scalar => XPath.TextOf(scalar),
        };
    }

    private static object? Format(HelperCall call)
    {
        var text = call.IsBlock ? call.CaptureBody() : call.Text(0);
        if (XmlText.TryParse(text, keepComments: true) is not { } document)
            return "[ERROR: Input is not valid XML]";
        return call.TextOption("format")?.ToUpperInvariant() == "COMPACT"
            ? XmlLayout.Compact(document)
            : XmlLayout.Text(document) + "\n";
    }
}
