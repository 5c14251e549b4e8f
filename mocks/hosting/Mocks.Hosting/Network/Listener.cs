namespace Mocks.Hosting;

/// <summary>A port to open.</summary>
/// <param name="Name">What it speaks, as users see it in the log and at <c>/admin</c>: <c>ldap</c>, <c>ldaps</c>, <c>oracle</c>, <c>hec</c>.</param>
/// <param name="Port">0 asks for a free one.</param>
public abstract record Listener(string Name, int Port);
