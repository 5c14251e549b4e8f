namespace Mocks.Http.OpenApi;

/// <summary>The body that an operation takes.</summary>
internal sealed record RequestContent(bool IsRequired, IReadOnlyList<MediaContent> Contents);
