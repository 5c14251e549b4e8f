using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.Dictionary.Code;

/// <summary>The parts into which USER_TRIGGERS divides a trigger's text.</summary>
internal static class TriggerSource
{
    /// <summary>The name and what makes it fire, up to the condition or the body.</summary>
    public static string Description(TriggerDefinition trigger)
    {
        var head = trigger.Source[..Math.Min(WhenStart(trigger.Source) ?? int.MaxValue, BodyStart(trigger.Source))];
        var name = head.IndexOf("TRIGGER", StringComparison.OrdinalIgnoreCase);
        return (name < 0 ? head : head[(name + "TRIGGER".Length)..]).TrimStart();
    }

    public static string Body(TriggerDefinition trigger) => trigger.Source[BodyStart(trigger.Source)..];

    /// <summary>What stands in WHEN's parentheses, or null.</summary>
    public static string? WhenClause(TriggerDefinition trigger)
    {
        if (WhenStart(trigger.Source) is not { } start)
            return null;
        var text = trigger.Source[start..BodyStart(trigger.Source)];
        var (open, close) = (text.IndexOf('('), text.LastIndexOf(')'));
        return open < 0 || close < open ? null : text[(open + 1)..close];
    }

    private static int? WhenStart(string source) => First(source, "WHEN", BodyStart(source));

    private static int BodyStart(string source)
    {
        foreach (var token in Lexer.Tokenize(source))
        {
            if (token.Kind == TokenKind.Word && source.Substring(token.Start, token.Length).ToUpperInvariant() is "BEGIN" or "DECLARE" or "CALL" or "COMPOUND")
                return token.Start;
        }

        return source.Length;
    }

    private static int? First(string source, string word, int before)
    {
        foreach (var token in Lexer.Tokenize(source))
        {
            if (token.Start >= before)
                return null;
            if (token.Kind == TokenKind.Word && source.AsSpan(token.Start, token.Length).Equals(word, StringComparison.OrdinalIgnoreCase))
                return token.Start;
        }

        return null;
    }
}
