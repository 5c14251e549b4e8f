using System.Text;
using Mocks.Ldap.Protocol;
using Mocks.Ldap.Protocol.Ber;
using Mocks.Ldap.Protocol.Messages;

namespace Mocks.Ldap.Tests;

/// <summary>What a domain controller does beyond binding and searching, held to MS-ADTS.</summary>
public sealed class DomainControllerTests
{
    private const string Root = "DC=acme,DC=example";
    private const string Users = "CN=Users," + Root;
    private const string Anna = "CN=Anna Berg," + Users;
    private const string Admin = "cn=admin," + Root;
    private const string Configuration = "CN=Configuration," + Root;
    private const string Schema = "CN=Schema," + Configuration;

    private const string Estate = """
        dn: DC=acme,DC=example
        objectClass: domainDNS
        dc: acme
        lockoutThreshold: 3
        lockoutDuration: -18000000000
        lockOutObservationWindow: -18000000000
        minPwdLength: 7
        pwdProperties: 1
        pwdHistoryLength: 24
        maxPwdAge: -36288000000000

        dn: CN=Users,DC=acme,DC=example
        objectClass: container
        cn: Users

        dn: CN=Anna Berg,CN=Users,DC=acme,DC=example
        objectClass: user
        cn: Anna Berg
        givenName: Anna
        sn: Berg
        sAMAccountName: anna
        mail: anna@acme.example
        homePhone: 1
        info: not in the catalogue
        userPassword: secret

        dn: CN=Old,CN=Users,DC=acme,DC=example
        objectClass: user
        cn: Old
        sAMAccountName: old
        pwdLastSet: 129000000000000000
        userPassword: secret

        dn: CN=Staff,CN=Users,DC=acme,DC=example
        objectClass: group
        cn: Staff
        sAMAccountName: Staff
        member: CN=Anna Berg,CN=Users,DC=acme,DC=example

        """;

    private static readonly Control ShowDeleted = new(Oids.ShowDeleted, true, null);

    [Fact]
    public async Task The_configuration_tells_the_domains_short_name()
    {
        await using var ldap = await StartAsync();
        await using var client = await ldap.ConnectAsync("anna@acme.example", "secret");
        var found = await client.SearchAsync(
            "CN=Partitions," + Configuration, SearchScope.SingleLevel, $"(&(objectClass=crossRef)(nCName={Root}))", "nETBIOSName", "dnsRoot", "objectCategory");
        var domain = Assert.Single(found.Entries);
        Assert.Equal(["ACME"], domain["nETBIOSName"]);
        Assert.Equal(["acme.example"], domain["dnsRoot"]);
        Assert.Equal(["CN=Cross-Ref,CN=Schema," + Configuration], domain["objectCategory"]);
    }

    [Fact]
    public async Task The_server_of_the_root_dse_is_an_entry()
    {
        await using var ldap = await StartAsync();
        await using var client = await ldap.ConnectAsync("anna@acme.example", "secret");
        var root = (await client.SearchAsync("", SearchScope.BaseObject, "(objectClass=*)", "dsServiceName", "serverName")).Entries[0];
        var settings = Assert.Single((await client.SearchAsync(root["dsServiceName"].Single(), SearchScope.BaseObject, "(objectClass=nTDSDSA)")).Entries);
        Assert.Contains(Root, settings["hasMasterNCs"]);
        Assert.Equal(["dc1.acme.example"], (await client.SearchAsync(root["serverName"].Single(), SearchScope.BaseObject, "(objectClass=*)")).Entries[0]["dNSHostName"]);
    }

    [Fact]
    public async Task The_schema_has_an_entry_for_each_attribute_and_class()
    {
        await using var ldap = await StartAsync();
        await using var client = await ldap.ConnectAsync("anna@acme.example", "secret");
        var attribute = Assert.Single((await client.SearchAsync(Schema, SearchScope.WholeSubtree, "(&(objectClass=attributeSchema)(lDAPDisplayName=member))")).Entries);
        Assert.Equal(("2.5.4.31", "2.5.5.1", "127", "FALSE"), (attribute["attributeID"].Single(), attribute["attributeSyntax"].Single(), attribute["oMSyntax"].Single(), attribute["isSingleValued"].Single()));
        var user = Assert.Single((await client.SearchAsync(Schema, SearchScope.SingleLevel, "(&(objectClass=classSchema)(lDAPDisplayName=user))")).Entries);
        Assert.Equal(["organizationalPerson"], user["subClassOf"]);
        Assert.Equal(["CN=Person," + Schema], user["defaultObjectCategory"]);
    }

    [Fact]
    public async Task Each_naming_context_is_searched_alone()
    {
        await using var ldap = await StartAsync();
        await using var client = await ldap.ConnectAsync("anna@acme.example", "secret");
        Assert.Empty((await client.SearchAsync(Root, SearchScope.WholeSubtree, "(objectClass=crossRef)")).Entries);
        var configuration = await client.SearchAsync(Configuration, SearchScope.WholeSubtree, "(|(objectClass=crossRef)(objectClass=attributeSchema))", "cn");
        Assert.Equal(3, configuration.Entries.Count);
        Assert.Equal("ldap://acme.example/" + Schema, Assert.Single(configuration.References), ignoreCase: true);
        Assert.Equal(32, (await client.SearchAsync("CN=Nowhere," + Configuration, SearchScope.BaseObject, "(objectClass=*)")).Code);
    }

    [Fact]
    public async Task Nobody_changes_the_configuration()
    {
        await using var ldap = await StartAsync();
        await using var admin = await ldap.ConnectAsync(Admin, RunningLdap.AdminPassword);
        var refused = await admin.ModifyAsync("CN=Partitions," + Configuration, [(ModificationKind.Add, "uPNSuffixes", ["acme.org"])]);
        Assert.Equal(53, refused.Code);
    }

    [Fact]
    public async Task A_password_is_set_over_tls_alone_and_read_by_nobody()
    {
        await using var ldap = await StartAsync();
        await using var plain = await ldap.ConnectAsync(Admin, RunningLdap.AdminPassword);
        var refused = await plain.ModifyBytesAsync(Anna, [Replace("NewSecret1")]);
        Assert.Equal((53, "0000001F: SvcErr: DSID-031A12D2, problem 5003 (WILL_NOT_PERFORM), data 0\n\0"), (refused.Code, refused.Diagnostic));
        await using var secure = await SecureAsync(ldap, Admin, RunningLdap.AdminPassword);
        Assert.Equal(0, (await secure.ModifyBytesAsync(Anna, [Replace("NewSecret1")])).Code);
        Assert.Equal(0, (await plain.BindAsync("anna@acme.example", "NewSecret1")).Code);
        var seen = Assert.Single((await secure.SearchAsync(Anna, SearchScope.BaseObject, "(objectClass=*)", "unicodePwd", "pwdLastSet")).Entries);
        Assert.Equal(["pwdLastSet"], seen.Attributes.Select(attribute => attribute.Name));
    }

    [Fact]
    public async Task One_changes_ones_own_password_with_the_old_one()
    {
        await using var ldap = await StartAsync();
        await using var own = await SecureAsync(ldap, "anna@acme.example", "secret");
        Assert.Equal(50, (await own.ModifyBytesAsync(Anna, [Replace("NewSecret1")])).Code);
        var wrong = await own.ModifyBytesAsync(Anna, Change("wrong", "NewSecret1"));
        Assert.Equal(19, wrong.Code);
        Assert.StartsWith("00000056: AtrErr: ", wrong.Diagnostic, StringComparison.Ordinal);
        Assert.StartsWith("0000052D: ", (await own.ModifyBytesAsync(Anna, Change("secret", "simple"))).Diagnostic, StringComparison.Ordinal);
        Assert.Equal(0, (await own.ModifyBytesAsync(Anna, Change("secret", "NewSecret1"))).Code);
        Assert.Equal(0, (await own.BindAsync("anna", "NewSecret1")).Code);
    }

    [Fact]
    public async Task Bad_passwords_lock_an_account()
    {
        await using var ldap = await StartAsync();
        await using var client = await ldap.ConnectAsync();
        foreach (var data in new[] { "52e", "52e", "52e", "775" })
            Assert.Contains($", data {data}, ", (await client.BindAsync("anna", "wrong")).Diagnostic, StringComparison.Ordinal);
        Assert.Contains(", data 775, ", (await client.BindAsync("anna", "secret")).Diagnostic, StringComparison.Ordinal);
        await using var admin = await ldap.ConnectAsync(Admin, RunningLdap.AdminPassword);
        Assert.Equal(["3"], (await admin.SearchAsync(Anna, SearchScope.BaseObject, "(objectClass=*)", "badPwdCount")).Entries[0]["badPwdCount"]);
        Assert.Equal(0, (await admin.ModifyAsync(Anna, [(ModificationKind.Replace, "lockoutTime", ["0"])])).Code);
        Assert.Equal(0, (await client.BindAsync("anna", "secret")).Code);
    }

    [Fact]
    public async Task A_password_expires_by_the_domains_policy()
    {
        await using var ldap = await StartAsync();
        await using var client = await ldap.ConnectAsync();
        Assert.Contains(", data 532, ", (await client.BindAsync("old", "secret")).Diagnostic, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_deleted_is_kept_out_of_sight()
    {
        await using var ldap = await StartAsync();
        await using var admin = await ldap.ConnectAsync(Admin, RunningLdap.AdminPassword);
        Assert.Equal(0, (await admin.DeleteAsync(Anna)).Code);
        Assert.Empty((await admin.SearchAsync(Root, SearchScope.WholeSubtree, "(sAMAccountName=anna)")).Entries);
        Assert.Equal(32, (await admin.SearchAsync("CN=Deleted Objects," + Root, SearchScope.BaseObject, "(objectClass=*)")).Code);
        var found = Assert.Single((await admin.SearchAsync(Root, SearchScope.WholeSubtree, "(&(isDeleted=TRUE)(sAMAccountName=anna))", ["*"], [ShowDeleted])).Entries);
        Assert.StartsWith("cn=Anna Berg\\0ADEL:", found.Dn, StringComparison.OrdinalIgnoreCase);
        Assert.EndsWith("CN=Deleted Objects," + Root, found.Dn, StringComparison.OrdinalIgnoreCase);
        Assert.Equal([Users], found["lastKnownParent"], StringComparer.OrdinalIgnoreCase);
        Assert.Empty(found["mail"]);
        Assert.Empty((await admin.SearchAsync("CN=Staff," + Users, SearchScope.BaseObject, "(objectClass=*)")).Entries[0]["member"]);
    }

    [Fact]
    public async Task DirSync_tells_what_changed_since_its_cookie()
    {
        await using var ldap = await StartAsync();
        await using var admin = await ldap.ConnectAsync(Admin, RunningLdap.AdminPassword);
        var first = await admin.SearchAsync(Root, SearchScope.WholeSubtree, "(objectClass=user)", ["cn"], [Sync([])]);
        Assert.Equal(2, first.Entries.Count);
        await admin.ModifyAsync("CN=Old," + Users, [(ModificationKind.Replace, "info", ["x"])]);
        await admin.DeleteAsync(Anna);
        var second = await admin.SearchAsync(Root, SearchScope.WholeSubtree, "(objectClass=user)", ["isDeleted"], [Sync(Cookie(first))]);
        Assert.Equal(2, second.Entries.Count);
        Assert.Equal(["TRUE"], second.Entries.Single(entry => entry.Dn.Contains("DEL:", StringComparison.Ordinal))["isDeleted"]);
        Assert.Empty((await admin.SearchAsync(Root, SearchScope.WholeSubtree, "(objectClass=user)", ["cn"], [Sync(Cookie(second))])).Entries);
        Assert.Equal(53, (await admin.SearchAsync(Users, SearchScope.WholeSubtree, "(objectClass=user)", ["cn"], [Sync([])])).Code);
    }

    [Fact]
    public async Task The_global_catalogue_has_the_forest_in_part_and_takes_no_changes()
    {
        await using var ldap = await StartAsync();
        await using var client = await LdapTestClient.ConnectAsync(ldap.CatalogPort);
        Assert.Equal(0, (await client.BindAsync("anna", "secret")).Code);
        var found = Assert.Single((await client.SearchAsync("", SearchScope.WholeSubtree, "(sAMAccountName=anna)")).Entries);
        Assert.Equal(["anna@acme.example"], found["mail"]);
        Assert.Empty(found["info"]);
        var refused = await client.ModifyAsync(Anna, [(ModificationKind.Replace, "info", ["x"])]);
        Assert.Equal(10, refused.Code);
        Assert.StartsWith("ldap://acme.example/", Assert.Single(refused.Referrals), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_search_of_the_domain_tells_of_the_other_partitions()
    {
        await using var ldap = await StartAsync();
        await using var client = await ldap.ConnectAsync("anna", "secret");
        var whole = await client.SearchAsync(Root, SearchScope.WholeSubtree, "(sAMAccountName=anna)");
        Assert.Equal(3, whole.References.Count);
        Assert.Contains($"ldap://acme.example/CN=Configuration,{Root}", whole.References, StringComparer.OrdinalIgnoreCase);
        var alone = await client.SearchAsync(Root, SearchScope.WholeSubtree, "(sAMAccountName=anna)", ["1.1"], [new Control(Oids.DomainScope, true, null)]);
        Assert.Empty(alone.References);
    }

    [Theory]
    [InlineData("(anr=Anna Ber)", 1)]
    [InlineData("(anr=Berg Anna)", 1)]
    [InlineData("(anr==Anna)", 1)]
    [InlineData("(anr==Ann)", 0)]
    public async Task Names_are_resolved_as_people_type_them(string filter, int count)
    {
        await using var ldap = await StartAsync();
        await using var client = await ldap.ConnectAsync("anna", "secret");
        Assert.Equal(count, (await client.SearchAsync(Users, SearchScope.WholeSubtree, filter, "1.1")).Entries.Count);
    }

    [Fact]
    public async Task Names_come_with_their_identifiers_when_asked()
    {
        await using var ldap = await StartAsync();
        await using var client = await ldap.ConnectAsync("anna", "secret");
        var value = new BerBuilder().Open().Integer(1).Close().ToArray();
        var found = Assert.Single((await client.SearchAsync(Anna, SearchScope.BaseObject, "(objectClass=*)", ["1.1"], [new Control(Oids.ExtendedDn, true, value)])).Entries);
        Assert.Matches("^<GUID=[0-9a-f-]{36}>;<SID=S-1-5-21-[0-9]+-[0-9]+-[0-9]+-[0-9]+>;(?i)CN=Anna Berg,", found.Dn);
        var sid = found.Dn.Split("<SID=")[1].Split('>')[0];
        Assert.Single((await client.SearchAsync($"<SID={sid}>", SearchScope.BaseObject, "(objectClass=*)")).Entries);
        Assert.Single((await client.SearchAsync($"<WKGUID=a9d1ca15768811d1aded00c04fd8d5cd,{Root}>", SearchScope.BaseObject, "(cn=Users)")).Entries);
    }

    [Fact]
    public async Task Changes_raise_the_update_sequence_number()
    {
        await using var ldap = await StartAsync();
        await using var admin = await ldap.ConnectAsync(Admin, RunningLdap.AdminPassword);
        var before = (await admin.SearchAsync("", SearchScope.BaseObject, "(objectClass=*)", "highestCommittedUSN")).Entries[0]["highestCommittedUSN"][0];
        await admin.ModifyAsync(Anna, [(ModificationKind.Replace, "info", ["x"])]);
        var after = (await admin.SearchAsync(Anna, SearchScope.BaseObject, "(objectClass=*)", "uSNChanged")).Entries[0]["uSNChanged"][0];
        Assert.True(long.Parse(after, System.Globalization.CultureInfo.InvariantCulture) > long.Parse(before, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Single((await admin.SearchAsync(Root, SearchScope.WholeSubtree, $"(uSNChanged>={after})", "1.1")).Entries);
    }

    [Theory]
    [InlineData("samba", "Samba Team (https://www.samba.org)", 2)]
    [InlineData("389ds", "389 Project", 0)]
    public async Task Another_vendor_is_a_file_of_its_differences(string flavour, string vendorName, int whoAmI)
    {
        await using var ldap = await RunningLdap.StartAsync(Sample.Ldif, ("MOCK_LDAP_FLAVOUR", flavour));
        await using var client = await ldap.ConnectAsAdminAsync();
        Assert.Equal([vendorName], (await client.SearchAsync("", SearchScope.BaseObject, "(objectClass=*)", "vendorName")).Entries[0]["vendorName"]);
        Assert.Equal(whoAmI, (await client.ExtendedAsync(Oids.WhoAmI)).Code);
    }

    private static Task<RunningLdap> StartAsync() => RunningLdap.StartAsync(Estate, ("MOCK_LDAP_FLAVOUR", "ad"));

    private static async Task<LdapTestClient> SecureAsync(RunningLdap ldap, string name, string password)
    {
        var client = await LdapTestClient.ConnectAsync(ldap.TlsPort);
        await client.StartTlsHandshakeAsync();
        Assert.Equal(0, (await client.BindAsync(name, password)).Code);
        return client;
    }

    private static Protocol.Ldif.LdifModification Replace(string password) => new(ModificationKind.Replace, "unicodePwd", [Quoted(password)], 0);

    private static Protocol.Ldif.LdifModification[] Change(string old, string password) =>
        [new(ModificationKind.Delete, "unicodePwd", [Quoted(old)], 0), new(ModificationKind.Add, "unicodePwd", [Quoted(password)], 0)];

    private static byte[] Quoted(string password) => Encoding.Unicode.GetBytes($"\"{password}\"");

    private static Control Sync(byte[] cookie) =>
        new(Oids.DirSync, true, new BerBuilder().Open().Integer(0).Integer(0).Octets(cookie).Close().ToArray());

    private static byte[] Cookie(LdapTestResult result)
    {
        var value = new BerReader(result.Controls.Single(control => control.Oid == Oids.DirSync).Value).ReadSequence();
        value.ReadInteger();
        value.ReadInteger();
        return value.ReadOctets();
    }
}
