namespace Mocks.Oracle.Sql.Binding;

/// <summary>An item of the select list, stars expanded.</summary>
internal sealed record SelectOutput(string Name, BoundExpression Value, bool HasAlias);
