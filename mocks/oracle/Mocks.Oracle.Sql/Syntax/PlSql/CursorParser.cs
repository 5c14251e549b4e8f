using static Mocks.Oracle.Sql.Syntax.Keyword;

namespace Mocks.Oracle.Sql.Syntax;

/// <summary>OPEN, FETCH, CLOSE, EXECUTE IMMEDIATE and FORALL.</summary>
internal static class CursorParser
{
    public static PlSqlStatement ParseOpen(TokenReader reader)
    {
        var position = reader.Take().Start;
        var cursor = PrimaryParser.Parse(reader);
        if (!reader.Accept(FOR))
        {
            PlSqlParser.ExpectSemicolon(reader);
            return cursor is FunctionCall call
                ? new OpenStatement(position, new NameExpression(call.Position, call.Name), call.Arguments)
                : new OpenStatement(position, cursor, []);
        }
        if (QueryParser.IsQueryStart(reader) || (reader.Is(TokenKind.LeftParen) && reader.NextIs(SELECT)))
        {
            var query = PlSqlStatementParser.ParseQuery(reader);
            var binds = reader.Accept(USING) ? ParseUsing(reader) : [];
            PlSqlParser.ExpectSemicolon(reader);
            return new OpenForStatement(position, cursor, query, null, binds);
        }
        var text = ExpressionParser.ParseValue(reader);
        var arguments = reader.Accept(USING) ? ParseUsing(reader) : [];
        PlSqlParser.ExpectSemicolon(reader);
        return new OpenForStatement(position, cursor, null, text, arguments);
    }

    public static FetchStatement ParseFetch(TokenReader reader)
    {
        var position = reader.Take().Start;
        var cursor = PrimaryParser.Parse(reader);
        var into = DmlParser.ParseInto(reader);
        if (reader.Accept(LIMIT))
            into = into with { Limit = ExpressionParser.ParseValue(reader) };
        PlSqlParser.ExpectSemicolon(reader);
        return new FetchStatement(position, cursor, into);
    }

    public static CloseStatement ParseClose(TokenReader reader)
    {
        var position = reader.Take().Start;
        var cursor = PrimaryParser.Parse(reader);
        PlSqlParser.ExpectSemicolon(reader);
        return new CloseStatement(position, cursor);
    }

    public static ExecuteImmediate ParseExecute(TokenReader reader)
    {
        var position = reader.Take().Start;
        reader.Advance();
        var text = ExpressionParser.ParseValue(reader);
        IntoClause? into = null;
        IntoClause? returning = null;
        IReadOnlyList<UsingArgument> arguments = [];
        while (!reader.Is(TokenKind.Semicolon))
        {
            if (reader.Is(INTO) || reader.Is(BULK, COLLECT))
                into = DmlParser.ParseInto(reader);
            else if (reader.Accept(USING))
                arguments = ParseUsing(reader);
            else if (reader.Accept(RETURNING) || reader.Accept(RETURN))
                returning = DmlParser.ParseInto(reader);
            else
                throw PlSqlErrors.Unexpected(reader, ". ( * @ % & = - + ; < / > at in is mod remainder not rem\n   return returning into using || bulk");
        }
        PlSqlParser.ExpectSemicolon(reader);
        return new ExecuteImmediate(position, text, into, arguments, returning);
    }

    private static List<UsingArgument> ParseUsing(TokenReader reader)
    {
        var arguments = new List<UsingArgument>();
        do
        {
            var position = reader.Position;
            var isIn = reader.Accept(IN);
            var mode = reader.Accept(OUT) ? (isIn ? ParameterMode.InOut : ParameterMode.Out) : ParameterMode.In;
            arguments.Add(new UsingArgument(position, mode, ExpressionParser.ParseValue(reader)));
        }
        while (reader.Accept(TokenKind.Comma));
        return arguments;
    }

    public static ForallStatement ParseForall(TokenReader reader)
    {
        var position = reader.Take().Start;
        var variable = PlSqlParser.TakeIdentifier(reader);
        reader.Expect(IN);
        var bounds = ParseBounds(reader);
        var save = reader.Accept(SAVE, EXCEPTIONS);
        PlSqlStatement statement = reader.Is(EXECUTE) ? ParseExecute(reader) : PlSqlStatementParser.ParseSql(reader);
        return new ForallStatement(position, variable, bounds, save, statement);
    }

    private static ForallBounds ParseBounds(TokenReader reader)
    {
        var position = reader.Position;
        if (reader.Accept(INDICES, OF))
        {
            var collection = ExpressionParser.ParseSum(reader);
            if (!reader.Accept(BETWEEN))
                return new ForallBounds(position, null, null, collection, null);
            var from = ExpressionParser.ParseSum(reader);
            reader.Expect(AND);
            return new ForallBounds(position, from, ExpressionParser.ParseSum(reader), collection, null);
        }
        if (reader.Accept(VALUES, OF))
            return new ForallBounds(position, null, null, null, ExpressionParser.ParseSum(reader));
        var low = ExpressionParser.ParseSum(reader);
        if (!reader.Accept(TokenKind.DotDot))
            throw PlSqlErrors.Unexpected(reader, "..");
        return new ForallBounds(position, low, ExpressionParser.ParseSum(reader), null, null);
    }
}
