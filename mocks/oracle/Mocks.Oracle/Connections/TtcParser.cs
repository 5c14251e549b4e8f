using Mocks.Oracle.Protocol.Ttc;

namespace Mocks.Oracle.Connections;

/// <summary>Reads one message, or part of one, off the stream; called again from the start when it ran out of bytes.</summary>
internal delegate T TtcParser<out T>(ref TtcReader reader);

/// <summary>As <see cref="TtcParser{T}"/>, with what it needs to know, so that it can be static.</summary>
internal delegate T TtcParser<in TState, out T>(ref TtcReader reader, TState state);
