namespace Mocks.Oracle.Sql.Syntax;

/// <summary>The distances between vectors as operators: <c>&lt;-&gt;</c> is Euclidean, <c>&lt;=&gt;</c> cosine, <c>&lt;#&gt;</c> the negative dot product.</summary>
internal static class VectorOperatorParser
{
    /// <summary>Steps over an operator and gives its metric; null when there is none, and nothing is taken.</summary>
    public static string? TryTake(TokenReader reader)
    {
        var rest = reader.Sql.AsSpan(reader.Position);
        var metric = rest.StartsWith("<->") ? "EUCLIDEAN" : rest.StartsWith("<=>") ? "COSINE" : rest.StartsWith("<#>") ? "DOT" : null;
        if (metric is null)
            return null;
        var end = reader.Position + "<->".Length;
        while (reader.Position < end && !reader.AtEnd)
            reader.Advance();
        return metric;
    }

    public static FunctionCall Distance(int position, string metric, Expression left, Expression right) => new(
        position,
        [new Identifier("VECTOR_DISTANCE", false, position)],
        [
            new Argument(position, null, left),
            new Argument(position, null, right),
            new Argument(position, null, new NameExpression(position, [new Identifier(metric, false, position)])),
        ]);
}
