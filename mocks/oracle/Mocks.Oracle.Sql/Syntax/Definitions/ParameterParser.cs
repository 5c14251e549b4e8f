using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Syntax.Keyword;

namespace Mocks.Oracle.Sql.Syntax;

/// <summary>ALTER SESSION and ALTER SYSTEM.</summary>
internal static class ParameterParser
{
    public static Statement ParseSession(TokenReader reader, int position)
    {
        reader.Advance();
        if (reader.Accept(SET))
            return new AlterSessionSet(position, ParseSettings(reader));
        if (reader.Current.Keyword is not (ENABLE or DISABLE or FORCE or ADVISE or CLOSE or SYNC))
            throw reader.Error(OraError.MissingOrInvalidOption);
        return new AlterSessionOther(position, TakeWords(reader));
    }

    public static Statement ParseSystem(TokenReader reader, int position)
    {
        reader.Advance();
        if (reader.Accept(SET) || reader.Accept(RESET))
        {
            var settings = ParseSettings(reader);
            string? scope = null;
            if (settings.Count > 1 && settings[^1].Name == "SCOPE")
            {
                scope = settings[^1].Text;
                settings.RemoveAt(settings.Count - 1);
            }
            return new AlterSystemSet(position, settings, scope);
        }
        if (reader.Current.Keyword is KILL or DISCONNECT && reader.NextIs(SESSION))
        {
            var disconnect = reader.Take().Keyword == DISCONNECT;
            reader.Advance();
            var session = LiteralParser.TakeText(reader, OraError.MissingOrInvalidSessionId);
            var words = reader.AtEnd ? "" : TakeWords(reader);
            return new AlterSystemKill(position, session, disconnect, words.Contains("IMMEDIATE", StringComparison.Ordinal));
        }
        if (!reader.Is(TokenKind.Word))
            throw reader.Error(OraError.IllegalAlterSystemOption);
        return new AlterSystemOther(position, TakeWords(reader));
    }

    private static string TakeWords(TokenReader reader)
    {
        var words = new List<string>();
        while (!reader.AtEnd && !reader.Is(TokenKind.Semicolon))
        {
            if (reader.Current.Kind is TokenKind.InvalidCharacter or TokenKind.UnterminatedText or TokenKind.UnterminatedName)
                throw reader.Error(OraError.MissingOrInvalidOption);
            words.Add(Names.Upper(reader.TextOf(reader.Take())));
        }
        return string.Join(' ', words);
    }

    private static List<ParameterSetting> ParseSettings(TokenReader reader)
    {
        var settings = new List<ParameterSetting>();
        do
            settings.Add(ParseSetting(reader));
        while (reader.Accept(TokenKind.Comma) || reader.Is(TokenKind.Word) || reader.Is(TokenKind.QuotedName));
        return settings;
    }

    private static ParameterSetting ParseSetting(TokenReader reader)
    {
        var start = reader.Current;
        var name = Names.TakeAny(reader, OraError.InvalidAlterSessionOption).Name;
        if (name == "EVENTS" && reader.Is(TokenKind.Text))
            return Text(reader, start.Start, name);
        reader.Expect(TokenKind.Equal, OraError.MissingEqualSign);
        return reader.Current.Kind switch
        {
            TokenKind.Text => Text(reader, start.Start, name),
            TokenKind.Word when name == "ISOLATION_LEVEL" && reader.Is(READ) => Words(reader, start.Start, name, 2),
            TokenKind.Word or TokenKind.QuotedName => Word(reader, start.Start, name),
            TokenKind.Number or TokenKind.Minus or TokenKind.Plus => Number(reader, start.Start, name),
            _ => throw reader.Error(OraError.IntegerValueRequired),
        };
    }

    /// <summary>A text, or several with commas between them.</summary>
    private static ParameterSetting Text(TokenReader reader, int position, string name)
    {
        var literal = LiteralParser.Text(reader, reader.Take());
        var text = literal.Value;
        while (reader.Is(TokenKind.Comma) && reader.NextIs(TokenKind.Text))
        {
            reader.Advance();
            text += "," + LiteralParser.Text(reader, reader.Take()).Value;
        }
        return new ParameterSetting(position, name, literal) { Text = text };
    }

    private static ParameterSetting Word(TokenReader reader, int position, string name)
    {
        var start = reader.Position;
        var value = Names.Of(reader, reader.Take());
        if (reader.Is(TokenKind.Text) && value.Name is "INTERVAL")
            reader.Rewind(reader.Mark - 1);
        else
            return new ParameterSetting(position, name, new NameExpression(start, [value])) { Text = value.Name };
        var interval = ExpressionParser.ParseSum(reader);
        return new ParameterSetting(position, name, interval) { Text = reader.TextFrom(start) };
    }

    private static ParameterSetting Words(TokenReader reader, int position, string name, int count)
    {
        var start = reader.Position;
        var words = new string[count];
        for (var i = 0; i < count; i++)
            words[i] = Names.TakeAny(reader, OraError.InvalidIsolationLevelOption).Name;
        var text = string.Join(' ', words);
        return new ParameterSetting(position, name, new NameExpression(start, [new Identifier(text, false, start)])) { Text = text };
    }

    private static ParameterSetting Number(TokenReader reader, int position, string name)
    {
        var start = reader.Position;
        var value = ExpressionParser.ParseSum(reader);
        var text = reader.TextFrom(start);
        // 100M
        if (reader.Is(TokenKind.Word) && reader.Position == reader.End && reader.Current.Length == 1)
            text += reader.TextOf(reader.Take()).ToString();
        return new ParameterSetting(position, name, value) { Text = text };
    }
}
