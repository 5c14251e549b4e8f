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

    private static bool Mentions(TableReference reference, string table) => reference switch
    {
        NamedTable named => named.Name.Schema is null && named.Name.Name.Name == table,
        Join join => Mentions(join.Left, table) || Mentions(join.Right, table),
        DerivedTable derived => Mentions(derived.Query.Body, table),
        PivotTable pivot => Mentions(pivot.Source, table),
        _ => false,
    };
}
