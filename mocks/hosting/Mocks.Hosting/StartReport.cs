using System.Globalization;
using System.Text;
using Microsoft.Extensions.Logging;
using Mocks.Fixtures;

namespace Mocks.Hosting;

/// <summary>What a person reads when a host starts, or doesn't.</summary>
internal static partial class StartReport
{
    /// <summary>Every problem on a line of its own, below one headline.</summary>
    public static string Problems(FixtureProblems problems)
    {
        var text = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"Not started: {problems.Count} problem{(problems.Count == 1 ? "" : "s")} in the settings or fixtures.");
        foreach (var problem in problems.OrderBy(problem => problem.File, StringComparer.Ordinal).ThenBy(problem => problem.Line))
            text.Append("\n  ").Append(problem);
        return text.ToString();
    }

    public static string PortTaken(IOException exception, IReadOnlyList<OpenListener> listeners)
    {
        var taken = listeners.FirstOrDefault(
            open => open.Port != 0 && exception.Message.Contains($":{open.Port.ToString(CultureInfo.InvariantCulture)}:", StringComparison.Ordinal));
        return taken is null
            ? $"Not started: {exception.Message}"
            : $"Not started: port {taken.Port} of {taken.Listener.Name} is in use. Stop what listens there, or move the port by its variable (0 asks for a free one).";
    }

    /// <summary>What listens where, and for each a line to try.</summary>
    public static string Table(FixtureSet set, IReadOnlyList<OpenListener> listeners, TimeSpan elapsed)
    {
        var text = new StringBuilder().Append(
            CultureInfo.InvariantCulture, $"\nReady after {elapsed.TotalSeconds:0.0} s with the fixture set \"{set.Name}\".\n\n");
        text.Append("  speaks      port         try\n");
        foreach (var open in listeners)
        {
            var port = open.Port.ToString(CultureInfo.InvariantCulture);
            var line = open.Listener.Name == "admin"
                ? $"curl -s http://localhost:{port}/admin    # and the console at http://localhost:{port}/"
                : set.Try.GetValueOrDefault(open.Listener is UdpListener ? open.Listener.Name + "-udp" : open.Listener.Name, "")
                    .Replace("{port}", port, StringComparison.Ordinal);
            text.Append(CultureInfo.InvariantCulture, $"  {open.Listener.Name,-11} {port,5}/{open.Transport,-4}   {line}\n");
        }

        return text.Append("\nCtrl+C stops.").ToString();
    }

    public static void Ready(ILogger log, FixtureSet set, IReadOnlyList<OpenListener> listeners, TimeSpan elapsed)
    {
        foreach (var open in listeners)
            LogListening(log, open.Mock, open.Listener.Name, open.Port, open.Transport);
        LogReady(log, set.Name, elapsed.TotalMilliseconds);
    }

    [LoggerMessage(1001, LogLevel.Information, "{Mock} listens for {Listener} on port {Port}/{Transport}.")]
    private static partial void LogListening(ILogger log, string mock, string listener, int port, string transport);

    [LoggerMessage(1002, LogLevel.Information, "Ready with fixture set {Set} after {Milliseconds} ms.")]
    private static partial void LogReady(ILogger log, string set, double milliseconds);
}
