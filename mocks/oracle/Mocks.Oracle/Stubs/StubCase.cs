namespace Mocks.Oracle.Stubs;

/// <summary>One answer of a stubbed routine, in PL/SQL.</summary>
/// <param name="Condition">On the parameters; null matches every call.</param>
/// <param name="Shown">The condition as an unmatched call is told it.</param>
/// <param name="Statements">What it does: delay, OUT values, result or error.</param>
internal sealed record StubCase(string? Condition, string Shown, IReadOnlyList<string> Statements);
