using static Mocks.Oracle.Sql.Syntax.Keyword;

namespace Mocks.Oracle.Sql.Syntax;

/// <summary>The iteration controls that 21c brought, for FOR loops and qualified expressions.</summary>
internal static class IterationParser
{
    /// <summary>The release that has them here.</summary>
    public const int Since = 23;

    private static readonly string[] OfCollections = ["VALUES", "INDICES", "PAIRS"];

    /// <summary>Behind FOR stands what the older form does not have: two variables, a type, or a control that begins with a word.</summary>
    public static bool IsAhead(TokenReader reader) =>
        reader.NextIs(IN) ? StartsControl(reader, reader.NextIs(REVERSE, 2) ? 3 : 2) : reader.NextIs(TokenKind.Comma) || reader.Peek().Kind == TokenKind.Word;

    /// <summary>Behind the first control stands another, or a condition.</summary>
    public static bool GoesOn(TokenReader reader) => reader.Current.Kind == TokenKind.Comma || reader.Is(WHEN) || reader.Is(WHILE);

    /// <summary>The reader stands at the first variable.</summary>
    public static Iteration Parse(TokenReader reader)
    {
        var position = reader.Position;
        var variables = new List<Identifier>();
        DataType? type = null;
        var isMutable = false;
        do
        {
            variables.Add(PlSqlParser.TakeIdentifier(reader));
            isMutable |= reader.AcceptWord("MUTABLE");
            reader.AcceptWord("IMMUTABLE");
            if (!reader.Is(IN) && !reader.Is(TokenKind.Comma) && DataTypeParser.Parse(reader) is var declared)
                type ??= declared;
        }
        while (reader.Accept(TokenKind.Comma));
        reader.Expect(IN);
        return new Iteration(position, variables, type, isMutable, ParseControls(reader, []));
    }

    /// <summary>A loop whose first control has been read up to its condition.</summary>
    public static Iteration ParseRest(TokenReader reader, int position, Identifier variable, Expression first, bool reverse, Expression? high = null, Expression? step = null)
    {
        var control = new IterationControl(position, high is null ? IterationKind.Single : IterationKind.Range, reverse, first) { High = high, Step = step };
        List<IterationControl> controls = [Conditions(reader, control)];
        return new Iteration(position, [variable], null, false, reader.Accept(TokenKind.Comma) ? ParseControls(reader, controls) : controls);
    }

    /// <summary>FOR i IN … [SEQUENCE | INDEX key] => value</summary>
    public static Argument ParseArgument(TokenReader reader)
    {
        var position = reader.Take().Start;
        var iteration = Parse(reader);
        var isSequence = reader.AcceptWord("SEQUENCE");
        var index = !isSequence && reader.AcceptWord("INDEX") ? ExpressionParser.ParseValue(reader) : null;
        if (!reader.Accept(TokenKind.Arrow))
            throw PlSqlErrors.Unexpected(reader, "=>");
        return new Argument(position, null, ExpressionParser.ParseValue(reader)) { Iteration = iteration, IsSequence = isSequence, Index = index };
    }

    private static bool StartsControl(TokenReader reader, int ahead) =>
        (Is(reader, ahead, "REPEAT") && reader.Peek(ahead + 1).Kind is not (TokenKind.DotDot or TokenKind.Dot or TokenKind.LeftParen))
        || (Array.Exists(OfCollections, word => Is(reader, ahead, word)) && reader.NextIs(OF, ahead + 1));

    private static bool Is(TokenReader reader, int ahead, string word) =>
        reader.Peek(ahead) is { Kind: TokenKind.Word } token && reader.TextOf(token).Equals(word, StringComparison.OrdinalIgnoreCase);

    private static List<IterationControl> ParseControls(TokenReader reader, List<IterationControl> controls)
    {
        do
            controls.Add(ParseControl(reader));
        while (reader.Accept(TokenKind.Comma));
        return controls;
    }

    private static IterationControl ParseControl(TokenReader reader)
    {
        var position = reader.Position;
        var reverse = reader.Accept(REVERSE);
        if (Array.FindIndex(OfCollections, word => Is(reader, 0, word)) is >= 0 and var kind && reader.NextIs(OF))
        {
            reader.Advance();
            reader.Advance();
            return Conditions(reader, new IterationControl(position, IterationKind.Values + kind, reverse, ExpressionParser.ParseSum(reader)));
        }

        var repeats = !reverse && Is(reader, 0, "REPEAT") && StartsControl(reader, 0);
        if (repeats)
            reader.Advance();
        var first = ExpressionParser.ParseSum(reader);
        if (repeats || !reader.Accept(TokenKind.DotDot))
            return Conditions(reader, new IterationControl(position, IterationKind.Single, reverse, first) { Repeats = repeats });
        var high = ExpressionParser.ParseSum(reader);
        return Conditions(reader, new IterationControl(position, IterationKind.Range, reverse, first) { High = high, Step = reader.Accept(BY) ? ExpressionParser.ParseSum(reader) : null });
    }

    private static IterationControl Conditions(TokenReader reader, IterationControl control) => control with
    {
        While = reader.Accept(WHILE) ? ExpressionParser.ParseCondition(reader) : null,
        When = reader.Accept(WHEN) ? ExpressionParser.ParseCondition(reader) : null,
    };
}
