namespace Mocks.Oracle.Sql.Binding;

/// <summary>A bind variable of a statement.</summary>
/// <param name="Name">Without the colon; upper case unless quoted.</param>
/// <param name="Position">0-based offset of its colon in the statement text.</param>
/// <param name="IsReturningInto">It receives values of a RETURNING INTO clause.</param>
public sealed record BindPlaceholder(string Name, int Position, bool IsReturningInto);
