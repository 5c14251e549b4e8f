using System.Globalization;

namespace Mocks.Http.Templates;

/// <summary>
/// What <c>{{#each}}</c> finds in a text, a number or a flag: in WireMock's engine the methods of the Java object, which show
/// where a template repeats over something that a request turned out not to have.
/// </summary>
internal static class JavaBean
{
    public static IEnumerable<KeyValuePair<string, object?>> Properties(object? value) => value switch
    {
        string text => OfText(text),
        bool flag => [Pair("hashCode", flag ? 1231L : 1237L), Pair("toString", TemplateValue.Text(flag)), Pair("booleanValue", flag), Pair("describeConstable", $"Optional[{TemplateValue.Text(flag)}]")],
        int or long or double => OfNumber(value),
        _ => [],
    };

    private static IEnumerable<KeyValuePair<string, object?>> OfText(string text) =>
    [
        Pair("blank", string.IsNullOrWhiteSpace(text)), Pair("bytes", "[B"), Pair("empty", text.Length == 0), Pair("translateEscapes", text),
        Pair("toCharArray", "[C"), Pair("intern", text), Pair("stripIndent", text), Pair("toLowerCase", text.ToLowerInvariant()),
        Pair("length", (long)text.Length), Pair("isEmpty", text.Length == 0), Pair("isBlank", string.IsNullOrWhiteSpace(text)),
        Pair("describeConstable", $"Optional[{text}]"), Pair("getBytes", "[B"), Pair("strip", text.Trim()), Pair("trim", text.Trim()),
        Pair("hashCode", Hash(text)), Pair("toUpperCase", text.ToUpperInvariant()), Pair("toString", text),
        Pair("lines", "java.util.stream.ReferencePipeline$Head"), Pair("stripLeading", text.TrimStart()),
        Pair("chars", "java.util.stream.IntPipeline$Head"), Pair("stripTrailing", text.TrimEnd()), Pair("codePoints", "java.util.stream.IntPipeline$Head"),
    ];

    private static IEnumerable<KeyValuePair<string, object?>> OfNumber(object value)
    {
        var number = Convert.ToDouble(value, CultureInfo.InvariantCulture);
        var whole = (long)number;
        return
        [
            Pair("hashCode", whole), Pair("intValue", whole), Pair("floatValue", number), Pair("toString", TemplateValue.Text(value)),
            Pair("shortValue", (long)(short)whole), Pair("doubleValue", number), Pair("describeConstable", $"Optional[{TemplateValue.Text(value)}]"),
            Pair("longValue", whole), Pair("byteValue", (long)(sbyte)whole),
        ];
    }

    private static long Hash(string text)
    {
        var hash = 0;
        foreach (var c in text)
            hash = unchecked((31 * hash) + c);
        return hash;
    }

    private static KeyValuePair<string, object?> Pair(string name, object? value) => new(name, value);
}
