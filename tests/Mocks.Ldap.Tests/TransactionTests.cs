using Mocks.Ldap.Protocol;
using Mocks.Ldap.Protocol.Ber;
using Mocks.Ldap.Protocol.Messages;

namespace Mocks.Ldap.Tests;

/// <summary>RFC 5805.</summary>
public sealed class TransactionTests
{
    private static readonly Control InTransaction = new(Oids.TransactionSpecification, true, []);

    [Fact]
    public async Task Changes_are_made_together_at_the_end()
    {
        await using var ldap = await RunningLdap.StartAsync(Sample.Ldif);
        await using var client = await ldap.ConnectAsAdminAsync();
        Assert.Equal(0, (await client.ExtendedAsync(Oids.TransactionStart)).Code);
        Assert.Equal(0, (await client.ModifyAsync(Sample.Anna, [(ModificationKind.Replace, "sn", ["One"])], InTransaction)).Code);
        Assert.Equal(0, (await client.ModifyAsync(Sample.Ben, [(ModificationKind.Replace, "sn", ["Two"])], InTransaction)).Code);
        Assert.Equal(["Berg"], await SurnameAsync(client, Sample.Anna));
        Assert.Equal(0, (await client.ExtendedAsync(Oids.TransactionEnd, End(true))).Code);
        Assert.Equal(["One"], await SurnameAsync(client, Sample.Anna));
        Assert.Equal(["Two"], await SurnameAsync(client, Sample.Ben));
    }

    [Fact]
    public async Task One_that_fails_undoes_all_and_is_named()
    {
        await using var ldap = await RunningLdap.StartAsync(Sample.Ldif);
        await using var client = await ldap.ConnectAsAdminAsync();
        await client.ExtendedAsync(Oids.TransactionStart);
        await client.ModifyAsync(Sample.Anna, [(ModificationKind.Replace, "sn", ["One"])], InTransaction);
        var failing = await client.ModifyAsync(Sample.Ben, [(ModificationKind.Delete, "mail", [])], InTransaction);
        Assert.Equal(0, failing.Code);
        var ended = await client.ExtendedAsync(Oids.TransactionEnd, End(true));
        Assert.Equal((16, "modify/delete: mail: no such attribute"), (ended.Code, ended.Diagnostic));
        Assert.Equal(failing.Id, new BerReader(ended.ResponseValue).ReadSequence().ReadInteger());
        Assert.Equal(["Berg"], await SurnameAsync(client, Sample.Anna));
    }

    [Fact]
    public async Task An_aborted_one_changes_nothing()
    {
        await using var ldap = await RunningLdap.StartAsync(Sample.Ldif);
        await using var client = await ldap.ConnectAsAdminAsync();
        await client.ExtendedAsync(Oids.TransactionStart);
        await client.DeleteAsync(Sample.Anna, InTransaction);
        var aborted = await client.ExtendedAsync(Oids.TransactionEnd, End(false));
        Assert.Equal((0, "transaction aborted"), (aborted.Code, aborted.Diagnostic));
        Assert.Equal(["Berg"], await SurnameAsync(client, Sample.Anna));
    }

    [Fact]
    public async Task A_second_one_at_a_time_and_one_that_never_began_are_refused()
    {
        await using var ldap = await RunningLdap.StartAsync(Sample.Ldif);
        await using var client = await ldap.ConnectAsAdminAsync();
        var none = await client.DeleteAsync(Sample.Anna, InTransaction);
        Assert.Equal((16673, "invalid transaction identifier"), (none.Code, none.Diagnostic));
        Assert.Equal(16673, (await client.ExtendedAsync(Oids.TransactionEnd, End(true))).Code);
        await client.ExtendedAsync(Oids.TransactionStart);
        Assert.Equal((51, "Too many transactions"), await CodeAsync(client.ExtendedAsync(Oids.TransactionStart)));
    }

    private static async Task<(int, string)> CodeAsync(Task<LdapTestResult> call)
    {
        var result = await call;
        return (result.Code, result.Diagnostic);
    }

    private static async Task<IReadOnlyList<string>> SurnameAsync(LdapTestClient client, string dn) =>
        Assert.Single((await client.SearchAsync(dn, SearchScope.BaseObject, "(objectClass=*)", "sn")).Entries)["sn"];

    private static byte[] End(bool commit)
    {
        var value = new BerBuilder().Open();
        if (!commit)
            value.Boolean(false);
        return value.Octets([]).Close().ToArray();
    }
}
