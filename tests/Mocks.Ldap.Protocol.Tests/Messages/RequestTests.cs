using Mocks.Ldap.Protocol.Filters;
using Mocks.Ldap.Protocol.Messages;

namespace Mocks.Ldap.Protocol.Tests.Messages;

/// <summary>Requests as their octets, written down after RFC 4511 section by section.</summary>
public sealed class RequestTests
{
    public static TheoryData<string, string> Requests() => new()
    {
        // §4.2, anonymous: version 3, no name, no password
        { "300C 020101 6007 020103 0400 8000", "1 bind 3 \"\" simple \"\"" },
        // §4.2, simple
        { "3016 020102 6011 020103 0406 636E3D61646D 8004 70617373", "2 bind 3 \"cn=adm\" simple \"pass\"" },
        // §4.2, SASL with and without credentials
        { "3018 020103 6013 020103 0400 A30C 0405 504C41494E 0403 006100", "3 bind 3 \"\" sasl PLAIN 006100" },
        { "3015 020103 6010 020103 0400 A309 0407 4352414D2D4D44", "3 bind 3 \"\" sasl CRAM-MD " },
        // §4.3
        { "3005 020104 4200", "4 unbind" },
        // §4.5: the search for the root DSE that most clients begin with
        { "3025 020102 6320 0400 0A0100 0A0100 020100 020100 010100 870B 6F626A656374436C617373 3000", "2 search \"\" BaseObject Never 0 0 False (objectClass=*) []" },
        { "302C 020105 6327 0404 6F3D6163 0A0102 0A0103 02020384 02013C 0101FF A308 0403 756964 0401 61 3005 0403 756964", "5 search \"o=ac\" WholeSubtree Always 900 60 True (uid=a) [uid]" },
        // §4.6
        { "3021 020106 661C 0404 6F3D6163 3014 3012 0A0102 300D 0402 736E 3107 0401 61 0402 6263", "6 modify \"o=ac\" Replace sn a bc" },
        { "3016 020106 6611 0404 6F3D6163 3009 3007 0A0101 3002 0400", "" },
        // §4.7
        { "3017 020107 6812 0404 6F3D6163 300A 3008 0401 6F 3103 0401 61", "7 add \"o=ac\" o a" },
        // §4.8
        { "3009 020108 4A04 6F3D6163", "8 delete \"o=ac\"" },
        // §4.9
        { "3013 020109 6C0E 0404 6F3D6163 0403 6F3D78 0101FF", "9 modifyDN \"o=ac\" \"o=x\" True -" },
        { "3017 020109 6C12 0404 6F3D6163 0403 6F3D78 010100 8002 633D", "9 modifyDN \"o=ac\" \"o=x\" False \"c=\"" },
        // §4.10
        { "3013 02010A 6E0E 0404 6F3D6163 3006 0401 6F 0401 61", "10 compare \"o=ac\" o a" },
        // §4.11
        { "3006 02010B 500105", "11 abandon 5" },
        // §4.12, RFC 4532
        { "301E 02010C 7719 8017 312E332E362E312E342E312E343230332E312E31312E33", "12 extended 1.3.6.1.4.1.4203.1.11.3 -" },
        { "300F 02010D 770A 8003 312E32 8103 010203", "13 extended 1.2 010203" },
    };

    public static TheoryData<string> Malformed() =>
    [
        "3005 020101 7B00",                     // no request has this tag
        "3003 020101",                          // no protocolOp
        "3005 0201FF 4200",                     // negative message id
        "3007 020101 4200 0500",                // something after the operation that is no controls
        "300C 020101 6007 020103 0400 8001",    // password cut short
        "300A 020101 6005 020103 0400",         // no authentication
        "300E 020101 6009 020103 0400 8000 0500",
        "3025 020102 6320 0400 0A0100 0A0100 020100 020100 010100 870B 6F626A656374436C617373 3100", // attributes as a SET
        "3006 020101 4A01 FF",                  // a DN that is not UTF-8
        "3005 020101 7700",                     // extended without a name
    ];

    [Theory]
    [MemberData(nameof(Requests))]
    public void Request_is_read_from_its_octets(string octets, string shown)
    {
        if (shown.Length == 0)
            Assert.Throws<MalformedMessageException>(() => Read(octets));
        else
            Assert.Equal(shown, Show(octets));
    }

    [Theory]
    [MemberData(nameof(Malformed))]
    public void Octets_that_are_no_request_are_refused(string octets) => Assert.Throws<MalformedMessageException>(() => Read(octets));

    [Theory]
    [InlineData("3025 020102 6320 0400 0A0104 0A0100 020100 020100 010100 870B 6F626A656374436C617373 3000", "invalid scope")]
    [InlineData("3025 020102 6320 0400 0A0100 0A0104 020100 020100 010100 870B 6F626A656374436C617373 3000", "invalid deref")]
    [InlineData("3025 020102 6320 0400 0A0100 0A0100 0201FF 020100 010100 870B 6F626A656374436C617373 3000", "invalid size limit")]
    [InlineData("3025 020102 6320 0400 0A0100 0A0100 020100 0201FF 010100 870B 6F626A656374436C617373 3000", "invalid time limit")]
    public void Value_out_of_its_range_is_a_protocol_error_of_the_operation(string octets, string diagnostic)
    {
        var exception = Assert.Throws<LdapException>(() => Read(octets));
        Assert.Equal((ResultCode.ProtocolError, diagnostic), (exception.Code, exception.Diagnostic));
    }

    [Fact]
    public void Controls_are_read_with_and_without_criticality_and_value()
    {
        // §4.1.11: controlType, criticality DEFAULT FALSE, controlValue OPTIONAL
        var message = Bytes.Of("3024 020101 4200 A01D 3005 0403 312E32 3008 0403 312E33 0101FF 300A 0403 312E34 0403 010203");
        var controls = LdapEnvelope.Read(message).ReadControls();
        Assert.Equal(["1.2", "1.3", "1.4"], controls.Select(control => control.Oid));
        Assert.Equal([false, true, false], controls.Select(control => control.Critical));
        Assert.Equal([null, null, "010203"], controls.Select(control => control.Value is null ? null : Convert.ToHexString(control.Value)));
    }

    private static LdapRequest Read(string octets)
    {
        var envelope = LdapEnvelope.Read(Bytes.Of(octets));
        return RequestReader.Read(envelope.Tag, envelope.Operation);
    }

    private static string Show(string octets)
    {
        var envelope = LdapEnvelope.Read(Bytes.Of(octets));
        return $"{envelope.Id} {Show(RequestReader.Read(envelope.Tag, envelope.Operation))}";
    }

    private static string Show(LdapRequest request) => request switch
    {
        BindRequest { Authentication: SimpleAuthentication simple } bind => $"bind {bind.Version} \"{bind.Name}\" simple \"{Bytes.Text(simple.Password)}\"",
        BindRequest { Authentication: SaslAuthentication sasl } bind =>
            $"bind {bind.Version} \"{bind.Name}\" sasl {sasl.Mechanism} {Convert.ToHexString(sasl.Credentials ?? [])}",
        UnbindRequest => "unbind",
        SearchRequest search =>
            $"search \"{search.BaseObject}\" {search.Scope} {search.DerefAliases} {search.SizeLimit} {search.TimeLimit} {search.TypesOnly} "
            + $"{FilterText.Format(search.Filter)} [{string.Join(',', search.Attributes)}]",
        ModifyRequest modify => $"modify \"{modify.Entry}\" " + string.Join(
            ';', modify.Changes.Select(change => $"{change.Kind} {Show(change.Attribute)}")),
        AddRequest add => $"add \"{add.Entry}\" " + string.Join(';', add.Attributes.Select(Show)),
        DeleteRequest delete => $"delete \"{delete.Entry}\"",
        ModifyDnRequest rename => $"modifyDN \"{rename.Entry}\" \"{rename.NewRdn}\" {rename.DeleteOldRdn} "
            + (rename.NewSuperior is null ? "-" : $"\"{rename.NewSuperior}\""),
        CompareRequest compare => $"compare \"{compare.Entry}\" {compare.Attribute} {Bytes.Text(compare.Value)}",
        AbandonRequest abandon => $"abandon {abandon.TargetId}",
        ExtendedRequest extended => $"extended {extended.Oid} {(extended.Value is null ? "-" : Convert.ToHexString(extended.Value))}",
        _ => request.ToString(),
    };

    private static string Show(PartialAttribute attribute) => string.Join(' ', [attribute.Description, .. attribute.Values.Select(Bytes.Text)]);
}
