using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Mocks.Http.Templates.DotNet;

/// <summary><c>String.*</c> and <c>Url.*</c>.</summary>
internal static partial class StringHelpers
{
    private const int Longest = 1_000_000;
    private const DotNetParameter Text = DotNetParameter.Text;
    private const DotNetParameter Whole = DotNetParameter.Whole;
    private const DotNetParameter Anything = DotNetParameter.Anything;

    public static IEnumerable<DotNetHelper> All =>
    [
        One("Lowercase", text => text.ToLowerInvariant()),
        One("Uppercase", text => text.ToUpperInvariant()),
        One("Trim", text => text.Trim()),
        One("TrimStart", text => text.TrimStart()),
        One("TrimEnd", text => text.TrimEnd()),
        One("Reverse", text => string.Concat(text.Reverse())),
        One("Capitalize", text => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..]),
        One("Titlecase", text => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(text)),
        One("Camelcase", text => Joined(text) is { Length: > 0 } joined ? char.ToLowerInvariant(joined[0]) + joined[1..] : ""),
        One("Pascalcase", Joined),
        One("Base64Encode", text => Convert.ToBase64String(Encoding.UTF8.GetBytes(text))),
        One("Base64Decode", Decode),
        new("String.IsNullOrEmpty", [Text], 1, (_, given) => string.IsNullOrEmpty(given[0] as string)),
        new("String.IsNotNullOrEmpty", [Text], 1, (_, given) => !string.IsNullOrEmpty(given[0] as string)),
        new("String.IsNullOrWhiteSpace", [Text], 1, (_, given) => string.IsNullOrWhiteSpace(given[0] as string)),
        new("String.IsNotNullOrWhiteSpace", [Text], 1, (_, given) => !string.IsNullOrWhiteSpace(given[0] as string)),
        new("String.IsString", [Anything], 1, (_, given) => given[0] is string),
        Two("Append", (text, other) => text + other),
        Two("Concat", (text, other) => text + other),
        Two("Prepend", (text, other) => other + text),
        Two("Remove", (text, piece) => piece.Length == 0 ? text : text.Replace(piece, "", StringComparison.Ordinal)),
        new("String.Contains", [Text, Text], 2, (_, given) => Of(given, 0).Contains(Of(given, 1), StringComparison.Ordinal)),
        new("String.StartsWith", [Text, Text], 2, (_, given) => Of(given, 0).StartsWith(Of(given, 1), StringComparison.Ordinal)),
        new("String.Equal", [Text, Text, Text], 2, (_, given) => AreEqual(given)),
        new("String.NotEqual", [Text, Text, Text], 2, (_, given) => !AreEqual(given)),
        new("String.Replace", [Text, Text, Text], 3, (_, given) =>
            Of(given, 1).Length == 0 ? Of(given, 0) : Of(given, 0).Replace(Of(given, 1), Of(given, 2), StringComparison.Ordinal)),
        new("String.Split", [Text, Text], 2, (_, given) => new DotNetList([.. Of(given, 0).Split(Of(given, 1))], "System.String[]")),
        new("String.Substring", [Text, Whole, Whole], 2, (call, given) => Substring(Of(given, 0), Number(given, 1), call.Count > 2 ? Number(given, 2) : null)),
        new("String.Truncate", [Text, Whole], 2, (_, given) => Of(given, 0) is var text && text.Length > Number(given, 1) ? text[..Math.Max(0, Number(given, 1))] : text),
        new("String.Ellipsis", [Text, Whole], 2, (_, given) => Of(given, 0) is var text && text.Length > Number(given, 1) ? text[..Math.Max(0, Number(given, 1))] + "..." : text),
        new("String.Repeat", [Text, Whole], 2, (_, given) => Repeat(Of(given, 0), Number(given, 1))),
        new("String.PadLeft", [Text, Whole, Text], 3, (_, given) => Of(given, 0).PadLeft(Width(given), Of(given, 2)[0])),
        new("String.PadRight", [Text, Whole, Text], 3, (_, given) => Of(given, 0).PadRight(Width(given), Of(given, 2)[0])),
        new("String.Join", [DotNetParameter.Enumerable, Text], 1, (_, given) =>
            given[0] is IReadOnlyList<object?> items
                ? string.Join(Of(given, 1), items.Select(TemplateValue.Text))
                : throw new HelperException("Value cannot be null. (Parameter 'values')")),
        new("String.First", [DotNetParameter.Items], 1, (_, given) => given[0] is IReadOnlyList<object?> { Count: > 0 } items ? items[0] : null),
        new("String.Last", [DotNetParameter.Items], 1, (_, given) => given[0] is IReadOnlyList<object?> { Count: > 0 } items ? items[^1] : null),
        new("String.Format", [Anything, Text], 2, (_, given) => Format(given[0], Of(given, 1))),
        new("String.FormatAsString", [Anything, Text], 1, (_, given) => Marked(given[1] is null ? Written(given[0]) : Format(given[0], Of(given, 1)))),
        new("Url.EncodeUri", [Text], 1, (_, given) => System.Net.WebUtility.UrlEncode(Of(given, 0))),
        new("Url.DecodeUri", [Text], 1, (_, given) => System.Net.WebUtility.UrlDecode(Of(given, 0))),
    ];

    /// <summary><c>{{String.Coalesce a b …}}</c>: the first that has a text, of as many as there are.</summary>
    public static object? Coalesce(HelperCall call) =>
        Enumerable.Range(0, call.Count).Select(call.Argument).FirstOrDefault(value => value is not null && !string.IsNullOrWhiteSpace(TemplateValue.Text(value)));

    private static DotNetHelper One(string name, Func<string, string> run) => new("String." + name, [Text], 1, (_, given) => run(Of(given, 0)));

    private static DotNetHelper Two(string name, Func<string, string, string> run) =>
        new("String." + name, [Text, Text], 2, (_, given) => run(Of(given, 0), Of(given, 1)));

    private static string Of(IReadOnlyList<object?> given, int at) => given[at] as string ?? "";

    private static int Number(IReadOnlyList<object?> given, int at) => (int)Math.Clamp(given[at] is long whole ? whole : 0, int.MinValue, int.MaxValue);

    private static int Width(IReadOnlyList<object?> given) => Math.Clamp(Number(given, 1), 0, Longest);

    private static bool AreEqual(IReadOnlyList<object?> given)
    {
        var comparison = Enum.TryParse<StringComparison>(given[2] as string, true, out var named) ? named : StringComparison.Ordinal;
        return string.Equals(given[0] as string, given[1] as string, comparison);
    }

    private static string Substring(string text, int start, int? length)
    {
        if (start > text.Length)
            throw new HelperException("startIndex cannot be larger than length of string. (Parameter 'startIndex')");
        if (start < 0)
            throw new HelperException("StartIndex cannot be less than zero. (Parameter 'startIndex')");
        if (length is { } given && given > text.Length - start)
            throw new HelperException("Index and length must refer to a location within the string. (Parameter 'length')");
        if (length < 0)
            throw new HelperException("Length cannot be less than zero. (Parameter 'length')");
        return length is { } wanted ? text.Substring(start, wanted) : text[start..];
    }

    private static string Repeat(string text, int count)
    {
        if ((long)text.Length * count > Longest)
            throw new HelperException("The text would be too long.");
        return string.Concat(Enumerable.Repeat(text, Math.Max(0, count)));
    }

    private static string Decode(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length)
            ? Encoding.UTF8.GetString(bytes, 0, length)
            : throw new HelperException(
                "The input is not a valid Base-64 string as it contains a non-base 64 character, more than two padding characters, or an illegal character among the padding characters.");
    }

    public static string Written(object? value) => value is JoinedValues several ? several.Spaced : TemplateValue.Text(value);

    /// <summary>By format what is a point in time or a whole number; all else is written as ever.</summary>
    private static string Format(object? value, string format)
    {
        try
        {
            return value switch
            {
                DotNetScalar { Value: DateTime time } => time.ToString(format, CultureInfo.InvariantCulture),
                long whole => whole.ToString(format, CultureInfo.InvariantCulture),
                _ => Written(value),
            };
        }
        catch (FormatException exception)
        {
            throw new HelperException(exception.Message);
        }
    }

    // marks that keep a value of a JSON body from becoming a number; in other bodies they stay
    private static string Marked(string text) => $"{JsonBodyTemplate.Opening}{text}{JsonBodyTemplate.Closing}";

    /// <summary>The words, each with a capital, without the spaces between them.</summary>
    private static string Joined(string text) =>
        Words().Replace(CultureInfo.InvariantCulture.TextInfo.ToTitleCase(text), "");

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Words();
}
