using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Syntax.Keyword;

namespace Mocks.Oracle.Sql.Syntax;

/// <summary>CREATE INDEX and ALTER INDEX.</summary>
internal static class IndexParser
{
    public static CreateIndex ParseCreate(TokenReader reader, int position)
    {
        var kind = reader.Is(INDEX) ? None : reader.Take().Keyword;
        reader.Expect(INDEX, OraError.MissingIndexKeyword);
        var ifNotExists = CreateParser.AcceptIfNotExists(reader);
        var name = Names.TakeObject(reader, OraError.MissingOrInvalidIndexName);
        reader.Expect(ON, OraError.MissingOnKeyword);
        reader.Accept(CLUSTER);
        var table = Names.TakeObject(reader, OraError.InvalidTableName);
        Identifier? alias = Names.IsName(reader.Current) && !reader.Is(TokenKind.LeftParen) && reader.NextIs(TokenKind.LeftParen) ? Names.Take(reader, OraError.MissingLeftParenthesis) : null;
        reader.OpenParen();
        var columns = ParseColumns(reader);
        reader.CloseParen();
        var index = new CreateIndex(position, name, table, columns) { IfNotExists = ifNotExists, Unique = kind == UNIQUE, Bitmap = kind == BITMAP, TableAlias = alias };
        return ParseOptions(reader, index);
    }

    private static List<IndexColumn> ParseColumns(TokenReader reader)
    {
        var columns = new List<IndexColumn>();
        do
        {
            var start = reader.Position;
            var value = ExpressionParser.ParseSum(reader);
            var text = new TextSpan(start, reader.End);
            var descending = reader.Accept(DESC);
            if (!descending)
                reader.Accept(ASC);
            columns.Add(new IndexColumn(start, value, descending, text));
        }
        while (reader.Accept(TokenKind.Comma));
        return columns;
    }

    private static CreateIndex ParseOptions(TokenReader reader, CreateIndex index)
    {
        var options = new List<PhysicalOption>();
        while (true)
        {
            if (reader.Accept(INDEXTYPE))
            {
                reader.Expect(IS);
                index = index with { IndexType = Names.TakeObject(reader, OraError.MissingIdentifier) };
            }
            else if (reader.Is(PARAMETERS) || reader.Is(FROM) || reader.Is(WHERE))
            {
                options.Add(ParseRest(reader));
            }
            else if (PhysicalOptionParser.IsStart(reader.Current.Keyword))
            {
                options.Add(PhysicalOptionParser.ParseOption(reader));
            }
            else
            {
                break;
            }
        }
        if (!reader.AtEnd && !reader.Is(TokenKind.RightParen) && !reader.InPlSql)
            throw reader.Error(OraError.MissingOrInvalidOption);
        return index with
        {
            Options = options,
            Reverse = options.Exists(o => o.Name == "REVERSE"),
            Invisible = options.Exists(o => o.Name == "INVISIBLE"),
            Unusable = options.Exists(o => o.Name == "UNUSABLE"),
            Local = options.Exists(o => o.Name == "LOCAL"),
        };
    }

    /// <summary>PARAMETERS ('…'), and a bitmap join index's FROM … WHERE ….</summary>
    private static PhysicalOption ParseRest(TokenReader reader)
    {
        var start = reader.Take();
        var from = reader.Position;
        while (!reader.AtEnd && !PhysicalOptionParser.IsStart(reader.Current.Keyword))
            reader.Advance();
        return new PhysicalOption(start.Start, Keywords.NameOf(start.Keyword), reader.TextFrom(from));
    }

    public static AlterIndex ParseAlter(TokenReader reader, int position)
    {
        reader.Advance();
        DropParser.AcceptIfExists(reader);
        var name = Names.TakeObject(reader, OraError.MissingOrInvalidIndexName);
        if (reader.Accept(RENAME))
        {
            if (reader.Accept(TO))
                return new AlterIndex(position, name, IndexAction.RenameTo) { NewName = Names.Take(reader, OraError.MissingOrInvalidIndexName) };
            return new AlterIndex(position, name, IndexAction.Options) { Options = [OtherDefinitionParser.RestAsOption(reader)] };
        }
        IndexAction? action = reader.Current.Keyword switch
        {
            REBUILD => IndexAction.Rebuild,
            UNUSABLE => IndexAction.Unusable,
            VISIBLE => IndexAction.Visible,
            INVISIBLE => IndexAction.Invisible,
            COALESCE => IndexAction.Coalesce,
            SHRINK => IndexAction.Shrink,
            ENABLE => IndexAction.Enable,
            DISABLE => IndexAction.Disable,
            COMPILE => IndexAction.Compile,
            MONITORING => IndexAction.MonitoringUsage,
            NOMONITORING => IndexAction.NoMonitoringUsage,
            _ => null,
        };
        if (action is not null)
            reader.Advance();
        else if (!PhysicalOptionParser.IsStart(reader.Current.Keyword) && reader.Current.Keyword is not (MODIFY or SPLIT or DROP or ADD or PARAMETERS))
            throw reader.Error(OraError.InvalidAlterIndex);
        var options = PhysicalOptionParser.Parse(reader);
        if (!reader.AtEnd)
            options.Add(OtherDefinitionParser.RestAsOption(reader));
        return new AlterIndex(position, name, action ?? IndexAction.Options) { Options = options };
    }
}
