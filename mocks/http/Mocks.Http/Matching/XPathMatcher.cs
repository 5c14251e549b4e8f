using System.Xml.XPath;
using Mocks.Http.Xml;

namespace Mocks.Http.Matching;

/// <summary>
/// <c>matchesXPath</c>: the expression leads to a node, or gives a value of another kind, whatever it is; with a matcher of its
/// own, to a node that satisfies it.
/// </summary>
internal sealed class XPathMatcher(XPath path, ValueMatcher? value) : ValueMatcher
{
    public override string Name => "matchesXPath";

    public override string Expected => value is null ? path.Text : $"{path.Text} [{value.Name}] {value.Expected}";

    public override bool Matches(string? subject)
    {
        switch (path.Evaluate(subject))
        {
            case null:
                return false;
            case XPathNodeIterator nodes when value is null:
                return nodes.MoveNext();
            case XPathNodeIterator nodes:
                while (nodes.MoveNext())
                {
                    if (nodes.Current is { } node && value.Matches(XPath.TextOf(node)))
                        return true;
                }

                return false;
            case var scalar:
                return value is null || value.Matches(XPath.TextOf(scalar));
        }
    }
}
