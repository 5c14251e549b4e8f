using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;

namespace Mocks.Bench.Ldap;

/// <summary>A server under measurement: a process of its own and the port that it answers on.</summary>
/// <param name="Name">As in the table.</param>
/// <param name="Process">To be ended by its owner.</param>
/// <param name="Port">LDAP without TLS.</param>
/// <param name="LoadCpu">CPU of what loaded the data before the start, in seconds.</param>
/// <param name="Load">Its time, in seconds.</param>
internal sealed record Server(string Name, Process Process, int Port, double LoadCpu, double Load)
{
    private const double TicksPerSecond = 100;
    private const int PageSize = 4096;

    /// <summary>User and system time so far, in seconds (proc(5): fields 14 and 15 of stat).</summary>
    public double Cpu()
    {
        var stat = File.ReadAllText($"/proc/{Process.Id}/stat");
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return (Number(fields[11]) + Number(fields[12])) / TicksPerSecond;
    }

    /// <summary>Resident memory in MB (field 24).</summary>
    public double Memory()
    {
        var stat = File.ReadAllText($"/proc/{Process.Id}/stat");
        return Number(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[21]) * PageSize / 1e6;
    }

    /// <summary>Waits until the server answers a bind; seconds since <paramref name="started"/>.</summary>
    public async Task<double> ReadyAsync(long started)
    {
        while (!Process.HasExited)
        {
            try
            {
                using var client = await Client.ConnectAsync(Port);
                await client.RunAsync(1, 1, _ => Workloads.Bind(Directory.Administrator, Directory.Password), Mocks.Ldap.Protocol.Ber.BerTag.BindRequest);
                return Stopwatch.GetElapsedTime(started).TotalSeconds;
            }
            catch (Exception exception) when (exception is SocketException or IOException)
            {
                await Task.Delay(5);
            }
        }

        throw new InvalidOperationException($"{Name} ended with {Process.ExitCode}");
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
