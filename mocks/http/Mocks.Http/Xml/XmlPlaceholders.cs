using System.Globalization;
using System.Text.RegularExpressions;
using Mocks.Http.Matching;
using Mocks.Http.Templates;

namespace Mocks.Http.Xml;

/// <summary>
/// XMLUnit's placeholders in what is expected: <c>${xmlunit.ignore}</c>, <c>isNumber</c>, <c>isDateTime</c> and
/// <c>matchesRegex(…)</c>, between delimiters that a mapping may choose.
/// </summary>
internal sealed class XmlPlaceholders
{
    private readonly Regex _placeholder;

    /// <exception cref="ArgumentException">A delimiter is no regular expression.</exception>
    public XmlPlaceholders(string? opening, string? closing) =>
        _placeholder = JavaRegex.Whole($@"\s*(?:{opening ?? @"\$\{"})\s*xmlunit\.(?<name>[a-zA-Z]+)(?:\((?<argument>.*)\))?\s*(?:{closing ?? @"\}"})\s*");

    public bool IsIgnored(string expected) => _placeholder.Match(expected) is { Success: true } match && match.Groups["name"].Value == "ignore";

    /// <summary>Whether the value is what the placeholder wants; null when there is none.</summary>
    public bool? Fits(string expected, string actual)
    {
        var match = _placeholder.Match(expected);
        if (!match.Success)
            return null;
        return match.Groups["name"].Value switch
        {
            "ignore" => true,
            "isNumber" => double.TryParse(actual, NumberStyles.Float, CultureInfo.InvariantCulture, out _),
            "isDateTime" => JavaDate.Parse(actual) is not null,
            "matchesRegex" => JavaRegex.IsMatch(JavaRegex.Cached(match.Groups["argument"].Value), actual),
            _ => null,
        };
    }
}
