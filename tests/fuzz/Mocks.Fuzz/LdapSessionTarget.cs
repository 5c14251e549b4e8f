using System.IO.Pipelines;
using System.Text;
using Mocks.Fixtures;
using Mocks.Hosting;
using Mocks.Ldap;
using Mocks.Ldap.Connections;
using Mocks.Ldap.Directory;
using Mocks.Ldap.Entries;
using Mocks.Ldap.Protocol.Messages;
using Mocks.Ldap.Schema;

namespace Mocks.Fuzz;

/// <summary>A connection that the administrator has signed in to: the operations themselves, on a small directory that is put back each time.</summary>
internal sealed class LdapSessionTarget : ITarget
{
    private const string Password = "admin-secret";

    private readonly LdapServer _server;
    private readonly OperationJournal _journal;
    private readonly DirectoryTree _start;

    public LdapSessionTarget()
    {
        var problems = new FixtureProblems();
        var settings = new Settings(new Dictionary<string, string>(), problems);
        var store = new DirectoryStore(DirectoryTree.Empty(SchemaBuilder.Standard));
        _server = new LdapServer(LdapOptions.Read(settings), store, TimeProvider.System, new ServerCertificate(settings, TimeProvider.System));
        _journal = new OperationJournal(new Journal(TimeProvider.System));
        store.Write(Fill);
        _start = store.Current;
    }

    public string Name => "ldap-session";

    public IReadOnlyList<byte[]> Corpus => LdapCorpus.Messages;

    public void Run(byte[] input) => RunAsync(input).GetAwaiter().GetResult();

    private async Task RunAsync(byte[] input)
    {
        _server.Store.Write(_ => _start);
        var (toServer, toClient) = (new Pipe(), new Pipe());
        await toServer.Writer.WriteAsync(LdapCorpus.Bind(Password));
        await toServer.Writer.WriteAsync(input);
        await toServer.Writer.CompleteAsync();
        var reading = DrainAsync(toClient.Reader);
        await using (var connection = new LdapConnection(_server, new LdapSession("fuzz", false), new Duplex(toServer.Reader, toClient.Writer), _journal))
            await connection.RunAsync(CancellationToken.None);
        await toClient.Writer.CompleteAsync();
        await reading;
    }

    private static async Task DrainAsync(PipeReader reader)
    {
        while (true)
        {
            var read = await reader.ReadAsync();
            reader.AdvanceTo(read.Buffer.End);
            if (read.IsCompleted)
                return;
        }
    }

    private DirectoryTree Fill(DirectoryTree tree)
    {
        var edit = new DirectoryEdit(tree);
        if (tree.Schema.TryNormalize(LdapCorpus.Base, out var suffix))
            edit.AddSuffix(suffix);
        Add(edit, LdapCorpus.Base, ("objectClass", "dcObject"), ("objectClass", "organization"), ("dc", "acme"), ("o", "ACME"));
        Add(edit, "ou=people," + LdapCorpus.Base, ("objectClass", "organizationalUnit"), ("ou", "people"));
        Add(edit, "uid=anna," + LdapCorpus.Base, ("objectClass", "inetOrgPerson"), ("uid", "anna"), ("cn", "Anna Berg"), ("sn", "Berg"), ("userPassword", "secret"));
        Add(edit, "cn=claims," + LdapCorpus.Base, ("objectClass", "groupOfNames"), ("cn", "claims"), ("member", "uid=anna," + LdapCorpus.Base));
        return edit.Commit();
    }

    private void Add(DirectoryEdit edit, string dn, params (string Name, string Value)[] attributes) => EntryCreation.Add(
        edit, dn, [.. attributes.GroupBy(attribute => attribute.Name).Select(group => new PartialAttribute(group.Key, [.. group.Select(attribute => Encoding.UTF8.GetBytes(attribute.Value))]))],
        _server.NextStamp("cn=admin"), true);

    private sealed record Duplex(PipeReader Input, PipeWriter Output) : IDuplexPipe;
}
