namespace Mocks.Hosting;

/// <summary>A quirk as <c>GET /admin/quirks</c> lists it.</summary>
/// <param name="Sees">What the application sees of it, in plain text.</param>
/// <param name="Set">The fixture set that declares it; absent for one that comes with the mock.</param>
internal sealed record QuirkAnswer(
    string Name, string Mock, string Description, bool On, string Sees, IReadOnlyList<QuirkParameterAnswer> Parameters, string? Set);
