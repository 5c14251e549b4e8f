using System.Xml.Linq;

namespace Mocks.Http.Xml;

/// <summary>
/// Equality of XML as <c>equalToXml</c> has it: elements of the same name in order (or in any), attributes in any order,
/// prefixes and white space around texts without meaning, and XMLUnit's placeholders in what is expected.
/// </summary>
/// <param name="placeholders">Null when what looks like a placeholder is a text.</param>
/// <param name="namespaces">False compares local names alone, and declarations of namespaces as attributes.</param>
internal sealed class XmlEquality(XmlPlaceholders? placeholders, bool anyOrder, bool namespaces, IReadOnlySet<string> exempted)
{

    public bool Same(XElement expected, XElement actual)
    {
        if (!SameName(expected.Name, actual.Name) && !exempted.Contains("ELEMENT_TAG_NAME"))
            return false;
        return SameAttributes(expected, actual) && SameContent(expected, actual);
    }

    private bool SameName(XName expected, XName actual) =>
        expected.LocalName == actual.LocalName
        && (!namespaces || exempted.Contains("NAMESPACE_URI") || expected.NamespaceName == actual.NamespaceName);

    private bool SameAttributes(XElement expected, XElement actual)
    {
        var wanted = Attributes(expected);
        var given = Attributes(actual);
        if (wanted.Count != given.Count && !exempted.Contains("ELEMENT_NUM_ATTRIBUTES"))
            return false;
        foreach (var attribute in wanted)
        {
            var match = given.Find(candidate => SameName(attribute.Name, candidate.Name));
            if (match is null)
            {
                if (exempted.Contains("ATTR_NAME_LOOKUP") || placeholders?.IsIgnored(attribute.Value) == true)
                    continue;
                return false;
            }

            if (!exempted.Contains("ATTR_VALUE") && !SameText(attribute.Value, match.Value))
                return false;
        }

        return true;
    }

    private List<XAttribute> Attributes(XElement element) =>
        [.. element.Attributes().Where(attribute => (!namespaces || !attribute.IsNamespaceDeclaration) && attribute.Name.NamespaceName != "http://www.w3.org/2001/XMLSchema-instance")];

    private bool SameContent(XElement expected, XElement actual)
    {
        if (!expected.HasElements && placeholders?.IsIgnored(expected.Value) == true)
            return true;
        var wanted = expected.Elements().ToList();
        var given = actual.Elements().ToList();
        if (wanted.Count != given.Count && !exempted.Contains("CHILD_NODELIST_LENGTH"))
            return false;
        if (!exempted.Contains("TEXT_VALUE") && !SameText(OwnText(expected), OwnText(actual)))
            return false;
        // a text in a CDATA section is another kind of node
        if (expected.Nodes().OfType<XCData>().Any() != actual.Nodes().OfType<XCData>().Any() && !exempted.Contains("NODE_TYPE"))
            return false;
        foreach (var child in wanted)
        {
            var at = given.FindIndex(candidate => anyOrder ? Same(child, candidate) : SameName(child.Name, candidate.Name));
            if (at < 0 || !(anyOrder || Same(child, given[at])))
                return false;
            given.RemoveAt(at);
        }

        return true;
    }

    private bool SameText(string expected, string actual) => placeholders?.Fits(expected, actual) ?? expected == actual;

    private static string OwnText(XElement element) => string.Concat(element.Nodes().OfType<XText>().Select(text => text.Value)).Trim();
}
