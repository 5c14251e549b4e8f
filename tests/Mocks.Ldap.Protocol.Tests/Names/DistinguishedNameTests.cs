using CsCheck;
using Mocks.Ldap.Protocol.Names;

namespace Mocks.Ldap.Protocol.Tests.Names;

public sealed class DistinguishedNameTests
{
    public static TheoryData<string, string> Names() => new()
    {
        // RFC 4514 §4's examples
        { "UID=jsmith,DC=example,DC=net", "UID=jsmith,DC=example,DC=net" },
        { "OU=Sales+CN=J.  Smith,DC=example,DC=net", "OU=Sales+CN=J.  Smith,DC=example,DC=net" },
        { @"CN=James \""Jim\"" Smith\, III,DC=example,DC=net", @"CN=James \22Jim\22 Smith\2C III,DC=example,DC=net" },
        { @"CN=Before\0dAfter,DC=example,DC=net", "CN=Before\rAfter,DC=example,DC=net" },
        { "1.3.6.1.4.1.1466.0=#04024869", "1.3.6.1.4.1.1466.0=Hi" },
        { @"CN=Lu\C4\8Di\C4\87", "CN=Lučić" },
        // the root
        { "", "" },
        { "  ", "" },
        // what LDAPv2 wrote (RFC 2253 §4)
        { "cn=a ; o = b", "cn=a,o=b" },
        { "OID.2.5.4.3=x", "2.5.4.3=x" },
        { "cn=\"a, b\" , o=c", @"cn=a\2C b,o=c" },
        // edges
        { @"cn=\ a\ ,o=b", @"cn=\20a\20,o=b" },
        { @"cn=\#a", @"cn=\23a" },
        { "cn=a=b", @"cn=a\3Db" },
        { "cn=", "cn=" },
        { @"cn=\2c", @"cn=\2C" },
        { @"cn=\ff", @"cn=\FF" },
        { "cn= a  b ", "cn=a  b" },
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void Name_is_read_and_written(string text, string written) => Assert.Equal(written, DistinguishedName.Parse(text).ToString());

    [Theory]
    [InlineData(@"CN=James \22Jim\22 Smith\2C III,DC=example,DC=net", @"CN=James \""Jim\"" Smith\, III,DC=example,DC=net")]
    [InlineData(@"CN=Before\0dAfter,DC=example,DC=net", @"CN=Before\0DAfter,DC=example,DC=net")]
    [InlineData(@"cn=\20a\20,o=b", @"cn=\ a\ ,o=b")]
    [InlineData(@"cn=\23a#", @"cn=\#a#")]
    [InlineData("cn=a=b", @"cn=a\=b")]
    public void Name_is_written_with_the_characters_themselves_escaped(string text, string written) =>
        Assert.Equal(written, DistinguishedName.Parse(text).ToString(DnEscapes.Character));

    [Theory]
    [InlineData("garbage")]
    [InlineData("=x")]
    [InlineData("cn=a,")]
    [InlineData(",cn=a")]
    [InlineData("cn=a,,o=b")]
    [InlineData("cn=a+")]
    [InlineData("cn=a\"b")]
    [InlineData("cn=<a>")]
    [InlineData("cn=\"a")]
    [InlineData("cn=\"a\"b")]
    [InlineData(@"cn=a\")]
    [InlineData(@"cn=a\zb")]
    [InlineData("cn=#")]
    [InlineData("cn=#0")]
    [InlineData("cn=#0402")]
    [InlineData("cn=#04026162xx")]
    [InlineData("OID.=x")]
    [InlineData("c n=a")]
    public void Text_that_is_no_name_is_refused(string text) => Assert.Throws<FormatException>(() => DistinguishedName.Parse(text));

    [Fact]
    public void Parent_is_the_name_without_its_first_step()
    {
        Assert.Equal("o=b", DistinguishedName.Parse("cn=a,o=b").Parent.ToString());
        Assert.True(DistinguishedName.Parse("o=b").Parent.IsRoot);
        Assert.True(DistinguishedName.Root.Parent.IsRoot);
    }

    [Fact]
    public void Any_value_comes_back_from_its_escaped_form() =>
        Gen.Byte.Array[0, 12].List[1, 4].Sample(values =>
        {
            var name = new DistinguishedName(
                [.. values.Select(value => new RelativeDistinguishedName([new AttributeTypeAndValue("cn", value)]))]);
            var read = DistinguishedName.Parse(name.ToString());
            return read.Rdns.Select(rdn => Convert.ToHexString(rdn.Assertions[0].Value)).SequenceEqual(values.Select(Convert.ToHexString));
        });

    [Fact]
    public void Any_text_is_a_name_or_refused() =>
        Gen.Char["cn=,+\\\"#<> ;0aü\0\ud800"].Array[0, 20].Sample(characters =>
        {
            try
            {
                DistinguishedName.Parse(new string(characters));
            }
            catch (FormatException)
            {
                return true;
            }

            return true;
        });
}
