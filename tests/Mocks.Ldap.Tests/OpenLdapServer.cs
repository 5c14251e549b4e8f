using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Mocks.Ldap.Tests;

/// <summary>Debian's slapd on a free port with the standard schema and one mdb database, for comparison.</summary>
internal sealed class OpenLdapServer : IAsyncDisposable
{
    private const string Program = "/usr/sbin/slapd";

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

    public static async Task<OpenLdapServer> StartAsync(string ldif)
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
            database mdb
            suffix "{Sample.Base}"
            rootdn "{RunningLdap.Admin}"
            rootpw {RunningLdap.AdminPassword}
            directory {folder}/db
            overlay sssvlv
            sssvlv-maxperconn 100
            access to attrs=userPassword by self write by anonymous auth by * none
            access to * by * read

            """);
        using (var load = Process.Start("/usr/sbin/slapadd", ["-q", "-f", configuration, "-l", ldif]))
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
