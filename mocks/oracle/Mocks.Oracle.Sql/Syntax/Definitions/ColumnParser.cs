using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Syntax.Keyword;

namespace Mocks.Oracle.Sql.Syntax;

/// <summary>Columns of CREATE TABLE and ALTER TABLE.</summary>
internal static class ColumnParser
{
    /// <summary>Elements separated by commas: columns and constraints of the table.</summary>
    public static List<TableElement> ParseElements(TokenReader reader)
    {
        var elements = new List<TableElement>();
        do
            elements.Add(ParseElement(reader));
        while (reader.Accept(TokenKind.Comma));
        return elements;
    }

    private static TableElement ParseElement(TokenReader reader)
    {
        if (ConstraintParser.IsTableConstraint(reader))
            return ConstraintParser.ParseTable(reader);
        if (reader.Is(SUPPLEMENTAL, LOG))
            return ParseOther(reader);
        if (reader.Is(PERIOD, FOR))
            return ParseOther(reader);
        return Parse(reader);
    }

    /// <summary>SUPPLEMENTAL LOG …, PERIOD FOR …: the text up to the next comma.</summary>
    public static OtherTableElement ParseOther(TokenReader reader)
    {
        var start = reader.Position;
        var depth = 0;
        while (!reader.AtEnd && (depth > 0 || reader.Current.Kind is not (TokenKind.Comma or TokenKind.RightParen)))
        {
            depth += reader.Is(TokenKind.LeftParen) ? 1 : reader.Is(TokenKind.RightParen) ? -1 : 0;
            reader.Advance();
        }
        return new OtherTableElement(start, reader.TextFrom(start));
    }

    public static ColumnDefinition Parse(TokenReader reader)
    {
        var name = Names.TakeColumn(reader);
        var type = DataTypeParser.IsTypeStart(reader) && !IsDomain(reader) ? DataTypeParser.Parse(reader) : null;
        var column = ParseProperties(reader, new ColumnDefinition(name.Position, name, type));
        var constraints = ConstraintParser.ParseInline(reader);
        column = column with { Constraints = constraints };
        // Oracle takes DEFAULT and INVISIBLE behind NOT NULL as well
        if (reader.Current.Keyword is DEFAULT or VISIBLE or INVISIBLE or GENERATED or ANNOTATIONS or DOMAIN)
        {
            column = ParseProperties(reader, column);
            column = column with { Constraints = [.. constraints, .. ConstraintParser.ParseInline(reader)] };
        }
        return column;
    }

    private static ColumnDefinition ParseProperties(TokenReader reader, ColumnDefinition column)
    {
        while (true)
        {
            switch (reader.Current.Keyword)
            {
                case DEFAULT:
                    column = column with { Default = ParseDefault(reader) };
                    break;
                case GENERATED or AS:
                    column = ParseGenerated(reader, column);
                    break;
                case VISIBLE or INVISIBLE:
                    column = column with { Invisible = reader.Take().Keyword == INVISIBLE };
                    break;
                case COLLATE:
                    reader.Advance();
                    var collation = Names.TakeAny(reader, OraError.MissingIdentifier);
                    column = Collations.IsPlain(collation.Name)
                        ? column with { Collation = collation }
                        : throw reader.ErrorAt(collation.Position, OraError.CollationCannotBeSpecified);
                    break;
                case SORT or RESERVABLE:
                    reader.Advance();
                    break;
                case DROP when reader.NextIs(IDENTITY):
                    reader.Advance();
                    reader.Advance();
                    column = column with { DropIdentity = true };
                    break;
                case ANNOTATIONS:
                    column = column with { Annotations = AnnotationParser.Parse(reader) };
                    break;
                case ADD when reader.NextIs(DOMAIN):
                    reader.Advance();
                    break;
                case DROP when reader.NextIs(DOMAIN):
                    reader.Advance();
                    reader.Advance();
                    reader.AcceptWord("PRESERVE");
                    reader.Accept(CONSTRAINTS);
                    column = column with { DropDomain = true };
                    break;
                case DOMAIN:
                    reader.Advance();
                    column = column with { Domain = Names.TakeObject(reader, OraError.MissingIdentifier) };
                    break;
                case ENCRYPT:
                    SkipClause(reader);
                    break;
                default:
                    return column;
            }
        }
    }

    /// <summary>[ADD] DOMAIN name where a type would be.</summary>
    private static bool IsDomain(TokenReader reader) => reader.Is(ADD, DOMAIN) || (reader.Is(DOMAIN) && Names.IsName(reader.Peek()));

    /// <summary>ENCRYPT USING 'AES256' NO SALT: nothing that the data shows.</summary>
    private static void SkipClause(TokenReader reader)
    {
        reader.Advance();
        while (reader.Current.Kind is TokenKind.Text || reader.Current.Keyword is USING or IDENTIFIED or BY or NO or SALT || (reader.Is(TokenKind.Word) && reader.Previous.Keyword is BY))
            reader.Advance();
        if (!reader.Is(TokenKind.LeftParen))
            return;
        while (!reader.Is(TokenKind.RightParen) && !reader.AtEnd)
            reader.Advance();
        reader.CloseParen();
    }

    public static ColumnDefault ParseDefault(TokenReader reader)
    {
        var position = reader.Take().Start;
        var onNull = reader.Accept(ON, NULL);
        var forUpdate = false;
        if (onNull && reader.Accept(FOR))
        {
            reader.Expect(INSERT);
            forUpdate = reader.Accept(AND);
            if (forUpdate)
                reader.Expect(UPDATE);
            else
                reader.Expect(ONLY);
        }
        var start = reader.Position;
        var value = ExpressionParser.ParseSum(reader);
        return new ColumnDefault(position, value, onNull, forUpdate, new TextSpan(start, reader.End));
    }

    /// <summary>GENERATED … AS IDENTITY, or [GENERATED ALWAYS] AS (expression) [VIRTUAL|MATERIALIZED].</summary>
    private static ColumnDefinition ParseGenerated(TokenReader reader, ColumnDefinition column)
    {
        var position = reader.Position;
        var kind = IdentityKind.Always;
        if (reader.Accept(GENERATED) && !reader.Accept(ALWAYS) && reader.Accept(BY))
        {
            reader.Expect(DEFAULT);
            kind = IdentityKind.ByDefault;
            if (reader.Accept(ON, NULL))
            {
                kind = IdentityKind.ByDefaultOnNull;
                if (reader.Accept(FOR))
                {
                    reader.Expect(INSERT);
                    if (!reader.Accept(ONLY) && reader.Accept(AND))
                        reader.Expect(UPDATE);
                }
            }
        }
        reader.Expect(AS);
        if (reader.Accept(IDENTITY))
            return column with { Identity = new IdentityClause(position, kind, SequenceParser.ParseIdentityOptions(reader)) };
        reader.OpenParen();
        var start = reader.Position;
        var value = ExpressionParser.ParseValue(reader);
        var text = new TextSpan(start, reader.End);
        reader.CloseParen();
        var materialized = reader.Accept(MATERIALIZED);
        if (!materialized)
            reader.Accept(VIRTUAL);
        return column with { Virtual = new VirtualColumn(position, value, text, materialized) };
    }
}
