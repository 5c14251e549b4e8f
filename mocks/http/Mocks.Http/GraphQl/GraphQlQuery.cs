using System.Text;

namespace Mocks.Http.GraphQl;

/// <summary>
/// A GraphQL document (October 2021, section 2) in the one form that all documents share that ask for the same: without layout and
/// comments, with definitions, variables, arguments, directives, selections and the fields of objects in order of their text. Lists keep theirs.
/// </summary>
internal sealed class GraphQlQuery
{
    // selections within selections
    private const int Deepest = 200;

    private readonly GraphQlLexer _lexer;
    private string _token;
    private int _depth;

    private GraphQlQuery(string text)
    {
        _lexer = new GraphQlLexer(text);
        _token = _lexer.Next();
    }

    /// <exception cref="GraphQlException">The text is no document of operations and fragments.</exception>
    public static string Canonical(string text)
    {
        var query = new GraphQlQuery(text);
        var definitions = new List<string>();
        while (query._token.Length > 0)
            definitions.Add(query.Definition());
        return definitions.Count > 0 ? Sorted(definitions) : throw new GraphQlException("there is no operation", 0);
    }

    private static string Sorted(List<string> parts)
    {
        parts.Sort(StringComparer.Ordinal);
        return string.Join(' ', parts);
    }

    private string Definition()
    {
        switch (_token)
        {
            case "{":
                return $"query {Selections()}";
            case "query" or "mutation" or "subscription":
                var kind = Take();
                var name = _token is "(" or "@" or "{" ? "" : Name();
                return $"{kind} {name}{(_token == "(" ? Several("(", Variable, ")") : "")}{Directives()}{Selections()}";
            case "fragment":
                Take();
                return $"fragment {Name()} {Keyword("on")} {Name()}{Directives()}{Selections()}";
            default:
                throw Unexpected("an operation or a fragment");
        }
    }

    private string Variable()
    {
        Expect("$");
        var name = Name();
        Expect(":");
        var type = Type();
        var value = _token == "=" ? Take() + Value() : "";
        return $"${name}:{type}{value}{Directives()}";
    }

    private string Type()
    {
        string type;
        if (_token == "[")
        {
            using var _ = Deeper();
            Take();
            type = $"[{Type()}]";
            Expect("]");
        }
        else
        {
            type = Name();
        }

        return _token == "!" ? type + Take() : type;
    }

    private string Selections()
    {
        using var _ = Deeper();
        return Several("{", Selection, "}");
    }

    private string Selection()
    {
        if (_token != "...")
        {
            var field = Name();
            if (_token == ":")
                field += Take() + Name();
            return $"{field}{(_token == "(" ? Several("(", Argument, ")") : "")}{Directives()}{(_token == "{" ? Selections() : "")}";
        }

        Take();
        if (_token is not ("on" or "@" or "{"))
            return $"...{Name()}{Directives()}";
        var type = _token == "on" ? $"{Take()} {Name()}" : "";
        return $"...{type}{Directives()}{Selections()}";
    }

    private string Argument()
    {
        var name = Name();
        Expect(":");
        return $"{name}:{Value()}";
    }

    private string Directives()
    {
        var found = new List<string>();
        while (_token == "@")
        {
            Take();
            found.Add($"@{Name()}{(_token == "(" ? Several("(", Argument, ")") : "")}");
        }

        return Sorted(found);
    }

    private string Value()
    {
        using var _ = Deeper();
        switch (_token)
        {
            case "$":
                return Take() + Name();
            case "{":
                return Several("{", Argument, "}", mayBeEmpty: true);
            case "[":
                var items = new StringBuilder(Take());
                while (_token != "]")
                    items.Append(Value()).Append(',');
                return items.Append(Take()).ToString();
            case var token when token.Length > 0 && (token[0] is '"' or '-' or '_' || char.IsAsciiLetterOrDigit(token[0])):
                return Take();
            default:
                throw Unexpected("a value");
        }
    }

    private string Several(string open, Func<string> part, string close, bool mayBeEmpty = false)
    {
        Expect(open);
        var parts = new List<string>();
        while (_token != close)
            parts.Add(part());
        if (parts.Count == 0 && !mayBeEmpty)
            throw Unexpected("a name");
        Expect(close);
        return open + Sorted(parts) + close;
    }

    private string Name() => _token.Length > 0 && (_token[0] == '_' || char.IsAsciiLetter(_token[0])) ? Take() : throw Unexpected("a name");

    private string Keyword(string word)
    {
        Expect(word);
        return word;
    }

    private string Take()
    {
        var taken = _token;
        _token = _lexer.Next();
        return taken;
    }

    private void Expect(string token)
    {
        if (_token != token)
            throw Unexpected(token);
        Take();
    }

    private GraphQlException Unexpected(string wanted) =>
        new(_token.Length == 0 ? $"it ends where {wanted} should be" : $"{_token} is where {wanted} should be", _lexer.Start);

    private Nesting Deeper()
    {
        if (++_depth > Deepest)
            throw new GraphQlException($"there are more than {Deepest} levels", _lexer.Start);
        return new Nesting(this);
    }

    private readonly ref struct Nesting(GraphQlQuery query)
    {
        public void Dispose() => query._depth--;
    }
}
