using System.Buffers;
using Mocks.Ldap.Protocol.Ber;
using Mocks.Ldap.Protocol.Messages;

namespace Mocks.Ldap.Protocol.Tests.Messages;

/// <summary>Responses as their octets, written down after RFC 4511 §4.1.9 and the section of each.</summary>
public sealed class ResponseTests
{
    public static TheoryData<string, byte, LdapResult> Results() => new()
    {
        { "300C 020101 6107 0A0100 0400 0400", BerTag.BindResponse, LdapResult.Success },
        { "300F 020101 610A 0A0131 0400 0403 6E6F21", BerTag.BindResponse, new LdapResult(ResultCode.InvalidCredentials, "no!") },
        { "3010 020101 650B 0A0120 0404 6F3D6163 0400", BerTag.SearchResultDone, new LdapResult(ResultCode.NoSuchObject, "", "o=ac") },
        { "3015 020101 6510 0A010A 0400 0400 A307 0405 6C6461703A", BerTag.SearchResultDone, new LdapResult(ResultCode.Referral) { Referrals = ["ldap:"] } },
        { "300F 020101 610A 0A010E 0400 0400 8701 AB", BerTag.BindResponse, new LdapResult(ResultCode.SaslBindInProgress) { SaslCredentials = [0xAB] } },
        { "3014 020101 780F 0A0100 0400 0400 8A03 312E32 8B01 00", BerTag.ExtendedResponse, LdapResult.Success with { ResponseName = "1.2", ResponseValue = [0] } },
        { "301B 020101 6507 0A0100 0400 0400 A00D 300B 0403 312E32 0101FF 0401 07", BerTag.SearchResultDone, LdapResult.Success with { Controls = [new Control("1.2", true, [7])] } },
    };

    [Theory]
    [MemberData(nameof(Results))]
    public void Result_becomes_its_octets(string octets, byte tag, LdapResult result)
    {
        var output = new ArrayBufferWriter<byte>();
        ResponseWriter.Result(output, 1, tag, result);
        Assert.Equal(octets.Replace(" ", "", StringComparison.Ordinal), Convert.ToHexString(output.WrittenSpan));
    }

    [Fact]
    public void Entry_becomes_its_octets()
    {
        var output = new ArrayBufferWriter<byte>();
        ResponseWriter.SearchEntry(output, 300, "o=ac"u8, [ResponseWriter.Attribute("o", "ac", "b"), ResponseWriter.Attribute("x", Array.Empty<byte[]>())], []);
        Assert.Equal(
            Bytes.Of("3023 0202012C 641D 0404 6F3D6163 3015 300C 0401 6F 3107 0402 6163 0401 62 3005 0401 78 3100"),
            output.WrittenSpan.ToArray());
    }

    [Fact]
    public void Reference_becomes_its_octets()
    {
        var output = new ArrayBufferWriter<byte>();
        ResponseWriter.SearchReference(output, 1, ["ldap:", "x"]);
        Assert.Equal(Bytes.Of("300F 020101 730A 0405 6C6461703A 0401 78"), output.WrittenSpan.ToArray());
    }

    [Fact]
    public void Notice_of_disconnection_has_id_0_and_its_name()
    {
        var output = new ArrayBufferWriter<byte>();
        ResponseWriter.NoticeOfDisconnection(output, ResultCode.ProtocolError, "x");
        Assert.Equal(
            Bytes.Of("3025 020100 7820 0A0102 0400 0401 78 8A16 312E332E362E312E342E312E313436362E3230303336"), output.WrittenSpan.ToArray());
    }
}
