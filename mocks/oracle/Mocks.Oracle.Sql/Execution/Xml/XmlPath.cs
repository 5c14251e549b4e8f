using System.Xml;
using System.Xml.XPath;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Xml;

/// <summary>XPath, which is what of XQuery is understood: what it selects in a document, or below a node.</summary>
internal sealed class XmlPath
{
    private readonly XPathExpression _expression;

    /// <param name="text">The path; a leading <c>$name</c> stands for the document.</param>
    /// <param name="namespaces">By prefix.</param>
    /// <exception cref="OraException">ORA-19114: it is none.</exception>
    public XmlPath(string text, IReadOnlyList<(string Prefix, string Uri)> namespaces)
    {
        var resolver = new XmlNamespaceManager(new NameTable());
        foreach (var (prefix, uri) in namespaces)
            resolver.AddNamespace(prefix, uri);
        try
        {
            _expression = XPathExpression.Compile(Strip(text), resolver);
        }
        catch (Exception e) when (e is XPathException or ArgumentException)
        {
            throw Ora.Error(19114, 0, text);
        }
    }

    public static XmlPath Of(string text) => new(text, []);

    /// <summary>The nodes; of an expression that gives a value, that value alone.</summary>
    public List<object> Select(XPathNavigator at)
    {
        object result;
        try
        {
            result = at.Evaluate(_expression);
        }
        catch (XPathException e)
        {
            throw Ora.Error(19112, 0, e.Message);
        }

        return result is XPathNodeIterator nodes ? [.. nodes.Cast<XPathNavigator>().Select(object (n) => n.Clone())] : [result];
    }

    /// <summary>A node's or value's text.</summary>
    public static string TextOf(object item) => item switch
    {
        XPathNavigator node => node.Value,
        bool value => value ? "true" : "false",
        double value => OracleNumber.FromDouble(value).ToString(),
        _ => (string)item,
    };

    /// <summary>Nodes as XML; attributes and values as text.</summary>
    public static Datum Fragment(IEnumerable<object> items)
    {
        var text = string.Concat(items.Select(i => i is XPathNavigator { NodeType: not XPathNodeType.Attribute } node ? OracleXml.TextOf(node) : OracleXml.Escape(TextOf(i))));
        return text.Length == 0 ? default : Datum.Object(new OracleXml(text));
    }

    private static string Strip(string text)
    {
        var path = text.Trim();
        if (!path.StartsWith('$'))
            return path;
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? "." : path[slash..];
    }
}
