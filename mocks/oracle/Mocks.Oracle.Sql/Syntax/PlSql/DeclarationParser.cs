using static Mocks.Oracle.Sql.Syntax.Keyword;

namespace Mocks.Oracle.Sql.Syntax;

/// <summary>The declarations of blocks, routines and packages.</summary>
internal static class DeclarationParser
{
    /// <summary>Declarations up to BEGIN or END.</summary>
    public static List<Declaration> ParseAll(TokenReader reader)
    {
        var declarations = new List<Declaration>();
        while (reader.Current.Keyword is not (BEGIN or END) && !reader.AtEnd)
            declarations.Add(ParseOne(reader));
        return declarations;
    }

    public static Declaration ParseOne(TokenReader reader) => reader.Current.Keyword switch
    {
        PROCEDURE or FUNCTION when reader.NextIs(TokenKind.Word) || reader.NextIs(TokenKind.QuotedName) => RoutineParser.Parse(reader),
        TYPE when reader.NextIs(IS, 2) => ParseType(reader),
        SUBTYPE => ParseSubtype(reader),
        CURSOR => ParseCursor(reader),
        PRAGMA => ParsePragma(reader),
        _ => ParseVariable(reader),
    };

    public static PragmaDeclaration ParsePragma(TokenReader reader)
    {
        var position = reader.Take().Start;
        var name = PlSqlParser.TakeIdentifier(reader);
        IReadOnlyList<Argument> arguments = [];
        if (reader.Is(TokenKind.LeftParen))
            arguments = name.Name == "RESTRICT_REFERENCES" ? SkipArguments(reader) : FunctionParser.ParseArguments(reader);
        PlSqlParser.ExpectSemicolon(reader);
        return new PragmaDeclaration(position, name, arguments);
    }

    /// <summary>RESTRICT_REFERENCES (DEFAULT, WNDS): its words are no expressions.</summary>
    private static IReadOnlyList<Argument> SkipArguments(TokenReader reader)
    {
        while (!reader.Is(TokenKind.RightParen) && !reader.AtEnd)
            reader.Advance();
        reader.CloseParen();
        return [];
    }

    private static Declaration ParseVariable(TokenReader reader)
    {
        var name = PlSqlParser.TakeIdentifier(reader);
        if (reader.Accept(EXCEPTION))
        {
            PlSqlParser.ExpectSemicolon(reader);
            return new ExceptionDeclaration(name.Position, name);
        }
        var constant = reader.Accept(CONSTANT);
        var type = ParseDataType(reader);
        var notNull = AcceptNotNull(reader);
        var value = ParseDefault(reader);
        PlSqlParser.ExpectSemicolon(reader);
        return new VariableDeclaration(name.Position, name, type) { Constant = constant, NotNull = notNull, Default = value };
    }

    public static DataType ParseDataType(TokenReader reader) => DataTypeParser.IsTypeStart(reader)
        ? DataTypeParser.Parse(reader)
        : throw PlSqlErrors.Unexpected(reader, "constant exception <an identifier>\n   <a double-quoted delimited-identifier> table columns long\n   double ref char standard time timestamp interval date binary\n   national character nchar");

    public static bool AcceptNotNull(TokenReader reader)
    {
        if (!reader.Is(NOT, NULL))
            return false;
        reader.Advance();
        reader.Advance();
        return true;
    }

    public static Expression? ParseDefault(TokenReader reader) =>
        reader.Accept(TokenKind.Assign) || reader.Accept(DEFAULT) ? ExpressionParser.ParseValue(reader) : null;

    private static Declaration ParseType(TokenReader reader)
    {
        var position = reader.Take().Start;
        var name = PlSqlParser.TakeIdentifier(reader);
        reader.Expect(IS);
        Declaration type;
        if (reader.Accept(RECORD))
            type = new RecordTypeDeclaration(position, name, ParseFields(reader));
        else if (reader.Accept(REF))
            type = ParseRefCursor(reader, position, name);
        else
            type = ParseCollection(reader, position, name);
        PlSqlParser.ExpectSemicolon(reader);
        return type;
    }

    private static RefCursorTypeDeclaration ParseRefCursor(TokenReader reader, int position, Identifier name)
    {
        reader.Expect(CURSOR);
        return new RefCursorTypeDeclaration(position, name, reader.Accept(RETURN) ? ParseDataType(reader) : null);
    }

    private static List<RecordField> ParseFields(TokenReader reader)
    {
        reader.OpenParen();
        var fields = new List<RecordField>();
        do
        {
            var name = PlSqlParser.TakeIdentifier(reader);
            var type = ParseDataType(reader);
            var notNull = AcceptNotNull(reader);
            fields.Add(new RecordField(name.Position, name, type, notNull, ParseDefault(reader)));
        }
        while (reader.Accept(TokenKind.Comma));
        reader.CloseParen();
        return fields;
    }

    private static CollectionTypeDeclaration ParseCollection(TokenReader reader, int position, Identifier name)
    {
        Expression? limit = null;
        if (reader.Accept(VARRAY) || reader.Is(VARYING))
        {
            if (reader.Accept(VARYING))
                reader.Expect(ARRAY);
            reader.OpenParen();
            limit = ExpressionParser.ParseSum(reader);
            reader.CloseParen();
        }
        else if (!reader.Accept(TABLE))
        {
            throw PlSqlErrors.Unexpected(reader, "( array limited new private range record VARRAY_ char_base\n   number_base decimal date_base clob_base blob_base bfile_base\n   table ref fixed varying");
        }
        reader.Expect(OF);
        var element = ParseDataType(reader);
        var notNull = AcceptNotNull(reader);
        DataType? indexBy = null;
        if (reader.Accept(INDEX))
        {
            reader.Expect(BY);
            indexBy = ParseDataType(reader);
        }
        return new CollectionTypeDeclaration(position, name, element) { Limit = limit, NotNull = notNull, IndexBy = indexBy };
    }

    private static SubtypeDeclaration ParseSubtype(TokenReader reader)
    {
        var position = reader.Take().Start;
        var name = PlSqlParser.TakeIdentifier(reader);
        reader.Expect(IS);
        var type = ParseDataType(reader);
        Expression? low = null;
        Expression? high = null;
        if (reader.Accept(RANGE))
        {
            low = ExpressionParser.ParseSum(reader);
            if (!reader.Accept(TokenKind.DotDot))
                throw PlSqlErrors.Unexpected(reader, "..");
            high = ExpressionParser.ParseSum(reader);
        }
        var notNull = AcceptNotNull(reader);
        PlSqlParser.ExpectSemicolon(reader);
        return new SubtypeDeclaration(position, name, type, notNull, low, high);
    }

    private static CursorDeclaration ParseCursor(TokenReader reader)
    {
        var position = reader.Take().Start;
        var name = PlSqlParser.TakeIdentifier(reader);
        IReadOnlyList<Parameter> parameters = reader.Is(TokenKind.LeftParen) ? RoutineParser.ParseParameters(reader) : [];
        var type = reader.Accept(RETURN) ? ParseDataType(reader) : null;
        Query? query = null;
        if (reader.Accept(IS))
            query = PlSqlStatementParser.ParseQuery(reader);
        PlSqlParser.ExpectSemicolon(reader);
        return new CursorDeclaration(position, name, parameters, type, query);
    }
}
