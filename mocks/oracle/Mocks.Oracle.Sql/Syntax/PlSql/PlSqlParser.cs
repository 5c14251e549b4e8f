using static Mocks.Oracle.Sql.Syntax.Keyword;

namespace Mocks.Oracle.Sql.Syntax;

/// <summary>Blocks: declarations, statements, exception handlers.</summary>
internal static class PlSqlParser
{
    /// <summary>What PLS-00103 lists where a statement should begin.</summary>
    public const string StatementStart =
        "( begin case declare exit for goto if loop mod null pragma\n   raise return select update while with <an identifier>\n   <a double-quoted delimited-identifier> <a bind variable> <<\n   continue close current delete fetch lock insert open rollback\n   savepoint set sql execute commit forall merge pipe purge";

    public static bool IsBlockStart(TokenReader reader) => reader.Current.Keyword is BEGIN or DECLARE || reader.Is(TokenKind.LabelStart);

    public static AnonymousBlock ParseAnonymousBlock(TokenReader reader)
    {
        reader.Mode = ParseMode.PlSql;
        var position = reader.Position;
        var labels = PlSqlStatementParser.ParseLabels(reader);
        if (!IsBlockStart(reader))
            throw PlSqlErrors.Unexpected(reader, "begin declare <<");
        var block = ParseBlock(reader) with { Labels = labels };
        if (!reader.AtEnd)
            throw PlSqlErrors.Unexpected(reader, "");
        return new AnonymousBlock(position, block);
    }

    /// <summary>[DECLARE …] BEGIN … END [label];</summary>
    public static Block ParseBlock(TokenReader reader)
    {
        var position = reader.Position;
        IReadOnlyList<Declaration> declarations = reader.Accept(DECLARE) ? DeclarationParser.ParseAll(reader) : [];
        return ParseBody(reader, position, declarations);
    }

    /// <summary>BEGIN … [EXCEPTION …] END [name];</summary>
    public static Block ParseBody(TokenReader reader, int position, IReadOnlyList<Declaration> declarations)
    {
        reader.Enter();
        if (!reader.Accept(BEGIN))
            throw PlSqlErrors.Unexpected(reader, "begin function pragma procedure subtype type <an identifier>\n   <a double-quoted delimited-identifier> current cursor delete exists prior");
        var statements = ParseStatements(reader);
        if (statements.Count == 0)
            throw PlSqlErrors.Unexpected(reader, StatementStart);
        IReadOnlyList<ExceptionHandler> handlers = reader.Accept(EXCEPTION) ? ParseHandlers(reader) : [];
        ExpectEnd(reader);
        reader.Leave();
        return new Block(position, declarations, statements, handlers);
    }

    /// <summary>END [name];</summary>
    public static void ExpectEnd(TokenReader reader)
    {
        reader.Expect(END);
        if (Names.IsName(reader.Current))
            reader.Advance();
        ExpectSemicolon(reader);
    }

    public static void ExpectSemicolon(TokenReader reader)
    {
        if (!reader.Accept(TokenKind.Semicolon))
            throw PlSqlErrors.MissingSemicolon(reader, ":= . ( @ % ;");
    }

    /// <summary>Statements up to END, ELSE, ELSIF, WHEN or EXCEPTION.</summary>
    public static List<PlSqlStatement> ParseStatements(TokenReader reader)
    {
        var statements = new List<PlSqlStatement>();
        while (reader.Current.Keyword is not (END or ELSE or ELSIF or WHEN or EXCEPTION) && !reader.AtEnd)
            statements.Add(PlSqlStatementParser.Parse(reader));
        return statements;
    }

    public static List<ExceptionHandler> ParseHandlers(TokenReader reader)
    {
        var handlers = new List<ExceptionHandler>();
        while (reader.Is(WHEN))
        {
            var position = reader.Take().Start;
            var names = new List<NameExpression>();
            if (!reader.Accept(OTHERS))
            {
                do
                    names.Add(TakeName(reader));
                while (reader.Accept(OR));
            }
            reader.Expect(THEN);
            var statements = ParseStatements(reader);
            if (statements.Count == 0)
                throw PlSqlErrors.Unexpected(reader, StatementStart);
            handlers.Add(new ExceptionHandler(position, names, statements));
        }
        if (handlers.Count == 0)
            throw PlSqlErrors.Unexpected(reader, "pragma when");
        return handlers;
    }

    /// <summary>A dotted name.</summary>
    public static NameExpression TakeName(TokenReader reader)
    {
        var position = reader.Position;
        var parts = new List<Identifier> { TakeIdentifier(reader) };
        while (reader.Accept(TokenKind.Dot))
            parts.Add(TakeMember(reader));
        return new NameExpression(position, parts);
    }

    public static Identifier TakeIdentifier(TokenReader reader) =>
        Names.IsName(reader.Current) ? Names.Of(reader, reader.Take()) : throw PlSqlErrors.Unexpected(reader, "<an identifier> <a double-quoted delimited-identifier>");

    private static Identifier TakeMember(TokenReader reader) =>
        reader.Is(TokenKind.Word) || reader.Is(TokenKind.QuotedName) ? Names.Of(reader, reader.Take()) : throw PlSqlErrors.Unexpected(reader, "<an identifier>");
}
