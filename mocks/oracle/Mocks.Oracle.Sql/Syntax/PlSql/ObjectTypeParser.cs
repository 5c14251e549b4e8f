using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Syntax.Keyword;

namespace Mocks.Oracle.Sql.Syntax;

/// <summary>CREATE TYPE and CREATE TYPE BODY behind the name.</summary>
internal static class ObjectTypeParser
{
    public static CreateType Parse(TokenReader reader, int position, ObjectName name)
    {
        var force = reader.Accept(FORCE);
        if (reader.AcceptWord("OID"))
            reader.Accept(TokenKind.Text);
        var invoker = false;
        while (reader.Current.Keyword is AUTHID or CURRENT_USER or DEFINER or SHARING or DEFAULT or COLLATION)
            invoker |= reader.Take().Keyword == CURRENT_USER;
        if (reader.AtEnd || reader.Is(TokenKind.Semicolon))
        {
            reader.Accept(TokenKind.Semicolon);
            return new CreateType(position, name, null) { Force = force };
        }
        TypeDefinition definition;
        if (reader.Is(UNDER))
        {
            definition = ParseObject(reader, invoker);
        }
        else
        {
            UnitParser.ExpectIs(reader);
            definition = reader.Is(OBJECT) ? ParseObject(reader, invoker) : ParseCollection(reader);
        }
        reader.Accept(TokenKind.Semicolon);
        return new CreateType(position, name, definition) { Force = force };
    }

    private static CollectionTypeDefinition ParseCollection(TokenReader reader)
    {
        var position = reader.Position;
        int? limit = null;
        if (reader.Accept(VARRAY) || reader.Is(VARYING))
        {
            if (reader.Accept(VARYING))
                reader.Expect(ARRAY);
            reader.OpenParen();
            limit = LiteralParser.TakeDigits(reader);
            reader.CloseParen();
        }
        else
        {
            reader.Expect(TABLE);
        }
        reader.Expect(OF);
        var parens = reader.Accept(TokenKind.LeftParen);
        var element = DeclarationParser.ParseDataType(reader);
        var notNull = DeclarationParser.AcceptNotNull(reader);
        if (parens)
            reader.CloseParen();
        while (reader.Current.Keyword is NOT or PERSISTABLE)
            reader.Advance();
        return new CollectionTypeDefinition(position, limit, element, notNull);
    }

    private static ObjectTypeDefinition ParseObject(TokenReader reader, bool invoker)
    {
        var position = reader.Position;
        var under = reader.Accept(UNDER) ? Names.TakeObject(reader, OraError.InvalidDatatype) : null;
        reader.Accept(OBJECT);
        var attributes = new List<ObjectAttribute>();
        var methods = new List<ObjectMethod>();
        if (reader.Accept(TokenKind.LeftParen))
        {
            do
            {
                if (IsMethod(reader))
                    methods.Add(ParseMethod(reader, false));
                else
                    attributes.Add(ParseAttribute(reader));
            }
            while (reader.Accept(TokenKind.Comma));
            reader.CloseParen();
        }
        var type = new ObjectTypeDefinition(position, under, attributes, methods) { InvokerRights = invoker };
        while (reader.Current.Keyword is NOT or FINAL or INSTANTIABLE or PERSISTABLE)
        {
            var positive = !reader.Accept(NOT);
            type = reader.Take().Keyword switch
            {
                FINAL => type with { Final = positive },
                INSTANTIABLE => type with { Instantiable = positive },
                _ => type,
            };
        }
        return type;
    }

    private static ObjectAttribute ParseAttribute(TokenReader reader)
    {
        var name = PlSqlParser.TakeIdentifier(reader);
        return new ObjectAttribute(name.Position, name, DeclarationParser.ParseDataType(reader));
    }

    private static bool IsMethod(TokenReader reader) => reader.Current.Keyword switch
    {
        MEMBER or STATIC or CONSTRUCTOR => reader.Peek().Keyword is FUNCTION or PROCEDURE,
        MAP or ORDER => reader.NextIs(MEMBER),
        OVERRIDING or FINAL or INSTANTIABLE or NOT => true,
        PRAGMA => true,
        _ => false,
    };

    /// <summary>[NOT] OVERRIDING|FINAL|INSTANTIABLE … MEMBER|STATIC|CONSTRUCTOR|MAP MEMBER|ORDER MEMBER FUNCTION|PROCEDURE ….</summary>
    private static ObjectMethod ParseMethod(TokenReader reader, bool withBody)
    {
        var position = reader.Position;
        var overriding = false;
        var final = false;
        var instantiable = true;
        while (reader.Current.Keyword is NOT or OVERRIDING or FINAL or INSTANTIABLE)
        {
            var positive = !reader.Accept(NOT);
            var word = reader.Take().Keyword;
            overriding |= word == OVERRIDING;
            final |= word == FINAL && positive;
            instantiable &= word != INSTANTIABLE || positive;
        }
        var kind = reader.Take().Keyword switch
        {
            MEMBER => MethodKind.Member,
            STATIC => MethodKind.Static,
            CONSTRUCTOR => MethodKind.Constructor,
            MAP => MethodKind.Map,
            ORDER => MethodKind.Order,
            _ => throw PlSqlErrors.Unexpected(reader, "constructor final instantiable map member not order overriding static"),
        };
        reader.Accept(MEMBER);
        var start = reader.Current;
        if (start.Keyword is not (FUNCTION or PROCEDURE))
            throw PlSqlErrors.Unexpected(reader, "function procedure");
        reader.Advance();
        var name = PlSqlParser.TakeIdentifier(reader);
        var routine = withBody ? RoutineParser.ParseRest(reader, start, name) : RoutineParser.ParseHeader(reader, start, name);
        return new ObjectMethod(position, kind, routine) { Overriding = overriding, Final = final, Instantiable = instantiable };
    }

    public static CreateTypeBody ParseBody(TokenReader reader, int position, ObjectName name)
    {
        UnitParser.ExpectIs(reader);
        var methods = new List<ObjectMethod>();
        while (!reader.Is(END) && !reader.AtEnd)
            methods.Add(ParseMethod(reader, true));
        PlSqlParser.ExpectEnd(reader);
        return new CreateTypeBody(position, name, methods);
    }
}
