using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Syntax.Keyword;

namespace Mocks.Oracle.Sql.Syntax;

/// <summary>CREATE SEQUENCE, ALTER SEQUENCE, and the options of identity columns.</summary>
internal static class SequenceParser
{
    public static CreateSequence ParseCreate(TokenReader reader, int position)
    {
        reader.Advance();
        var ifNotExists = CreateParser.AcceptIfNotExists(reader);
        var name = Names.TakeObject(reader, OraError.InvalidSequenceName);
        return new CreateSequence(position, name, ParseOptions(reader)) { IfNotExists = ifNotExists };
    }

    public static AlterSequence ParseAlter(TokenReader reader, int position)
    {
        reader.Advance();
        var ifExists = DropParser.AcceptIfExists(reader);
        var name = Names.TakeObject(reader, OraError.InvalidSequenceName);
        if (reader.AtEnd)
            throw reader.Error(OraError.NoOptionsForAlterSequence);
        return new AlterSequence(position, name, ParseOptions(reader)) { IfExists = ifExists };
    }

    public static SequenceOptions ParseIdentityOptions(TokenReader reader)
    {
        if (!reader.Accept(TokenKind.LeftParen))
            return ParseOptions(reader);
        var options = ParseOptions(reader);
        reader.CloseParen();
        return options;
    }

    private static SequenceOptions ParseOptions(TokenReader reader)
    {
        var options = new SequenceOptions(reader.Position);
        var others = new List<string>();
        while (ParseOption(reader, options, others) is { } next)
            options = next;
        return others.Count == 0 ? options : options with { Others = others };
    }

    private static SequenceOptions? ParseOption(TokenReader reader, SequenceOptions options, List<string> others)
    {
        switch (reader.Current.Keyword)
        {
            case START:
                return ParseStart(reader, options);
            case INCREMENT:
                reader.Advance();
                reader.Expect(BY, OraError.MissingByKeyword);
                return options with { IncrementBy = TakeNumber(reader) };
            case MAXVALUE:
                reader.Advance();
                return options with { MaxValue = TakeNumber(reader) };
            case MINVALUE:
                reader.Advance();
                return options with { MinValue = TakeNumber(reader) };
            case CACHE:
                reader.Advance();
                return options with { Cache = TakeNumber(reader) };
            case SCALE or SHARD:
                others.Add(Keywords.NameOf(reader.Take().Keyword));
                if (reader.Current.Keyword is EXTEND or NOEXTEND)
                    others.Add(Keywords.NameOf(reader.Take().Keyword));
                return options;
            case NO when reader.Peek().Keyword is MAXVALUE or MINVALUE or CYCLE or CACHE or ORDER:
                reader.Advance();
                return ParseNegation(reader, options);
        }
        return ParseFlag(reader, options, others);
    }

    private static SequenceOptions ParseNegation(TokenReader reader, SequenceOptions options) => reader.Take().Keyword switch
    {
        MAXVALUE => options with { NoMaxValue = true },
        MINVALUE => options with { NoMinValue = true },
        CYCLE => options with { Cycle = false },
        CACHE => options with { NoCache = true },
        _ => options with { Order = false },
    };

    private static SequenceOptions? ParseFlag(TokenReader reader, SequenceOptions options, List<string> others)
    {
        SequenceOptions? next = reader.Current.Keyword switch
        {
            NOMAXVALUE => options with { NoMaxValue = true },
            NOMINVALUE => options with { NoMinValue = true },
            CYCLE => options with { Cycle = true },
            NOCYCLE => options with { Cycle = false },
            NOCACHE => options with { NoCache = true },
            ORDER => options with { Order = true },
            NOORDER => options with { Order = false },
            KEEP => options with { Keep = true },
            NOKEEP => options with { Keep = false },
            SESSION => options with { Session = true },
            GLOBAL => options with { Session = false },
            RESTART => options with { Restart = true },
            NOSCALE or NOSHARD => options,
            _ => null,
        };
        if (next is null)
            return null;
        if (reader.Current.Keyword is NOSCALE or NOSHARD)
            others.Add(Keywords.NameOf(reader.Current.Keyword));
        reader.Advance();
        return next;
    }

    private static SequenceOptions ParseStart(TokenReader reader, SequenceOptions options)
    {
        reader.Advance();
        reader.Expect(WITH, OraError.MissingWithKeyword);
        if (!reader.Is(LIMIT))
            return options with { StartWith = TakeNumber(reader) };
        reader.Advance();
        reader.Expect(VALUE);
        return options with { StartWithLimitValue = true };
    }

    private static string TakeNumber(TokenReader reader)
    {
        var sign = reader.Accept(TokenKind.Minus) ? "-" : "";
        if (sign.Length == 0)
            reader.Accept(TokenKind.Plus);
        if (!reader.Is(TokenKind.Number))
            throw reader.Error(OraError.InvalidNumber);
        return sign + reader.TextOf(reader.Take()).ToString();
    }
}
