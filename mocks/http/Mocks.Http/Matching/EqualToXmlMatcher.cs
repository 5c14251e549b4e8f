using System.Xml.Linq;
using Mocks.Http.Requests;
using Mocks.Http.Xml;

namespace Mocks.Http.Matching;

internal sealed class EqualToXmlMatcher(string text, XDocument expected, XmlEquality equality) : ValueMatcher
{
    public override string Name => "equalToXml";

    public override string Expected => XmlText.TryParse(text, keepWhitespace: true, keepComments: true) is { } shown ? XmlText.Pretty(shown) : text;

    public override bool Matches(string? value) =>
        expected.Root is { } root && XmlText.TryParse(value)?.Root is { } actual && equality.Same(root, actual);

    public override string? Shown(RequestBody body) => XmlText.TryParse(body.Text, keepWhitespace: true, keepComments: true) is { } actual ? XmlText.Pretty(actual) : body.Text;

    public override double Distance(string? value)
    {
        if (Matches(value))
            return 0;
        return XmlText.TryParse(value) is { } actual ? EditDistance.Of(expected.ToString(), actual.ToString()) : 1;
    }
}
