using System.Globalization;
using System.Text;
using System.Text.Json;
using Mocks.Fixtures;
using Expression = System.Func<System.Text.Json.JsonElement, System.Text.Json.JsonElement>;

namespace Mocks.Http.Json.Jmes;

/// <summary>
/// Compiles JMESPath by the binding power of its operators, as its specification orders them: <c>|</c>, <c>||</c>, <c>&amp;&amp;</c>, comparators,
/// flatten, <c>*</c>, filters, <c>.</c>, <c>!</c>, <c>[]</c>.
/// </summary>
internal sealed class JmesPathParser(string text)
{
    private const int Deepest = 100;
    private const int Pipe = 1, Or = 2, And = 3, Comparison = 5, Flatten = 9, Star = 20, Filter = 21, Dot = 40, Not = 45, Bracket = 55;
    // an operator that binds less than this ends a projection
    private const int ProjectionStop = 10;

    private static readonly string[] Comparators = ["==", "!=", "<=", ">=", "<", ">"];

    private int _at;
    private int _depth;

    /// <exception cref="JsonPathException">The text is no expression.</exception>
    public Expression Parse()
    {
        var expression = Parse(0);
        Space();
        return _at == text.Length ? expression : throw Unexpected();
    }

    private Expression Parse(int power)
    {
        if (++_depth > Deepest)
            throw new JsonPathException("the expression is nested too deeply", _at);
        var left = First();
        while (Power() is var next and > 0 && next > power)
            left = Continue(left, next);
        _depth--;
        return left;
    }

    /// <summary>The binding power of the operator that follows; 0 for none.</summary>
    private int Power()
    {
        Space();
        if (_at == text.Length)
            return 0;
        if (Sees("||"))
            return Or;
        if (Sees("&&"))
            return And;
        if (Array.Exists(Comparators, Sees))
            return Comparison;
        return text[_at] switch
        {
            '|' => Pipe,
            '.' => Dot,
            '[' => Sees("[]") ? Flatten : Sees("[?") ? Filter : Bracket,
            _ => 0,
        };
    }

    private Expression First()
    {
        Space();
        if (_at == text.Length)
            throw new JsonPathException("something is missing at the end", _at);
        if (Take("[?"))
            return Filtered(value => value);
        if (Take("[]"))
            return Flattened(value => value);
        switch (text[_at])
        {
            case '@':
                _at++;
                return value => value;
            case '!':
                _at++;
                var negated = Parse(Not);
                return value => JmesValue.Of(!JmesValue.IsTrue(negated(value)));
            case '(':
                _at++;
                var inner = Parse(0);
                Need(')');
                return inner;
            case '*':
                _at++;
                return Values(value => value);
            case '\'':
                var raw = JmesValue.Of(RawString());
                return _ => raw;
            case '`':
                var literal = Literal();
                return _ => literal;
            case '{':
                _at++;
                return MultiHash();
            case '[':
                _at++;
                return BracketOf(value => value, first: true);
            default:
                return NameOrCall();
        }
    }

    private Expression Continue(Expression left, int power)
    {
        switch (power)
        {
            case Pipe:
                _at++;
                var piped = Parse(Pipe);
                return value => piped(left(value));
            case Or:
                _at += 2;
                var other = Parse(Or);
                return value => left(value) is var given && JmesValue.IsTrue(given) ? given : other(value);
            case And:
                _at += 2;
                var both = Parse(And);
                return value => left(value) is var given && JmesValue.IsTrue(given) ? both(value) : given;
            case Comparison:
                return Compared(left);
            case Flatten:
                _at += 2;
                return Flattened(left);
            case Filter:
                _at += 2;
                return Filtered(left);
            case Bracket:
                _at++;
                return BracketOf(left, first: false);
            default:
                _at++;
                return AfterDot(left);
        }
    }

    private Expression AfterDot(Expression left)
    {
        Space();
        if (Take("*"))
            return Values(left);
        Expression next;
        if (Take("{"))
            next = MultiHash();
        else if (Take("["))
            next = MultiList();
        else
            next = NameOrCall();
        return value => left(value) is { ValueKind: not JsonValueKind.Null } given ? next(given) : JmesValue.Null;
    }

    private Expression Compared(Expression left)
    {
        var comparator = Array.Find(Comparators, Sees) ?? throw Unexpected();
        _at += comparator.Length;
        var right = Parse(Comparison);
        return value =>
        {
            var (first, second) = (left(value), right(value));
            if (comparator is "==" or "!=")
                return JmesValue.Of(JsonElement.DeepEquals(first, second) == (comparator == "=="));
            if (first.ValueKind != JsonValueKind.Number || second.ValueKind != JsonValueKind.Number)
                return JmesValue.Null;
            var order = first.GetDouble().CompareTo(second.GetDouble());
            return JmesValue.Of(comparator switch { "<" => order < 0, "<=" => order <= 0, ">" => order > 0, _ => order >= 0 });
        };
    }

    /// <summary>What follows a projection, applied to each of its items.</summary>
    private Expression Rest(int power)
    {
        Expression rest = value => value;
        while (Power() is var next && next >= ProjectionStop && next > power)
            rest = Continue(rest, next);
        return rest;
    }

    private Expression Values(Expression left)
    {
        var rest = Rest(Star);
        return value => left(value) is { ValueKind: JsonValueKind.Object } given
            ? JmesValue.Project(JmesValue.Of(given.EnumerateObject().Select(property => property.Value)), rest)
            : JmesValue.Null;
    }

    private Expression Filtered(Expression left)
    {
        var condition = Parse(0);
        Need(']');
        var rest = Rest(Filter);
        return value => left(value) is { ValueKind: JsonValueKind.Array } given
            ? JmesValue.Project(JmesValue.Of(given.EnumerateArray().Where(item => JmesValue.IsTrue(condition(item)))), rest)
            : JmesValue.Null;
    }

    private Expression Flattened(Expression left)
    {
        var rest = Rest(Flatten);
        return value => left(value) is { ValueKind: JsonValueKind.Array } given
            ? JmesValue.Project(JmesValue.Of(given.EnumerateArray().SelectMany(IEnumerable<JsonElement> (item) => item.ValueKind == JsonValueKind.Array ? item.EnumerateArray() : [item])), rest)
            : JmesValue.Null;
    }

    /// <summary>An index, a slice, all items or, at the start of an expression, a list of expressions.</summary>
    private Expression BracketOf(Expression left, bool first)
    {
        Space();
        if (Take("*"))
        {
            Space();
            if (_at < text.Length && text[_at] == ']')
            {
                _at++;
                var rest = Rest(Star);
                return value => JmesValue.Project(left(value), rest);
            }

            _at--;
        }

        if (_at < text.Length && (text[_at] is '-' or ':' || char.IsAsciiDigit(text[_at])))
            return IndexOrSlice(left);
        return first ? MultiList() : throw Unexpected();
    }

    private Expression IndexOrSlice(Expression left)
    {
        var parts = new int?[3];
        var count = 0;
        while (true)
        {
            parts[count] = Whole();
            Space();
            if (count < 2 && Take(":"))
                count++;
            else
                break;
        }

        Need(']');
        if (count == 0)
        {
            var index = parts[0] ?? throw Unexpected();
            return value => JmesValue.Index(left(value), index);
        }

        var step = parts[2] ?? 1;
        if (step == 0)
            throw new JsonPathException("a slice can't have a step of 0", _at);
        var rest = Rest(Star);
        return value => JmesValue.Project(JmesValue.Slice(left(value), parts[0], parts[1], step), rest);
    }

    private Expression MultiList()
    {
        var items = new List<Expression>();
        do
            items.Add(Parse(0));
        while (TakeSpaced(','));
        Need(']');
        return value => value.ValueKind == JsonValueKind.Null ? value : JmesValue.Of(items.Select(item => item(value)));
    }

    private Expression MultiHash()
    {
        var items = new List<(string Name, Expression Value)>();
        do
        {
            Space();
            var name = Name();
            Need(':');
            items.Add((name, Parse(0)));
        }
        while (TakeSpaced(','));
        Need('}');
        return value => value.ValueKind == JsonValueKind.Null
            ? value
            : JmesValue.Of(items.Select(item => KeyValuePair.Create(item.Name, item.Value(value))));
    }

    private Expression NameOrCall()
    {
        var start = _at;
        var quoted = _at < text.Length && text[_at] == '"';
        var name = Name();
        if (quoted || !Take("("))
            return value => JmesValue.Property(value, name);
        if (!JmesFunctions.Knows(name))
            throw new JsonPathException($"there is no function \"{name}\". {NearestName.Remedy(name, JmesFunctions.Names)}", start);
        var arguments = new List<Expression>();
        Expression? reference = null;
        var isReference = new List<bool>();
        Space();
        if (!Take(")"))
        {
            do
            {
                Space();
                isReference.Add(Take("&"));
                var argument = Parse(0);
                if (isReference[^1])
                    reference = argument;
                arguments.Add(argument);
            }
            while (TakeSpaced(','));
            Need(')');
        }

        return value => JmesFunctions.Call(name, [.. arguments.Select((argument, at) => isReference[at] ? JmesValue.Null : argument(value))], reference);
    }

    private string Name()
    {
        if (_at < text.Length && text[_at] == '"')
        {
            var quoted = Until('"');
            return JsonBytes.TryParse($"\"{quoted}\"", out var json) ? JsonBytes.Text(json) : throw Unexpected();
        }

        var start = _at;
        while (_at < text.Length && (char.IsAsciiLetterOrDigit(text[_at]) || text[_at] == '_') && !(_at == start && char.IsAsciiDigit(text[_at])))
            _at++;
        return _at > start ? text[start.._at] : throw Unexpected();
    }

    private int? Whole()
    {
        Space();
        var start = _at;
        if (_at < text.Length && text[_at] == '-')
            _at++;
        while (_at < text.Length && char.IsAsciiDigit(text[_at]))
            _at++;
        if (start == _at)
            return null;
        return int.TryParse(text.AsSpan(start, _at - start), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : throw Unexpected();
    }

    private string RawString() => Until('\'').Replace("\\'", "'", StringComparison.Ordinal);

    private JsonElement Literal()
    {
        var inner = Until('`').Replace("\\`", "`", StringComparison.Ordinal).Trim();
        return JsonBytes.TryParseStrict(Encoding.UTF8.GetBytes(inner))?.RootElement ?? JmesValue.Of(inner);
    }

    /// <summary>The text up to the sign that closes it, which a backslash before it takes for itself.</summary>
    private string Until(char closing)
    {
        var start = ++_at;
        while (_at < text.Length && text[_at] != closing)
            _at += text[_at] == '\\' ? 2 : 1;
        if (_at >= text.Length)
            throw new JsonPathException($"{closing} is missing", text.Length);
        return text[start.._at++];
    }

    private bool Sees(string words) => text.AsSpan(_at).StartsWith(words);

    private bool Take(string words)
    {
        if (!Sees(words))
            return false;
        _at += words.Length;
        return true;
    }

    private bool TakeSpaced(char sign)
    {
        Space();
        return Take(sign.ToString());
    }

    private void Need(char sign)
    {
        if (!TakeSpaced(sign))
            throw new JsonPathException($"{sign} is missing", _at);
    }

    private void Space()
    {
        while (_at < text.Length && char.IsWhiteSpace(text[_at]))
            _at++;
    }

    private JsonPathException Unexpected() => new(_at < text.Length ? $"\"{text[_at]}\" is not expected" : "something is missing at the end", _at);
}
