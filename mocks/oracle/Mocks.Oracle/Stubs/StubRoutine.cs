namespace Mocks.Oracle.Stubs;

/// <summary>A procedure or function that is stubbed: its declaration as PL/SQL has it, and what it answers.</summary>
/// <param name="Line">In the file.</param>
/// <param name="Declaration">PROCEDURE name(parameters) or FUNCTION name(parameters) RETURN type.</param>
/// <param name="Cases">The first that matches answers.</param>
internal sealed record StubRoutine(int Line, StubDeclaration Declaration, IReadOnlyList<StubCase> Cases);
