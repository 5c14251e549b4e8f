namespace Mocks.Hosting;

/// <param name="Default">Absent when the value is chosen from the state.</param>
/// <param name="Value">While the quirk is on.</param>
internal sealed record QuirkParameterAnswer(string Name, string About, string? Default, string? Value);
