using System.Text;
using Mocks.Ldap.Passwords;

namespace Mocks.Ldap.Tests;

/// <summary>Stored passwords as other programs wrote them; "secret" in every scheme.</summary>
public sealed class PasswordSchemeTests
{
    [Theory]
    [InlineData("secret", "RFC 4519")]
    [InlineData("{CLEARTEXT}secret", "OpenLDAP")]
    [InlineData("{SHA}5en6G6MezRroT3XKqkdPOmY/BfQ=", "RFC 2307")]
    [InlineData("{MD5}Xr4ilOzQ4PCOq3aQ0qbuaQ==", "RFC 2307")]
    [InlineData("{ARGON2}$argon2i$v=19$m=4096,t=3,p=1$8YD/4uPk55OzI/fN+/5/Hg$Oy+Fdu4FDWgDxNXL9HrwWCngmKK3Qj63KHbFc/2KQm0", "slappasswd with argon2.so")]
    [InlineData("{CRYPT}$1$ab$dslkcXxVH.x8LwW1W/oAB/", "openssl passwd -1")]
    [InlineData("{CRYPT}$6$saltsalt$TVLlQcbpFVof5W3Yz4DTP6gRstiNuHwwTt6GLc1E5n0U0aDehy0S5knV8wiOQSpT0Y77vwPZN.Pq.H91p5hVO1", "openssl passwd -6")]
    public void A_stored_password_is_known_by_its_scheme(string stored, string source)
    {
        Assert.NotEmpty(source);
        Assert.True(PasswordCheck.Matches(Encoding.UTF8.GetBytes(stored), "secret"u8.ToArray()));
        Assert.False(PasswordCheck.Matches(Encoding.UTF8.GetBytes(stored), "Secret"u8.ToArray()));
    }

    [Theory]
    [InlineData("{ARGON2}")]
    [InlineData("{ARGON2}$argon2i$v=19$m=0,t=3,p=1$8YD/4uPk55OzI/fN+/5/Hg$Oy+F")]
    [InlineData("{ARGON2}$argon2i$v=19$m=99999999,t=3,p=1$8YD/4uPk55OzI/fN+/5/Hg$Oy+Fdu4FDWgDxNXL9HrwWCngmKK3Qj63KHbFc/2KQm0")]
    [InlineData("{CRYPT}$1$")]
    [InlineData("{SSHA}!")]
    public void What_is_no_hash_matches_nothing(string stored) =>
        Assert.False(PasswordCheck.Matches(Encoding.UTF8.GetBytes(stored), "secret"u8.ToArray()));
}
