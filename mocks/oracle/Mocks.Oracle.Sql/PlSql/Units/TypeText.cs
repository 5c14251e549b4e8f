using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Syntax;
using static Mocks.Oracle.Sql.Syntax.Keyword;

namespace Mocks.Oracle.Sql.PlSql.Units;

/// <summary>The source of a type taken apart, so that ALTER TYPE can change it: what stands before its list, the attributes and methods of the list, what stands behind.</summary>
internal sealed class TypeText
{
    private readonly string _head;
    private readonly List<string> _members = [];
    private readonly string _tail;

    public TypeText(string source, int compat)
    {
        var reader = new TokenReader(source, compat);
        while (!reader.AtEnd && !reader.Is(TokenKind.LeftParen))
            reader.Advance();
        _head = source[..reader.Position];
        reader.Advance();
        var start = reader.Position;
        for (var depth = 0; !reader.AtEnd; reader.Advance())
        {
            var ends = depth == 0 && (reader.Is(TokenKind.Comma) || reader.Is(TokenKind.RightParen));
            if (ends)
                _members.Add(source[start..reader.Position].Trim());
            if (ends && reader.Is(TokenKind.RightParen))
                break;
            if (ends)
                start = reader.Peek().Start;
            depth += reader.Is(TokenKind.LeftParen) ? 1 : reader.Is(TokenKind.RightParen) ? -1 : 0;
        }

        _tail = reader.AtEnd ? "" : source[(reader.Position + 1)..];
    }

    /// <summary>The changed source. Raises ORA-22324 for an attribute or method that isn't there.</summary>
    public string With(IReadOnlyList<TypeChange> changes, int compat)
    {
        var tail = _tail;
        foreach (var change in changes)
        {
            switch (change)
            {
                case AddAttribute add:
                    _members.Insert(_members.FindLastIndex(m => !IsMethod(m, compat)) + 1, add.Text);
                    break;
                case ModifyAttribute modify:
                    _members[Attribute(modify.Name, compat)] = modify.Text;
                    break;
                case DropAttribute drop:
                    _members.RemoveAt(Attribute(drop.Name, compat));
                    break;
                case AddMethod add:
                    _members.Add(add.Text);
                    break;
                case DropMethod drop:
                    var method = _members.FindIndex(m => IsMethod(m, compat) && MethodName(m, compat) == drop.Name.Name);
                    _members.RemoveAt(method >= 0 ? method : throw Ora.Error(22324));
                    break;
                case SetFinality set:
                    tail = Finality(tail, set, compat);
                    break;
            }
        }

        return $"{_head}({string.Join(", ", _members)}){tail}";
    }

    private int Attribute(Identifier name, int compat)
    {
        var found = _members.FindIndex(m => !IsMethod(m, compat) && new TokenReader(m, compat) is var reader && Names.Of(reader, reader.Current).Name == name.Name);
        return found >= 0 ? found : throw Ora.Error(22324);
    }

    private static bool IsMethod(string member, int compat) =>
        new TokenReader(member, compat).Current.Keyword is MEMBER or STATIC or CONSTRUCTOR or MAP or ORDER or OVERRIDING or NOT or FINAL or INSTANTIABLE or PRAGMA;

    private static string MethodName(string member, int compat)
    {
        var reader = new TokenReader(member, compat);
        while (!reader.AtEnd && reader.Current.Keyword is not (FUNCTION or PROCEDURE))
            reader.Advance();
        reader.Advance();
        return Names.Of(reader, reader.Current).Name;
    }

    /// <summary>The words behind the list with one of them set anew.</summary>
    private static string Finality(string tail, SetFinality set, int compat)
    {
        var reader = new TokenReader(tail, compat);
        var kept = new List<string>();
        while (reader.Current.Keyword is NOT or FINAL or INSTANTIABLE)
        {
            var start = reader.Position;
            reader.Accept(NOT);
            if (reader.Take().Keyword != set.Word)
                kept.Add(reader.TextFrom(start));
        }

        kept.Add((set.Negated ? "NOT " : "") + Keywords.NameOf(set.Word));
        return " " + string.Join(' ', kept) + (reader.AtEnd ? "" : tail[reader.Position..]);
    }
}
