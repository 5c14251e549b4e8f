using System.Xml.Linq;
using System.Xml.XPath;
using Mocks.Http.Xml;

namespace Mocks.Http.Templates.Helpers;

/// <summary>XML: reading by path, and layout.</summary>
internal static class XmlHelpers
{
    public static void AddTo(Dictionary<string, TemplateHelper> helpers)
    {
        helpers["xPath"] = call => Read(call.Text(0), call.Text(1));
        helpers["soapXPath"] = call => Read(call.Text(0), "/*[local-name()='Envelope']/*[local-name()='Body']" + call.Text(1));
        helpers["formatXml"] = Format;
    }

    private static object? Read(string text, string expression)
    {
        if (text.Length == 0)
            return "";
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
            null => $"[ERROR: {text} is not valid XML]",
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
        if (XmlText.TryParse(text) is not { } document)
            return $"[ERROR: {text} is not valid XML]";
        return call.TextOption("format")?.ToUpperInvariant() == "COMPACT"
            ? document.ToString(SaveOptions.DisableFormatting)
            : document.ToString() + "\n";
    }
}
