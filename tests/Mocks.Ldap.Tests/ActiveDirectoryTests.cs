using System.Globalization;
using System.Text;
using Mocks.Ldap.Protocol;
using Mocks.Ldap.Protocol.Ber;
using Mocks.Ldap.Protocol.Messages;

namespace Mocks.Ldap.Tests;

/// <summary>MOCK_LDAP_FLAVOUR=ad, held to MS-ADTS.</summary>
public sealed class ActiveDirectoryTests
{
    private const string Users = "CN=Users,DC=acme,DC=example";
    private const string Anna = "CN=Anna Berg,CN=Users,DC=acme,DC=example";

    private const string Estate = """
        dn: DC=acme,DC=example
        objectClass: domainDNS
        dc: acme

        dn: CN=Users,DC=acme,DC=example
        objectClass: container
        cn: Users

        dn: CN=Anna Berg,CN=Users,DC=acme,DC=example
        objectClass: user
        cn: Anna Berg
        givenName: Anna
        displayName: Berg, Anna
        sAMAccountName: anna
        userPrincipalName: anna.berg@acme.example
        userAccountControl: 512
        userPassword: secret

        dn: CN=Off,CN=Users,DC=acme,DC=example
        objectClass: user
        cn: Off
        sAMAccountName: off
        userAccountControl: 514
        userPassword: secret

        dn: CN=Locked,CN=Users,DC=acme,DC=example
        objectClass: user
        cn: Locked
        sAMAccountName: locked
        lockoutTime: 133000000000000000
        userPassword: secret

        dn: CN=Expired,CN=Users,DC=acme,DC=example
        objectClass: user
        cn: Expired
        sAMAccountName: expired
        accountExpires: 116444736000000000
        userPassword: secret

        dn: CN=Late,CN=Users,DC=acme,DC=example
        objectClass: user
        cn: Late
        sAMAccountName: late
        userAccountControl: 8389120
        userPassword: secret

        dn: CN=Fresh,CN=Users,DC=acme,DC=example
        objectClass: user
        cn: Fresh
        sAMAccountName: fresh
        pwdLastSet: 0
        userPassword: secret

        dn: CN=Night,CN=Users,DC=acme,DC=example
        objectClass: user
        cn: Night
        sAMAccountName: night
        logonHours:: AAAAAAAAAAAAAAAAAAAAAAAAAAAA
        userPassword: secret

        dn: CN=Elsewhere,CN=Users,DC=acme,DC=example
        objectClass: user
        cn: Elsewhere
        sAMAccountName: elsewhere
        userWorkstations: PC1,PC2
        userPassword: secret

        dn: CN=Inner,CN=Users,DC=acme,DC=example
        objectClass: group
        cn: Inner
        sAMAccountName: Inner
        member: CN=Anna Berg,CN=Users,DC=acme,DC=example

        dn: CN=Outer,CN=Users,DC=acme,DC=example
        objectClass: group
        cn: Outer
        sAMAccountName: Outer
        groupType: 2
        member: CN=Inner,CN=Users,DC=acme,DC=example

        """;

    [Theory]
    [InlineData(Anna)]
    [InlineData("anna.berg@acme.example")]
    [InlineData("anna@acme.example")]
    [InlineData(@"ACME\anna")]
    [InlineData("anna")]
    public async Task A_person_signs_in_by_any_of_their_names(string name)
    {
        await using var ldap = await StartAsync();
        await using var client = await ldap.ConnectAsync();
        Assert.Equal(0, (await client.BindAsync(name, "secret")).Code);
        Assert.Equal("dn:" + Anna, Encoding.UTF8.GetString((await client.ExtendedAsync(Oids.WhoAmI)).ResponseValue!), ignoreCase: true);
    }

    [Theory]
    [InlineData("anna", "wrong", "52e")]
    [InlineData("nobody", "secret", "525")]
    [InlineData(@"OTHER\anna", "secret", "525")]
    [InlineData("night", "secret", "530")]
    [InlineData("elsewhere", "secret", "531")]
    [InlineData("off", "secret", "533")]
    [InlineData("off", "wrong", "52e")]
    [InlineData("locked", "secret", "775")]
    [InlineData("expired", "secret", "701")]
    [InlineData("late", "secret", "532")]
    [InlineData("fresh", "secret", "773")]
    public async Task A_refusal_tells_the_state_of_the_account(string name, string password, string data)
    {
        await using var ldap = await StartAsync();
        await using var client = await ldap.ConnectAsync();
        var result = await client.BindAsync(name, password);
        Assert.Equal(49, result.Code);
        Assert.StartsWith("80090308: LdapErr: DSID-", result.Diagnostic, StringComparison.Ordinal);
        Assert.Contains($"AcceptSecurityContext error, data {data}, ", result.Diagnostic, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_reads_the_root_dse_and_nothing_else()
    {
        await using var ldap = await StartAsync();
        await using var client = await ldap.ConnectAsync();
        var dse = Assert.Single((await client.SearchAsync("", SearchScope.BaseObject, "(objectClass=*)")).Entries);
        Assert.Equal(["DC=acme,DC=example"], dse["defaultNamingContext"], StringComparer.OrdinalIgnoreCase);
        Assert.Contains("1.2.840.113556.1.4.800", dse["supportedCapabilities"]);
        var refused = await client.SearchAsync(Users, SearchScope.WholeSubtree, "(objectClass=*)", "1.1");
        Assert.Equal(1, refused.Code);
        Assert.StartsWith("000004DC: LdapErr: ", refused.Diagnostic, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_user_has_what_the_directory_makes()
    {
        await using var ldap = await StartAsync();
        await using var client = await SignedInAsync(ldap);
        var user = Assert.Single((await client.SearchAsync(Anna, SearchScope.BaseObject, "(objectClass=*)")).Entries);
        Assert.Equal([Anna], user["distinguishedName"], StringComparer.OrdinalIgnoreCase);
        Assert.Equal(["Anna Berg"], user["name"]);
        Assert.Equal(["805306368"], user["sAMAccountType"]);
        Assert.Equal(["513"], user["primaryGroupID"]);
        Assert.Equal(["CN=Person,CN=Schema,CN=Configuration,DC=acme,DC=example"], user["objectCategory"], StringComparer.OrdinalIgnoreCase);
        Assert.Equal(["CN=Inner,CN=Users,DC=acme,DC=example"], user["memberOf"], StringComparer.OrdinalIgnoreCase);
        Assert.Equal(16, Octets(user, "objectGUID").Length);
        Assert.Equal(28, Octets(user, "objectSid").Length);
        Assert.Matches("^[0-9]{14}\\.0Z$", Assert.Single(user["whenCreated"]));
        Assert.Empty(user["canonicalName"]);
        var asked = Assert.Single((await client.SearchAsync(Anna, SearchScope.BaseObject, "(objectClass=*)", "canonicalName", "tokenGroups")).Entries);
        Assert.Equal(["acme.example/Users/Anna Berg"], asked["canonicalName"]);
        Assert.Equal(3, asked.Attributes.Single(attribute => attribute.Name == "tokenGroups").Values.Count);
    }

    [Theory]
    [InlineData("(sAMAccountName=ANNA)", "Anna Berg")]
    [InlineData("(&(objectCategory=person)(objectClass=user)(!(userAccountControl:1.2.840.113556.1.4.803:=2))(givenName=*))", "Anna Berg")]
    [InlineData("(anr=ann)", "Anna Berg")]
    [InlineData("(memberOf:1.2.840.113556.1.4.1941:=CN=Outer,CN=Users,DC=acme,DC=example)", "Anna Berg,Inner")]
    [InlineData("(objectCategory=group)", "Inner,Outer")]
    [InlineData("(groupType:1.2.840.113556.1.4.803:=2147483648)", "Inner")]
    [InlineData("(sAMAccountType=268435457)", "Outer")]
    [InlineData("(primaryGroupID=515)", "")]
    public async Task A_filter_of_the_kind_that_applications_send_finds(string filter, string names)
    {
        await using var ldap = await StartAsync();
        await using var client = await SignedInAsync(ldap);
        var result = await client.SearchAsync("DC=acme,DC=example", SearchScope.WholeSubtree, filter, "name");
        Assert.Equal(names, string.Join(',', result.Entries.Select(entry => entry["name"][0]).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task An_entry_is_found_by_its_identifiers()
    {
        await using var ldap = await StartAsync();
        await using var client = await SignedInAsync(ldap);
        var user = Assert.Single((await client.SearchAsync(Anna, SearchScope.BaseObject, "(objectClass=*)")).Entries);
        string[] names =
        [
            $"<GUID={Convert.ToHexString(Octets(user, "objectGUID"))}>", $"<GUID={new Guid(Octets(user, "objectGUID"))}>",
            $"<SID={Convert.ToHexString(Octets(user, "objectSid"))}>",
        ];
        foreach (var name in names)
            Assert.Equal([user.Dn], (await client.SearchAsync(name, SearchScope.BaseObject, "(objectClass=*)", "1.1")).Dns);
    }

    [Theory]
    [InlineData(1500, "member", "member", 1500)]
    [InlineData(1501, "member", "member;range=0-1499", 1500)]
    [InlineData(1501, "member;range=1500-*", "member;range=1500-*", 1)]
    [InlineData(3001, "member;range=1500-*", "member;range=1500-2999", 1500)]
    [InlineData(3001, "member;range=3000-*", "member;range=3000-*", 1)]
    [InlineData(1499, "member;range=0-9", "member;range=0-9", 10)]
    [InlineData(1499, "member;range=0-*", "member;range=0-*", 1499)]
    public async Task Values_come_in_ranges_of_1500(int members, string asked, string description, int count)
    {
        var group = new StringBuilder(Estate).Append("\ndn: CN=Big,CN=Users,DC=acme,DC=example\nobjectClass: group\ncn: Big\n");
        for (var i = 0; i < members; i++)
            group.Append(CultureInfo.InvariantCulture, $"member: CN=m{i},CN=Users,DC=acme,DC=example\n");
        await using var ldap = await RunningLdap.StartAsync(group.ToString(), ("MOCK_LDAP_FLAVOUR", "ad"));
        await using var client = await SignedInAsync(ldap);
        var result = await client.SearchAsync("CN=Big," + Users, SearchScope.BaseObject, "(objectClass=*)", asked);
        var (name, values) = Assert.Single(Assert.Single(result.Entries).Attributes);
        Assert.Equal((description, count), (name, values.Count));
    }

    [Fact]
    public async Task A_search_without_pages_ends_at_1000_and_pages_go_on()
    {
        var people = new StringBuilder(Estate);
        for (var i = 0; i < 1200; i++)
            people.Append(CultureInfo.InvariantCulture, $"\ndn: CN=p{i},CN=Users,DC=acme,DC=example\nobjectClass: contact\ncn: p{i}\n");
        await using var ldap = await RunningLdap.StartAsync(people.ToString(), ("MOCK_LDAP_FLAVOUR", "ad"));
        await using var client = await SignedInAsync(ldap);
        var cut = await client.SearchAsync(Users, SearchScope.SingleLevel, "(objectClass=contact)", "1.1");
        Assert.Equal((4, 1000), (cut.Code, cut.Entries.Count));
        var page = await client.SearchAsync(Users, SearchScope.SingleLevel, "(objectClass=contact)", ["1.1"], [Paged(5000, [])]);
        Assert.Equal((0, 1000), (page.Code, page.Entries.Count));
        var rest = await client.SearchAsync(Users, SearchScope.SingleLevel, "(objectClass=contact)", ["1.1"], [Paged(5000, Cookie(page))]);
        Assert.Equal((0, 200, 0), (rest.Code, rest.Entries.Count, Cookie(rest).Length));
    }

    [Fact]
    public async Task What_is_not_there_is_told_in_the_words_of_the_product()
    {
        await using var ldap = await StartAsync();
        await using var client = await SignedInAsync(ldap);
        var missing = await client.SearchAsync("CN=x," + Users, SearchScope.BaseObject, "(objectClass=*)");
        Assert.Equal(32, missing.Code);
        Assert.StartsWith("0000208D: NameErr: ", missing.Diagnostic, StringComparison.Ordinal);
        Assert.Equal(Users, missing.MatchedDn, ignoreCase: true);
    }

    private static Task<RunningLdap> StartAsync() => RunningLdap.StartAsync(Estate, ("MOCK_LDAP_FLAVOUR", "ad"));

    private static Task<LdapTestClient> SignedInAsync(RunningLdap ldap) => ldap.ConnectAsync("anna@acme.example", "secret");

    private static byte[] Octets(LdapTestEntry entry, string name) => entry.Attributes.Single(attribute => attribute.Name == name).Values.Single();

    private static Control Paged(int size, byte[] cookie) =>
        new(Oids.PagedResults, true, new BerBuilder().Open().Integer(size).Octets(cookie).Close().ToArray());

    private static byte[] Cookie(LdapTestResult result)
    {
        var value = new BerReader(result.Controls.Single(control => control.Oid == Oids.PagedResults).Value).ReadSequence();
        value.ReadInteger();
        return value.ReadOctets();
    }
}
