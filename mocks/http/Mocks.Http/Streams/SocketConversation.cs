using Mocks.Http.Matching;

namespace Mocks.Http.Streams;

/// <summary>A WebSocket conversation, by script: what happens first, then which message gets which answer.</summary>
/// <param name="Protocols">The subprotocols that the server speaks, the best first.</param>
internal sealed record SocketConversation(
    PathTemplate Path, IReadOnlyList<string> Protocols, IReadOnlyList<SocketStep> Script, IReadOnlyList<SocketRule> Rules);
