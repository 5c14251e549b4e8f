namespace Mocks.Oracle.Differential.Tests;

/// <summary>A column that an expression may use.</summary>
internal sealed record ScopeColumn(string Name, bool IsText);
