using System.Text;
using Mocks.Oracle.Protocol.Authentication;
using Mocks.Oracle.Protocol.Messages;

namespace Mocks.Oracle.Protocol.Tests.Authentication;

public sealed class VerifierTests
{
    [Theory]
    [InlineData("tiger")]
    [InlineData("a password of more than one block of the cipher, with ümlauts")]
    [InlineData("exactly16bytes!!")]
    public void The_right_password_is_proven_to_both_sides(string password)
    {
        var verifier = new Pbkdf2Verifier(password);
        var client = new ClientSide(verifier.Challenge, password);
        var key = verifier.Verify(client.PhaseTwo(password));
        Assert.NotNull(key);
        Assert.Equal("SERVER_TO_CLIENT", Encoding.ASCII.GetString(client.Decrypt(key.ServerResponse())[16..32]));
    }

    [Fact]
    public void A_wrong_password_is_refused()
    {
        var verifier = new Pbkdf2Verifier("tiger");
        Assert.Null(verifier.Verify(new ClientSide(verifier.Challenge, "lion").PhaseTwo("lion")));
        Assert.Null(verifier.Verify(new ClientSide(verifier.Challenge, "tiger").PhaseTwo("lion")));
    }

    [Fact]
    public void A_user_that_does_not_exist_is_challenged_all_the_same()
    {
        var verifier = new Pbkdf2Verifier(null);
        Assert.Equal(5, verifier.Challenge.Count);
        Assert.Null(verifier.Verify(new ClientSide(verifier.Challenge, "").PhaseTwo("")));
    }

    [Fact]
    public void A_new_password_comes_under_the_key_of_the_logon()
    {
        var verifier = new Pbkdf2Verifier("tiger");
        var client = new ClientSide(verifier.Challenge, "tiger");
        var key = verifier.Verify(client.PhaseTwo("tiger"));
        Assert.Equal("lion", key!.DecryptPassword(client.Encrypt("lion")));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("00")]
    [InlineData("not hexadecimal!")]
    public void Answers_that_are_none_are_refused(string? sessionKey)
    {
        LogonRequest request = new("APP", LogonModes.Logon, sessionKey is null ? [] : [new KeyValue("AUTH_SESSKEY", sessionKey)]);
        Assert.Null(new Pbkdf2Verifier("tiger").Verify(request));
        Assert.Null(new Sha1Verifier("tiger").Verify(request));
    }

    [Fact]
    public void The_11g_challenge_has_a_longer_key_and_a_shorter_salt()
    {
        var challenge = new Sha1Verifier("tiger").Challenge;
        Assert.Equal(96, challenge[0].Value.Length);
        Assert.Equal(20, challenge[1].Value.Length);
        Assert.Equal(0x1B25, challenge[1].Flags);
    }
}
