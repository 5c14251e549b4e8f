using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Syntax.Keyword;

namespace Mocks.Oracle.Sql.Syntax;

/// <summary>Data types of SQL and PL/SQL, ANSI names included.</summary>
internal static class DataTypeParser
{
    /// <summary>Whether a type can begin here: a column's definition may go without.</summary>
    public static bool IsTypeStart(TokenReader reader) => reader.Current.Kind switch
    {
        TokenKind.QuotedName => true,
        TokenKind.Word => Names.IsName(reader.Current) ? !IsColumnClause(reader) : IsReservedType(reader.Current.Keyword),
        _ => false,
    };

    private static bool IsReservedType(Keyword keyword) => keyword is CHAR or DATE or DECIMAL or FLOAT or INTEGER or LONG or NUMBER or RAW or SMALLINT or VARCHAR or VARCHAR2;

    private static bool IsColumnClause(TokenReader reader) => reader.Current.Keyword is
        CONSTRAINT or PRIMARY or REFERENCES or GENERATED or VISIBLE or INVISIBLE or ENABLE or DISABLE or COLLATE or ENCRYPT or VIRTUAL or SORT or SCOPE or ANNOTATIONS;

    public static DataType Parse(TokenReader reader)
    {
        var start = reader.Current;
        if (start.Kind == TokenKind.QuotedName)
            return ParseNamed(reader, start.Start, false);
        if (start.Kind != TokenKind.Word)
            throw reader.Error(OraError.InvalidDatatype);
        if (!reader.NextIs(TokenKind.Dot) && !reader.NextIs(TokenKind.Percent) && ParseBuiltIn(reader, start) is { } type)
            return type;
        if (!Names.IsName(start))
            throw reader.Error(OraError.InvalidDatatype);
        var isRef = reader.Is(REF) && (reader.NextIs(TokenKind.Word) || reader.NextIs(TokenKind.QuotedName)) && !reader.NextIs(CURSOR);
        if (isRef)
            reader.Advance();
        return ParseNamed(reader, start.Start, isRef);
    }

    private static BuiltInType? ParseBuiltIn(TokenReader reader, Token start) => start.Keyword switch
    {
        VARCHAR2 or VARCHAR => Sized(reader, start, TypeName.Varchar2),
        NVARCHAR2 => Sized(reader, start, TypeName.NVarchar2),
        CHAR or CHARACTER => Varying(reader, start, TypeName.Char, TypeName.Varchar2),
        NCHAR => Varying(reader, start, TypeName.NChar, TypeName.NVarchar2),
        NATIONAL => National(reader, start),
        STRING when reader.InPlSql => Sized(reader, start, TypeName.Varchar2),
        NUMBER => Scaled(reader, start, TypeName.Number),
        DECIMAL or DEC or NUMERIC => Scaled(reader, start, TypeName.Decimal),
        INTEGER or INT or SMALLINT => Plain(reader, start, TypeName.Integer),
        FLOAT => Precise(reader, start, TypeName.Float),
        REAL => Plain(reader, start, TypeName.Real),
        DOUBLE when reader.NextIs(PRECISION) => Words(reader, start, 2, TypeName.DoublePrecision),
        BINARY_FLOAT => Plain(reader, start, TypeName.BinaryFloat),
        BINARY_DOUBLE => Plain(reader, start, TypeName.BinaryDouble),
        DATE => Plain(reader, start, TypeName.Date),
        TIMESTAMP => Timestamp(reader, start),
        INTERVAL => Interval(reader, start),
        RAW => Sized(reader, start, TypeName.Raw),
        LONG => reader.NextIs(RAW) ? Words(reader, start, 2, TypeName.LongRaw)
            : reader.NextIs(VARCHAR) ? Words(reader, start, 2, TypeName.Long) : Plain(reader, start, TypeName.Long),
        CLOB => Plain(reader, start, TypeName.Clob),
        NCLOB => Plain(reader, start, TypeName.NClob),
        BLOB => Plain(reader, start, TypeName.Blob),
        BFILE => Plain(reader, start, TypeName.Bfile),
        ROWID => Plain(reader, start, TypeName.RowId),
        UROWID => Sized(reader, start, TypeName.URowId),
        BOOLEAN when reader.BooleanValues || reader.InPlSql => Plain(reader, start, TypeName.Boolean),
        JSON => Json(reader, start),
        XMLTYPE => Plain(reader, start, TypeName.Xml),
        VECTOR when reader.Compat >= 23 => Vector(reader, start),
        _ => reader.InPlSql ? PlSqlOnly(reader, start) : null,
    };

    private static BuiltInType? PlSqlOnly(TokenReader reader, Token start) => start.Keyword switch
    {
        PLS_INTEGER or BINARY_INTEGER => Plain(reader, start, TypeName.PlsInteger),
        NATURAL => Plain(reader, start, TypeName.Natural),
        NATURALN => Plain(reader, start, TypeName.NaturalN),
        POSITIVE => Plain(reader, start, TypeName.Positive),
        POSITIVEN => Plain(reader, start, TypeName.PositiveN),
        SIGNTYPE => Plain(reader, start, TypeName.SignType),
        SIMPLE_INTEGER => Plain(reader, start, TypeName.SimpleInteger),
        SIMPLE_FLOAT => Plain(reader, start, TypeName.SimpleFloat),
        SIMPLE_DOUBLE => Plain(reader, start, TypeName.SimpleDouble),
        SYS_REFCURSOR => Plain(reader, start, TypeName.RefCursor),
        _ => null,
    };

    private static BuiltInType Plain(TokenReader reader, Token start, TypeName name)
    {
        reader.Advance();
        return new BuiltInType(start.Start, name);
    }

    private static BuiltInType Words(TokenReader reader, Token start, int count, TypeName name)
    {
        reader.Rewind(reader.Mark + count);
        return new BuiltInType(start.Start, name);
    }

    /// <summary>(n [BYTE|CHAR])</summary>
    private static BuiltInType Sized(TokenReader reader, Token start, TypeName name)
    {
        reader.Advance();
        if (!reader.Accept(TokenKind.LeftParen))
            return new BuiltInType(start.Start, name);
        var length = TakeLength(reader);
        var unit = reader.Accept(BYTE) ? LengthUnit.Byte : reader.Accept(CHAR) ? LengthUnit.Char : LengthUnit.Default;
        reader.CloseParen();
        if (reader.Is(CHARACTER, SET))
            SkipCharacterSet(reader);
        return new BuiltInType(start.Start, name) { Length = length, Unit = unit };
    }

    private static void SkipCharacterSet(TokenReader reader)
    {
        reader.Rewind(reader.Mark + 3);
        if (reader.Accept(TokenKind.Percent))
            reader.Advance();
    }

    private static int TakeLength(TokenReader reader)
    {
        if (!reader.Is(TokenKind.Number) || !int.TryParse(reader.TextOf(reader.Current), System.Globalization.NumberStyles.None, null, out var length))
            throw reader.Error(reader.Is(TokenKind.RightParen) || reader.Is(TokenKind.Word) ? OraError.MissingLeftParenthesis : OraError.MissingRightParenthesis);
        reader.Advance();
        return length;
    }

    private static BuiltInType Varying(TokenReader reader, Token start, TypeName fixedName, TypeName varyingName)
    {
        if (!reader.NextIs(VARYING))
            return Sized(reader, start, fixedName);
        reader.Advance();
        return Sized(reader, start, varyingName);
    }

    /// <summary>NATIONAL CHAR[ACTER] [VARYING] (n)</summary>
    private static BuiltInType? National(TokenReader reader, Token start)
    {
        if (!reader.NextIs(CHAR) && !reader.NextIs(CHARACTER))
            return null;
        reader.Advance();
        return Varying(reader, start, TypeName.NChar, TypeName.NVarchar2);
    }

    private static BuiltInType Scaled(TokenReader reader, Token start, TypeName name)
    {
        reader.Advance();
        if (!reader.Accept(TokenKind.LeftParen))
            return new BuiltInType(start.Start, name);
        int? precision = reader.Accept(TokenKind.Star) ? null : TakeNumber(reader, OraError.NumericPrecisionOutOfRange);
        int? scale = null;
        if (reader.Accept(TokenKind.Comma))
        {
            var negative = reader.Accept(TokenKind.Minus);
            scale = TakeNumber(reader, OraError.NumericScaleOutOfRange) * (negative ? -1 : 1);
        }
        reader.CloseParen();
        return new BuiltInType(start.Start, name) { Precision = precision, Scale = scale ?? (precision is null ? null : 0) };
    }

    private static int TakeNumber(TokenReader reader, OraError error)
    {
        if (!reader.Is(TokenKind.Number))
            throw reader.Error(reader.Is(TokenKind.RightParen) ? OraError.MissingRightParenthesis : error);
        if (!int.TryParse(reader.TextOf(reader.Current), System.Globalization.NumberStyles.None, null, out var number))
            throw reader.Error(error);
        reader.Advance();
        return number;
    }

    private static BuiltInType Precise(TokenReader reader, Token start, TypeName name)
    {
        reader.Advance();
        if (!reader.Accept(TokenKind.LeftParen))
            return new BuiltInType(start.Start, name);
        int? precision = reader.Accept(TokenKind.Star) ? null : TakeNumber(reader, OraError.FloatingPointPrecisionOutOfRange);
        reader.CloseParen();
        return new BuiltInType(start.Start, name) { Precision = precision };
    }

    private static BuiltInType Timestamp(TokenReader reader, Token start)
    {
        reader.Advance();
        int? precision = null;
        if (reader.Accept(TokenKind.LeftParen))
        {
            precision = LiteralParser.TakeDigits(reader);
            reader.CloseParen();
        }
        var name = TypeName.Timestamp;
        if (reader.Is(WITH) && (reader.NextIs(TIME) || reader.NextIs(LOCAL)))
        {
            reader.Advance();
            name = reader.Accept(LOCAL) ? TypeName.TimestampLtz : TypeName.TimestampTz;
            reader.Expect(TIME);
            reader.Expect(ZONE);
        }
        return new BuiltInType(start.Start, name) { Precision = precision };
    }

    private static BuiltInType Interval(TokenReader reader, Token start)
    {
        reader.Advance();
        var qualifier = LiteralParser.ParseQualifier(reader);
        return qualifier.From switch
        {
            IntervalField.Year when qualifier.To == IntervalField.Month =>
                new BuiltInType(start.Start, TypeName.IntervalYM) { Precision = qualifier.LeadingPrecision },
            IntervalField.Day when qualifier.To == IntervalField.Second =>
                new BuiltInType(start.Start, TypeName.IntervalDS) { Precision = qualifier.LeadingPrecision, Scale = qualifier.FractionPrecision },
            _ => throw reader.ErrorAt(start, OraError.InvalidDatatype),
        };
    }

    private static BuiltInType Json(TokenReader reader, Token start)
    {
        var type = Plain(reader, start, TypeName.Json);
        if (reader.Accept(TokenKind.LeftParen))
        {
            while (!reader.Is(TokenKind.RightParen) && !reader.AtEnd)
                reader.Advance();
            reader.CloseParen();
        }
        return type;
    }

    private static BuiltInType Vector(TokenReader reader, Token start)
    {
        reader.Advance();
        if (!reader.Accept(TokenKind.LeftParen))
            return new BuiltInType(start.Start, TypeName.Vector);
        int? length = reader.Accept(TokenKind.Star) ? null : TakeLength(reader);
        string? format = null;
        if (reader.Accept(TokenKind.Comma))
            format = Names.Upper(reader.TextOf(reader.Take()));
        while (reader.Accept(TokenKind.Comma))
            reader.Advance();
        reader.CloseParen();
        return new BuiltInType(start.Start, TypeName.Vector) { Length = length, Format = format };
    }

    private static DataType ParseNamed(TokenReader reader, int position, bool isRef)
    {
        var name = new List<Identifier> { Names.Take(reader, OraError.InvalidDatatype) };
        while (reader.Accept(TokenKind.Dot))
            name.Add(Names.TakeAny(reader, OraError.InvalidDatatype));
        var link = Names.TakeLink(reader);
        if (reader.InPlSql && reader.Is(TokenKind.Percent))
        {
            if (reader.NextIs(TYPE))
            {
                reader.Rewind(reader.Mark + 2);
                return new TypeOf(position, name);
            }
            if (reader.NextIs(ROWTYPE))
            {
                reader.Rewind(reader.Mark + 2);
                return new RowTypeOf(position, name);
            }
        }
        if (!isRef && name is [{ Name: "SYS" or "PUBLIC" }, { Name: "XMLTYPE" }])
            return new BuiltInType(position, TypeName.Xml);
        IReadOnlyList<Expression> arguments = [];
        if (reader.InPlSql && reader.Accept(TokenKind.LeftParen))
        {
            arguments = ExpressionParser.ParseList(reader);
            reader.CloseParen();
        }
        return new NamedType(position, name, isRef) { DbLink = link, Arguments = arguments };
    }
}
