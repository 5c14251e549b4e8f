using Mocks.Ldap.Protocol.Messages;

namespace Mocks.Ldap.Tests;

/// <summary>What bitnami's and osixia's images do with their variables and folders.</summary>
public sealed class ImageDefaultsTests
{
    private static readonly (string Name, string Content)[] NoFiles = [];

    [Fact]
    public async Task Users_of_the_variables_can_sign_in_and_are_in_the_group()
    {
        await using var ldap = await RunningLdap.StartAsync(
            NoFiles, ("LDAP_ROOT", "dc=shop,dc=example"), ("LDAP_USERS", "user01,user02"), ("LDAP_PASSWORDS", "one;two"));
        await using var client = await ldap.ConnectAsync("cn=user02,ou=users,dc=shop,dc=example", "two");
        var user = await client.SearchAsync(
            "dc=shop,dc=example", SearchScope.WholeSubtree, "(uid=user02)", "cn", "sn", "uidNumber", "gidNumber", "homeDirectory", "memberOf");
        var entry = Assert.Single(user.Entries);
        Assert.Equal(
            ["User2", "Bar2", "1001", "1001", "/home/user02", "cn=readers,ou=groups,dc=shop,dc=example"],
            ((string[])["cn", "sn", "uidNumber", "gidNumber", "homeDirectory", "memberOf"]).SelectMany(name => entry[name]).Where(value => value != "user02"));
    }

    [Fact]
    public async Task The_administrator_has_the_name_and_password_of_the_variables()
    {
        await using var ldap = await RunningLdap.StartAsync(
            NoFiles, ("LDAP_DOMAIN", "shop.example"), ("LDAP_ADMIN_USERNAME", "root"), ("LDAP_ADMIN_PASSWORD", "adminpassword"),
            ("LDAP_ORGANISATION", "The Shop"));
        await using var client = await ldap.ConnectAsync("cn=root,dc=shop,dc=example", "adminpassword");
        var root = await client.SearchAsync("dc=shop,dc=example", SearchScope.BaseObject, "(objectClass=*)", "o");
        Assert.Equal(["The Shop"], Assert.Single(root.Entries)["o"]);
    }

    [Fact]
    public async Task Files_of_a_mounted_folder_take_the_place_of_the_default_tree()
    {
        var folder = System.IO.Directory.CreateTempSubdirectory("ldifs-").FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "all.ldif"), Sample.Ldif, TestContext.Current.CancellationToken);
        await using var ldap = await RunningLdap.StartAsync(
            NoFiles, ("LDAP_ROOT", Sample.Base), ("LDAP_CUSTOM_LDIF_DIR", folder), ("LDAP_USERS", "user01"), ("LDAP_PASSWORDS", "one"));
        System.IO.Directory.Delete(folder, recursive: true);
        await using var client = await ldap.ConnectAsync(Sample.Anna, "secret-1001");
        Assert.Single((await client.SearchAsync(Sample.Base, SearchScope.WholeSubtree, "(uid=ben)", "1.1")).Entries);
        Assert.Empty((await client.SearchAsync(Sample.Base, SearchScope.WholeSubtree, "(uid=user01)", "1.1")).Entries);
    }

    [Fact]
    public async Task Templates_and_schema_mounted_as_in_osixias_image_are_filled_in()
    {
        var folder = System.IO.Directory.CreateTempSubdirectory("bootstrap-").FullName;
        await File.WriteAllTextAsync(
            Path.Combine(folder, "50-shop.ldif"), """
            dn: olcDatabase={1}{{ LDAP_BACKEND }},cn=config
            changetype: modify
            replace: olcAccess
            olcAccess: {0}to * by * read
            -

            dn: ou=shops,{{ LDAP_BASE_DN }}
            changetype: add
            objectClass: organizationalUnit
            objectClass: shopUnit
            ou: shops
            shopCode: 17
            description: of {{ LDAP_DOMAIN }}
            """, TestContext.Current.CancellationToken);
        var schema = Path.Combine(folder, "shop.ldif.schema");
        await File.WriteAllTextAsync(
            schema, """
            attributetype ( 1.3.6.1.4.1.4203.666.9.1 NAME 'shopCode' EQUALITY caseIgnoreMatch SYNTAX 1.3.6.1.4.1.1466.115.121.1.15 SINGLE-VALUE )
            objectclass ( 1.3.6.1.4.1.4203.666.9.2 NAME 'shopUnit' SUP top AUXILIARY MAY shopCode )
            """, TestContext.Current.CancellationToken);
        await using var ldap = await RunningLdap.StartAsync(
            NoFiles, ("LDAP_DOMAIN", "shop.example"), ("LDAP_SEED_INTERNAL_LDIF_PATH", folder), ("LDAP_SEED_INTERNAL_SCHEMA_PATH", schema));
        System.IO.Directory.Delete(folder, recursive: true);
        await using var client = await ldap.ConnectAsync();
        var entry = Assert.Single((await client.SearchAsync("dc=shop,dc=example", SearchScope.WholeSubtree, "(shopCode=17)", "description")).Entries);
        Assert.Equal(["of shop.example"], entry["description"]);
    }

    [Fact]
    public async Task Where_tls_is_required_nothing_is_done_without()
    {
        await using var ldap = await RunningLdap.StartAsync(Sample.Ldif, ("LDAP_REQUIRE_TLS", "yes"));
        await using var client = await ldap.ConnectAsync();
        var refused = await client.BindAsync(Sample.Anna, "secret-1001");
        Assert.Equal((13, "TLS confidentiality required"), (refused.Code, refused.Diagnostic));
        Assert.Equal(13, (await client.SearchAsync("", SearchScope.BaseObject, "(objectClass=*)")).Code);
    }

    [Fact]
    public async Task The_account_for_reading_is_there_beside_ones_own_files()
    {
        await using var ldap = await RunningLdap.StartAsync(
            Sample.Ldif, ("LDAP_READONLY_USER", "true"), ("LDAP_READONLY_USER_PASSWORD", "look"));
        await using var client = await ldap.ConnectAsync("cn=readonly," + Sample.Base, "look");
        Assert.Equal(50, (await client.DeleteAsync(Sample.Anna)).Code);
    }
}
