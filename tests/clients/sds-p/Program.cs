using System.DirectoryServices.Protocols;
using System.Net;
using System.Text;
using Mocks.Clients.SdsP;

const string Base = "dc=acme,dc=example";
const string People = "ou=people," + Base;
const string Anna = "uid=anna.berg," + People;
const string Admin = "cn=admin," + Base;
#pragma warning disable RS0030 // a client has no settings of its own
var server = new Uri(Environment.GetEnvironmentVariable("MOCKS_LDAP")!); // set by the test runner, as is the next
var secureServer = new Uri(Environment.GetEnvironmentVariable("MOCKS_LDAPS")!);
#pragma warning restore RS0030
var check = new Check();

LdapConnection Connect(Uri to, string? dn = null, string? password = null)
{
    var connection = new LdapConnection(new LdapDirectoryIdentifier(to.Host, to.Port)) { AuthType = dn is null ? AuthType.Anonymous : AuthType.Basic };
    connection.SessionOptions.ProtocolVersion = 3;
    if (to.Scheme == "ldaps")
        connection.SessionOptions.SecureSocketLayer = true;
    if (dn is not null)
        connection.Credential = new NetworkCredential(dn, password);
    connection.Bind();
    return connection;
}

SearchResponse Search(LdapConnection connection, string from, SearchScope scope, string filter, DirectoryControl? control = null, params string[] attributes)
{
    var request = new SearchRequest(from, filter, scope, attributes);
    if (control is not null)
        request.Controls.Add(control);
    return (SearchResponse)connection.SendRequest(request);
}

check.That("an anonymous search", () =>
{
    using var connection = Connect(server);
    var entry = Search(connection, Anna, SearchScope.Base, "(objectClass=*)", null, "cn", "memberOf").Entries[0];
    Check.Equal("Anna Berg", (string)entry.Attributes["cn"][0]);
    Check.Equal(true, entry.Attributes["memberOf"].Count > 0);
});
check.That("a bind and a wrong password", () =>
{
    using var connection = Connect(server, Anna, "secret-1001");
    try
    {
        Connect(server, Anna, "wrong").Dispose();
        throw new InvalidOperationException("the wrong password was taken");
    }
    catch (LdapException exception)
    {
        Check.Equal(49, exception.ErrorCode);
    }
});
check.That("LDAPS", () =>
{
    using var connection = Connect(secureServer, Anna, "secret-1001");
    Check.Equal(1, Search(connection, Anna, SearchScope.Base, "(sn=berg)", null, "sn").Entries.Count);
});
check.That("StartTLS", () =>
{
    // on Linux the library is connected by the first bind, and StartTLS needs a connection
    using var connection = Connect(server);
    connection.SessionOptions.StartTransportLayerSecurity(null);
    connection.AuthType = AuthType.Basic;
    connection.Bind(new NetworkCredential(Anna, "secret-1001"));
    Check.Equal(1, Search(connection, Anna, SearchScope.Base, "(sn=berg)", null, "sn").Entries.Count);
});
check.That("pages", () =>
{
    using var connection = Connect(server);
    var page = new PageResultRequestControl(60);
    var (pages, entries) = (0, 0);
    do
    {
        var response = Search(connection, People, SearchScope.OneLevel, "(objectClass=person)", page, "uid");
        entries += response.Entries.Count;
        pages++;
        page.Cookie = response.Controls.OfType<PageResultResponseControl>().Single().Cookie;
    }
    while (page.Cookie.Length > 0);
    Check.Equal((4, 200), (pages, entries));
});
check.That("a sorted search", () =>
{
    using var connection = Connect(server);
    var response = Search(connection, People, SearchScope.OneLevel, "(title=Head of*)", new SortRequestControl("sn", false), "sn");
    var surnames = response.Entries.Cast<SearchResultEntry>().Select(entry => (string)entry.Attributes["sn"][0]).ToList();
    Check.Equal(true, surnames.Count > 2 && surnames.SequenceEqual(surnames.Order(StringComparer.OrdinalIgnoreCase)));
});
check.That("a list view", () =>
{
    using var connection = Connect(server);
    var request = new SearchRequest(People, "(objectClass=person)", SearchScope.OneLevel, "sn");
    request.Controls.Add(new SortRequestControl("sn", false));
    request.Controls.Add(new VlvRequestControl(0, 9, 1));
    var response = (SearchResponse)connection.SendRequest(request);
    Check.Equal(10, response.Entries.Count);
    Check.Equal(200, response.Controls.OfType<VlvResponseControl>().Single().ContentCount);
});
check.That("a size limit", () =>
{
    using var connection = Connect(server);
    try
    {
        connection.SendRequest(new SearchRequest(People, "(objectClass=person)", SearchScope.OneLevel, "uid") { SizeLimit = 5 });
        throw new InvalidOperationException("no limit was told");
    }
    catch (DirectoryOperationException exception)
    {
        Check.Equal(ResultCode.SizeLimitExceeded, exception.Response.ResultCode);
        Check.Equal(5, ((SearchResponse)exception.Response).Entries.Count);
    }
});
check.That("a compare", () =>
{
    using var connection = Connect(server, Anna, "secret-1001");
    Check.Equal(ResultCode.CompareTrue, connection.SendRequest(new CompareRequest(Anna, "sn", "BERG")).ResultCode);
    Check.Equal(ResultCode.CompareFalse, connection.SendRequest(new CompareRequest(Anna, "sn", "Clark")).ResultCode);
});
check.That("add, modify, rename, delete", () =>
{
    using var connection = Connect(server, Admin, "admin-secret");
    var dn = $"uid=sdsp-{Environment.ProcessId},{People}";
    connection.SendRequest(new AddRequest(
        dn, new DirectoryAttribute("objectClass", "inetOrgPerson"), new DirectoryAttribute("cn", "Zoë"), new DirectoryAttribute("sn", "Sds"),
        new DirectoryAttribute("jpegPhoto", new byte[] { 0xFF, 0xD8, 0xFF, 1, 2, 3, 4, 5, 6, 7, 8, 9 })));
    connection.SendRequest(new ModifyRequest(dn, DirectoryAttributeOperation.Add, "mail", "a@acme.example", "b@acme.example"));
    connection.SendRequest(new ModifyDNRequest(dn, People, $"uid=sdsp2-{Environment.ProcessId}"));
    dn = dn.Replace("sdsp-", "sdsp2-", StringComparison.Ordinal);
    var entry = Search(connection, dn, SearchScope.Base, "(mail=b@acme.example)", null, "cn", "jpegPhoto").Entries[0];
    Check.Equal("Zoë", (string)entry.Attributes["cn"][0]);
    Check.Equal(12, ((byte[])entry.Attributes["jpegPhoto"].GetValues(typeof(byte[]))[0]).Length);
    connection.SendRequest(new DeleteRequest(dn));
    try
    {
        connection.SendRequest(new DeleteRequest(dn));
        throw new InvalidOperationException("it was deleted twice");
    }
    catch (DirectoryOperationException exception)
    {
        Check.Equal(ResultCode.NoSuchObject, exception.Response.ResultCode);
        Check.Equal(People, exception.Response.MatchedDN);
    }
});
check.That("a tree delete", () =>
{
    using var connection = Connect(server, Admin, "admin-secret");
    var dn = $"ou=sdsp-{Environment.ProcessId},{Base}";
    connection.SendRequest(new AddRequest(dn, "organizationalUnit"));
    connection.SendRequest(new AddRequest("cn=a," + dn, "device"));
    var delete = new DeleteRequest(dn);
    delete.Controls.Add(new TreeDeleteControl());
    Check.Equal(ResultCode.Success, connection.SendRequest(delete).ResultCode);
});
check.That("who am I", () =>
{
    using var connection = Connect(server, Anna, "secret-1001");
    var response = (ExtendedResponse)connection.SendRequest(new ExtendedRequest("1.3.6.1.4.1.4203.1.11.3"));
    Check.Equal("dn:" + Anna, Encoding.UTF8.GetString(response.ResponseValue));
});
check.That("an asynchronous search", () =>
{
    using var connection = Connect(server);
    var begun = connection.BeginSendRequest(
        new SearchRequest(People, "(objectClass=person)", SearchScope.OneLevel, "uid"), PartialResultProcessing.NoPartialResultSupport, null, null);
    Check.Equal(200, ((SearchResponse)connection.EndSendRequest(begun)).Entries.Count);
});
check.That("the root DSE and the subschema", () =>
{
    using var connection = Connect(server);
    var dse = Search(connection, "", SearchScope.Base, "(objectClass=*)", null, "namingContexts", "subschemaSubentry", "supportedControl").Entries[0];
    Check.Equal(Base, (string)dse.Attributes["namingContexts"][0]);
    var schema = Search(connection, (string)dse.Attributes["subschemaSubentry"][0], SearchScope.Base, "(objectClass=subschema)", null, "objectClasses").Entries[0];
    Check.Equal(true, schema.Attributes["objectClasses"].Count > 50);
});
return check.Finish();
