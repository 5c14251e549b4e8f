using static Mocks.Oracle.Sql.Syntax.Keyword;

namespace Mocks.Oracle.Sql.Syntax;

/// <summary>One statement of a block: to each kind its parser.</summary>
internal static class PlSqlStatementParser
{
    public static PlSqlStatement Parse(TokenReader reader)
    {
        var labels = ParseLabels(reader);
        var statement = ParseUnlabelled(reader);
        return labels.Count == 0 ? statement : statement with { Labels = labels };
    }

    /// <summary>&lt;&lt;name&gt;&gt; …</summary>
    public static IReadOnlyList<Identifier> ParseLabels(TokenReader reader)
    {
        if (!reader.Is(TokenKind.LabelStart))
            return [];
        var labels = new List<Identifier>();
        while (reader.Accept(TokenKind.LabelStart))
        {
            labels.Add(PlSqlParser.TakeIdentifier(reader));
            if (!reader.Accept(TokenKind.LabelEnd))
                throw PlSqlErrors.Unexpected(reader, ">>");
        }
        return labels;
    }

    private static PlSqlStatement ParseUnlabelled(TokenReader reader)
    {
        if (reader.NextIs(TokenKind.Assign) || (reader.NextIs(TokenKind.Dot) && !Keywords.IsReserved(reader.Current.Keyword)))
            return ParseAssignmentOrCall(reader);
        return reader.Current.Keyword switch
        {
            BEGIN or DECLARE => PlSqlParser.ParseBlock(reader),
            IF => ControlParser.ParseIf(reader),
            CASE => ControlParser.ParseCase(reader),
            LOOP => ControlParser.ParseLoop(reader),
            WHILE => ControlParser.ParseWhile(reader),
            FOR => ControlParser.ParseFor(reader),
            EXIT or CONTINUE => ControlParser.ParseExit(reader),
            GOTO => ControlParser.ParseGoto(reader),
            RETURN => ControlParser.ParseReturn(reader),
            RAISE => ControlParser.ParseRaise(reader),
            NULL => ParseNull(reader),
            PIPE when reader.NextIs(ROW) => ParsePipe(reader),
            PRAGMA => new PragmaStatement(reader.Position, DeclarationParser.ParsePragma(reader)),
            FORALL => CursorParser.ParseForall(reader),
            OPEN => CursorParser.ParseOpen(reader),
            FETCH => CursorParser.ParseFetch(reader),
            CLOSE => CursorParser.ParseClose(reader),
            EXECUTE when reader.NextIs(IMMEDIATE) => CursorParser.ParseExecute(reader),
            SELECT or WITH or INSERT or UPDATE or DELETE or MERGE or LOCK or COMMIT or ROLLBACK or SAVEPOINT => ParseSql(reader),
            SET when reader.Peek().Keyword is TRANSACTION or ROLE or CONSTRAINT or CONSTRAINTS => ParseSql(reader),
            _ => ParseAssignmentOrCall(reader),
        };
    }

    private static NullStatement ParseNull(TokenReader reader)
    {
        var position = reader.Take().Start;
        if (!reader.Accept(TokenKind.Semicolon))
            throw PlSqlErrors.MissingSemicolon(reader, ";");
        return new NullStatement(position);
    }

    private static PipeRowStatement ParsePipe(TokenReader reader)
    {
        var position = reader.Take().Start;
        reader.Advance();
        reader.OpenParen();
        var row = ExpressionParser.ParseValue(reader);
        reader.CloseParen();
        PlSqlParser.ExpectSemicolon(reader);
        return new PipeRowStatement(position, row);
    }

    private static PlSqlStatement ParseAssignmentOrCall(TokenReader reader)
    {
        var position = reader.Position;
        if (!Names.IsName(reader.Current) && !reader.Is(TokenKind.Bind))
            throw PlSqlErrors.Unexpected(reader, PlSqlParser.StatementStart);
        var target = PrimaryParser.Parse(reader);
        if (reader.Accept(TokenKind.Assign))
        {
            var value = ExpressionParser.ParseValue(reader);
            ExpectEndOfExpression(reader);
            return new AssignmentStatement(position, target, value);
        }
        if (target is not (NameExpression or FunctionCall or MemberAccess or Invocation))
            throw PlSqlErrors.Unexpected(reader, ":= . ( @ % ;");
        PlSqlParser.ExpectSemicolon(reader);
        return new ProcedureCall(position, target);
    }

    private static void ExpectEndOfExpression(TokenReader reader)
    {
        if (!reader.Accept(TokenKind.Semicolon))
            throw PlSqlErrors.Unexpected(reader, "* & = - + ; < / > at in is mod remainder not rem\n   <an exponent (**)> <> or != or ~= >= <= <> and or like like2\n   like4 likec between || multiset member submultiset");
    }

    /// <summary>A SQL statement up to its semicolon.</summary>
    public static SqlStatement ParseSql(TokenReader reader)
    {
        var statement = ParseSqlText(reader, out var text);
        reader.Advance();
        return new SqlStatement(text.Start, statement, text);
    }

    private static Statement ParseSqlText(TokenReader reader, out TextSpan text)
    {
        var start = reader.Position;
        reader.SqlStart = start;
        reader.Mode = ParseMode.EmbeddedSql;
        var statement = Parser.ParseOne(reader);
        text = new TextSpan(start, reader.End);
        if (!reader.Is(TokenKind.Semicolon))
            throw reader.NotEnded();
        reader.Mode = ParseMode.PlSql;
        return statement;
    }

    /// <summary>A query inside PL/SQL: of a cursor or a cursor FOR loop.</summary>
    public static Query ParseQuery(TokenReader reader)
    {
        reader.SqlStart = reader.Position;
        reader.Mode = ParseMode.EmbeddedSql;
        var query = QueryParser.Parse(reader);
        reader.Mode = ParseMode.PlSql;
        return query;
    }
}
