using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Mocks.Http.Matching;

namespace Mocks.Http.Templates.Helpers;

/// <summary>Texts: case, padding, cutting, replacing.</summary>
internal static class TextHelpers
{
    private const int Widest = 100_000;

    public static void AddTo(Dictionary<string, TemplateHelper> helpers)
    {
        helpers["lower"] = OfText(call => call.Text(0).ToLowerInvariant());
        helpers["upper"] = OfText(call => call.Text(0).ToUpperInvariant());
        helpers["capitalize"] = OfText(call => Capitalize(TemplateValue.IsTrue(call.Option("fully")) ? call.Text(0).ToLowerInvariant() : call.Text(0)));
        helpers["capitalizeFirst"] = OfText(call => call.Text(0) is { Length: > 0 } text ? char.ToUpperInvariant(text[0]) + text[1..] : "");
        helpers["trim"] = call => call.IsBlock ? call.CaptureBody().Trim() : call.RequiredText(0).Trim();
        helpers["cut"] = OfText(call => (call.Count > 1 ? call.Text(1) : " ") is { Length: > 0 } piece ? call.Text(0).Replace(piece, "", StringComparison.Ordinal) : call.Text(0));
        helpers["replace"] = OfText(call => call.Text(1).Length == 0 ? call.Text(0) : call.Text(0).Replace(call.Text(1), call.Text(2), StringComparison.Ordinal));
        helpers["defaultIfEmpty"] = call => TemplateValue.IsTrue(call.Argument(0)) ? call.Argument(0) : call.Argument(1);
        helpers["substring"] = OfText(call => Substring(call));
        helpers["abbreviate"] = OfText(call => Width(call, 1) is var width && call.Text(0) is var text && text.Length > width && width >= 3
            ? text[..(width - 3)] + "..."
            : call.Text(0));
        helpers["center"] = OfText(call => Pad(call, (text, size, pad) => text.PadLeft(text.Length + ((size - text.Length) / 2), pad).PadRight(size, pad)));
        helpers["ljust"] = OfText(call => Pad(call, (text, size, pad) => text.PadRight(size, pad)));
        helpers["rjust"] = OfText(call => Pad(call, (text, size, pad) => text.PadLeft(size, pad)));
        helpers["wordWrap"] = OfText(call => Wrap(call.Text(0), Math.Max(1, Width(call, 1))));
        helpers["slugify"] = OfText(call => Slug(call.Text(0)));
        helpers["stripTags"] = call => JavaRegex.Anywhere("<[^>]*>").Replace(call.IsBlock ? call.CaptureBody() : call.Text(0), "");
        helpers["stringFormat"] = OfText(call => JavaFormat.Format(call.Text(0), [.. Enumerable.Range(1, Math.Max(0, call.Count - 1)).Select(call.Argument)]));
        helpers["yesno"] = YesNo;
        helpers["join"] = Join;
        helpers["regexExtract"] = RegexExtract;
    }

    // of nothing, an empty text or zero the engine's helpers give their first parameter
    private static TemplateHelper OfText(TemplateHelper helper) => call =>
        TemplateValue.IsTrue(call.Argument(0)) ? helper(call)
        : call.Argument(1) is { } first ? TemplateValue.Text(first)
        : null;

    private static string Capitalize(string text)
    {
        var result = new StringBuilder(text);
        for (var i = 0; i < result.Length; i++)
        {
            if (i == 0 || char.IsWhiteSpace(result[i - 1]))
                result[i] = char.ToUpperInvariant(result[i]);
        }

        return result.ToString();
    }

    private static object? Substring(HelperCall call)
    {
        var text = call.Text(0);
        var from = (int)(TemplateValue.Number(call.Argument(1)) ?? 0);
        var to = call.Count > 2 ? (int)(TemplateValue.Number(call.Argument(2)) ?? 0) : text.Length;
        if (from < 0 || to < from || to > text.Length)
            throw new HelperException(string.Create(CultureInfo.InvariantCulture, $"java.lang.StringIndexOutOfBoundsException: begin {from}, end {to}, length {text.Length}"));
        return text[from..to];
    }

    private static int Width(HelperCall call, int argument) =>
        (int)Math.Clamp(TemplateValue.Number(call.Option("size") ?? call.Argument(argument)) ?? 0, 0, Widest);

    private static string Pad(HelperCall call, Func<string, int, char, string> pad)
    {
        var text = call.Text(0);
        var size = Width(call, 1);
        return size <= text.Length ? text : pad(text, size, call.TextOption("pad") is { Length: > 0 } given ? given[0] : ' ');
    }

    private static string Wrap(string text, int width)
    {
        var result = new StringBuilder();
        var column = 0;
        foreach (var word in text.Split(' '))
        {
            if (column > 0 && column + 1 + word.Length > width)
            {
                result.Append('\n');
                column = 0;
            }
            else if (column > 0)
            {
                result.Append(' ');
                column++;
            }

            result.Append(word);
            column += word.Length;
        }

        return result.ToString();
    }

    private static string Slug(string text)
    {
        var result = new StringBuilder();
        foreach (var c in text.Trim().ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(c) || c is '_' or '-')
                result.Append(c);
            else if (char.IsWhiteSpace(c))
                result.Append('-');
        }

        return result.ToString();
    }

    private static object? YesNo(HelperCall call) => call.Argument(0) switch
    {
        null => call.TextOption("maybe") ?? "maybe",
        var value when TemplateValue.IsTrue(value) => call.TextOption("yes") ?? "yes",
        _ => call.TextOption("no") ?? "no",
    };

    /// <summary><c>{{join list ','}}</c> or <c>{{join 'a' 'b' ','}}</c>.</summary>
    private static object? Join(HelperCall call)
    {
        if (call.Count == 0)
            return "";
        if (call.Count > 1 && call.Argument(call.Count - 1) is not string)
            throw HelperException.Argument(string.Create(CultureInfo.InvariantCulture, $"found '{call.Text(call.Count - 1)}', expected 'separator' at param[{call.Count - 2}]"));
        var separator = call.Count > 1 ? call.Text(call.Count - 1) : ",";
        var items = call.Count <= 2
            ? TemplateValue.Items(call.Argument(0))
            : [.. Enumerable.Range(0, call.Count - 1).Select(call.Argument)];
        return (call.TextOption("prefix") ?? "") + string.Join(separator, items.Select(TemplateValue.Text)) + (call.TextOption("suffix") ?? "");
    }

    /// <summary><c>{{regexExtract text 'pattern'}}</c>: what matches; with a third argument, a variable that takes the groups.</summary>
    private static object? RegexExtract(HelperCall call)
    {
        var missing = call.Option("default");
        Match match;
        try
        {
            match = JavaRegex.Anywhere(call.Text(1)).Match(call.RequiredText(0));
        }
        catch (Exception exception) when (exception is ArgumentException or RegexMatchTimeoutException)
        {
            return $"[ERROR: Invalid regex string {call.Text(1)}]";
        }

        if (!match.Success)
            return missing ?? string.Create(CultureInfo.InvariantCulture, $"[ERROR: Nothing matched {call.Text(1)}]");
        if (call.Count < 3)
            return match.Value;
        call.Scope.Set(call.Text(2), new ListOrFirst([.. match.Groups.Values.Skip(1).Select(group => (object?)group.Value)]));
        return null;
    }
}
