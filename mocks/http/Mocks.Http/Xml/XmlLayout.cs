using System.Text;
using System.Xml.Linq;

namespace Mocks.Http.Xml;

/// <summary>
/// XML laid out as Java's serializer does, which keeps white space that is there already and indents around it: a text among
/// other nodes goes on a line of its own, without the line ends that it starts with.
/// </summary>
internal static class XmlLayout
{
    public static string Text(XElement element)
    {
        var text = new StringBuilder();
        Write(element, 0, text);
        return text.ToString();
    }

    /// <summary>The root, and the comments around it, which Java writes on its line.</summary>
    public static string Text(XDocument document)
    {
        var text = new StringBuilder();
        foreach (var node in document.Nodes())
        {
            if (node is XComment comment)
                text.Append("<!--").Append(comment.Value).Append("-->");
            else if (node is XElement root)
                Write(root, 0, text);
        }

        return text.ToString();
    }

    /// <summary>The first prefix in an element that neither it nor what is in it declares; null when there is none.</summary>
    public static string? UndeclaredPrefix(XElement element)
    {
        foreach (var inner in element.DescendantsAndSelf())
        {
            var name = Name(inner);
            var colon = name.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0 && !Declares(inner, element, name[..colon]))
                return name[..colon];
        }

        return null;
    }

    private static bool Declares(XElement from, XElement root, string prefix)
    {
        for (var at = from; at is not null; at = at.Parent)
        {
            if (at.Attribute(XNamespace.Xmlns + prefix) is not null)
                return true;
            if (at == root)
                return false;
        }

        return false;
    }

    /// <summary>Without line ends and indents.</summary>
    public static string Compact(XDocument document) => document.ToString(SaveOptions.DisableFormatting).Replace(" />", "/>", StringComparison.Ordinal);

    private static void Write(XElement element, int depth, StringBuilder text)
    {
        var name = Name(element);
        var prefix = name.IndexOf(':', StringComparison.Ordinal) is var colon and > 0 ? name[..colon] : "";
        text.Append('<').Append(name);
        foreach (var attribute in element.Attributes().OrderBy(attribute => Rank(attribute, prefix)).ThenBy(AttributeName, StringComparer.Ordinal))
            text.Append(' ').Append(AttributeName(attribute)).Append("=\"").Append(Escape(attribute.Value).Replace("\"", "&quot;", StringComparison.Ordinal)).Append('"');
        var nodes = element.Nodes().Where(node => node is XElement or XComment or XText { Value.Length: > 0 }).ToList();
        if (nodes.Count == 0)
        {
            text.Append("/>");
            return;
        }

        text.Append('>');
        foreach (var node in nodes)
        {
            if (node is XElement child)
            {
                NewLine(depth + 1, text);
                Write(child, depth + 1, text);
            }
            else if (node is XComment comment)
            {
                NewLine(depth + 1, text);
                text.Append("<!--").Append(comment.Value).Append("-->");
            }
            else if (node is XCData data)
            {
                if (nodes.Count > 1)
                    NewLine(depth + 1, text);
                text.Append("<![CDATA[").Append(data.Value).Append("]]>");
            }
            else if (node is XText { Value: var value })
            {
                if (nodes.Count > 1)
                    NewLine(depth + 1, text);
                text.Append(Escape(nodes.Count > 1 ? value.TrimStart('\n') : value));
            }
        }

        if (nodes.Count > 1 || nodes[0] is not XText)
            NewLine(depth, text);
        text.Append("</").Append(Name(element)).Append('>');
    }

    // the declaration of the element's own prefix comes first, then those of others, then what is no declaration
    private static int Rank(XAttribute attribute, string prefix) =>
        !attribute.IsNamespaceDeclaration ? 2 : AttributeName(attribute) == (prefix.Length > 0 ? "xmlns:" + prefix : "xmlns") ? 0 : 1;

    private static void NewLine(int depth, StringBuilder text) => text.Append('\n').Append(' ', 2 * depth);

    private static string Name(XElement element) =>
        element.Annotation<WrittenName>() is { } written ? written.Text
        : element.GetPrefixOfNamespace(element.Name.Namespace) is { Length: > 0 } prefix ? $"{prefix}:{element.Name.LocalName}"
        : element.Name.LocalName;

    private static string AttributeName(XAttribute attribute)
    {
        if (attribute.Annotation<WrittenName>() is { } written)
            return written.Text;
        if (attribute.IsNamespaceDeclaration)
            return attribute.Name.LocalName == "xmlns" ? "xmlns" : $"xmlns:{attribute.Name.LocalName}";
        return attribute.Name.Namespace == XNamespace.None || attribute.Parent?.GetPrefixOfNamespace(attribute.Name.Namespace) is not { Length: > 0 } prefix
            ? attribute.Name.LocalName
            : $"{prefix}:{attribute.Name.LocalName}";
    }

    private static string Escape(string value) =>
        value.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
}
