using System.Text;
using System.Xml;
using System.Xml.XPath;

namespace Mocks.Oracle.Types;

/// <summary>An immutable value of XMLTYPE: a document, or a fragment of several nodes. Its text is kept as it was given.</summary>
public sealed class OracleXml
{
    private static readonly XmlReaderSettings Settings = new()
    {
        ConformanceLevel = ConformanceLevel.Auto,
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        IgnoreWhitespace = false,
    };

    private XPathDocument? _document;

    /// <summary>For text that is known to be well-formed.</summary>
    public OracleXml(string text) => Text = text;

    public string Text { get; }

    /// <exception cref="OraException">ORA-31011: it is not well-formed.</exception>
    public static OracleXml Parse(string text, bool fragment = false)
    {
        var xml = new OracleXml(text);
        try
        {
            xml._document = Load(text, fragment ? ConformanceLevel.Fragment : ConformanceLevel.Document);
        }
        catch (XmlException e)
        {
            throw new OraException(OraError.XmlParsingFailed)
                .WithLine(OraError.ErrorInXmlProcessing, "")
                .WithLine($"LPX-00210: {e.Message}");
        }
        return xml;
    }

    /// <summary>At the root, above the document element.</summary>
    public XPathNavigator Navigator() => (_document ??= Load(Text, ConformanceLevel.Fragment)).CreateNavigator();

    /// <summary>A node and all below it, without blanks of ours.</summary>
    public static string TextOf(XPathNavigator node)
    {
        var text = new StringBuilder();
        Write(text, node);
        return text.ToString();
    }

    /// <summary>Escapes characters that have a meaning in XML.</summary>
    public static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal)
        .Replace("'", "&apos;", StringComparison.Ordinal);

    public override string ToString() => Text;

    private static XPathDocument Load(string text, ConformanceLevel level)
    {
        var settings = Settings.Clone();
        settings.ConformanceLevel = level;
        using var reader = XmlReader.Create(new StringReader(text.TrimStart()), settings);
        return new XPathDocument(reader, XmlSpace.Preserve);
    }

    private static void Write(StringBuilder text, XPathNavigator node)
    {
        switch (node.NodeType)
        {
            case XPathNodeType.Root:
                WriteChildren(text, node);
                break;
            case XPathNodeType.Element:
                WriteElement(text, node);
                break;
            case XPathNodeType.Comment:
                text.Append("<!--").Append(node.Value).Append("-->");
                break;
            case XPathNodeType.ProcessingInstruction:
                text.Append("<?").Append(node.Name).Append(' ').Append(node.Value).Append("?>");
                break;
            default:
                text.Append(EscapeContent(node.Value));
                break;
        }
    }

    private static string EscapeContent(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);

    private static void WriteElement(StringBuilder text, XPathNavigator node)
    {
        text.Append('<').Append(node.Name);
        var scope = node.Clone();
        for (var more = scope.MoveToFirstNamespace(XPathNamespaceScope.Local); more; more = scope.MoveToNextNamespace(XPathNamespaceScope.Local))
            text.Append(scope.Name.Length == 0 ? " xmlns" : " xmlns:" + scope.Name).Append("=\"").Append(Escape(scope.Value)).Append('"');
        var attribute = node.Clone();
        for (var more = attribute.MoveToFirstAttribute(); more; more = attribute.MoveToNextAttribute())
            text.Append(' ').Append(attribute.Name).Append("=\"").Append(Escape(attribute.Value)).Append('"');
        if (!node.HasChildren)
        {
            text.Append("/>");
            return;
        }
        text.Append('>');
        WriteChildren(text, node);
        text.Append("</").Append(node.Name).Append('>');
    }

    private static void WriteChildren(StringBuilder text, XPathNavigator node)
    {
        var child = node.Clone();
        for (var more = child.MoveToFirstChild(); more; more = child.MoveToNext())
            Write(text, child);
    }
}
