namespace Mocks.Oracle.Protocol;

/// <summary>The peer sent what no client sends. It ends that connection and nothing else.</summary>
public sealed class ProtocolException(string message) : Exception(message);
