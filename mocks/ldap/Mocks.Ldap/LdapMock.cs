using System.Text;
using Microsoft.Extensions.Logging;
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
    private readonly LoadingLog _log;

    public LdapMock(MockContext context)
    {
        _options = LdapOptions.Read(context.Settings);
        var store = new DirectoryStore(DirectoryTree.Empty(SchemaBuilder.Standard));
        _server = new LdapServer(_options, store, context.Time, context.Certificate);
        Quirks = new LdapQuirks(_server);
        _journal = new OperationJournal(context.Journal);
        _log = new LoadingLog(context.Loggers.CreateLogger<LdapMock>());
        AdminRoutes = [new AdminRoute("ldif", new ExportEndpoint(store).ExportAsync)];
        Listeners =
        [
            new TcpListener("ldap", _options.Port, false, connection => ServeAsync(connection, false, false)),
            new TcpListener("ldaps", _options.TlsPort, true, connection => ServeAsync(connection, true, false)) { AsksForCertificate = true },
            .. _options.Vendor.IsDomain ? Catalog() : [],
        ];
    }

    public string Name => "ldap";

    public IReadOnlyList<Listener> Listeners { get; }

    public IReadOnlyList<AdminRoute> AdminRoutes { get; }

    public object State => _server.Store.Current;

    public object Load(FixtureSet set, object state, FixtureProblems problems) =>
        new DirectoryLoader(_options, _server.NextStamp(""), _log, problems).Load(set, (DirectoryTree)state);

    public void Change(Func<object, object> change) => _server.Store.Write(tree => (DirectoryTree)change(tree));

    public object Merge(object from, object to, object current) =>
        DirectoryMerge.Merge((DirectoryTree)from, (DirectoryTree)to, (DirectoryTree)current);

    public IQuirkMechanics Quirks { get; }

    public IReadOnlyList<ExportedFile> Export(object state)
    {
        var tree = (DirectoryTree)state;
        // what the server notes by itself would differ each time
        return [new ExportedFile("ldap/export.ldif", Encoding.UTF8.GetBytes(DirectoryExport.Write(tree, tree.Subtree([]), [])))];
    }

    public void Restore(object state) => _server.Store.Write(_ => (DirectoryTree)state);

    private IEnumerable<Listener> Catalog()
    {
        yield return new TcpListener("gc", _options.CatalogPort, false, connection => ServeAsync(connection, false, true));
        yield return new TcpListener("gcs", _options.CatalogTlsPort, true, connection => ServeAsync(connection, true, true)) { AsksForCertificate = true };
    }

    private async Task ServeAsync(TcpConnection connection, bool isTls, bool isGlobalCatalog)
    {
        var session = new LdapSession(connection.Remote?.ToString() ?? "", isTls)
        {
            IsGlobalCatalog = isGlobalCatalog,
            ClientCertificate = _server.ClientCertificates.Accept(connection.ClientCertificate),
        };
        await using var served = new LdapConnection(_server, session, connection.Transport, _journal);
        await served.RunAsync(connection.Closing);
    }
}
