using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.Execution.Definitions;

/// <summary>Follows a column's new name into the stored trees of checks and virtual columns.</summary>
internal static class ColumnRenamer
{
    public static Expression Rename(Expression expression, string from, string to) => expression switch
    {
        NameExpression { Parts: [.., var last] } name when last.Name == from =>
            name with { Parts = [.. name.Parts.Take(name.Parts.Count - 1), last with { Name = to }] },
        LogicalExpression logical => logical with { Operands = All(logical.Operands, from, to) },
        NotExpression not => not with { Operand = Rename(not.Operand, from, to) },
        Comparison comparison => comparison with { Left = Rename(comparison.Left, from, to), Right = Rename(comparison.Right, from, to) },
        BetweenExpression between => between with
        {
            Operand = Rename(between.Operand, from, to),
            Low = Rename(between.Low, from, to),
            High = Rename(between.High, from, to),
        },
        InList list => list with { Operand = Rename(list.Operand, from, to), Items = All(list.Items, from, to) },
        IsNullExpression test => test with { Operand = Rename(test.Operand, from, to) },
        LikeExpression like => like with { Operand = Rename(like.Operand, from, to), Pattern = Rename(like.Pattern, from, to) },
        BinaryExpression binary => binary with { Left = Rename(binary.Left, from, to), Right = Rename(binary.Right, from, to) },
        UnaryExpression unary => unary with { Operand = Rename(unary.Operand, from, to) },
        Concatenation concatenation => concatenation with { Operands = All(concatenation.Operands, from, to) },
        FunctionCall call => call with { Arguments = [.. call.Arguments.Select(a => a with { Value = Rename(a.Value, from, to) })] },
        TrimExpression trim => trim with { Operand = Rename(trim.Operand, from, to) },
        CastExpression cast => cast with { Operand = Rename(cast.Operand, from, to) },
        CaseExpression @case => @case with
        {
            Operand = @case.Operand is null ? null : Rename(@case.Operand, from, to),
            Branches = [.. @case.Branches.Select(b => b with { When = Rename(b.When, from, to), Then = Rename(b.Then, from, to) })],
            Else = @case.Else is null ? null : Rename(@case.Else, from, to),
        },
        _ => expression,
    };

    private static IReadOnlyList<Expression> All(IReadOnlyList<Expression> expressions, string from, string to) =>
        [.. expressions.Select(e => Rename(e, from, to))];
}
