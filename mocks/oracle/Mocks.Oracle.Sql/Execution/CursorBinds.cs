using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.Execution;

/// <summary>The bind variables of a statement as the client sees them.</summary>
internal static class CursorBinds
{
    public static IReadOnlyList<BindPlaceholder> Of(SessionContext session, Statement statement)
    {
        if (statement is AnonymousBlock or CallStatement)
            return session.Instance.StoredCode?.Binds(statement) ?? Distinct(statement);
        var returning = Returning(statement);
        return [.. statement.Binds.Select(b => new BindPlaceholder(b.Name, b.Position, returning.Contains(b.Ordinal)))];
    }

    public static IReadOnlyList<BindPlaceholder> Distinct(Statement statement) =>
        [.. statement.Binds.DistinctBy(b => b.Name).Select(b => new BindPlaceholder(b.Name, b.Position, false))];

    private static HashSet<int> Returning(Statement statement)
    {
        var clause = statement switch
        {
            InsertStatement insert => insert.Returning,
            UpdateStatement update => update.Returning,
            DeleteStatement delete => delete.Returning,
            MergeStatement merge => merge.Returning,
            _ => null,
        };
        return clause is null ? [] : [.. clause.Into.Targets.OfType<BindVariable>().Select(b => b.Ordinal)];
    }
}
