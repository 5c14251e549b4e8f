using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Syntax.Keyword;

namespace Mocks.Oracle.Sql.Syntax;

/// <summary>One query block: SELECT … FROM … WHERE … CONNECT BY … GROUP BY … HAVING … WINDOW.</summary>
internal static class SelectParser
{
    public static SelectBlock Parse(TokenReader reader)
    {
        var position = reader.Take().Start;
        var hints = reader.TakeHint();
        var quantifier = ParseQuantifier(reader);
        var items = SelectListParser.Parse(reader);
        var into = ParseInto(reader);
        var block = new SelectBlock(position, items, ParseFrom(reader)) { Hints = hints, Quantifier = quantifier, Into = into };
        if (block.From.Count == 0 && reader.Compat < 23)
            throw reader.Error(OraError.FromKeywordNotFound);
        return reader.Current.Kind == TokenKind.Word ? ParseClauses(reader, block) : block;
    }

    private static SetQuantifier ParseQuantifier(TokenReader reader)
    {
        if (reader.Accept(DISTINCT) || reader.Accept(UNIQUE))
            return SetQuantifier.Distinct;
        return reader.Accept(ALL) ? SetQuantifier.All : SetQuantifier.Unspecified;
    }

    /// <summary>PL/SQL's [BULK COLLECT] INTO targets; plain SQL refuses it when it is bound.</summary>
    private static IntoClause? ParseInto(TokenReader reader) =>
        reader.Is(INTO) || reader.Is(BULK, COLLECT) ? DmlParser.ParseInto(reader) : null;

    private static List<TableReference> ParseFrom(TokenReader reader)
    {
        if (reader.Accept(FROM))
            return TableParser.ParseList(reader);
        if (reader.Compat >= 23 && MayEndWithoutFrom(reader))
            return [];
        throw reader.Error(OraError.FromKeywordNotFound);
    }

    /// <summary>What may follow the select list of a query without FROM.</summary>
    private static bool MayEndWithoutFrom(TokenReader reader) =>
        reader.Current.Kind is TokenKind.End or TokenKind.RightParen or TokenKind.Semicolon
        || reader.Current.Keyword is WHERE or ORDER or GROUP or HAVING or CONNECT or START
        || (reader.Is(LOOP) && reader.InPlSql)
        || (reader.Is(FOR) && reader.NextIs(UPDATE))
        || reader.Current.Keyword is WITH or RETURN or RETURNING
        || QueryParser.IsSetOperator(reader)
        || RowLimitParser.IsStart(reader);

    private static SelectBlock ParseClauses(TokenReader reader, SelectBlock block)
    {
        if (reader.Accept(WHERE))
            block = block with { Where = ExpressionParser.ParseCondition(reader) };
        if (reader.Is(START, WITH) || reader.Is(CONNECT))
            block = block with { ConnectBy = ParseConnectBy(reader) };
        var having = ParseHaving(reader);
        if (reader.Accept(GROUP))
        {
            reader.Expect(BY, OraError.MissingByKeyword);
            block = reader.Compat >= 23 && reader.Accept(ALL)
                ? block with { GroupBy = [], GroupByAll = true }
                : block with { GroupBy = GroupByParser.Parse(reader) };
            having ??= ParseHaving(reader);
        }
        if (having is not null)
            block = block with { Having = having };
        if (reader.Is(MODEL) && reader.NextIs(TokenKind.Word))
            throw reader.ErrorAt(reader.Position, OraError.UnimplementedFeature, ": MODEL clause");
        if (reader.Is(WINDOW) && Names.IsName(reader.Peek()) && reader.NextIs(AS, 2))
            block = block with { Windows = ParseWindows(reader) };
        if (reader.Compat >= 23 && reader.Accept(QUALIFY))
            block = block with { Qualify = ExpressionParser.ParseCondition(reader) };
        return block;
    }

    private static Expression? ParseHaving(TokenReader reader) => reader.Accept(HAVING) ? ExpressionParser.ParseCondition(reader) : null;

    private static ConnectBy ParseConnectBy(TokenReader reader)
    {
        var position = reader.Position;
        var start = ParseStartWith(reader);
        if (!reader.Accept(CONNECT))
            throw reader.Error(OraError.ConnectByRequired);
        reader.Expect(BY, OraError.MissingByKeyword);
        var noCycle = reader.Accept(NOCYCLE);
        var condition = ExpressionParser.ParseCondition(reader);
        return new ConnectBy(position, condition, start ?? ParseStartWith(reader), noCycle);
    }

    private static Expression? ParseStartWith(TokenReader reader)
    {
        if (!reader.Accept(START))
            return null;
        reader.Expect(WITH, OraError.MissingWithKeyword);
        return ExpressionParser.ParseCondition(reader);
    }

    private static List<NamedWindow> ParseWindows(TokenReader reader)
    {
        reader.Advance();
        var windows = new List<NamedWindow>();
        do
        {
            var name = Names.Take(reader, OraError.MissingIdentifier);
            reader.Expect(AS);
            windows.Add(new NamedWindow(name.Position, name, WindowParser.ParseSpecification(reader)));
        }
        while (reader.Accept(TokenKind.Comma));
        return windows;
    }
}
