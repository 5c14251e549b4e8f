namespace Mocks.Http.Resources;

/// <summary>How a list is wrapped: the names of the members that hold the rows, their number in all, and the page. Null leaves one out.</summary>
internal sealed record Envelope(string Items, string? Total, string? Page, string? Size);
