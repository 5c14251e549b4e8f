using Mocks.Ldap.Protocol;
using Mocks.Ldap.Protocol.Ber;
using Mocks.Ldap.Protocol.Messages;

namespace Mocks.Ldap.Tests;

/// <summary>Searches that go on with what changes: RFC 4533 and draft-ietf-ldapext-psearch-03.</summary>
public sealed class FollowingTests
{
    private const string People = "ou=people,dc=acme,dc=example";

    [Fact]
    public async Task A_refresh_with_the_cookie_of_the_last_tells_what_changed_and_what_stayed()
    {
        await using var ldap = await RunningLdap.StartAsync(Sample.Ldif);
        await using var client = await ldap.ConnectAsAdminAsync();
        var first = await RefreshAsync(client, null);
        Assert.Equal(2, first.Entries.Count);
        await client.ModifyAsync(Sample.Anna, [(ModificationKind.Replace, "sn", ["New"])]);
        await client.DeleteAsync(Sample.Ben);
        var second = await RefreshAsync(client, Cookie(first));
        Assert.Equal([Sample.Anna], second.Dns);
        var third = await RefreshAsync(client, Cookie(second));
        Assert.Empty(third.Dns);
        Assert.Equal(0, third.Code);
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 4096)]
    public async Task A_cookie_of_another_server_begins_anew_or_says_so(bool reloadHint, int code)
    {
        await using var ldap = await RunningLdap.StartAsync(Sample.Ldif);
        await using var client = await ldap.ConnectAsAdminAsync();
        var result = await client.SearchAsync(People, SearchScope.SingleLevel, "(objectClass=person)", ["1.1"], [Sync(1, "rid=000,csn=29990101000000.000000Z#000000#000#000000", reloadHint)]);
        Assert.Equal((code, code == 0 ? 2 : 0), (result.Code, result.Entries.Count));
    }

    [Fact]
    public async Task A_persistent_refresh_goes_on_with_additions_changes_and_deletions()
    {
        await using var ldap = await RunningLdap.StartAsync(Sample.Ldif);
        await using var client = await ldap.ConnectAsAdminAsync();
        await using var other = await ldap.ConnectAsAdminAsync();
        await client.SendSearchAsync(People, SearchScope.SingleLevel, "(objectClass=person)", [Sync(3, null, false)]);
        Assert.Equal([Sample.Anna, Sample.Ben, "refresh done"], [await NextAsync(client), await NextAsync(client), await NextAsync(client)]);
        await other.ModifyAsync(Sample.Anna, [(ModificationKind.Replace, "sn", ["New"])]);
        Assert.Equal("2 " + Sample.Anna, await NextAsync(client, true));
        await other.DeleteAsync(Sample.Ben);
        Assert.Equal("3 " + Sample.Ben, await NextAsync(client, true));
        await other.AddAsync($"uid=new,{People}", ("objectClass", "inetOrgPerson"), ("uid", "new"), ("cn", "New"), ("sn", "New"));
        Assert.Equal($"1 uid=new,{People}", await NextAsync(client, true));
    }

    [Fact]
    public async Task A_persistent_search_tells_what_was_done()
    {
        await using var ldap = await RunningLdap.StartAsync(Sample.Ldif);
        await using var client = await ldap.ConnectAsAdminAsync();
        await using var other = await ldap.ConnectAsAdminAsync();
        var value = new BerBuilder().Open().Integer(15).Boolean(true).Boolean(true).Close().ToArray();
        var id = await client.SendSearchAsync(People, SearchScope.SingleLevel, "(objectClass=person)", [new Control(Oids.PersistentSearch, true, value)]);
        // the search is under way once the connection answers what came after it
        await client.ExtendedAsync(Oids.WhoAmI);
        await other.ModifyDnAsync(Sample.Ben, "uid=benny");
        Assert.Equal($"8 uid=benny,{People}", await NextAsync(client, true));
        await other.DeleteAsync(Sample.Anna);
        Assert.Equal("2 " + Sample.Anna, await NextAsync(client, true));
        await client.CancelAsync(id);
        Assert.Equal(118, (await client.ReceiveAsync(id)).Code);
    }

    [Fact]
    public async Task A_reset_is_told_as_the_changes_that_it_makes()
    {
        await using var ldap = await RunningLdap.StartAsync(Sample.Ldif);
        await using var client = await ldap.ConnectAsAdminAsync();
        await using var other = await ldap.ConnectAsAdminAsync();
        await other.DeleteAsync(Sample.Ben);
        await client.SendSearchAsync(People, SearchScope.SingleLevel, "(objectClass=person)", [Sync(3, null, false)]);
        Assert.Equal([Sample.Anna, "refresh done"], [await NextAsync(client), await NextAsync(client)]);
        (await ldap.Web.PostAsync("/admin/reset", null, TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();
        Assert.Equal("1 " + Sample.Ben, await NextAsync(client, true));
    }

    private static Task<LdapTestResult> RefreshAsync(LdapTestClient client, string? cookie) =>
        client.SearchAsync(People, SearchScope.SingleLevel, "(objectClass=person)", ["sn"], [Sync(1, cookie, false)]);

    private static Control Sync(int mode, string? cookie, bool reloadHint)
    {
        var value = new BerBuilder().Open().Integer(mode, BerTag.Enumerated);
        if (cookie is not null)
            value.Text(cookie);
        if (reloadHint)
            value.Boolean(true);
        return new Control(Oids.SyncRequest, true, value.Close().ToArray());
    }

    private static string Cookie(LdapTestResult result) =>
        new BerReader(result.Controls.Single(control => control.Oid == Oids.SyncDone).Value).ReadSequence().ReadString();

    // an entry by its DN, with the kind of change before it when asked; or an intermediate response
    private static async Task<string> NextAsync(LdapTestClient client, bool withKind = false)
    {
        var envelope = LdapEnvelope.Read(await client.ReceiveMessageAsync());
        if (envelope.Tag == BerTag.IntermediateResponse)
            return "refresh done";
        Assert.Equal(BerTag.SearchResultEntry, envelope.Tag);
        var dn = new BerReader(envelope.Operation).ReadString();
        var kind = new BerReader(envelope.ReadControls()[0].Value).ReadSequence().ReadInteger(BerTag.Enumerated);
        return withKind ? $"{kind} {dn}" : dn;
    }
}
