using Mocks.Http.Matching;

namespace Mocks.Http.Streams;

/// <summary>What is done when a message fits.</summary>
/// <param name="When">Null for any message.</param>
internal sealed record SocketRule(ValueMatcher? When, IReadOnlyList<SocketStep> Steps);
