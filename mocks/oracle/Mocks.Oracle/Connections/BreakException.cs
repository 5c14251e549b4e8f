namespace Mocks.Oracle.Connections;

/// <summary>The client has sent a break: whatever the connection is doing ends, and the break is answered.</summary>
internal sealed class BreakException : Exception;
