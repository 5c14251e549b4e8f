using System.Globalization;
using System.Text;

namespace Mocks.Http.Templates;

/// <summary>
/// Reads Handlebars:
/// <code>
/// template   = *( text | comment | output | block )
/// output     = "{{" ["~"] call ["~"] "}}" | "{{{" call "}}}" | "{{&amp;" call "}}"
/// block      = "{{#" call [ "as |" 1*name "|" ] "}}" template *( "{{else" [ call ] "}}" template ) "{{/" name "}}" | "{{^" … 
/// call       = expression *expression *( name "=" expression )
/// expression = path | string | number | "true" | "false" | "null" | "(" call ")"
/// </code>
/// </summary>
internal sealed class TemplateParser(string text, TemplateHelpers helpers)
{
    private const int Depth = 200;

    private readonly int _firstTag = text.IndexOf("{{", StringComparison.Ordinal);
    private readonly int _lastTag = text.LastIndexOf("}}", StringComparison.Ordinal);
    private int _at;
    private int _depth;
    private bool _trimNext;

    /// <exception cref="TemplateException">The text is no template, or names a helper that there is not.</exception>
    public IReadOnlyList<TemplateNode> Parse()
    {
        // what has no whole tag is a text to WireMock
        if (!helpers.IsDotNet && (_firstTag < 0 || _lastTag < _firstTag))
            return [new TextNode(Encoding.UTF8.GetBytes(text))];
        var nodes = new List<TemplateNode>();
        var closing = ReadUntilClosing(nodes);
        return closing is null ? nodes : throw new TemplateException($"{{{{{closing}}}}} closes nothing that is open", _at);
    }

    /// <summary>Reads nodes up to a tag that closes or divides a block, which is returned without braces; null at the end.</summary>
    private string? ReadUntilClosing(List<TemplateNode> nodes)
    {
        if (++_depth > Depth)
            throw new TemplateException("blocks are nested too deeply", _at);
        while (_at < text.Length)
        {
            var open = text.IndexOf("{{", _at, StringComparison.Ordinal);
            if (open < 0)
            {
                AddText(nodes, text[_at..], false);
                _at = text.Length;
                break;
            }

            // a backslash makes the tag a text, unless it stands before what the engine gets
            if ((open > _firstTag || helpers.IsDotNet && open > _at) && text[open - 1] == '\\' && text.IndexOf("}}", open, StringComparison.Ordinal) is var escapedEnd and >= 0)
            {
                AddText(nodes, text[_at..(open - 1)] + text[open..(escapedEnd + 2)], false);
                _at = escapedEnd + 2;
                continue;
            }

            if (text.AsSpan(open).StartsWith("{{{{"))
            {
                AddRaw(nodes, open);
                continue;
            }

            var trimBefore = open + 2 < text.Length && text[open + 2] == '~';
            AddText(nodes, text[_at..open], trimBefore);
            var tag = ReadTag(open, out var tagStart);
            if (tag.Length == 0)
                throw new TemplateException("an empty tag", open);
            switch (tag[0])
            {
                case '!':
                    break;
                case '#':
                    nodes.Add(ReadBlock(tag[1..], tagStart + 1, false));
                    break;
                case '^' when tag.Trim().Length > 1:
                    nodes.Add(ReadBlock(tag[1..], tagStart + 1, true));
                    break;
                case '/' or '^':
                    _depth--;
                    return tag;
                case '>':
                    throw new TemplateException("partials are not supported", open) { Answer = $"Referenced partial name {tag[1..].Trim()} could not be resolved" };
                case '&':
                    nodes.Add(new OutputNode(new TemplateExpressionParser(tag[1..], tagStart + 1, helpers).ParseCall(), false, Location(tagStart + 1)));
                    break;
                default:
                    if (tag == "else" || tag.StartsWith("else ", StringComparison.Ordinal))
                    {
                        _depth--;
                        return tag;
                    }

                    var expression = new TemplateExpressionParser(tag, tagStart, helpers).ParseCall();
                    var escaped = helpers.IsDotNet && Escapes(expression) && !text.AsSpan(open).StartsWith("{{{");
                    nodes.Add(new OutputNode(expression, escaped, Location(tagStart)));
                    break;
            }
        }

        _depth--;
        return null;
    }

    // WireMock's engine knows raw blocks, but has no helper that writes them: nothing is left
    private void AddRaw(List<TemplateNode> nodes, int open)
    {
        AddText(nodes, text[_at..open], false);
        var end = text.IndexOf("{{{{/", open, StringComparison.Ordinal);
        end = end < 0 ? -1 : text.IndexOf("}}}}", end, StringComparison.Ordinal);
        if (end < 0)
            throw new TemplateException("the raw block is not closed", open);
        _at = end + 4;
    }

    /// <summary>The inside of the tag at <paramref name="open"/>, without braces and tildes; goes behind the tag.</summary>
    private string ReadTag(int open, out int start)
    {
        start = open + 2;
        if (start < text.Length && text[start] == '~')
            start++;
        if (text.AsSpan(start).StartsWith("!--"))
        {
            var dashes = text.IndexOf("--", start + 3, StringComparison.Ordinal);
            while (dashes >= 0 && !text.AsSpan(dashes).StartsWith("--}}") && !text.AsSpan(dashes).StartsWith("--~}}"))
                dashes = text.IndexOf("--", dashes + 1, StringComparison.Ordinal);
            if (dashes < 0)
                throw new TemplateException("the comment has no end", open);
            _trimNext = text[dashes + 2] == '~';
            _at = dashes + (_trimNext ? 5 : 4);
            return "!";
        }

        var triple = start < text.Length && text[start] == '{';
        var close = triple ? "}}}" : "}}";
        var end = EndOfTag(start, close);
        if (end < 0)
            throw new TemplateException($"\"{{{{{Start(text[start..])}\" has no closing braces", open);
        _at = end + close.Length;
        if (triple)
            start++;
        var inside = text[start..end];
        _trimNext = inside.EndsWith('~');
        if (_trimNext)
            inside = inside[..^1];
        var lead = inside.Length - inside.TrimStart().Length;
        start += lead;
        return inside.Trim();
    }

    // braces inside a string belong to the string
    private int EndOfTag(int from, string close)
    {
        var quote = '\0';
        for (var i = from; i < text.Length; i++)
        {
            var c = text[i];
            if (quote != '\0')
            {
                if (c == '\\')
                    i++;
                else if (c == quote)
                    quote = '\0';
            }
            else if (c is '\'' or '"' && text[from] != '!')
            {
                quote = c;
            }
            else if (text.AsSpan(i).StartsWith(close))
            {
                return i;
            }
        }

        return -1;
    }

    private BlockNode ReadBlock(string head, int start, bool inverted)
    {
        var parser = new TemplateExpressionParser(head, start, helpers);
        var call = parser.ParseBlockCall(out var parameters);
        var name = call.Target is PathExpression path ? path.Text : "";
        var body = new List<TemplateNode>();
        var closing = ReadUntilClosing(body);
        var inverse = ReadInverse(closing, name, start);
        return inverted
            ? new BlockNode(call, parameters, inverse, body, Location(start))
            : new BlockNode(call, parameters, body, inverse, Location(start));
    }

    private List<TemplateNode> ReadInverse(string? closing, string name, int start)
    {
        var inverse = new List<TemplateNode>();
        if (closing is null)
            throw NotClosed(name, start);
        if (closing[0] == '/')
        {
            if (closing[1..].Trim() != name)
                throw new TemplateException($"{{{{{closing}}}}} is found where {{{{/{name}}}}} should be", _at);
            return inverse;
        }

        if (closing.Length > 5 && closing[0] == 'e')
        {
            // "{{else if x}} … {{/if}}" is a block inside the inverse that the outer closing tag closes too
            var parser = new TemplateExpressionParser(closing[5..], _at, helpers);
            var call = parser.ParseBlockCall(out var parameters);
            var body = new List<TemplateNode>();
            var next = ReadUntilClosing(body);
            if (++_depth > Depth)
                throw new TemplateException("there are too many branches", start);
            inverse.Add(new BlockNode(call, parameters, body, ReadInverse(next, name, start), Location(start)));
            _depth--;
            return inverse;
        }

        var end = ReadUntilClosing(inverse);
        if (end is null || end[0] != '/' || end[1..].Trim() != name)
            throw NotClosed(name, start);
        return inverse;
    }

    private TemplateException NotClosed(string name, int start)
    {
        var message = $"{{{{#{name}}}}} is not closed";
        return new TemplateException(message, start) { Answer = helpers.IsDotNet ? $"Reached end of template before block expression '{name}' was closed" : message };
    }

    // most helpers of WireMock.Net's write their text as it is
    private static bool Escapes(TemplateExpression expression) =>
        expression is not CallExpression { Helper: not null, Target: PathExpression path } || path.Text is "lookup" or "Regex.Match" or "String.FormatAsString";

    private void AddText(List<TemplateNode> nodes, string value, bool trimEnd)
    {
        // WireMock hands its engine what is between the first tag and the last, so that no tilde reaches the texts around them
        if (_trimNext && _at < _lastTag)
            value = value.TrimStart();
        _trimNext = false;
        if (trimEnd && _at > 0)
            value = value.TrimEnd();
        if (value.Length > 0)
            nodes.Add(new TextNode(Encoding.UTF8.GetBytes(value)));
    }

    // WireMock's engine compiles what begins with the first tag; lines count from 1, columns from 0
    private string Location(int position)
    {
        if (helpers.IsDotNet)
            return "";
        var before = text.AsSpan(_firstTag, position - _firstTag);
        return string.Create(CultureInfo.InvariantCulture, $"{before.Count('\n') + 1}:{before.Length - 1 - before.LastIndexOf('\n')}");
    }

    private static string Start(string value) => value.Length > 20 ? string.Create(CultureInfo.InvariantCulture, $"{value[..20]}…") : value;
}
