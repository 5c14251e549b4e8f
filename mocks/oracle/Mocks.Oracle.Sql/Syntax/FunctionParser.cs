using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Syntax.Keyword;

namespace Mocks.Oracle.Sql.Syntax;

/// <summary>Dotted names and calls: arguments, aggregate and analytic clauses. Functions with a grammar of their own go to <see cref="SpecialFunctionParser"/>.</summary>
internal static class FunctionParser
{
    public static Expression ParseNameOrCall(TokenReader reader)
    {
        var start = reader.Current;
        if (reader.InMatchRecognize && (reader.Is(FINAL) || reader.Is("RUNNING")) && reader.NextIs(TokenKind.Word))
        {
            var isFinal = reader.Take().Keyword == FINAL;
            return new RunningOrFinal(start.Start, isFinal, ParseNameOrCall(reader));
        }

        if (start.Kind == TokenKind.Word && reader.NextIs(TokenKind.LeftParen) && SpecialFunctionParser.TryParse(reader, start.Keyword) is { } special)
            return special;
        var parts = new List<Identifier>(2) { Names.Of(reader, reader.Take()) };
        while (reader.Is(TokenKind.Dot))
        {
            reader.Advance();
            if (!reader.Is(TokenKind.Word) && !reader.Is(TokenKind.QuotedName))
                throw reader.Error(OraError.InvalidColumnSpecification);
            parts.Add(Names.Of(reader, reader.Take()));
        }
        if (parts.Count > 1 && IsReservedColumn(reader))
            throw reader.ErrorAt(reader.Previous, OraError.InvalidColumnSpecification);
        var link = reader.Is(TokenKind.At) ? Names.TakeLink(reader) : null;
        if (!reader.Is(TokenKind.LeftParen))
            return new NameExpression(start.Start, parts, link);
        if (reader.NextIs(TokenKind.Plus) && reader.NextIs(TokenKind.RightParen, 2))
        {
            var position = reader.Position;
            reader.Rewind(reader.Mark + 3);
            return new OuterJoinMark(position, new NameExpression(start.Start, parts, link));
        }
        var call = ParseCall(reader, start.Start, parts);
        return link is null ? call : call with { DbLink = link };
    }

    /// <summary><c>t.date</c> is refused, <c>seq.currval</c>, <c>t.rowid</c> and methods such as <c>c.delete(…)</c> are not.</summary>
    private static bool IsReservedColumn(TokenReader reader) =>
        reader.Mode == ParseMode.Sql && Keywords.IsReserved(reader.Previous.Keyword) && !reader.Is(TokenKind.LeftParen);

    /// <summary>Arguments in parentheses, positional or named, without clauses.</summary>
    public static IReadOnlyList<Argument> ParseArguments(TokenReader reader)
    {
        reader.OpenParen();
        reader.Enter();
        var arguments = new List<Argument>();
        if (!reader.Is(TokenKind.RightParen))
        {
            do
                arguments.Add(ParseArgument(reader));
            while (reader.Accept(TokenKind.Comma));
        }
        reader.Leave();
        reader.CloseParen();
        return arguments;
    }

    private static Argument ParseArgument(TokenReader reader)
    {
        var position = reader.Position;
        if (reader.InMatchRecognize && reader.NextIs(TokenKind.Dot) && reader.NextIs(TokenKind.Star, 2) && Names.IsName(reader.Current))
        {
            var variable = Names.Of(reader, reader.Take());
            reader.Advance();
            reader.Advance();
            return new Argument(position, null, new StarExpression(position, [variable]));
        }

        if (reader.InPlSql && reader.Compat >= IterationParser.Since && reader.Is(FOR))
            return IterationParser.ParseArgument(reader);
        if (!reader.NextIs(TokenKind.Arrow) || reader.Current.Kind is TokenKind.Text or TokenKind.Number)
        {
            var value = ExpressionParser.ParseValue(reader);
            return reader.InPlSql && reader.Accept(TokenKind.Arrow)
                ? new Argument(position, null, ExpressionParser.ParseValue(reader)) { Index = value }
                : new Argument(position, null, value);
        }

        var name = Names.TakeAny(reader, OraError.MissingExpression);
        reader.Advance();
        return new Argument(position, name, ExpressionParser.ParseValue(reader));
    }

    /// <summary>The reader stands at the left parenthesis.</summary>
    private static FunctionCall ParseCall(TokenReader reader, int position, IReadOnlyList<Identifier> name)
    {
        reader.OpenParen();
        reader.Enter();
        var call = new FunctionCall(position, name, []);
        if (reader.Is(TokenKind.RightParen))
            reader.Advance();
        else if (reader.Is(TokenKind.Star) && reader.NextIs(TokenKind.RightParen))
        {
            reader.Advance();
            reader.Advance();
            call = call with { Star = true };
        }
        else
        {
            call = ParseInner(reader, call);
            reader.CloseParen();
        }
        reader.Leave();
        return reader.Is(TokenKind.Word) ? ParseSuffixes(reader, call) : call;
    }

    private static FunctionCall ParseInner(TokenReader reader, FunctionCall call)
    {
        var quantifier = SetQuantifier.Unspecified;
        if (reader.Is(ALL) && !reader.NextIs(TokenKind.Comma) && !reader.NextIs(TokenKind.RightParen))
        {
            reader.Advance();
            quantifier = SetQuantifier.All;
        }
        else if (reader.Accept(DISTINCT) || reader.Accept(UNIQUE))
        {
            quantifier = SetQuantifier.Distinct;
        }
        var arguments = new List<Argument>();
        do
            arguments.Add(ParseArgument(reader));
        while (reader.Accept(TokenKind.Comma));
        if (reader.Current.Kind == TokenKind.RightParen)
            return call with { Quantifier = quantifier, Arguments = arguments };
        return call with
        {
            Quantifier = quantifier,
            Arguments = arguments,
            Overflow = ParseOverflow(reader),
            Nulls = ParseNulls(reader),
            OrderBy = reader.Accept(ORDER, BY) ? QueryParser.ParseOrderItems(reader) : [],
        };
    }

    private static ListaggOverflow? ParseOverflow(TokenReader reader)
    {
        if (!reader.Is(ON, OVERFLOW))
            return null;
        var position = reader.Take().Start;
        reader.Advance();
        if (reader.Accept(ERROR))
            return new ListaggOverflow(position, false, null, true);
        reader.Expect(TRUNCATE);
        var filler = reader.Is(WITH) || reader.Is(WITHOUT) || reader.Is(TokenKind.RightParen) ? null : ExpressionParser.ParseSum(reader);
        var withCount = !reader.Accept(WITHOUT, COUNT);
        reader.Accept(WITH, COUNT);
        return new ListaggOverflow(position, true, filler, withCount);
    }

    private static NullTreatment ParseNulls(TokenReader reader)
    {
        if (reader.Accept(IGNORE, NULLS))
            return NullTreatment.Ignore;
        return reader.Accept(RESPECT, NULLS) ? NullTreatment.Respect : NullTreatment.Unspecified;
    }

    private static FunctionCall ParseSuffixes(TokenReader reader, FunctionCall call)
    {
        if (reader.Is(WITHIN, GROUP))
        {
            reader.Advance();
            reader.Advance();
            reader.OpenParen();
            ExpectOrderBy(reader);
            call = call with { WithinGroup = QueryParser.ParseOrderItems(reader) };
            reader.CloseParen();
        }
        if (reader.Is(KEEP, TokenKind.LeftParen))
            call = call with { Keep = ParseKeep(reader) };
        if (reader.Is(FROM, LAST) || (reader.Is(FROM, FIRST) && call.Name is [{ Name: "NTH_VALUE" }]))
        {
            reader.Advance();
            call = call with { FromLast = reader.Take().Keyword == LAST };
        }
        if (reader.Is(IGNORE, NULLS) || reader.Is(RESPECT, NULLS))
            call = call with { Nulls = ParseNulls(reader) };
        return reader.Is(OVER) && (reader.NextIs(TokenKind.LeftParen) || reader.NextIs(TokenKind.Word)) ? call with { Over = WindowParser.ParseOver(reader) } : call;
    }

    private static KeepClause ParseKeep(TokenReader reader)
    {
        var position = reader.Take().Start;
        reader.OpenParen();
        reader.Expect(DENSE_RANK);
        var last = reader.Accept(LAST);
        if (!last)
            reader.Expect(FIRST);
        ExpectOrderBy(reader);
        var items = QueryParser.ParseOrderItems(reader);
        reader.CloseParen();
        return new KeepClause(position, last, items);
    }

    public static void ExpectOrderBy(TokenReader reader)
    {
        reader.Expect(ORDER);
        reader.Expect(BY, OraError.MissingByKeyword);
    }
}
