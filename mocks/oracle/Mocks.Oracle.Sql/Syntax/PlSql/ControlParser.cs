using static Mocks.Oracle.Sql.Syntax.Keyword;

namespace Mocks.Oracle.Sql.Syntax;

/// <summary>IF, CASE, loops, EXIT, GOTO, RETURN and RAISE.</summary>
internal static class ControlParser
{
    public static IfStatement ParseIf(TokenReader reader)
    {
        var position = reader.Position;
        reader.Enter();
        var branches = new List<ConditionalBranch>();
        do
        {
            var start = reader.Take().Start;
            var condition = ExpressionParser.ParseCondition(reader);
            reader.Expect(THEN);
            branches.Add(new ConditionalBranch(start, condition, ParseSequence(reader)));
        }
        while (reader.Is(ELSIF));
        var otherwise = reader.Accept(ELSE) ? ParseSequence(reader) : null;
        reader.Expect(END);
        reader.Expect(IF);
        PlSqlParser.ExpectSemicolon(reader);
        reader.Leave();
        return new IfStatement(position, branches, otherwise);
    }

    /// <summary>At least one statement.</summary>
    private static List<PlSqlStatement> ParseSequence(TokenReader reader)
    {
        var statements = PlSqlParser.ParseStatements(reader);
        return statements.Count > 0 ? statements : throw PlSqlErrors.Unexpected(reader, PlSqlParser.StatementStart);
    }

    public static CaseStatement ParseCase(TokenReader reader)
    {
        var position = reader.Take().Start;
        reader.Enter();
        var operand = reader.Is(WHEN) ? null : ExpressionParser.ParseValue(reader);
        var branches = new List<ConditionalBranch>();
        while (reader.Is(WHEN))
        {
            var start = reader.Take().Start;
            var when = operand is null ? ExpressionParser.ParseCondition(reader) : ExpressionParser.ParseValue(reader);
            reader.Expect(THEN);
            branches.Add(new ConditionalBranch(start, when, ParseSequence(reader)));
        }
        if (branches.Count == 0)
            throw PlSqlErrors.Unexpected(reader, "when");
        var otherwise = reader.Accept(ELSE) ? ParseSequence(reader) : null;
        reader.Expect(END);
        reader.Expect(CASE);
        EndLoop(reader);
        return new CaseStatement(position, operand, branches, otherwise);
    }

    public static LoopStatement ParseLoop(TokenReader reader)
    {
        var position = reader.Position;
        reader.Enter();
        return new LoopStatement(position, ParseLoopBody(reader));
    }

    /// <summary>LOOP … END LOOP [label];</summary>
    private static List<PlSqlStatement> ParseLoopBody(TokenReader reader)
    {
        reader.Expect(LOOP);
        var statements = ParseSequence(reader);
        reader.Expect(END);
        reader.Expect(LOOP);
        EndLoop(reader);
        return statements;
    }

    private static void EndLoop(TokenReader reader)
    {
        if (Names.IsName(reader.Current))
            reader.Advance();
        PlSqlParser.ExpectSemicolon(reader);
        reader.Leave();
    }

    public static WhileStatement ParseWhile(TokenReader reader)
    {
        var position = reader.Take().Start;
        reader.Enter();
        var condition = ExpressionParser.ParseCondition(reader);
        return new WhileStatement(position, condition, ParseLoopBody(reader));
    }

    public static PlSqlStatement ParseFor(TokenReader reader)
    {
        var position = reader.Take().Start;
        reader.Enter();
        if (reader.Compat >= IterationParser.Since && IterationParser.IsAhead(reader))
        {
            var iteration = IterationParser.Parse(reader);
            return new IterateStatement(position, iteration, ParseLoopBody(reader));
        }

        var variable = PlSqlParser.TakeIdentifier(reader);
        reader.Expect(IN);
        var reverse = reader.Accept(REVERSE);
        if (!reverse && IsQueryAhead(reader))
        {
            reader.OpenParen();
            var query = PlSqlStatementParser.ParseQuery(reader);
            reader.CloseParen();
            return new CursorForStatement(position, variable, query, null, ParseLoopBody(reader));
        }
        var low = ExpressionParser.ParseSum(reader);
        if (reader.Compat >= IterationParser.Since && IterationParser.GoesOn(reader))
        {
            var iteration = IterationParser.ParseRest(reader, position, variable, low, reverse);
            return new IterateStatement(position, iteration, ParseLoopBody(reader));
        }

        if (!reader.Accept(TokenKind.DotDot))
            return reader.Is(LOOP) && !reverse ? new CursorForStatement(position, variable, null, low, ParseLoopBody(reader)) : throw PlSqlErrors.Unexpected(reader, "loop ..");
        var high = ExpressionParser.ParseSum(reader);
        var step = reader.Accept(BY) ? ExpressionParser.ParseSum(reader) : null;
        if (reader.Compat >= IterationParser.Since && IterationParser.GoesOn(reader))
        {
            var iteration = IterationParser.ParseRest(reader, position, variable, low, reverse, high, step);
            return new IterateStatement(position, iteration, ParseLoopBody(reader));
        }

        return new ForStatement(position, variable, reverse, low, high, ParseLoopBody(reader)) { Step = step };
    }

    /// <summary>A left parenthesis, or several, before SELECT or WITH.</summary>
    private static bool IsQueryAhead(TokenReader reader)
    {
        var ahead = 0;
        while (reader.NextIs(TokenKind.LeftParen, ahead))
            ahead++;
        return ahead > 0 && reader.Peek(ahead).Keyword is SELECT or WITH;
    }

    public static PlSqlStatement ParseExit(TokenReader reader)
    {
        var start = reader.Take();
        Identifier? label = Names.IsName(reader.Current) && !reader.Is(WHEN) ? PlSqlParser.TakeIdentifier(reader) : null;
        var condition = reader.Accept(WHEN) ? ExpressionParser.ParseCondition(reader) : null;
        PlSqlParser.ExpectSemicolon(reader);
        return start.Keyword == EXIT ? new ExitStatement(start.Start, label, condition) : new ContinueStatement(start.Start, label, condition);
    }

    public static GotoStatement ParseGoto(TokenReader reader)
    {
        var position = reader.Take().Start;
        var label = PlSqlParser.TakeIdentifier(reader);
        PlSqlParser.ExpectSemicolon(reader);
        return new GotoStatement(position, label);
    }

    public static ReturnStatement ParseReturn(TokenReader reader)
    {
        var position = reader.Take().Start;
        var value = reader.Is(TokenKind.Semicolon) ? null : ExpressionParser.ParseValue(reader);
        PlSqlParser.ExpectSemicolon(reader);
        return new ReturnStatement(position, value);
    }

    public static RaiseStatement ParseRaise(TokenReader reader)
    {
        var position = reader.Take().Start;
        var exception = reader.Is(TokenKind.Semicolon) ? null : PlSqlParser.TakeName(reader);
        PlSqlParser.ExpectSemicolon(reader);
        return new RaiseStatement(position, exception);
    }
}
