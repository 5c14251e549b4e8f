using System.Globalization;
using System.Text;
using Mocks.Fixtures;
using Mocks.Http.Templates.DotNet;

namespace Mocks.Http.Templates;

/// <summary>Reads the inside of a tag; <paramref name="offset"/> is where it stands in the template, for errors.</summary>
internal sealed class TemplateExpressionParser(string text, int offset, TemplateHelpers helpers)
{
    private const int Depth = 50;

    private int _at;
    private int _depth;

    public TemplateExpression ParseCall()
    {
        var call = ReadCall('\0', false);
        SkipSpace();
        if (_at < text.Length)
            throw Error($"'{text[_at]}' is not expected");
        return Simplify(call);
    }

    public CallExpression ParseBlockCall(out IReadOnlyList<string> parameters)
    {
        var call = ReadCall('\0', true);
        var names = new List<string>();
        SkipSpace();
        if (text.AsSpan(_at).StartsWith("as |") || text.AsSpan(_at).StartsWith("as|"))
        {
            _at = text.IndexOf('|', _at) + 1;
            var close = text.IndexOf('|', _at);
            if (close < 0)
                throw Error("'|' is missing");
            names.AddRange(text[_at..close].Split(' ', StringSplitOptions.RemoveEmptyEntries));
            _at = close + 1;
            SkipSpace();
        }

        if (_at < text.Length)
            throw Error($"'{text[_at]}' is not expected");
        parameters = names;
        return call;
    }

    private CallExpression ReadCall(char end, bool block)
    {
        if (++_depth > Depth)
            throw Error("expressions are nested too deeply");
        SkipSpace();
        var start = _at;
        var target = ReadExpression();
        var arguments = new List<TemplateExpression>();
        var options = new List<KeyValuePair<string, TemplateExpression>>();
        for (SkipSpace(); _at < text.Length && text[_at] != end && !(block && IsBlockParameters()); SkipSpace())
        {
            if (OptionName() is { } name)
                options.Add(new(name, ReadExpression()));
            else
                arguments.Add(ReadExpression());
        }

        TemplateHelper? helper = null;
        if (target is PathExpression { Up: 0, Data: false, Relative: false } path)
        {
            helper = helpers.Find(path.Text);
            if (helper is null && (arguments.Count > 0 || options.Count > 0))
            {
                throw NoHelper(path.Text, offset + start);
            }
        }

        _depth--;
        return new CallExpression(target, helper, arguments, options);
    }

    private TemplateException NoHelper(string name, int position)
    {
        if (helpers.IsDotNet && DotNetHelpers.Unsupported.Contains(name))
            return new TemplateException($"the helper \"{name}\" is not supported", position) { IsUnsupported = true };
        var nearest = NearestName.Of(name, helpers.Names);
        return new TemplateException($"there is no helper \"{name}\"{(nearest is null ? "" : $"; did you mean \"{nearest}\"?")}", position)
        {
            Answer = helpers.IsDotNet ? $"Template references a helper that cannot be resolved. Helper '{name}'" : $"could not find helper: '{name}'",
        };
    }

    private TemplateExpression ReadExpression()
    {
        SkipSpace();
        if (_at >= text.Length)
            throw Error("an expression is missing");
        switch (text[_at])
        {
            case '(':
                _at++;
                var call = ReadCall(')', false);
                SkipSpace();
                if (_at >= text.Length)
                    throw Error("')' is missing");
                _at++;
                return Simplify(call);
            case '\'' or '"':
                return new LiteralExpression(ReadString());
            default:
                return ReadPathOrLiteral();
        }
    }

    private TemplateExpression ReadPathOrLiteral()
    {
        var from = _at;
        var up = 0;
        var data = text[_at] == '@';
        var relative = false;
        if (data)
            _at++;
        while (text.AsSpan(_at).StartsWith("../"))
        {
            up++;
            _at += 3;
        }

        if (text.AsSpan(_at).StartsWith(".."))
        {
            _at += 2;
            return new PathExpression(up + 1, data, true, []);
        }

        var segments = new List<string>();
        while (_at < text.Length)
        {
            if (text[_at] == '[')
            {
                if (helpers.IsDotNet && segments.Count == 0 && JsonList() is { } list)
                    return list;
                var close = text.IndexOf(']', _at);
                if (close < 0)
                    throw Error("']' is missing");
                segments.Add(text[(_at + 1)..close].Trim('"', '\''));
                _at = close + 1;
            }
            else if (text[_at] is '.' or '/')
            {
                relative |= segments.Count == 0;
                _at++;
            }
            else
            {
                var start = _at;
                while (_at < text.Length && !(char.IsWhiteSpace(text[_at]) || text[_at] is '.' or '/' or '[' or '(' or ')' or '=' or '|' or '\'' or '"' or '}' or '{'))
                    _at++;
                if (_at == start)
                    break;
                segments.Add(text[start.._at]);
            }
        }

        var word = text[from.._at];
        if (word.Length == 0)
            throw Error($"'{text[_at]}' is not expected");
        if (Literal(word) is { } literal)
            return literal;
        if (segments is ["this", ..] && !data)
        {
            segments.RemoveAt(0);
            relative = true;
        }

        return new PathExpression(up, data, relative || up > 0, segments);
    }

    // WireMock.Net takes ["a","b"] for a list
    private LiteralExpression? JsonList()
    {
        var close = text.IndexOf(']', _at);
        if (close < 0 || !text.AsSpan(_at, close - _at).Contains('"') || !Json.JsonBytes.TryParse(text[_at..(close + 1)], out var json))
            return null;
        _at = close + 1;
        return new LiteralExpression(JsonTokens.Of(json));
    }

    private static LiteralExpression? Literal(string word) => word switch
    {
        "true" => new LiteralExpression(true),
        "false" => new LiteralExpression(false),
        "null" or "undefined" => new LiteralExpression(null),
        _ when long.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) => new LiteralExpression(whole),
        _ when (char.IsAsciiDigit(word[0]) || word[0] is '-')
            && double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var real) => new LiteralExpression(real),
        _ => null,
    };

    private string ReadString()
    {
        var quote = text[_at];
        var value = new StringBuilder();
        for (_at++; _at < text.Length && text[_at] != quote; _at++)
        {
            if (text[_at] == '\\' && _at + 1 < text.Length && text[_at + 1] == quote)
                _at++;
            value.Append(text[_at]);
        }

        if (_at >= text.Length)
            throw Error("the closing quote is missing");
        _at++;
        return value.ToString();
    }

    private string? OptionName()
    {
        var end = _at;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '_' or '-'))
            end++;
        if (end == _at || end >= text.Length || text[end] != '=')
            return null;
        var name = text[_at..end];
        _at = end + 1;
        return name;
    }

    private bool IsBlockParameters() => text.AsSpan(_at).StartsWith("as |") || text.AsSpan(_at).StartsWith("as|");

    // a path alone is no call
    private static TemplateExpression Simplify(CallExpression call) =>
        call is { Helper: null, Arguments.Count: 0, Options.Count: 0 } ? call.Target : call;

    private void SkipSpace()
    {
        while (_at < text.Length && char.IsWhiteSpace(text[_at]))
            _at++;
    }

    private TemplateException Error(string message) => new(message, offset + _at);
}
