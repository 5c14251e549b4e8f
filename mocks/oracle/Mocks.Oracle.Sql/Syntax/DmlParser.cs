using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Syntax.Keyword;

namespace Mocks.Oracle.Sql.Syntax;

/// <summary>UPDATE and DELETE, and the clauses that the data manipulation statements share.</summary>
internal static class DmlParser
{
    public static UpdateStatement ParseUpdate(TokenReader reader)
    {
        var position = reader.Take().Start;
        var hints = reader.TakeHint();
        var target = TableParser.ParseFactor(reader);
        reader.Expect(SET, OraError.MissingSetKeyword);
        var set = ParseAssignments(reader);
        IReadOnlyList<TableReference> from = reader.Compat >= 23 && reader.Accept(FROM) ? TableParser.ParseList(reader) : [];
        var where = reader.Accept(WHERE) ? ExpressionParser.ParseCondition(reader) : null;
        return new UpdateStatement(position, target, set, where)
        {
            Hints = hints,
            From = from,
            Returning = ParseReturning(reader),
            LogErrors = ParseLogErrors(reader),
        };
    }

    public static DeleteStatement ParseDelete(TokenReader reader)
    {
        var position = reader.Take().Start;
        var hints = reader.TakeHint();
        reader.Accept(FROM);
        var target = TableParser.ParseFactor(reader);
        IReadOnlyList<TableReference> from = reader.Compat >= 23 && reader.Accept(FROM) ? TableParser.ParseList(reader) : [];
        var where = reader.Accept(WHERE) ? ExpressionParser.ParseCondition(reader) : null;
        return new DeleteStatement(position, target, where)
        {
            Hints = hints,
            From = from,
            Returning = ParseReturning(reader),
            LogErrors = ParseLogErrors(reader),
        };
    }

    public static List<Assignment> ParseAssignments(TokenReader reader)
    {
        var set = new List<Assignment>();
        do
            set.Add(ParseAssignment(reader));
        while (reader.Accept(TokenKind.Comma));
        return set;
    }

    private static Assignment ParseAssignment(TokenReader reader)
    {
        var position = reader.Position;
        if (reader.InPlSql && reader.Is(ROW, TokenKind.Equal))
        {
            reader.Advance();
            reader.Advance();
            return new Assignment(position, [], ExpressionParser.ParseValue(reader));
        }
        if (!reader.Accept(TokenKind.LeftParen))
        {
            var column = ParseColumn(reader);
            reader.Expect(TokenKind.Equal, OraError.MissingEqualSign);
            return new Assignment(position, [column], ExpressionParser.ParseValue(reader));
        }
        var columns = new List<NameExpression>();
        do
            columns.Add(ParseColumn(reader));
        while (reader.Accept(TokenKind.Comma));
        reader.CloseParen();
        reader.Expect(TokenKind.Equal, OraError.MissingEqualSign);
        return new Assignment(position, columns, ExpressionParser.ParseValue(reader));
    }

    /// <summary><c>[[schema.]table.]column</c> in a list of columns.</summary>
    public static NameExpression ParseColumn(TokenReader reader)
    {
        if (!Names.IsStrictName(reader.Current))
            throw reader.Error(OraError.InvalidColumnSpecification);
        var position = reader.Position;
        var parts = new List<Identifier>(1) { Names.Of(reader, reader.Take()) };
        while (reader.Accept(TokenKind.Dot))
            parts.Add(Names.TakeAny(reader, OraError.InvalidColumnSpecification));
        return new NameExpression(position, parts);
    }

    /// <summary>RETURNING|RETURN expressions INTO targets.</summary>
    public static ReturningClause? ParseReturning(TokenReader reader)
    {
        if (!reader.Is(RETURNING) && !reader.Is(RETURN))
            return null;
        var position = reader.Take().Start;
        var items = new List<ReturningItem>();
        do
            items.Add(ParseReturningItem(reader));
        while (reader.Accept(TokenKind.Comma));
        if (!reader.Is(INTO) && !reader.Is(BULK, COLLECT))
            throw reader.Error(OraError.MissingIntoKeyword);
        return new ReturningClause(position, items, ParseInto(reader));
    }

    private static ReturningItem ParseReturningItem(TokenReader reader)
    {
        var position = reader.Position;
        var image = RowImage.Unspecified;
        if (reader.Compat >= 23 && reader.Current.Keyword is OLD or NEW && reader.Peek().Kind is TokenKind.Word or TokenKind.QuotedName && !reader.NextIs(INTO))
            image = reader.Take().Keyword == OLD ? RowImage.Old : RowImage.New;
        return new ReturningItem(position, ExpressionParser.ParseValue(reader), image);
    }

    /// <summary>[BULK COLLECT] INTO targets.</summary>
    public static IntoClause ParseInto(TokenReader reader)
    {
        var position = reader.Position;
        var bulk = reader.Accept(BULK, COLLECT);
        reader.Expect(INTO, OraError.MissingIntoKeyword);
        var targets = new List<Expression>();
        do
            targets.Add(ParseTarget(reader));
        while (reader.Accept(TokenKind.Comma));
        return new IntoClause(position, targets, bulk);
    }

    /// <summary>A bind or, in PL/SQL, a variable, element or field.</summary>
    private static Expression ParseTarget(TokenReader reader)
    {
        if (reader.Is(TokenKind.Bind) || reader.InPlSql || reader.Is(TokenKind.Word) || reader.Is(TokenKind.QuotedName))
            return PrimaryParser.Parse(reader);
        throw reader.Error(OraError.MissingExpression);
    }

    /// <summary>LOG ERRORS [INTO t] [(tag)] [REJECT LIMIT n|UNLIMITED].</summary>
    public static LogErrors? ParseLogErrors(TokenReader reader)
    {
        if (!reader.Is(LOG, ERRORS))
            return null;
        var position = reader.Take().Start;
        reader.Advance();
        var into = reader.Accept(INTO) ? Names.TakeObject(reader, OraError.InvalidTableName) : null;
        Expression? tag = null;
        if (reader.Accept(TokenKind.LeftParen))
        {
            tag = ExpressionParser.ParseSum(reader);
            reader.CloseParen();
        }
        Expression? limit = null;
        var unlimited = false;
        if (reader.Accept(REJECT))
        {
            reader.Expect(LIMIT);
            unlimited = reader.Accept(UNLIMITED);
            if (!unlimited)
                limit = ExpressionParser.ParseSum(reader);
        }
        return new LogErrors(position, into, tag, limit, unlimited);
    }
}
