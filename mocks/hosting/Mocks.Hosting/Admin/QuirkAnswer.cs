namespace Mocks.Hosting;

/// <summary>A quirk as <c>GET /admin/quirks</c> lists it.</summary>
internal sealed record QuirkAnswer(string Name, string Mock, string Description, bool On);
