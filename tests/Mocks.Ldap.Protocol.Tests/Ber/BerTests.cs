using CsCheck;
using Mocks.Ldap.Protocol.Ber;

namespace Mocks.Ldap.Protocol.Tests.Ber;

/// <summary>Elements and their octets: ITU-T X.690 with the limits of RFC 4511 §5.1.</summary>
public sealed class BerTests
{
    public static TheoryData<int, string> Integers() => new()
    {
        // X.690 §8.3: the fewest octets of two's complement
        { 0, "020100" },
        { 1, "020101" },
        { 127, "02017F" },
        { 128, "02020080" },
        { 255, "020200FF" },
        { 256, "02020100" },
        { 32767, "02027FFF" },
        { 32768, "0203008000" },
        { 8388608, "020400800000" },
        { int.MaxValue, "02047FFFFFFF" },
        { -1, "0201FF" },
        { -128, "020180" },
        { -129, "0202FF7F" },
        { int.MinValue, "020480000000" },
    };

    public static TheoryData<int, string> Lengths() => new()
    {
        // X.690 §8.1.3: short form to 127, long form after
        { 0, "0400" },
        { 127, "047F" },
        { 128, "048180" },
        { 255, "0481FF" },
        { 256, "04820100" },
        { 65535, "0482FFFF" },
        { 65536, "0483010000" },
    };

    public static TheoryData<string> Malformed() =>
    [
        "",             // nothing
        "04",           // no length
        "0401",         // content cut short
        "0480",         // indefinite length, forbidden by RFC 4511 §5.1
        "04800000",
        "0482",         // length cut short
        "0485010000000000", // length of five octets
        "04847FFFFFFF",
        "0484FFFFFFFF",
        "1F010100",     // identifier of two octets
        "0500",         // another tag than asked for
    ];

    [Theory]
    [MemberData(nameof(Integers))]
    public void Integer_has_the_fewest_octets(int value, string octets)
    {
        Assert.Equal(octets, Convert.ToHexString(new BerBuilder().Integer(value).ToArray()));
        Assert.Equal(octets.Length / 2, BerSize.Integer(value));
        Assert.Equal(value, new BerReader(Convert.FromHexString(octets)).ReadInteger());
    }

    [Theory]
    [MemberData(nameof(Lengths))]
    public void Length_has_the_fewest_octets(int length, string header)
    {
        var content = new byte[length];
        var element = new BerBuilder().Octets(content).ToArray();
        Assert.Equal(header, Convert.ToHexString(element.AsSpan(0, header.Length / 2)));
        Assert.Equal(element.Length, BerSize.Element(length));
        Assert.Equal(content, new BerReader(element).ReadOctets());
    }

    [Fact]
    public void Length_in_more_octets_than_needed_is_read() =>
        Assert.Equal("abc"u8.ToArray(), new BerReader(Convert.FromHexString("048400000003616263")).ReadOctets());

    [Theory]
    [MemberData(nameof(Malformed))]
    public void Malformed_element_is_refused(string octets) =>
        Assert.Throws<MalformedMessageException>(() => new BerReader(Convert.FromHexString(octets)).ReadOctets());

    [Theory]
    [InlineData("0200")]
    [InlineData("02050000000001")]
    public void Integer_of_no_octet_or_more_than_four_is_refused(string octets) =>
        Assert.Throws<MalformedMessageException>(() => new BerReader(Convert.FromHexString(octets)).ReadInteger());

    [Theory]
    [InlineData("010100", false)]
    [InlineData("0101FF", true)]
    [InlineData("010101", true)]
    public void Boolean_is_true_when_it_is_not_zero(string octets, bool value) =>
        Assert.Equal(value, new BerReader(Convert.FromHexString(octets)).ReadBoolean());

    [Fact]
    public void Boolean_of_two_octets_is_refused() =>
        Assert.Throws<MalformedMessageException>(() => new BerReader([1, 2, 0, 0]).ReadBoolean());

    [Fact]
    public void String_that_is_not_utf8_is_refused() =>
        Assert.Throws<MalformedMessageException>(() => new BerReader([4, 2, 0xC3, 0x28]).ReadString());

    [Fact]
    public void Builder_wraps_what_was_opened() =>
        Assert.Equal(
            "300B0201053006040161" + "0401FF",
            Convert.ToHexString(new BerBuilder().Open().Integer(5).Open().Text("a").Octets([0xFF]).Close().Close().ToArray()));

    [Fact]
    public void Integers_and_octets_come_back_as_they_went() =>
        Gen.Select(Gen.Int, Gen.Byte.Array[0, 300], Gen.Bool).Sample((number, octets, flag) =>
        {
            var reader = new BerReader(new BerBuilder().Open().Integer(number).Octets(octets).Boolean(flag).Close().ToArray()).ReadSequence();
            return reader.ReadInteger() == number && reader.ReadOctets().SequenceEqual(octets) && reader.ReadBoolean() == flag && reader.AtEnd;
        });

    [Fact]
    public void Written_in_two_passes_it_is_the_same_as_built() =>
        Gen.Select(Gen.Int, Gen.Byte.Array[0, 300]).Sample((number, octets) =>
        {
            var content = BerSize.Integer(number) + BerSize.Element(octets.Length);
            var element = new byte[BerSize.Element(content)];
            var writer = new BerWriter(element);
            writer.Header(BerTag.Sequence, content);
            writer.Integer(number);
            writer.Octets(octets);
            return writer.Written == element.Length
                && element.SequenceEqual(new BerBuilder().Open().Integer(number).Octets(octets).Close().ToArray());
        });
}
