using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Connections.Features;
using Mocks.Fixtures;
using Mocks.Hosting;
using Mocks.Ldap.Connections;
using Mocks.Ldap.Directory;
using Mocks.Ldap.Loading;
using Mocks.Ldap.Quirks;
using Mocks.Ldap.Schema;

namespace Mocks.Ldap;

/// <summary>The LDAP mock: a directory filled from the LDIF files of a fixture set, served over LDAP, StartTLS and LDAPS.</summary>
public sealed class LdapMock : IMock
{
    private readonly LdapOptions _options;
    private readonly LdapServer _server;
    private readonly OperationJournal _journal;

    public LdapMock(MockContext context)
    {
        _options = LdapOptions.Read(context.Settings);
        var store = new DirectoryStore(DirectoryTree.Empty(SchemaBuilder.Standard));
        _server = new LdapServer(_options, store, context.Time, context.Certificate);
        Quirks = new LdapQuirks(_server);
        _journal = new OperationJournal(context.Journal);
        Listeners =
        [
            new TcpListener("ldap", _options.Port, false, connection => ServeAsync(connection, false)),
            new TcpListener("ldaps", _options.TlsPort, true, connection => ServeAsync(connection, true)),
        ];
    }

    public string Name => "ldap";

    public IReadOnlyList<Listener> Listeners { get; }

    public object State => _server.Store.Current;

    public object Load(FixtureSet set, object state, FixtureProblems problems) =>
        new DirectoryLoader(_options, _server.NextStamp(""), problems).Load(set, (DirectoryTree)state);

    public void Change(Func<object, object> change) => _server.Store.Write(tree => (DirectoryTree)change(tree));

    public object Merge(object from, object to, object current) =>
        DirectoryMerge.Merge((DirectoryTree)from, (DirectoryTree)to, (DirectoryTree)current);

    public IQuirkMechanics Quirks { get; }

    public IReadOnlyList<ExportedFile> Export(object state) =>
        [new ExportedFile("ldap/export.ldif", DirectoryExport.ToLdif((DirectoryTree)state))];

    public void Restore(object state) => _server.Store.Write(_ => (DirectoryTree)state);

    private async Task ServeAsync(ConnectionContext connection, bool isTls)
    {
        var session = new LdapSession(connection.RemoteEndPoint?.ToString() ?? connection.ConnectionId, isTls);
        var stopping = connection.Features.Get<IConnectionLifetimeNotificationFeature>()?.ConnectionClosedRequested ?? CancellationToken.None;
        await using var served = new LdapConnection(_server, session, connection.Transport, _journal);
        await served.RunAsync(stopping);
    }
}
