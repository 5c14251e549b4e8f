using System.Diagnostics;

namespace Mocks.Oracle.Differential.Tests;

/// <summary>Debian's PostgreSQL 15 on a socket in a folder of its own.</summary>
internal sealed class PostgreSqlServer : IDisposable
{
    private const string Programs = "/usr/lib/postgresql/15/bin";

    private readonly string _folder = Directory.CreateTempSubdirectory("postgres-").FullName;

    public PostgreSqlServer()
    {
        if (Environment.UserName == "root")
            Run("/usr/bin/chown", "postgres", _folder);
        AsOwner($"{Programs}/initdb", "-D", $"{_folder}/data", "--locale=C", "-E", "UTF8", "-A", "trust", "-U", "mocks", "--no-sync");
        AsOwner($"{Programs}/pg_ctl", "-D", $"{_folder}/data", "-w", "-l", $"{_folder}/log", "-o", $"-k {_folder} -c listen_addresses= -c fsync=off", "start");
    }

    public static bool IsAvailable => File.Exists($"{Programs}/initdb");

    public string ConnectionString => $"Host={_folder};Username=mocks;Database=postgres;Pooling=false";

    public void Dispose()
    {
        AsOwner($"{Programs}/pg_ctl", "-D", $"{_folder}/data", "-m", "immediate", "stop");
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>PostgreSQL refuses to run as root.</summary>
    private static void AsOwner(string program, params string[] arguments)
    {
        if (Environment.UserName == "root")
            Run("/usr/sbin/runuser", ["-u", "postgres", "--", program, .. arguments]);
        else
            Run(program, arguments);
    }

    private static void Run(string program, params string[] arguments)
    {
        // the server that pg_ctl starts would keep a redirected output open
        var start = new ProcessStartInfo("/bin/sh", ["-c", "exec \"$@\" >/dev/null 2>&1", "sh", program, .. arguments]);
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} does not start.");
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
    }
}
