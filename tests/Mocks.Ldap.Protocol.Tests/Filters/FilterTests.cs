using CsCheck;
using Mocks.Ldap.Protocol.Ber;
using Mocks.Ldap.Protocol.Filters;

namespace Mocks.Ldap.Protocol.Tests.Filters;

public sealed class FilterTests
{
    public static TheoryData<string, string, string> Filters() => new()
    {
        // RFC 4515 §4's examples, then what it leaves out; octets after RFC 4511 §4.5.1.7
        { "(cn=Babs)", "A30A 0402 636E 0404 42616273", "(cn=Babs)" },
        { "(!(cn=a))", "A209 A307 0402 636E 0401 61", "(!(cn=a))" },
        { "(&(a=b)(|(c=d)(e=*)))", "A015 A306 0401 61 0401 62 A10B A306 0401 63 0401 64 8701 65", "(&(a=b)(|(c=d)(e=*)))" },
        { "(o=univ*of*mich*)", "A415 0401 6F 3010 8004 756E6976 8102 6F66 8104 6D696368", "(o=univ*of*mich*)" },
        { "(o=*x)", "A408 0401 6F 3003 8201 78", "(o=*x)" },
        { "(seeAlso=)", "A30B 0407 736565416C736F 0400", "(seeAlso=)" },
        { "(a>=5)", "A506 0401 61 0401 35", "(a>=5)" },
        { "(a<=5)", "A606 0401 61 0401 35", "(a<=5)" },
        { "(a~=5)", "A806 0401 61 0401 35", "(a~=5)" },
        { "(cn:caseExactMatch:=F)", "A917 810E 6361736545786163744D61746368 8202 636E 8301 46", "(cn:caseExactMatch:=F)" },
        { "(cn:=F)", "A907 8202 636E 8301 46", "(cn:=F)" },
        { "(o:dn:=A)", "A909 8201 6F 8301 41 8401 FF", "(o:dn:=A)" },
        { "(:1.2:=D)", "A908 8103 312E32 8301 44", "(:1.2:=D)" },
        { "(:DN:2.4:=D)", "A90B 8103 322E34 8301 44 8401 FF", "(:dn:2.4:=D)" },
        { @"(a=\28\2a\29\5c)", "A309 0401 61 0404 282A295C", @"(a=\28\2a\29\5c)" },
        { @"(a=\00\fF)", "A307 0401 61 0402 00FF", @"(a=\00\ff)" },
        { "(a=ü)", "A307 0401 61 0402 C3BC", "(a=ü)" },
        // RFC 4526
        { "(&)", "A000", "(&)" },
        { "(|)", "A100", "(|)" },
        // as every command-line client allows
        { "uid=x", "A308 0403 756964 0401 78", "(uid=x)" },
    };

    [Theory]
    [MemberData(nameof(Filters))]
    public void Filter_has_its_octets_and_its_text(string text, string octets, string formatted)
    {
        var filter = FilterText.Parse(text);
        Assert.Equal(Bytes.Of(octets), Encode(filter));
        Assert.Equal(formatted, FilterText.Format(filter));
        Assert.Equal(formatted, FilterText.Format(Decode(Bytes.Of(octets))));
    }

    [Theory]
    [InlineData("")]
    [InlineData("(")]
    [InlineData("()")]
    [InlineData("(cn)")]
    [InlineData("(=x)")]
    [InlineData("(cn=a")]
    [InlineData("(cn=a))")]
    [InlineData("(&(cn=a)")]
    [InlineData("(!)")]
    [InlineData("(!(a=b)(c=d))")]
    [InlineData("(cn=**)")]
    [InlineData(@"(cn=\zz)")]
    [InlineData(@"(cn=\2)")]
    [InlineData("(::=x)")]
    [InlineData("(:=x)")]
    [InlineData("(a:dn:b:c:=x)")]
    public void Text_that_is_no_filter_is_refused(string text) => Assert.Throws<FormatException>(() => FilterText.Parse(text));

    [Theory]
    [InlineData("A405 0401 61 3000")]               // no substring
    [InlineData("A40B 0401 61 3006 8101 78 8001 79")] // initial after any
    [InlineData("A40B 0401 61 3006 8201 78 8101 79")] // any after final
    [InlineData("A408 0401 61 3003 8301 78")]       // no such part
    [InlineData("A903 8301 41")]                    // neither rule nor attribute
    public void Filter_against_the_rules_is_a_protocol_error(string octets) =>
        Assert.Equal(ResultCode.ProtocolError, Assert.Throws<LdapException>(() => Decode(Bytes.Of(octets))).Code);

    [Fact]
    public void Choice_that_is_not_known_is_kept_as_such() =>
        Assert.Equal(0xAB, Assert.IsType<UnrecognizedFilter>(Decode(Bytes.Of("AB03 0401 61"))).Tag);

    [Fact]
    public void Nesting_is_bounded()
    {
        var nested = new string('!', FilterReader.MaxDepth * 2).Replace("!", "(!", StringComparison.Ordinal);
        Assert.Throws<FormatException>(() => FilterText.Parse(nested + "(a=b)" + new string(')', FilterReader.MaxDepth * 2)));
        Filter deep = new PresentFilter("a");
        for (var i = 0; i < FilterReader.MaxDepth * 2; i++)
            deep = new NotFilter(deep);
        Assert.Equal(ResultCode.ProtocolError, Assert.Throws<LdapException>(() => Decode(Encode(deep))).Code);
    }

    [Fact]
    public void Filters_come_back_from_octets_and_from_text() =>
        FilterGenerator.Filters.Sample(filter =>
        {
            var octets = Encode(filter);
            return Encode(Decode(octets)).SequenceEqual(octets) && Encode(FilterText.Parse(FilterText.Format(filter))).SequenceEqual(octets);
        });

    private static byte[] Encode(Filter filter)
    {
        var output = new BerBuilder();
        FilterWriter.Write(output, filter);
        return output.ToArray();
    }

    private static Filter Decode(byte[] octets)
    {
        var reader = new BerReader(octets);
        var filter = FilterReader.Read(ref reader);
        reader.ExpectEnd();
        return filter;
    }
}
