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
    [InlineData("{CRYPT}abNANd1rDfiNc", "crypt(3), DES")]
    [InlineData("{CRYPT}$2b$05$abcdefghijklmnopqrstuuOQiyCxlgf/oeuTqixKmWdcYUh4Hjl0a", "crypt(3), bcrypt")]
    public void A_stored_password_is_known_by_its_scheme(string stored, string source)
    {
        Assert.NotEmpty(source);
        Assert.True(PasswordCheck.Matches(Encoding.UTF8.GetBytes(stored), "secret"u8.ToArray()));
        Assert.False(PasswordCheck.Matches(Encoding.UTF8.GetBytes(stored), "Secret"u8.ToArray()));
    }

    [Theory]
    [InlineData("pass word", "zzTKwKrVzwMBY")]
    [InlineData("", "./Una9Fi.seRo")]
    [InlineData("longer-than-eight", "Q9Rux1ZjXUqxY")]
    [InlineData("longer-t", "Q9Rux1ZjXUqxY")]
    [InlineData("", "$2y$04$......................w74bL5gU7LSJClZClCa.Pkz14aTv/XO")]
    [InlineData("äö", "$2a$06$012345678901234567890uw/jRRoXwETGvljdA5nRNrJaSsrgtS32")]
    [InlineData(
        "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "$2b$04$zyxwvutsrqponmlkjihgfeUIb02e2j50rSgXWN4Rr0POqFVytJFRu")]
    public void What_crypt_made_is_known(string password, string stored) =>
        Assert.True(PasswordCheck.Matches(Encoding.UTF8.GetBytes("{CRYPT}" + stored), Encoding.UTF8.GetBytes(password)));

    [Theory]
    [InlineData("{CRYPT}$2b$05$abcdefghijklmnopqrstuuOQiyCxlgf/oeuTqixKmWdcYUh4Hjl0")]
    [InlineData("{CRYPT}$2b$31$abcdefghijklmnopqrstuuOQiyCxlgf/oeuTqixKmWdcYUh4Hjl0a")]
    [InlineData("{ARGON2}")]
    [InlineData("{ARGON2}$argon2i$v=19$m=0,t=3,p=1$8YD/4uPk55OzI/fN+/5/Hg$Oy+F")]
    [InlineData("{ARGON2}$argon2i$v=19$m=99999999,t=3,p=1$8YD/4uPk55OzI/fN+/5/Hg$Oy+Fdu4FDWgDxNXL9HrwWCngmKK3Qj63KHbFc/2KQm0")]
    [InlineData("{CRYPT}$1$")]
    [InlineData("{SSHA}!")]
    public void What_is_no_hash_matches_nothing(string stored) =>
        Assert.False(PasswordCheck.Matches(Encoding.UTF8.GetBytes(stored), "secret"u8.ToArray()));
}
