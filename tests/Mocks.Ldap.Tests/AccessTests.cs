using Mocks.Ldap.Protocol.Messages;

namespace Mocks.Ldap.Tests;

/// <summary><c>ldap/directory.yaml</c>: access rules and the switch for those who have not signed in.</summary>
public sealed class AccessTests
{
    private const string People = "ou=people,dc=acme,dc=example";

    private const string Rules = """
        access:
          - attributes: [userPassword]
            allow: {self: write, anonymous: auth}
          - below: ou=people,dc=acme,dc=example
            attributes: [mail]
            allow: {self: write, "group cn=claims,ou=groups,dc=acme,dc=example": read, users: compare, anonymous: search}
          - below: ou=groups,dc=acme,dc=example
            allow: {"uid=anna,ou=people,dc=acme,dc=example": write, users: read}
          - allow: {users: read, anonymous: search}

        """;

    [Fact]
    public async Task Nobody_searches_what_they_may_not_read()
    {
        await using var ldap = await StartAsync(Rules);
        await using var client = await ldap.ConnectAsync();
        var found = await client.SearchAsync(Sample.Base, SearchScope.WholeSubtree, "(objectClass=*)");
        Assert.Equal((0, 0), (found.Code, found.Entries.Count));
        Assert.Equal(32, (await client.SearchAsync("ou=groups,dc=acme,dc=example", SearchScope.BaseObject, "(objectClass=*)")).Code);
    }

    [Fact]
    public async Task Attributes_are_shown_to_whom_the_first_rule_that_fits_allows()
    {
        await using var ldap = await StartAsync(Rules);
        await using var anna = await ldap.ConnectAsync(Sample.Anna, "secret-1001");
        Assert.Equal(["anna@acme.example"], (await anna.SearchAsync(Sample.Anna, SearchScope.BaseObject, "(objectClass=*)")).Entries[0]["mail"]);
        await using var carl = await ldap.ConnectAsync($"uid=carl,{People}", "secret");
        var seen = Assert.Single((await carl.SearchAsync(Sample.Anna, SearchScope.BaseObject, "(objectClass=*)")).Entries);
        Assert.Equal((0, 1), (seen["mail"].Count, seen["sn"].Count));
        Assert.Empty((await carl.SearchAsync(Sample.Base, SearchScope.WholeSubtree, "(mail=anna@acme.example)")).Entries);
        Assert.Equal(6, (await carl.CompareAsync(Sample.Anna, "mail", "anna@acme.example")).Code);
        Assert.Equal(50, (await carl.CompareAsync(Sample.Anna, "userPassword", "secret-1001")).Code);
    }

    [Fact]
    public async Task Writing_needs_write_on_each_attribute_and_on_the_superior()
    {
        await using var ldap = await StartAsync(Rules);
        await using var anna = await ldap.ConnectAsync(Sample.Anna, "secret-1001");
        Assert.Equal(0, (await anna.ModifyAsync(Sample.Anna, [(ModificationKind.Replace, "mail", ["a@b"])])).Code);
        Assert.Equal(50, (await anna.ModifyAsync(Sample.Anna, [(ModificationKind.Replace, "mail", ["a@b"]), (ModificationKind.Replace, "sn", ["x"])])).Code);
        Assert.Equal(0, (await anna.AddAsync("cn=new,ou=groups,dc=acme,dc=example", ("objectClass", "groupOfNames"), ("cn", "new"), ("member", Sample.Anna))).Code);
        Assert.Equal(0, (await anna.ModifyDnAsync("cn=new,ou=groups,dc=acme,dc=example", "cn=newer")).Code);
        Assert.Equal(0, (await anna.DeleteAsync("cn=newer,ou=groups,dc=acme,dc=example")).Code);
        var refused = await anna.DeleteAsync(Sample.Ben);
        Assert.Equal((50, "no write access to parent"), (refused.Code, refused.Diagnostic));
        await using var carl = await ldap.ConnectAsync($"uid=carl,{People}", "secret");
        Assert.Equal(50, (await carl.ModifyAsync(Sample.Claims, [(ModificationKind.Add, "description", ["x"])])).Code);
    }

    [Fact]
    public async Task The_administrator_is_bound_by_no_rule()
    {
        await using var ldap = await StartAsync("access:\n  - allow: {everyone: none}\n");
        await using var admin = await ldap.ConnectAsAdminAsync();
        Assert.Equal(0, (await admin.ModifyAsync(Sample.Anna, [(ModificationKind.Replace, "mail", ["a@b"])])).Code);
        await using var client = await ldap.ConnectAsync();
        Assert.Equal(49, (await client.BindAsync(Sample.Anna, "secret-1001")).Code);
        Assert.Single((await client.SearchAsync("", SearchScope.BaseObject, "(objectClass=*)")).Entries);
    }

    [Theory]
    [InlineData("anonymous: false\n", "")]
    [InlineData("", "no")]
    public async Task Anonymous_is_off_by_one_word(string settings, string variable)
    {
        await using var ldap = await StartAsync(settings, ("LDAP_ALLOW_ANON_BINDING", variable.Length == 0 ? "yes" : variable));
        await using var client = await ldap.ConnectAsync();
        var search = await client.SearchAsync(Sample.Base, SearchScope.BaseObject, "(objectClass=*)");
        Assert.Equal((53, "authentication required"), (search.Code, search.Diagnostic));
        var bind = await client.BindAsync("", "");
        Assert.Equal((48, "anonymous bind disallowed"), (bind.Code, bind.Diagnostic));
        Assert.Equal(0, (await client.SearchAsync("", SearchScope.BaseObject, "(objectClass=*)")).Code);
        Assert.Equal(0, (await client.BindAsync(Sample.Anna, "secret-1001")).Code);
        Assert.Equal(0, (await client.SearchAsync(Sample.Base, SearchScope.BaseObject, "(objectClass=*)")).Code);
    }

    [Fact]
    public void Mistakes_are_told_by_line()
    {
        var problems = RunningLdap.Problems(("acme.ldif", Sample.Ldif), ("directory.yaml", """
            schema: loose
            acces: []
            access:
              - below: people
                allow: {users: look}
              - attributes: [nosuch]
                allow: {staff: read}
            """));
        Assert.Equal(6, problems.Count);
        Assert.Contains(problems, problem => problem.Contains("ldap/directory.yaml:1", StringComparison.Ordinal) && problem.Contains("\"loose\"", StringComparison.Ordinal));
        Assert.Contains(problems, problem => problem.Contains("ldap/directory.yaml:5", StringComparison.Ordinal) && problem.Contains("users", StringComparison.Ordinal));
        Assert.Contains(problems, problem => problem.Contains("\"staff\" is nobody", StringComparison.Ordinal));
    }

    private static Task<RunningLdap> StartAsync(string settings, params (string Name, string Value)[] variables) => RunningLdap.StartAsync(
        [("acme.ldif", Sample.Ldif + "\n" + $"dn: uid=carl,{People}\nobjectClass: inetOrgPerson\nuid: carl\ncn: Carl\nsn: Carl\nuserPassword: secret\n"),
            .. settings.Length == 0 ? ((string, string)[])[] : [("directory.yaml", settings)]],
        variables);
}
