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
    public async Task The_account_for_reading_is_there_beside_ones_own_files()
    {
        await using var ldap = await RunningLdap.StartAsync(
            Sample.Ldif, ("LDAP_READONLY_USER", "true"), ("LDAP_READONLY_USER_PASSWORD", "look"));
        await using var client = await ldap.ConnectAsync("cn=readonly," + Sample.Base, "look");
        Assert.Equal(50, (await client.DeleteAsync(Sample.Anna)).Code);
    }
}
