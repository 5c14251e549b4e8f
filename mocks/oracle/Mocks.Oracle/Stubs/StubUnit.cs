using Mocks.Fixtures;

namespace Mocks.Oracle.Stubs;

/// <summary>What one file of stubs says: a package, or routines of the schema itself.</summary>
/// <param name="File">Problems name it.</param>
/// <param name="Schema">The owner, in upper case.</param>
/// <param name="Package">In upper case; null for routines of the schema.</param>
/// <param name="Types">Declarations of PL/SQL for the package's specification.</param>
/// <param name="Grants">Who may execute it.</param>
/// <param name="Routines">In the order of the file.</param>
internal sealed record StubUnit(FixtureFile File, string Schema, string? Package, string? Types, IReadOnlyList<string> Grants, IReadOnlyList<StubRoutine> Routines);
