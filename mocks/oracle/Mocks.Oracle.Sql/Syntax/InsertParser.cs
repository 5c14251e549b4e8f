using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Syntax.Keyword;

namespace Mocks.Oracle.Sql.Syntax;

/// <summary>INSERT INTO, INSERT ALL and INSERT FIRST.</summary>
internal static class InsertParser
{
    public static Statement Parse(TokenReader reader)
    {
        var position = reader.Take().Start;
        var hints = reader.TakeHint();
        if (reader.Is(ALL) || reader.Is(FIRST))
            return ParseMultiTable(reader, position);
        reader.Expect(INTO, OraError.MissingIntoKeyword);
        var target = ParseTarget(reader);
        if (reader.Compat >= 23 && reader.Is(SET))
            return ParseSet(reader, position, target, hints);
        var columns = ParseColumns(reader);
        var byName = columns.Count == 0 && AcceptByName(reader);
        var source = ParseSource(reader);
        return new InsertStatement(position, target, columns, source)
        {
            ByName = byName,
            Hints = hints,
            Returning = DmlParser.ParseReturning(reader),
            LogErrors = DmlParser.ParseLogErrors(reader),
        };
    }

    /// <summary>BY NAME or BY POSITION before a query.</summary>
    private static bool AcceptByName(TokenReader reader)
    {
        if (reader.Compat < 23 || !reader.Accept(BY))
            return false;
        var byName = reader.Accept(NAME);
        if (!byName && !reader.AcceptWord("POSITION"))
            throw reader.Error(OraError.MissingKeyword);
        return byName && (QueryParser.IsQueryStart(reader) ? true : throw reader.Error(OraError.MissingSelectKeyword));
    }

    private static TableReference ParseTarget(TokenReader reader)
    {
        reader.InInsertTarget = true;
        var target = TableParser.ParseFactor(reader);
        reader.InInsertTarget = false;
        return target;
    }

    /// <summary>23ai's INSERT INTO t SET a = 1, b = 2.</summary>
    private static InsertStatement ParseSet(TokenReader reader, int position, TableReference target, string? hints)
    {
        var start = reader.Take().Start;
        var set = DmlParser.ParseAssignments(reader);
        var columns = set.SelectMany(a => a.Columns).ToList();
        var values = set.SelectMany(a => a.Value is RowExpression row ? row.Items : [a.Value]).ToList();
        return new InsertStatement(position, target, columns, new InsertValues(start, [values]))
        {
            Hints = hints,
            Returning = DmlParser.ParseReturning(reader),
            LogErrors = DmlParser.ParseLogErrors(reader),
        };
    }

    private static List<NameExpression> ParseColumns(TokenReader reader)
    {
        if (!reader.Is(TokenKind.LeftParen) || reader.NextIs(SELECT) || reader.NextIs(WITH) || reader.NextIs(TokenKind.LeftParen))
            return [];
        reader.Advance();
        var columns = new List<NameExpression>();
        do
            columns.Add(DmlParser.ParseColumn(reader));
        while (reader.Accept(TokenKind.Comma));
        reader.Expect(TokenKind.RightParen, OraError.MissingComma);
        return columns;
    }

    private static InsertSource ParseSource(TokenReader reader)
    {
        var position = reader.Position;
        if (reader.Is(SELECT) || reader.Is(WITH) || reader.Is(TokenKind.LeftParen))
            return new InsertQuery(position, QueryParser.Parse(reader));
        reader.Expect(VALUES, OraError.MissingValuesKeyword);
        if (reader.InPlSql && !reader.Is(TokenKind.LeftParen))
            return new InsertRecord(position, ExpressionParser.ParseValue(reader));
        var rows = new List<IReadOnlyList<Expression>> { ParseRow(reader) };
        while (reader.Compat >= 23 && reader.Accept(TokenKind.Comma))
            rows.Add(ParseRow(reader));
        return new InsertValues(position, rows);
    }

    private static List<Expression> ParseRow(TokenReader reader)
    {
        reader.OpenParen();
        var values = ExpressionParser.ParseList(reader);
        reader.Expect(TokenKind.RightParen, OraError.MissingComma);
        return values;
    }

    private static MultiTableInsert ParseMultiTable(TokenReader reader, int position)
    {
        var first = reader.Take().Keyword == FIRST;
        var branches = new List<InsertBranch>();
        IReadOnlyList<InsertInto> otherwise = [];
        if (reader.Is(WHEN))
        {
            while (reader.Is(WHEN))
            {
                var start = reader.Take().Start;
                var condition = ExpressionParser.ParseCondition(reader);
                reader.Expect(THEN);
                branches.Add(new InsertBranch(start, condition, ParseIntos(reader)));
            }
            if (reader.Accept(ELSE))
                otherwise = ParseIntos(reader);
        }
        else
        {
            branches.Add(new InsertBranch(reader.Position, null, ParseIntos(reader)));
        }
        if (!QueryParser.IsQueryStart(reader) && !reader.Is(TokenKind.LeftParen))
            throw reader.Error(OraError.MissingSelectKeyword);
        return new MultiTableInsert(position, first, branches, otherwise, QueryParser.Parse(reader));
    }

    private static List<InsertInto> ParseIntos(TokenReader reader)
    {
        if (!reader.Is(INTO))
            throw reader.Error(OraError.MissingIntoKeyword);
        var intos = new List<InsertInto>();
        while (reader.Is(INTO))
        {
            var position = reader.Take().Start;
            var target = ParseTarget(reader);
            var columns = ParseColumns(reader);
            IReadOnlyList<Expression>? values = reader.Accept(VALUES) ? ParseRow(reader) : null;
            intos.Add(new InsertInto(position, target, columns, values) { LogErrors = DmlParser.ParseLogErrors(reader) });
        }
        return intos;
    }
}
