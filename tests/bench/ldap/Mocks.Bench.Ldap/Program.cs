using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Mocks.Bench.Ldap;
using Directory = Mocks.Bench.Ldap.Directory;

// Mocks.Bench.Ldap SUITE AHEAD people...: the suite beside Debian's slapd, each with the same entries and indexes, in one run; AHEAD is a
// suite that was compiled ahead of time, or empty
(string Name, string Shown, int Count)[] workloads =
[
    ("equality", "(uid=x)", 40_000), ("and", "(&(objectClass=person)(uid=x))", 40_000), ("thousand", "1,000 entries", 200), ("bind", "bind", 20_000),
    ("modify", "modify", 20_000), ("add", "add", 8_000), ("connect", "connect, bind, search", 2_000),
];
List<(string Name, Func<string, int, Task<(Server, long)>> Start)> servers = [];
foreach (var suite in args.Take(2).Where(path => path.Length > 0))
{
    // beside a program that is compiled as it runs lie its assemblies
    var kind = File.Exists(suite + ".dll") ? "as it runs" : "ahead";
    Console.WriteLine($"{kind,-12}{suite}");
    servers.Add((kind, (folder, people) => StartMockAsync(suite, folder, people)));
}

servers.Add(("slapd", StartSlapdAsync));
foreach (var people in args.Skip(2).Select(text => int.Parse(text, CultureInfo.InvariantCulture)))
{
    var folder = System.IO.Directory.CreateTempSubdirectory("bench-ldap-").FullName;
    Console.WriteLine($"\n{people:N0} people");
    Console.WriteLine($"{"",-34}{string.Concat(servers.Select(server => $"{server.Name,12}"))}{"ratios",10}");
    var rows = new Dictionary<string, List<double>>(StringComparer.Ordinal);
    foreach (var (_, start) in servers)
        await MeasureAsync(start, folder, people, rows);
    foreach (var (name, values) in rows)
    {
        var ratios = string.Concat(values.SkipLast(1).Select(value => $"{(values[^1] > 0 ? value / values[^1] : 0),8:N2}"));
        Console.WriteLine($"{name,-34}{string.Concat(values.Select(value => $"{value,12:N1}"))}  {ratios}");
    }

    System.IO.Directory.Delete(folder, recursive: true);
}

async Task MeasureAsync(Func<string, int, Task<(Server, long)>> start, string folder, int people, Dictionary<string, List<double>> rows)
{
    var (server, started) = await start(folder, people);
    try
    {
        Note(rows, "load and first answer, s", server.Load + await server.ReadyAsync(started));
        Note(rows, "CPU until then, s", server.LoadCpu + server.Cpu());
        Note(rows, "memory at first, MB", server.Memory());
        foreach (var (name, shown, count) in workloads)
            Note(rows, shown + ", µs CPU", await Workloads.MeasureAsync(server, name, people, count));
        Note(rows, "memory at last, MB", server.Memory());
    }
    finally
    {
        server.Process.Kill();
        await server.Process.WaitForExitAsync();
    }
}

static void Note(Dictionary<string, List<double>> rows, string name, double value)
{
    if (!rows.TryGetValue(name, out var values))
        rows[name] = values = [];
    values.Add(value);
}

static int FreePort()
{
    using var listener = new TcpListener(IPAddress.Loopback, 0);
    listener.Start();
    return ((IPEndPoint)listener.LocalEndpoint).Port;
}

static async Task<(Server, long)> StartMockAsync(string suite, string folder, int people)
{
    var set = Path.Combine(folder, "set");
    System.IO.Directory.CreateDirectory(Path.Combine(set, "ldap"));
    await File.WriteAllTextAsync(Path.Combine(set, "set.yaml"), "name: bench\n");
    Directory.Write(Path.Combine(set, "ldap", "bench.ldif"), people);
    var port = FreePort();
    var start = new ProcessStartInfo(suite) { UseShellExecute = false, RedirectStandardOutput = true };
    foreach (var name in new[] { "ADMIN", "HTTP", "HTTP_TLS", "LDAPS", "ORACLE", "ORACLE_TLS", "HEC", "SYSLOG" })
        start.Environment[$"MOCK_{name}_PORT"] = "0";
    start.Environment["MOCK_LDAP_PORT"] = port.ToString(CultureInfo.InvariantCulture);
    start.Environment["MOCK_RUN"] = "ldap";
    start.Environment["MOCK_FIXTURES"] = set;
    start.Environment["MOCK_LOG_LEVEL"] = "Warning";
    var started = Stopwatch.GetTimestamp();
    return (new Server("mock", Process.Start(start)!, port, 0, 0), started); // a program that was just built
}

static async Task<(Server, long)> StartSlapdAsync(string folder, int people)
{
    var ldif = Path.Combine(folder, "bench.ldif");
    Directory.Write(ldif, people);
    System.IO.Directory.CreateDirectory(Path.Combine(folder, "db"));
    var configuration = Path.Combine(folder, "slapd.conf");
    await File.WriteAllTextAsync(configuration, $"""
        include /etc/ldap/schema/core.schema
        include /etc/ldap/schema/cosine.schema
        include /etc/ldap/schema/inetorgperson.schema
        modulepath /usr/lib/ldap
        moduleload back_mdb.so
        sizelimit unlimited
        threads 4
        database mdb
        suffix "{Directory.Base}"
        rootdn "{Directory.Administrator}"
        rootpw {Directory.Password}
        directory {folder}/db
        maxsize 2147483648
        dbnosync
        index objectClass,uid,mail,cn,sn,member,givenName,employeeNumber,departmentNumber,telephoneNumber,ou eq

        """);
    var begun = Stopwatch.GetTimestamp();
    using var load = Process.Start("/usr/sbin/slapadd", ["-q", "-f", configuration, "-l", ldif]);
    var cpu = 0.0;
    while (!load.HasExited)
    {
        // slapadd's own CPU, read while it lives
        if (File.Exists($"/proc/{load.Id}/stat"))
            cpu = Math.Max(cpu, TryCpu(load));
        await Task.Delay(20);
    }

    var loaded = Stopwatch.GetElapsedTime(begun).TotalSeconds;
    var port = FreePort();
    var started = Stopwatch.GetTimestamp();
    var process = Process.Start("/usr/sbin/slapd", ["-f", configuration, "-h", $"ldap://127.0.0.1:{port}", "-d", "0"]);
    return (new Server("slapd", process, port, cpu, loaded), started);
}

static double TryCpu(Process process)
{
    try
    {
        return process.TotalProcessorTime.TotalSeconds;
    }
    catch (InvalidOperationException)
    {
        return 0;
    }
}
