using Mocks.Ldap.Protocol;
using Mocks.Ldap.Protocol.Ber;
using Mocks.Ldap.Protocol.Messages;

namespace Mocks.Ldap.Tests;

/// <summary>draft-behera-ldap-password-policy-10, as OpenLDAP's overlay has it.</summary>
public sealed class PasswordPolicyTests
{
    private const int AccountLocked = 1;
    private const int ChangeAfterReset = 2;
    private const int PasswordExpired = 0;

    private const string Policies = """

        dn: cn=strict,dc=acme,dc=example
        objectClass: device
        objectClass: pwdPolicy
        cn: strict
        pwdAttribute: userPassword
        pwdLockout: TRUE
        pwdMaxFailure: 3
        pwdCheckQuality: 1
        pwdMinLength: 8
        pwdMustChange: TRUE

        dn: cn=ageing,dc=acme,dc=example
        objectClass: device
        objectClass: pwdPolicy
        cn: ageing
        pwdAttribute: userPassword
        pwdMaxAge: 86400
        pwdGraceAuthNLimit: 2

        dn: uid=locked,ou=people,dc=acme,dc=example
        objectClass: inetOrgPerson
        uid: locked
        cn: Locked
        sn: Locked
        userPassword: secret
        pwdAccountLockedTime: 000001010000Z

        dn: uid=reset,ou=people,dc=acme,dc=example
        objectClass: inetOrgPerson
        uid: reset
        cn: Reset
        sn: Reset
        userPassword: secret
        pwdReset: TRUE

        dn: uid=old,ou=people,dc=acme,dc=example
        objectClass: inetOrgPerson
        uid: old
        cn: Old
        sn: Old
        userPassword: secret
        pwdChangedTime: 20200101000000Z
        pwdPolicySubentry: cn=ageing,dc=acme,dc=example

        dn: uid=strict,ou=people,dc=acme,dc=example
        objectClass: inetOrgPerson
        uid: strict
        cn: Strict
        sn: Strict
        userPassword: secret-long
        pwdPolicySubentry: cn=strict,dc=acme,dc=example

        """;

    private static readonly Control Asked = new(Oids.PasswordPolicy, false, null);

    [Fact]
    public async Task An_account_that_a_fixture_locks_is_locked()
    {
        await using var ldap = await StartAsync();
        await using var client = await ldap.ConnectAsync();
        var result = await client.BindAsync(Dn("locked"), "secret", Asked);
        Assert.Equal((49, AccountLocked), (result.Code, Error(result)));
    }

    [Fact]
    public async Task Failures_lock_an_account_until_an_administrator_unlocks_it()
    {
        await using var ldap = await StartAsync();
        await using var client = await ldap.ConnectAsync();
        for (var attempt = 0; attempt < 3; attempt++)
            Assert.Equal(49, (await client.BindAsync(Dn("strict"), "wrong")).Code);
        var refused = await client.BindAsync(Dn("strict"), "secret-long", Asked);
        Assert.Equal((49, AccountLocked), (refused.Code, Error(refused)));
        await using var admin = await ldap.ConnectAsAdminAsync();
        Assert.Equal(0, (await admin.ModifyAsync(Dn("strict"), [(ModificationKind.Delete, "pwdAccountLockedTime", [])])).Code);
        Assert.Equal(0, (await client.BindAsync(Dn("strict"), "secret-long")).Code);
    }

    [Fact]
    public async Task A_success_forgets_failures()
    {
        await using var ldap = await StartAsync();
        await using var client = await ldap.ConnectAsync();
        string[] passwords = ["wrong", "wrong", "secret-long", "wrong", "wrong", "secret-long"];
        var codes = new List<int>();
        foreach (var password in passwords)
            codes.Add((await client.BindAsync(Dn("strict"), password)).Code);
        Assert.Equal([49, 49, 0, 49, 49, 0], codes);
    }

    [Fact]
    public async Task A_password_that_was_reset_must_be_changed_before_anything_else()
    {
        await using var ldap = await StartAsync();
        await using var client = await ldap.ConnectAsync();
        var bound = await client.BindAsync(Dn("reset"), "secret", Asked);
        Assert.Equal((0, ChangeAfterReset), (bound.Code, Error(bound)));
        var search = await client.SearchAsync(Sample.Base, SearchScope.BaseObject, "(objectClass=*)", "1.1");
        Assert.Equal((50, "Operations are restricted to bind/unbind/abandon/StartTLS/modify password"), (search.Code, search.Diagnostic));
        Assert.Equal(0, (await client.ModifyAsync(Dn("reset"), [(ModificationKind.Replace, "userPassword", ["another"])])).Code);
        Assert.Equal(0, (await client.SearchAsync(Sample.Base, SearchScope.BaseObject, "(objectClass=*)", "1.1")).Code);
        Assert.Null(Error(await client.BindAsync(Dn("reset"), "another", Asked)));
    }

    [Fact]
    public async Task An_expired_password_is_good_for_its_grace_binds()
    {
        await using var ldap = await StartAsync();
        await using var client = await ldap.ConnectAsync();
        Assert.Equal(1, Grace(await client.BindAsync(Dn("old"), "secret", Asked)));
        Assert.Equal(0, Grace(await client.BindAsync(Dn("old"), "secret", Asked)));
        var refused = await client.BindAsync(Dn("old"), "secret", Asked);
        Assert.Equal((49, PasswordExpired), (refused.Code, Error(refused)));
    }

    [Fact]
    public async Task A_password_that_is_too_short_is_refused_but_for_the_administrator()
    {
        await using var ldap = await StartAsync();
        await using var client = await ldap.ConnectAsync(Dn("strict"), "secret-long");
        var refused = await client.ModifyAsync(Dn("strict"), [(ModificationKind.Replace, "userPassword", ["short"])]);
        Assert.Equal((19, "Password fails quality checking policy"), (refused.Code, refused.Diagnostic));
        await using var admin = await ldap.ConnectAsAdminAsync();
        Assert.Equal(0, (await admin.ModifyAsync(Dn("strict"), [(ModificationKind.Replace, "userPassword", ["short"])])).Code);
        Assert.Equal(ChangeAfterReset, Error(await client.BindAsync(Dn("strict"), "short", Asked)));
    }

    [Fact]
    public async Task The_policy_of_the_environment_is_for_all_who_name_none()
    {
        await using var ldap = await RunningLdap.StartAsync(Sample.Ldif + Policies, ("MOCK_LDAP_PASSWORD_POLICY", "cn=strict,dc=acme,dc=example"));
        await using var client = await ldap.ConnectAsync();
        for (var attempt = 0; attempt < 3; attempt++)
            await client.BindAsync(Sample.Anna, "wrong");
        Assert.Equal(49, (await client.BindAsync(Sample.Anna, "secret-1001")).Code);
    }

    private static Task<RunningLdap> StartAsync() => RunningLdap.StartAsync(Sample.Ldif + Policies);

    private static string Dn(string uid) => $"uid={uid},ou=people,dc=acme,dc=example";

    private static int? Error(LdapTestResult result)
    {
        var value = new BerReader(result.Controls.Single(control => control.Oid == Oids.PasswordPolicy).Value).ReadSequence();
        if (value.PeekTag == BerTag.ContextConstructed(0))
            value.ReadAny(out _);
        return value.AtEnd ? null : value.ReadInteger(BerTag.Context(1));
    }

    private static int Grace(LdapTestResult result) =>
        new BerReader(result.Controls.Single(control => control.Oid == Oids.PasswordPolicy).Value).ReadSequence()
            .ReadConstructed(BerTag.ContextConstructed(0)).ReadInteger(BerTag.Context(1));
}
