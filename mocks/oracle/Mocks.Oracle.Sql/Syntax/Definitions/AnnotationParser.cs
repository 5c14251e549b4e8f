using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Syntax.Keyword;

namespace Mocks.Oracle.Sql.Syntax;

/// <summary>ANNOTATIONS ([ADD] name ['value'], DROP name, REPLACE name 'value').</summary>
internal static class AnnotationParser
{
    /// <summary>The reader stands at ANNOTATIONS.</summary>
    public static IReadOnlyList<AnnotationChange> Parse(TokenReader reader)
    {
        reader.Advance();
        reader.OpenParen();
        var changes = new List<AnnotationChange>();
        do
            changes.Add(ParseOne(reader));
        while (reader.Accept(TokenKind.Comma));
        reader.CloseParen();
        return changes;
    }

    private static AnnotationChange ParseOne(TokenReader reader)
    {
        var position = reader.Position;
        var action = AnnotationAction.Add;
        var lenient = false;
        if (reader.Current.Keyword is ADD or DROP or REPLACE && !EndsItem(reader.Peek()))
        {
            action = reader.Take().Keyword switch { DROP => AnnotationAction.Drop, REPLACE => AnnotationAction.Replace, _ => AnnotationAction.Add };
            lenient = reader.Accept(OR, REPLACE);
            if (!lenient && reader.Accept(IF))
            {
                reader.Accept(NOT);
                reader.Expect(EXISTS);
                lenient = true;
            }
        }

        var name = Names.TakeAny(reader, OraError.MissingIdentifier);
        var value = action != AnnotationAction.Drop && reader.Is(TokenKind.Text) ? LiteralParser.TakeText(reader, OraError.StringLiteralRequired) : null;
        return new AnnotationChange(position, action, name.Name, value) { IsLenient = lenient };
    }

    /// <summary>What follows an annotation's name: then the word before was the name.</summary>
    private static bool EndsItem(Token token) => token.Kind is TokenKind.Comma or TokenKind.RightParen or TokenKind.Text;
}
