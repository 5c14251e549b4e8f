using System.Text;
using CsCheck;
using Mocks.Ldap.Protocol.Ldif;

namespace Mocks.Ldap.Protocol.Tests.Ldif;

public sealed class LdifTests
{
    private static readonly string[] Pieces =
        ["dn: o=a", "dn", ":", " ", "-", "changetype: ", "modify", "add: x", "x: 1", "\n", "\n\n", "\r", "::", "<", "#", "=", "\0"];

    public static TheoryData<string, string> Records() => new()
    {
        // RFC 2849's examples in little
        { "version: 1\n\ndn: o=a\no: a\n", "3 add o=a o=a" },
        { "dn: o=a\no: a\n\n\n\ndn: o=b\no: b\n", "1 add o=a o=a|6 add o=b o=b" },
        { "dn: o=a\ndescription: one\n  two\n", "1 add o=a description=one two" },
        { "dn: o=a\r\no: a\r\n", "1 add o=a o=a" },
        { "\uFEFFdn: o=a\no: a", "1 add o=a o=a" },
        { "# a comment\n  that is folded\ndn: o=a\n# another\no: a\n", "3 add o=a o=a" },
        { "dn:: bz3DpA==\no:: w6Q=\n", "1 add o=ä o=ä" },
        { "dn: o=a\no:a\no:   b \n", "1 add o=a o=a o=b " },
        { "dn: o=a\no;lang-de: a\no:\n", "1 add o=a o;lang-de=a o=" },
        { "dn: o=a\no:< file:note.txt\n", "1 add o=a o=from the file" },
        { "dn: o=a\nchangetype: add\no: a\n", "1 add o=a o=a" },
        { "dn: o=a\nchangetype: delete\n", "1 delete o=a" },
        { "dn: o=a\ncontrol: 1.2.3 true\nchangetype: delete\n", "1 delete o=a" },
        { "dn: o=a\nchangetype: modify\nadd: x\nx: 1\nx: 2\n-\ndelete: y\n-\nreplace: z\nz: 3\n", "1 modify o=a Add x 1 2,Delete y,Replace z 3" },
        { "dn: o=a\nchangetype: modify\nincrement: n\nn: 1\n-\n", "1 modify o=a Increment n 1" },
        { "dn: cn=x,o=a\nchangetype: modrdn\nnewrdn: cn=y\ndeleteoldrdn: 1\n", "1 rename cn=x,o=a cn=y True " },
        { "dn: cn=x,o=a\nchangetype: moddn\nnewrdn: cn=y\ndeleteoldrdn: 0\nnewsuperior: o=b\n", "1 rename cn=x,o=a cn=y False o=b" },
    };

    public static TheoryData<string, int> Mistakes() => new()
    {
        { "dn: o=a\nno colon here\n", 2 },
        { "o: a\n", 1 },
        { "dn: o=a\no:: !!\n", 2 },
        { "dn: o=a\no:< file:none\n", 2 },
        { "dn: o=a\no: a\ndn: o=b\n", 3 },
        { "dn: o=a\nchangetype: explode\n", 2 },
        { "dn: o=a\nchangetype: modify\nx: 1\n", 3 },
        { "dn: o=a\nchangetype: modify\nadd: x\ny: 1\n", 4 },
        { "dn: o=a\nchangetype: modrdn\ndeleteoldrdn: 1\n", 1 },
        { "dn: o=a\nchangetype: modrdn\nnewrdn: o=b\ndeleteoldrdn: yes\n", 4 },
        { "dn: o=a\no: a\n-\n", 3 },
        { "search: 2\nresult: 0 Success\n", 1 },
        { "\n: x\n", 2 },
    };

    [Theory]
    [MemberData(nameof(Records))]
    public void Record_is_read(string text, string shown)
    {
        var reader = Read(text);
        Assert.Empty(reader.Errors);
        Assert.Equal(shown, string.Join('|', reader.Records.Select(Show)));
    }

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Mistake_is_told_with_its_line(string text, int line)
    {
        var reader = Read(text);
        var error = Assert.Single(reader.Errors);
        Assert.Equal(line, error.Line);
        Assert.NotEmpty(error.Remedy);
        Assert.Empty(reader.Records);
    }

    [Fact]
    public void Reading_goes_on_after_a_mistake()
    {
        var reader = Read("dn: o=a\nbroken\n\ndn: o=b\no: b\n\nx: y\n\ndn: o=c\no: c\n");
        Assert.Equal([2, 7], reader.Errors.Select(error => error.Line));
        Assert.Equal(["o=b", "o=c"], reader.Records.Select(record => record.Dn));
    }

    [Theory]
    [InlineData("plain", "cn: plain\n")]
    [InlineData("", "cn:\n")]
    [InlineData(" leading", "cn:: IGxlYWRpbmc=\n")]
    [InlineData("trailing ", "cn:: dHJhaWxpbmcg\n")]
    [InlineData(":colon", "cn:: OmNvbG9u\n")]
    [InlineData("<less", "cn:: PGxlc3M=\n")]
    [InlineData("ä", "cn:: w6Q=\n")]
    [InlineData("a\nb", "cn:: YQpi\n")]
    public void Value_is_written_in_base64_only_where_it_must_be(string value, string written)
    {
        var output = new StringBuilder();
        LdifWriter.Write(output, "o=a", [("cn", Encoding.UTF8.GetBytes(value))]);
        Assert.Equal("dn: o=a\n" + written + "\n", output.ToString());
    }

    [Fact]
    public void No_written_line_is_longer_than_76_columns_and_all_come_back() =>
        Gen.Byte.Array[0, 300].List[1, 5].Sample(values =>
        {
            var output = new StringBuilder();
            LdifWriter.Write(output, "o=a", values.Select(value => ("cn", value)));
            var reader = Read(output.ToString());
            return output.ToString().Split('\n').All(line => line.Length <= 76)
                && ((LdifEntry)reader.Records.Single()).Attributes.Select(attribute => Convert.ToHexString(attribute.Value))
                    .SequenceEqual(values.Select(Convert.ToHexString));
        });

    [Fact]
    public void Any_text_is_read_or_told_of() =>
        Gen.Int[0, Pieces.Length - 1].Array[0, 30].Sample(pieces =>
        {
            var reader = Read(string.Concat(pieces.Select(piece => Pieces[piece])));
            return reader.Errors.All(error => error.Line > 0);
        });

    private static LdifReader Read(string text)
    {
        var reader = new LdifReader(url => url == "file:note.txt" ? "from the file"u8.ToArray() : null);
        reader.Read(Encoding.UTF8.GetBytes(text));
        return reader;
    }

    private static string Show(LdifRecord record) => $"{record.Line} " + record switch
    {
        LdifEntry entry => $"add {entry.Dn} " + string.Join(
            ' ', entry.Attributes.Select(attribute => $"{attribute.Description}={Bytes.Text(attribute.Value)}")),
        LdifDelete => $"delete {record.Dn}",
        LdifModify modify => $"modify {modify.Dn} " + string.Join(
            ',', modify.Changes.Select(change => string.Join(' ', [change.Kind.ToString(), change.Description, .. change.Values.Select(Bytes.Text)]))),
        LdifModifyDn rename => $"rename {rename.Dn} {rename.NewRdn} {rename.DeleteOldRdn} {rename.NewSuperior}",
        _ => "?",
    };
}
