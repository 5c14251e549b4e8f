namespace Mocks.Hosting;

/// <summary>How the sockets of a program hand over what comes.</summary>
public static class SocketThreads
{
    // read by System.Net.Sockets at the first socket of the process
    private const string InlineCompletions = "DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS";

    /// <summary>Whether <see cref="RunHandlers"/> was called.</summary>
    internal static bool AreRunningHandlers { get; private set; }

    /// <summary>
    /// Lets the threads that wait for sockets, one for each core, run what waited for the data: to wake another costs twice what a small operation
    /// of a directory does. To be called before the first socket of a program whose handlers of raw TCP neither block nor compute for long on such
    /// a thread. HTTP leaves it before a handler runs.
    /// </summary>
    public static void RunHandlers()
    {
        AreRunningHandlers = true;
#pragma warning disable RS0030 // the runtime has no other way to be told
        Environment.SetEnvironmentVariable(InlineCompletions, "1");
#pragma warning restore RS0030
    }
}
