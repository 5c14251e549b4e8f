using System.Xml.XPath;
using Mocks.Http.Requests;
using Mocks.Http.Xml;

namespace Mocks.Http.Matching;

/// <summary>
/// <c>matchesXPath</c>: the expression leads to a node, or gives a value of another kind, whatever it is; with a matcher of its
/// own, to a node that satisfies it.
/// </summary>
internal sealed class XPathMatcher(XPath path, ValueMatcher? value) : PathMatcher
{
    public override string Name => "matchesXPath";

    public override ValueMatcher? Inner => value;

    public override string Expected => value is null ? path.Text : $"{path.Text} [{value.Name}] {value.Expected}";

    public override string? Found(RequestBody body) => path.Evaluate(body.Text) switch
    {
        null => null,
        XPathNodeIterator nodes => nodes.MoveNext() && nodes.Current is { } node ? XPath.TextOf(node) : null,
        var scalar => XPath.TextOf(scalar),
    };

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
