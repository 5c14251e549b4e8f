using Mocks.Http.Matching;
using Mocks.Http.Templates;

#pragma warning disable MA0048 // a closed family reads best on one page
namespace Mocks.Http.Streams;

/// <summary>What a WebSocket conversation does next.</summary>
internal abstract record SocketStep;

/// <summary>Sends a text.</summary>
internal sealed record SendText(Template Text) : SocketStep;

/// <summary>Sends bytes.</summary>
internal sealed record SendBytes(ReadOnlyMemory<byte> Bytes) : SocketStep;

/// <summary>Waits for a message that fits; others are answered by the rules, or passed over.</summary>
internal sealed record Expect(ValueMatcher Matcher) : SocketStep;

/// <summary>Waits for a time.</summary>
internal sealed record Pause(TimeSpan Duration) : SocketStep;

/// <summary>Closes the connection with a code (RFC 6455, section 7.4) and a reason.</summary>
internal sealed record Close(int Code, string Reason) : SocketStep;

/// <summary>Drops the connection without closing it.</summary>
internal sealed record Abort : SocketStep;
