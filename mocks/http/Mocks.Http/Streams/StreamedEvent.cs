using Mocks.Http.Templates;

namespace Mocks.Http.Streams;

/// <summary>An event of a stream (WHATWG HTML, "Server-sent events").</summary>
/// <param name="Pause">Before it is sent.</param>
/// <param name="Comment">A line that clients skip, as servers send to keep a connection open.</param>
internal sealed record StreamedEvent(string? Id, string? Name, Template? Data, string? Comment, TimeSpan Pause);
