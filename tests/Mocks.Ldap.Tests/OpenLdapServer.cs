using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Mocks.Ldap.Tests;

/// <summary>Debian's slapd on a free port with the standard schema and one mdb database, for comparison.</summary>
internal sealed class OpenLdapServer : IAsyncDisposable
{
    private const string Program = "/usr/sbin/slapd";

    private const string DefaultAccess = """
        access to attrs=userPassword by self write by anonymous auth by * none
        access to * by * read
        """;

    private readonly Process _process;
    private readonly string _folder;

    private OpenLdapServer(Process process, string folder, int port)
    {
        _process = process;
        _folder = folder;
        Port = port;
    }

    public static bool IsAvailable => File.Exists(Program);

    public int Port { get; }

    /// <param name="ldif">A file of entries.</param>
    /// <param name="more">A file of further configuration for the database; empty for none.</param>
    public static async Task<OpenLdapServer> StartAsync(string ldif, string more)
    {
        var folder = System.IO.Directory.CreateTempSubdirectory("slapd-").FullName;
        System.IO.Directory.CreateDirectory(Path.Combine(folder, "db"));
        var configuration = Path.Combine(folder, "slapd.conf");
        await File.WriteAllTextAsync(configuration, $"""
            include /etc/ldap/schema/core.schema
            include /etc/ldap/schema/cosine.schema
            include /etc/ldap/schema/inetorgperson.schema
            include /etc/ldap/schema/nis.schema
            modulepath /usr/lib/ldap
            moduleload back_mdb.so
            moduleload sssvlv.so
            moduleload syncprov.so
            moduleload deref.so
            moduleload ppolicy.so
            {Contributed("pw-sha2")}
            {Contributed("pw-pbkdf2")}
            {Contributed("argon2")}
            {Lines(more, true)}
            database mdb
            suffix "{Sample.Base}"
            rootdn "{RunningLdap.Admin}"
            rootpw {RunningLdap.AdminPassword}
            directory {folder}/db
            overlay sssvlv
            sssvlv-maxperconn 100
            overlay syncprov
            overlay deref
            {(more.Length == 0 ? DefaultAccess : Lines(more, false))}

            """);
        using (var load = Process.Start("/usr/sbin/slapadd", ["-q", "-w", "-f", configuration, "-l", ldif]))
            await load.WaitForExitAsync();
        var port = FreePort();
        var process = Process.Start(
            Program, ["-f", configuration, "-h", $"ldap://127.0.0.1:{port.ToString(CultureInfo.InvariantCulture)}", "-d", "0"]);
        await WaitAsync(port);
        return new OpenLdapServer(process, folder, port);
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        System.IO.Directory.Delete(_folder, recursive: true);
    }

    // "disallow" is for the whole server, everything else for the database
    private static string Lines(string file, bool isGlobal) => file.Length == 0 ? ""
        : string.Join('\n', File.ReadAllLines(file).Where(line => line.StartsWith("disallow", StringComparison.Ordinal) == isGlobal));

    // Debian has these in a package of their own
    private static string Contributed(string module) => File.Exists($"/usr/lib/ldap/{module}.so") ? $"moduleload {module}.so" : "";

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task WaitAsync(int port)
    {
        for (var attempt = 0; attempt < 200; attempt++)
        {
            try
            {
                using var probe = new TcpClient();
                await probe.ConnectAsync("127.0.0.1", port);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(25);
            }
        }
    }
}
