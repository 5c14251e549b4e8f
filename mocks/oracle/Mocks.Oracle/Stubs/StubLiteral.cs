using System.Globalization;
using Mocks.Fixtures.Yaml;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Mocks.Oracle.Stubs;

/// <summary>A value of a stub's file as a literal of PL/SQL.</summary>
internal static class StubLiteral
{
    /// <param name="scalar">Plain words that look like numbers, dates or truth values are those, unless the target is text.</param>
    /// <param name="isText">The target's type is one of characters.</param>
    public static string Of(YamlScalarNode scalar, bool isText)
    {
        if (YamlFields.IsNull(scalar))
            return "NULL";
        var text = scalar.Value ?? "";
        if (isText || scalar.Style != ScalarStyle.Plain)
            return Quote(text);
        if (decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _))
            return text;
        if (text is "true" or "false")
            return text.ToUpperInvariant();
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            return $"DATE '{text}'";
        if (DateTime.TryParseExact(text, ["yyyy-MM-dd HH:mm:ss.FFFFFFF", "yyyy-MM-ddTHH:mm:ss.FFFFFFF"], CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            return $"TIMESTAMP '{text.Replace('T', ' ')}'";
        return Quote(text);
    }

    public static string Quote(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
