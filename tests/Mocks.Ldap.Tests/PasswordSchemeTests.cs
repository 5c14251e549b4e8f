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
    [InlineData("{CRYPT}$y$j9T$abcdefghijklmnop$3dL1LkYnZM.OVXuVdnnaKVDlLYT92dRwOzDZ5XiVCe.", "crypt(3), yescrypt as mkpasswd chooses it")]
    [InlineData("{CRYPT}$7$CU..../....SodiumChloride$SgDhJBZvaSDBMst5B70Nz13SP83yo8VuHlxDcyI3x22", "crypt(3), scrypt")]
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
    [InlineData("x", "$y$j8T$$FkNGvIcvDWkBPROxrDDbntbYt2GZPKtmFp17dlrf3HB")]
    [InlineData("größe", "$y$jAT$F5Jx5fExrKuPp53xLKQ..1$DPEzYC6ryW..8RepEt50RiC7hA5EyzJvvUqrF8dRHI4")]
    [InlineData("lanes", "$y$j9T/.$abcdefgh$CzRoJdlxqaF88/BGciBfYGQeLGaqQjR02HXGXVBD3S4")]
    [InlineData("three lanes", "$y$j9T./$abcdefgh$TxjmL9BIdHtJpf0O/fheqOcE1dBWzEPhvkFmyJ1./G/")]
    [InlineData("lanes", "$y$j9T..$abcdefgh$Bp0mpgeF1fZk6bpY08MIN3KMQGnithXP/YbPj048J6B")]
    [InlineData("classic", "$y$.7T$abcdefgh$dH5UV5bWimPP2byfy4inHgifvY.rotRCfLcGhJg8Fm7")]
    [InlineData("", "$y$j75$saltsalt$BT/eINL.qJ28Ek8xmIKTrnDwZkROSVFFX9HKxdqaWAD")]
    [InlineData("scrypt lanes", "$7$9/..../....$sJ67hcpcTNGjwH8f6wsVa2WPBqTm/WC103RTP7q8Tn8")]
    [InlineData("small", "$y$j15$saltsalt$7RqbEmRjUP/ge.nbffOOVMADvqJPY7zue7u93DaLUj.")]
    public void What_crypt_made_is_known(string password, string stored) =>
        Assert.True(PasswordCheck.Matches(Encoding.UTF8.GetBytes("{CRYPT}" + stored), Encoding.UTF8.GetBytes(password)));

    [Theory]
    [InlineData("{CRYPT}$2b$05$abcdefghijklmnopqrstuuOQiyCxlgf/oeuTqixKmWdcYUh4Hjl0")]
    [InlineData("{CRYPT}$2b$31$abcdefghijklmnopqrstuuOQiyCxlgf/oeuTqixKmWdcYUh4Hjl0a")]
    [InlineData("{ARGON2}")]
    [InlineData("{ARGON2}$argon2i$v=19$m=0,t=3,p=1$8YD/4uPk55OzI/fN+/5/Hg$Oy+F")]
    [InlineData("{ARGON2}$argon2i$v=19$m=99999999,t=3,p=1$8YD/4uPk55OzI/fN+/5/Hg$Oy+Fdu4FDWgDxNXL9HrwWCngmKK3Qj63KHbFc/2KQm0")]
    [InlineData("{CRYPT}$1$")]
    [InlineData("{CRYPT}$y$j9T$abcdefghijklmnop$J5PazPuEGDZnaoFD")]
    [InlineData("{CRYPT}$y$jzT$abcdefgh$J5PazPuEGDZnaoFD.64oAWxxSxzakk0FTCVVe1t.Z25")]
    [InlineData("{CRYPT}$y$/7T$abcdefgh$Snzs6yee7WZumZd8m6Fd2QGMLX9HbQ2sKyXuMN4tqQ8")]
    [InlineData("{CRYPT}$y$")]
    [InlineData("{CRYPT}$7$CU..")]
    [InlineData("{SSHA}!")]
    public void What_is_no_hash_matches_nothing(string stored) =>
        Assert.False(PasswordCheck.Matches(Encoding.UTF8.GetBytes(stored), "secret"u8.ToArray()));
}
