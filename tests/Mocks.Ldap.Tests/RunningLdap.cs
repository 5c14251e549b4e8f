using Mocks.Fixtures;
using Mocks.Hosting;

namespace Mocks.Ldap.Tests;

/// <summary>The LDAP mock in a host on free ports, filled from files below the set's <c>ldap/</c> folder.</summary>
internal sealed class RunningLdap : IAsyncDisposable
{
    public const string Admin = "cn=admin,dc=acme,dc=example";
    public const string AdminPassword = "admin-secret";

    private readonly MockHost _host;
    private readonly string _folder;

    private RunningLdap(MockHost host, string folder)
    {
        _host = host;
        _folder = folder;
        Web = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{host.Port("admin")}") };
    }

    public HttpClient Web { get; }

    public int Port => _host.Port("ldap");

    /// <summary>The global catalogue's, of a domain controller.</summary>
    public int CatalogPort => _host.Port("gc");

    public int TlsPort => _host.Port("ldaps");

    public static Task<RunningLdap> StartAsync(string ldif, params (string Name, string Value)[] variables) =>
        StartAsync([("acme.ldif", ldif)], variables);

    public static async Task<RunningLdap> StartAsync((string Name, string Content)[] files, params (string Name, string Value)[] variables)
    {
        var folder = WriteSet(files);
        var problems = new FixtureProblems();
        var host = MockHost.Build(Environment(folder, variables), problems, context => new LdapMock(context));
        Assert.True(host is not null, string.Join('\n', problems));
        await host.StartAsync(TestContext.Current.CancellationToken);
        return new RunningLdap(host, folder);
    }

    /// <summary>What is wrong with the files.</summary>
    public static IReadOnlyList<string> Problems(params (string Name, string Content)[] files)
    {
        var folder = WriteSet(files);
        var problems = new FixtureProblems();
        Assert.Null(MockHost.Build(Environment(folder, []), problems, context => new LdapMock(context)));
        System.IO.Directory.Delete(folder, recursive: true);
        return [.. problems.Select(problem => problem.ToString())];
    }

    public Task<LdapTestClient> ConnectAsync() => LdapTestClient.ConnectAsync(Port);

    public async Task<LdapTestClient> ConnectAsync(string dn, string password)
    {
        var client = await ConnectAsync();
        var result = await client.BindAsync(dn, password);
        Assert.Equal(0, result.Code);
        return client;
    }

    public Task<LdapTestClient> ConnectAsAdminAsync() => ConnectAsync(Admin, AdminPassword);

    public Task StopAsync() => _host.StopAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        Web.Dispose();
        await _host.DisposeAsync();
        System.IO.Directory.Delete(_folder, recursive: true);
    }

    private static Dictionary<string, string> Environment(string folder, (string Name, string Value)[] variables)
    {
        var environment = new Dictionary<string, string>
        {
            ["MOCK_FIXTURES"] = folder,
            ["MOCK_ADMIN_PORT"] = "0",
            ["MOCK_LDAP_PORT"] = "0",
            ["MOCK_LDAPS_PORT"] = "0",
            ["MOCK_LDAP_GC_PORT"] = "0",
            ["MOCK_LDAP_GCS_PORT"] = "0",
            ["MOCK_LOG_LEVEL"] = "None",
        };
        foreach (var (name, value) in variables)
            environment[name] = value;
        return environment;
    }

    private static string WriteSet((string Name, string Content)[] files)
    {
        var folder = System.IO.Directory.CreateTempSubdirectory("mocks-").FullName;
        File.WriteAllText(Path.Combine(folder, "set.yaml"), "name: test\n");
        foreach (var (name, content) in files)
        {
            var full = Path.Combine(folder, "ldap", name);
            System.IO.Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllText(full, content);
        }

        return folder;
    }
}
