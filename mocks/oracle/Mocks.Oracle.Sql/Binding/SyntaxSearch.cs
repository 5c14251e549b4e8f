using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.Binding;

/// <summary>Looks for things in a syntax tree before it is bound.</summary>
internal static class SyntaxSearch
{
    /// <summary>Whether FROM, at any depth that a recursive WITH may have it, reads a table of that name.</summary>
    public static bool Mentions(QueryBody body, string table) => body switch
    {
        SelectBlock block => block.From.Any(f => Mentions(f, table)),
        SetOperation set => Mentions(set.First, table) || set.Rest.Any(r => Mentions(r.Body, table)),
        NestedQuery nested => Mentions(nested.Query.Body, table),
        _ => false,
    };

    /// <summary>The names that stand in FROM, at any depth of FROM.</summary>
    public static IEnumerable<ObjectName> Tables(QueryBody body) => body switch
    {
        SelectBlock block => block.From.SelectMany(Tables),
        SetOperation set => Tables(set.First).Concat(set.Rest.SelectMany(r => Tables(r.Body))),
        NestedQuery nested => Tables(nested.Query.Body),
        _ => [],
    };

    /// <summary>Adds the plain column names that an expression has, subqueries left out.</summary>
    public static void Names(Expression? expression, HashSet<string> names)
    {
        if (expression is NameExpression name)
            names.Add(name.Parts[^1].Name);
        foreach (var part in Parts(expression))
            Names(part, names);
    }

    private static IEnumerable<Expression?> Parts(Expression? expression) => expression switch
    {
        FunctionCall call => call.Arguments.Select(a => a.Value).Concat((call.WithinGroup ?? call.Keep?.OrderBy ?? []).Select(o => o.Value)),
        UnaryExpression unary => [unary.Operand],
        BinaryExpression binary => [binary.Left, binary.Right],
        Concatenation text => text.Operands,
        CaseExpression @case => @case.Branches.SelectMany(b => new[] { b.When, b.Then }).Append<Expression?>(@case.Operand).Append(@case.Else),
        CastExpression cast => [cast.Operand],
        ExtractExpression extract => [extract.Operand],
        TrimExpression trim => [trim.Character, trim.Operand],
        Comparison comparison => [comparison.Left, comparison.Right],
        LogicalExpression logical => logical.Operands,
        NotExpression not => [not.Operand],
        IsNullExpression test => [test.Operand],
        _ => [],
    };

    private static bool Mentions(TableReference reference, string table) => reference switch
    {
        NamedTable named => named.Name.Schema is null && named.Name.Name.Name == table,
        Join join => Mentions(join.Left, table) || Mentions(join.Right, table),
        DerivedTable derived => Mentions(derived.Query.Body, table),
        PivotTable pivot => Mentions(pivot.Source, table),
        _ => false,
    };

    private static IEnumerable<ObjectName> Tables(TableReference reference) => reference switch
    {
        NamedTable named => [named.Name],
        Join join => Tables(join.Left).Concat(Tables(join.Right)),
        DerivedTable derived => Tables(derived.Query.Body),
        PivotTable pivot => Tables(pivot.Source),
        _ => [],
    };
}
