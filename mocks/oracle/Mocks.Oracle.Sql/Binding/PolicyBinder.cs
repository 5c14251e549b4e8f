using Mocks.Oracle.Sql.Catalog;

namespace Mocks.Oracle.Sql.Binding;

/// <summary>Puts the policies of a table or view (DBMS_RLS) into the statements that read and change it.</summary>
internal static class PolicyBinder
{
    /// <summary>What rows of a view must fulfil to be seen by a query; null when no policy counts.</summary>
    public static BoundExpression? Visible(ViewDefinition view, BoundSource source) =>
        Condition([.. RowPolicy.For(view, "SELECT").Where(p => p.RelevantColumns.IsEmpty)], view, source, false);

    /// <summary>What rows must fulfil when they are inserted or changed; null when no policy checks it.</summary>
    public static BoundExpression? Check(SchemaObject found, BoundSource source, string statement) =>
        Condition([.. RowPolicy.For(found, statement).Where(p => p.ChecksChanges)], found, source, true);

    /// <summary>
    /// What rows of a table must fulfil to be seen by a kind of statement; null when no policy counts. Some count only for statements that name
    /// some of their columns: to be asked for when all of the statement has been bound.
    /// </summary>
    public static BoundExpression? Visible(BoundTable table, string statement)
    {
        var named = table.Used.Select(u => table.Columns[u.Key].Name).ToHashSet(StringComparer.Ordinal);
        return Condition([.. RowPolicy.For(table.Table, statement).Where(p => p.RelevantColumns.IsEmpty || p.RelevantColumns.Any(named.Contains))], table.Table, table, false);
    }

    private static BoundPolicies? Condition(IReadOnlyList<RowPolicy> policies, SchemaObject found, BoundSource source, bool isCheck) =>
        policies.Count == 0 ? null : new BoundPolicies(policies, found, source.Columns, [.. source.Columns.Select((_, i) => Scope.Reference(source, i, 0))], isCheck);
}
