using System.Net.Sockets;
using System.Text;
using Mocks.Ldap.Protocol.Ber;
using Mocks.Ldap.Protocol.Messages;

namespace Mocks.Ldap.Tests;

/// <summary>Clients that hold connections and give nothing for it: the server goes on answering the others.</summary>
public sealed class EnduranceTests
{
    // tests/bench/ldap/idle holds 10,000; a test's process may have no more files than the machine lets it
    private const int Idle = 400;

    [Fact]
    public async Task Idle_connections_leave_it_answering()
    {
        await using var ldap = await RunningLdap.StartAsync(Sample.Ldif);
        var idle = new List<TcpClient>();
        for (var i = 0; i < Idle; i++)
        {
            idle.Add(new TcpClient());
            await idle[^1].ConnectAsync("127.0.0.1", ldap.Port, TestContext.Current.CancellationToken);
        }

        await using var client = await ldap.ConnectAsync(Sample.Anna, "secret-1001");
        Assert.Single((await client.SearchAsync(Sample.Anna, SearchScope.BaseObject, "(objectClass=*)")).Entries);
        foreach (var connection in idle)
            connection.Dispose();
    }

    [Fact]
    public async Task A_reader_that_takes_nothing_holds_back_nobody_else()
    {
        var people = new StringBuilder(Sample.Ldif);
        for (var i = 0; i < 2_000; i++)
            people.Append(System.Globalization.CultureInfo.InvariantCulture, $"\ndn: cn=p{i},dc=acme,dc=example\nobjectClass: device\ncn: p{i}\ndescription: {new string('x', 2_000)}\n");
        await using var ldap = await RunningLdap.StartAsync(people.ToString());
        await using var slow = await ldap.ConnectAsync();
        for (var search = 0; search < 20; search++)
            await slow.SendSearchAsync(Sample.Base, "(objectClass=*)");
        await using var client = await ldap.ConnectAsAdminAsync();
        Assert.Equal(0, (await client.ModifyAsync(Sample.Anna, [(ModificationKind.Replace, "title", ["Head"])])).Code);
        Assert.Equal(2_007, (await client.SearchAsync(Sample.Base, SearchScope.WholeSubtree, "(objectClass=*)", "1.1")).Entries.Count);
    }

    [Fact]
    public async Task Half_of_a_bind_waits_for_its_other_half()
    {
        await using var ldap = await RunningLdap.StartAsync(Sample.Ldif);
        var message = new BerBuilder().Open().Integer(1).Open(BerTag.BindRequest).Integer(3).Text(Sample.Anna).Text("secret-1001", BerTag.Context(0)).Close().Close().ToArray();
        var halves = new List<LdapTestClient>();
        for (var i = 0; i < 50; i++)
        {
            halves.Add(await ldap.ConnectAsync());
            await halves[^1].WriteAsync(message[..(i % message.Length)]);
        }

        await using var client = await ldap.ConnectAsync(Sample.Anna, "secret-1001");
        for (var i = 0; i < halves.Count; i++)
        {
            await halves[i].WriteAsync(message[(i % message.Length)..]);
            Assert.Equal(0, (await halves[i].ReceiveAsync(1)).Code);
            await halves[i].DisposeAsync();
        }
    }

    [Fact]
    public async Task A_sasl_bind_that_is_never_finished_leaves_the_connection_anonymous()
    {
        await using var ldap = await RunningLdap.StartAsync(Sample.Ldif);
        await using var client = await ldap.ConnectAsync(Sample.Anna, "secret-1001");
        Assert.Equal(14, (await client.BindSaslAsync("SCRAM-SHA-256", "n,,n=anna,r=abc"u8.ToArray())).Code);
        Assert.Empty((await client.ExtendedAsync(Protocol.Oids.WhoAmI)).ResponseValue!);
        Assert.Equal(0, (await client.BindAsync(Sample.Anna, "secret-1001")).Code);
    }

    [Fact]
    public async Task A_stop_ends_connections_without_a_word()
    {
        await using var ldap = await RunningLdap.StartAsync(Sample.Ldif);
        using var idle = new TcpClient();
        await idle.ConnectAsync("127.0.0.1", ldap.Port, TestContext.Current.CancellationToken);
        await using var client = await ldap.ConnectAsync(Sample.Anna, "secret-1001");
        await ldap.StopAsync();
        Assert.Equal(0, await idle.GetStream().ReadAsync(new byte[1], TestContext.Current.CancellationToken));
        await Assert.ThrowsAnyAsync<IOException>(() => client.SearchAsync(Sample.Anna, SearchScope.BaseObject, "(objectClass=*)"));
    }
}
