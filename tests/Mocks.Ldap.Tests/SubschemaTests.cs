using Mocks.Ldap.Protocol.Messages;

namespace Mocks.Ldap.Tests;

/// <summary>The subschema subentry as clients read it (RFC 4512 §4.2).</summary>
public sealed class SubschemaTests
{
    [Fact]
    public async Task It_says_which_values_are_no_text_and_since_when_it_is_as_it_is()
    {
        await using var ldap = await RunningLdap.StartAsync(Sample.Ldif);
        await using var client = await ldap.ConnectAsync();
        var schema = Assert.Single((await client.SearchAsync("cn=Subschema", SearchScope.BaseObject, "(objectClass=subschema)", "+")).Entries);
        Assert.Contains("( 1.3.6.1.4.1.1466.115.121.1.28 DESC 'JPEG' X-NOT-HUMAN-READABLE 'TRUE' )", schema["ldapSyntaxes"]);
        Assert.Contains(
            "( 1.3.6.1.4.1.1466.115.121.1.8 DESC 'Certificate' X-BINARY-TRANSFER-REQUIRED 'TRUE' X-NOT-HUMAN-READABLE 'TRUE' )", schema["ldapSyntaxes"]);
        Assert.Contains("( 1.3.6.1.4.1.1466.115.121.1.15 DESC 'Directory String' )", schema["ldapSyntaxes"]);
        Assert.Matches("^[0-9]{14}Z$", Assert.Single(schema["modifyTimestamp"]));
        Assert.Equal(schema["createTimestamp"], schema["modifyTimestamp"]);
        Assert.Empty(Assert.Single((await client.SearchAsync("", SearchScope.BaseObject, "(objectClass=*)", "+")).Entries)["modifyTimestamp"]);
    }
}
