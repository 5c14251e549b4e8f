namespace Mocks.Oracle.Differential.Tests;

/// <summary>A query in each dialect. A text is null where the dialect has no such thing.</summary>
/// <param name="IsOrdered">Its ORDER BY leaves no choice.</param>
internal sealed record QueryText(string Oracle, string? Sqlite, string? PostgreSql, bool IsOrdered)
{
    public string? Of(Dialect dialect) => dialect switch
    {
        Dialect.Sqlite => Sqlite,
        Dialect.PostgreSql => PostgreSql,
        _ => Oracle,
    };
}
