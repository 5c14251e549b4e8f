namespace Mocks.Http.Responses;

/// <summary>A body sent in pieces over a time.</summary>
internal sealed record Dribble(int Chunks, TimeSpan Duration);
