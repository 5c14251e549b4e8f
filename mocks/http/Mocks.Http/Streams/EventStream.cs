using Mocks.Http.Matching;

namespace Mocks.Http.Streams;

/// <summary>A stream of server-sent events, by script.</summary>
/// <param name="Rounds">How many times the script is played; <see cref="int.MaxValue"/> until the client goes.</param>
/// <param name="Retry">Milliseconds after which a client is to come back; null to leave it to the client.</param>
internal sealed record EventStream(PathTemplate Path, string Method, IReadOnlyList<StreamedEvent> Events, int Rounds, int? Retry);
