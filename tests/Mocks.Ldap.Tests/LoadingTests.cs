using System.Net;
using Mocks.Ldap.Protocol.Messages;

namespace Mocks.Ldap.Tests;

/// <summary>Filling a directory: order, includes, schema checking, and export.</summary>
public sealed class LoadingTests
{
    private const string Orphan = """
        dn: cn=deep,ou=a,ou=b,dc=acme,dc=example
        objectClass: device
        cn: deep

        dn: ou=b,dc=acme,dc=example
        objectClass: organizationalUnit
        ou: b
        description: given

        """;

    [Fact]
    public async Task Entries_in_any_order_load_and_missing_superiors_are_made_when_asked()
    {
        await using var ldap = await RunningLdap.StartAsync([("1.ldif", Sample.Ldif), ("2.ldif", Orphan), ("directory.yaml", "orphans: create\n")]);
        await using var client = await ldap.ConnectAsync();
        var found = await client.SearchAsync("ou=b,dc=acme,dc=example", SearchScope.WholeSubtree, "(objectClass=*)", "description", "ou");
        Assert.Equal(["ou=b,dc=acme,dc=example", "ou=a,ou=b,dc=acme,dc=example", "cn=deep,ou=a,ou=b,dc=acme,dc=example"], found.Dns);
        Assert.Equal(["given"], found.Entries[0]["description"]);
    }

    [Fact]
    public void Entries_without_a_superior_are_mistakes_otherwise() =>
        Assert.Contains("ldap/2.ldif:1", Assert.Single(RunningLdap.Problems(("1.ldif", Sample.Ldif), ("2.ldif", Orphan))), StringComparison.Ordinal);

    [Fact]
    public async Task A_file_includes_others_and_takes_values_from_files()
    {
        await using var ldap = await RunningLdap.StartAsync(
        [
            ("0.ldif", "include: file:people.ldif\n\ndn: cn=note,dc=acme,dc=example\nobjectClass: device\ncn: note\ndescription:< file:text/note.txt\n"),
            ("people.ldif", Sample.Ldif), ("text/note.txt", "hello"),
        ]);
        await using var client = await ldap.ConnectAsync();
        var note = Assert.Single((await client.SearchAsync("cn=note,dc=acme,dc=example", SearchScope.BaseObject, "(objectClass=*)")).Entries);
        Assert.Equal(["hello"], note["description"]);
    }

    [Fact]
    public void An_include_of_nothing_and_of_itself_are_mistakes()
    {
        Assert.Contains("ldap/a.ldif:1", Assert.Single(RunningLdap.Problems(("a.ldif", "include: file:nosuch.ldif\n\n"))), StringComparison.Ordinal);
        Assert.Contains("includes itself", Assert.Single(RunningLdap.Problems(("a.ldif", "include: file:a.ldif\n"))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lenient")]
    [InlineData("off")]
    public async Task What_the_schema_does_not_allow_is_taken_when_it_is_not_held_strictly(string mode)
    {
        const string Odd = "\n" + """
            dn: uid=odd,ou=people,dc=acme,dc=example
            objectClass: inetOrgPerson
            objectClass: nosuchClass
            uid: odd
            cn: Odd
            shoeSize: Tea
            uidNumber: many

            """;
        await using var ldap = await RunningLdap.StartAsync([("acme.ldif", Sample.Ldif + Odd), ("directory.yaml", $"schema: {mode}\n")]);
        await using var client = await ldap.ConnectAsAdminAsync();
        Assert.Equal(["uid=odd,ou=people,dc=acme,dc=example"], (await client.SearchAsync(Sample.Base, SearchScope.WholeSubtree, "(shoeSize=tea)")).Dns);
        Assert.Equal(0, (await client.ModifyAsync(Sample.Anna, [(ModificationKind.Add, "shoeSize", ["Coffee", "Milk"])])).Code);
        Assert.Equal(["Coffee", "Milk"], (await client.SearchAsync(Sample.Anna, SearchScope.BaseObject, "(shoeSize=mil*)", "shoeSize")).Entries[0]["shoeSize"]);
    }

    [Fact]
    public async Task Keywords_of_a_schema_are_taken_in_either_case_and_certificate_assertions_are_a_syntax()
    {
        const string Tea = """
            attributetype ( 1.3.6.1.4.1.32473.1.1
                name 'brewed'
                equality generalizedTimeMatch
                syntax 1.3.6.1.4.1.1466.115.121.1.24
                single-value )
            attributetype ( 1.3.6.1.4.1.32473.1.2 NAME 'issuedBy' EQUALITY certificateExactMatch SYNTAX 1.3.6.1.1.15.1 )
            objectclass ( 1.3.6.1.4.1.32473.2.1
                name 'tea'
                sup top auxiliary
                may ( brewed $ issuedBy ) )

            """;
        await using var ldap = await RunningLdap.StartAsync([("acme.ldif", Sample.Ldif), ("tea.schema", Tea)]);
        await using var client = await ldap.ConnectAsAdminAsync();
        var result = await client.ModifyAsync(
            Sample.Anna, [(ModificationKind.Add, "objectClass", ["tea"]), (ModificationKind.Add, "brewed", ["20260101080000Z"])]);
        Assert.Equal(0, result.Code);
        var second = await client.ModifyAsync(Sample.Anna, [(ModificationKind.Add, "brewed", ["20260102080000Z"])]);
        Assert.Equal(19, second.Code);
    }

    [Fact]
    public async Task Strict_is_what_holds_when_nothing_is_said()
    {
        await using var ldap = await RunningLdap.StartAsync(Sample.Ldif);
        await using var client = await ldap.ConnectAsAdminAsync();
        Assert.Equal(17, (await client.ModifyAsync(Sample.Anna, [(ModificationKind.Add, "shoeSize", ["Tea"])])).Code);
    }

    [Theory]
    [InlineData("openldap")]
    [InlineData("ad")]
    public async Task An_export_loads_again_and_is_then_the_same_byte_for_byte(string flavour)
    {
        var odd = Sample.Ldif + "\n" + """
            dn:: Y249TcO8bGxlcixvdT1wZW9wbGUsZGM9YWNtZSxkYz1leGFtcGxl
            objectClass: person
            cn:: TcO8bGxlcg==
            sn: Muller and a surname that is so long that the line must be folded somewhere in its middle, or at its end
            description:: IGJsYW5r
            description;lang-de: x

            """;
        string first, second;
        await using (var ldap = await RunningLdap.StartAsync(odd, ("MOCK_LDAP_FLAVOUR", flavour)))
            first = await ldap.Web.GetStringAsync("/admin/ldap/ldif", TestContext.Current.CancellationToken);
        await using (var ldap = await RunningLdap.StartAsync(first, ("MOCK_LDAP_FLAVOUR", flavour)))
            second = await ldap.Web.GetStringAsync("/admin/ldap/ldif", TestContext.Current.CancellationToken);
        Assert.Equal(first, second);
        Assert.Contains("entryUUID: ", first, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_subtree_is_exported_alone_and_one_that_is_not_there_not_at_all()
    {
        await using var ldap = await RunningLdap.StartAsync(Sample.Ldif);
        var groups = await ldap.Web.GetStringAsync("/admin/ldap/ldif?base=ou=groups,dc=acme,dc=example", TestContext.Current.CancellationToken);
        Assert.Equal(3, groups.Split("dn: ").Length - 1);
        Assert.Equal(HttpStatusCode.NotFound, (await ldap.Web.GetAsync("/admin/ldap/ldif?base=ou=x,dc=acme,dc=example", TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await ldap.Web.GetAsync("/admin/ldap/ldif?base=x", TestContext.Current.CancellationToken)).StatusCode);
    }
}
