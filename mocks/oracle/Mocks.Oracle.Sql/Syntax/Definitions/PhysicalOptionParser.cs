using static Mocks.Oracle.Sql.Syntax.Keyword;

namespace Mocks.Oracle.Sql.Syntax;

/// <summary>Storage, partitioning and other clauses without effect on data: a word that begins one, and its text up to the next.</summary>
internal static class PhysicalOptionParser
{
    public static List<PhysicalOption> Parse(TokenReader reader)
    {
        var options = new List<PhysicalOption>();
        while (IsStart(reader.Current.Keyword))
            options.Add(ParseOption(reader));
        return options;
    }

    public static PhysicalOption ParseOption(TokenReader reader)
    {
        var start = reader.Take();
        var name = Keywords.NameOf(start.Keyword);
        if (start.Keyword is TABLESPACE && Names.IsName(reader.Current))
            return new PhysicalOption(start.Start, name, Names.Of(reader, reader.Take()).Name);
        return new PhysicalOption(start.Start, name, TakeText(reader));
    }

    /// <summary>The raw text up to the next option, comma, AS query or the end; null when there is none.</summary>
    private static string? TakeText(TokenReader reader)
    {
        var start = reader.Position;
        var partitioning = reader.Previous.Keyword == PARTITION;
        var depth = 0;
        while (!reader.AtEnd)
        {
            var token = reader.Current;
            if (depth == 0 && (token.Kind is TokenKind.RightParen or TokenKind.Comma or TokenKind.Semicolon || IsQueryAhead(reader)))
                break;
            if (depth == 0 && IsStop(token.Keyword) && !(partitioning && token.Keyword is TABLESPACE or PARTITION))
                break;
            depth += token.Kind == TokenKind.LeftParen ? 1 : token.Kind == TokenKind.RightParen ? -1 : 0;
            if (token.Kind is TokenKind.InvalidCharacter or TokenKind.UnterminatedText or TokenKind.UnterminatedName)
                throw reader.Error(Types.OraError.MissingOrInvalidOption);
            reader.Advance();
        }
        if (depth > 0)
            throw reader.Error(Types.OraError.MissingRightParenthesis);
        return reader.Position == start || reader.End <= start ? null : reader.TextFrom(start);
    }

    /// <summary>AS SELECT, AS WITH, AS (SELECT: the query of CREATE TABLE or a materialized view.</summary>
    public static bool IsQueryAhead(TokenReader reader)
    {
        if (!reader.Is(AS))
            return false;
        var ahead = 1;
        while (reader.NextIs(TokenKind.LeftParen, ahead))
            ahead++;
        return reader.Peek(ahead).Keyword is SELECT or WITH;
    }

    public static bool IsStart(Keyword keyword) => keyword is
        TABLESPACE or PCTFREE or PCTUSED or INITRANS or MAXTRANS or STORAGE or LOGGING or NOLOGGING or FILESYSTEM_LIKE_LOGGING or COMPRESS or NOCOMPRESS or ROW or COLUMN
        or CACHE or NOCACHE or PARALLEL or NOPARALLEL or MONITORING or NOMONITORING or ROWDEPENDENCIES or NOROWDEPENDENCIES or RESULT_CACHE or SEGMENT or LOB
        or ORGANIZATION or INCLUDING or PCTTHRESHOLD or OVERFLOW or PARTITION or NESTED or VARRAY or XMLTYPE or CLUSTER or INMEMORY or NO or INDEXING or FLASHBACK
        or MEMOPTIMIZE or ILM or CLUSTERING or DEFAULT or COMPUTE or REVERSE or NOREVERSE or SORT or NOSORT or ONLINE or LOCAL or GLOBAL or VISIBLE or INVISIBLE
        or USABLE or UNUSABLE or ENABLE or DISABLE or UPDATE or READ or MAPPING or NOMAPPING or PCTINCREASE or FREELISTS or OBJECT or JSON or PCTVERSION
        or SUBSTITUTABLE or ANNOTATIONS or ROWS or DEFERRED;

    private static bool IsStop(Keyword keyword) => IsStart(keyword) && keyword is not (ROWS or DEFERRED or ROW or COLUMN or OBJECT or LOCAL or ONLINE or READ or UPDATE or JSON or NO or DEFAULT or OVERFLOW)
        || keyword is DEFERRABLE or INITIALLY or VALIDATE or NOVALIDATE or RELY or NORELY or EXCEPTIONS;
}
