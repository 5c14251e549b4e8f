using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.Catalog;

/// <summary>One key of an index: a column, or an expression.</summary>
/// <param name="Name">The column's name; for an expression its hidden column, SYS_NC00004$.</param>
internal sealed record IndexKey(string Name, bool Descending)
{
    public string? ExpressionText { get; init; }

    public Expression? Expression { get; init; }
}
