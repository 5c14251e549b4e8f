using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Syntax.Keyword;

namespace Mocks.Oracle.Sql.Syntax;

/// <summary>CREATE DOMAIN name AS type, with constraints, default, DISPLAY and ORDER expressions and annotations.</summary>
internal static class DomainParser
{
    /// <summary>The reader stands at DOMAIN.</summary>
    public static CreateDomain ParseCreate(TokenReader reader, int position, bool orReplace)
    {
        reader.Advance();
        var ifNotExists = CreateParser.AcceptIfNotExists(reader);
        var name = Names.TakeObject(reader, OraError.MissingIdentifier);
        reader.Expect(AS);
        if (reader.Is(TokenKind.LeftParen))
            throw Unsupported(reader, "domains of several columns");
        if (reader.Is("ENUM"))
            throw Unsupported(reader, "domains of enumerated values");
        var domain = new CreateDomain(position, name, DataTypeParser.Parse(reader)) { OrReplace = orReplace, IfNotExists = ifNotExists };
        return ParseClauses(reader, domain);
    }

    private static CreateDomain ParseClauses(TokenReader reader, CreateDomain domain)
    {
        while (true)
        {
            if (reader.Accept(STRICT))
                domain = domain with { Strict = true };
            else if (reader.Is(DEFAULT))
                domain = domain with { Default = ColumnParser.ParseDefault(reader) };
            else if (reader.AcceptWord("DISPLAY"))
                domain = domain with { Display = ExpressionParser.ParseText(reader) };
            else if (reader.Accept(ORDER))
                domain = domain with { Order = ExpressionParser.ParseText(reader) };
            else if (reader.Is(ANNOTATIONS))
                domain = domain with { Annotations = AnnotationParser.Parse(reader) };
            else if (ConstraintParser.ParseInline(reader) is { Count: > 0 } constraints)
                domain = domain with { Constraints = [.. domain.Constraints, .. constraints] };
            else
                return domain;
        }
    }

    private static OraException Unsupported(TokenReader reader, string feature) => new(OraError.ByCode(3001), reader.Position, ": " + feature);
}
