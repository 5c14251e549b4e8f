using static Mocks.Oracle.Sql.Syntax.Keyword;

namespace Mocks.Oracle.Sql.Syntax;

/// <summary>Procedures and functions: local, packaged, stored, and methods of object types.</summary>
internal static class RoutineParser
{
    /// <summary>With the body, or up to the semicolon of a declaration alone.</summary>
    public static RoutineDeclaration Parse(TokenReader reader)
    {
        var start = reader.Take();
        return ParseRest(reader, start, PlSqlParser.TakeIdentifier(reader));
    }

    /// <summary>What follows the name.</summary>
    public static RoutineDeclaration ParseRest(TokenReader reader, Token start, Identifier name)
    {
        var routine = ParseHeader(reader, start, name);
        if (reader.Accept(TokenKind.Semicolon))
            return routine;
        if (!reader.Accept(IS) && !reader.Accept(AS))
            throw PlSqlErrors.Unexpected(reader, "; is default authid as cluster order using external\n   deterministic parallel_enable pipelined result_cache");
        return ParseImplementation(reader, routine);
    }

    public static RoutineDeclaration ParseImplementation(TokenReader reader, RoutineDeclaration routine)
    {
        if (reader.Current.Keyword is LANGUAGE or EXTERNAL or MLE)
            return routine with { External = TakeExternal(reader) };
        reader.Enter();
        var position = reader.Position;
        reader.Accept(DECLARE);
        var body = PlSqlParser.ParseBody(reader, position, DeclarationParser.ParseAll(reader));
        reader.Leave();
        return routine with { Body = body };
    }

    /// <summary>Parameters, RETURN and the attributes.</summary>
    public static RoutineDeclaration ParseHeader(TokenReader reader, Token start, Identifier name)
    {
        IReadOnlyList<Parameter> parameters = reader.Is(TokenKind.LeftParen) ? ParseParameters(reader) : [];
        DataType? type = null;
        var self = false;
        if (start.Keyword == FUNCTION)
        {
            reader.Expect(RETURN);
            self = reader.Is(SELF, AS);
            type = self ? TakeSelf(reader) : DeclarationParser.ParseDataType(reader);
        }
        var routine = new RoutineDeclaration(start.Start, name, parameters, type) { ReturnsSelf = self };
        return ParseAttributes(reader, routine);
    }

    /// <summary>RETURN SELF AS RESULT.</summary>
    private static NamedType TakeSelf(TokenReader reader)
    {
        var self = Names.Of(reader, reader.Take());
        reader.Advance();
        reader.Expect(RESULT);
        return new NamedType(self.Position, [self]);
    }

    public static List<Parameter> ParseParameters(TokenReader reader)
    {
        reader.OpenParen();
        var parameters = new List<Parameter>();
        do
            parameters.Add(ParseParameter(reader));
        while (reader.Accept(TokenKind.Comma));
        reader.CloseParen();
        return parameters;
    }

    private static Parameter ParseParameter(TokenReader reader)
    {
        var name = PlSqlParser.TakeIdentifier(reader);
        var isIn = reader.Accept(IN);
        var mode = reader.Accept(OUT) ? (isIn ? ParameterMode.InOut : ParameterMode.Out) : ParameterMode.In;
        var noCopy = reader.Accept(NOCOPY);
        var type = DeclarationParser.ParseDataType(reader);
        return new Parameter(name.Position, name, mode, noCopy, type, DeclarationParser.ParseDefault(reader));
    }

    private static RoutineDeclaration ParseAttributes(TokenReader reader, RoutineDeclaration routine)
    {
        var others = new List<string>();
        while (true)
        {
            switch (reader.Current.Keyword)
            {
                case AUTHID:
                    reader.Advance();
                    routine = routine with { InvokerRights = reader.Take().Keyword == CURRENT_USER };
                    break;
                case DETERMINISTIC:
                    reader.Advance();
                    routine = routine with { Deterministic = true };
                    break;
                case PIPELINED:
                    reader.Advance();
                    routine = routine with { Pipelined = true };
                    if (reader.Accept(USING))
                        PlSqlParser.TakeName(reader);
                    break;
                case RESULT_CACHE:
                    reader.Advance();
                    routine = routine with { ResultCache = true };
                    if (reader.Accept(RELIES_ON))
                        SkipParens(reader);
                    break;
                case PARALLEL_ENABLE or ACCESSIBLE or SQL_MACRO or POLYMORPHIC or AGGREGATE or DEFAULT or SHARING:
                    others.Add(TakeWords(reader));
                    break;
                default:
                    return others.Count == 0 ? routine : routine with { Others = others };
            }
        }
    }

    private static string TakeWords(TokenReader reader)
    {
        var start = reader.Position;
        while (reader.Is(TokenKind.Word) && reader.Current.Keyword is not (IS or AS or DETERMINISTIC or PIPELINED or RESULT_CACHE or AUTHID))
            reader.Advance();
        SkipParens(reader);
        return reader.TextFrom(start);
    }

    private static void SkipParens(TokenReader reader)
    {
        if (!reader.Is(TokenKind.LeftParen))
            return;
        var depth = 0;
        do
        {
            if (reader.AtEnd)
                throw PlSqlErrors.Unexpected(reader, ")");
            var kind = reader.Take().Kind;
            depth += kind == TokenKind.LeftParen ? 1 : kind == TokenKind.RightParen ? -1 : 0;
        }
        while (depth > 0);
    }

    /// <summary>LANGUAGE JAVA NAME '…', EXTERNAL …, MLE …, up to the semicolon.</summary>
    private static string TakeExternal(TokenReader reader)
    {
        var start = reader.Position;
        while (!reader.AtEnd && !reader.Is(TokenKind.Semicolon))
            reader.Advance();
        var text = reader.TextFrom(start);
        PlSqlParser.ExpectSemicolon(reader);
        return text;
    }
}
