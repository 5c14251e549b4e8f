using System.Buffers;
using System.Text;
using Mocks.Ldap.Protocol.Ber;

namespace Mocks.Ldap.Protocol.Messages;

/// <summary>Responses to octets, by two passes: sizes, then contents straight into the transport's buffer.</summary>
public static class ResponseWriter
{
    private const byte ReferralTag = 0xA3;
    private const byte SaslCredentialsTag = 0x87;
    private const byte ResponseNameTag = 0x8A;
    private const byte ResponseValueTag = 0x8B;

    /// <param name="output">Where the octets go.</param>
    /// <param name="id">The message id of the request.</param>
    /// <param name="tag">The response that belongs to the request: <see cref="BerTag.BindResponse"/> and so on.</param>
    /// <param name="result">What the operation came to.</param>
    public static void Result(IBufferWriter<byte> output, int id, byte tag, LdapResult result)
    {
        var referrals = 0;
        foreach (var url in result.Referrals)
            referrals += BerSize.Text(url);
        var operation = BerSize.Integer((int)result.Code) + BerSize.Text(result.MatchedDn) + BerSize.Text(result.Diagnostic)
            + (result.Referrals.Count > 0 ? BerSize.Element(referrals) : 0)
            + (result.SaslCredentials is { } credentials ? BerSize.Element(credentials.Length) : 0)
            + (result.ResponseName is { } name ? BerSize.Text(name) : 0)
            + (result.ResponseValue is { } value ? BerSize.Element(value.Length) : 0);
        var controls = ControlsSize(result.Controls);
        var writer = Begin(output, id, tag, operation, controls, out var total);
        writer.Integer((int)result.Code, BerTag.Enumerated);
        writer.Text(result.MatchedDn);
        writer.Text(result.Diagnostic);
        if (result.Referrals.Count > 0)
        {
            writer.Header(ReferralTag, referrals);
            foreach (var url in result.Referrals)
                writer.Text(url);
        }

        if (result.SaslCredentials is not null)
            writer.Octets(result.SaslCredentials, SaslCredentialsTag);
        if (result.ResponseName is not null)
            writer.Text(result.ResponseName, ResponseNameTag);
        if (result.ResponseValue is not null)
            writer.Octets(result.ResponseValue, ResponseValueTag);
        Controls(ref writer, result.Controls, controls);
        output.Advance(total);
    }

    /// <param name="output">Where the octets go.</param>
    /// <param name="id">The message id of the request.</param>
    /// <param name="dn">The entry's name, UTF-8.</param>
    /// <param name="attributes">PartialAttributes, encoded already, in any grouping.</param>
    /// <param name="controls">Controls of this entry (RFC 4533, draft-ietf-ldapext-psearch).</param>
    public static void SearchEntry(
        IBufferWriter<byte> output, int id, ReadOnlySpan<byte> dn, ReadOnlySpan<ReadOnlyMemory<byte>> attributes,
        IReadOnlyList<Control> controls)
    {
        var list = 0;
        foreach (var attribute in attributes)
            list += attribute.Length;
        var controlsSize = ControlsSize(controls);
        var writer = Begin(
            output, id, BerTag.SearchResultEntry, BerSize.Element(dn.Length) + BerSize.Element(list), controlsSize, out var total);
        writer.Octets(dn);
        writer.Header(BerTag.Sequence, list);
        foreach (var attribute in attributes)
            writer.Raw(attribute.Span);
        Controls(ref writer, controls, controlsSize);
        output.Advance(total);
    }

    /// <summary>A continuation reference (RFC 4511 §4.5.3).</summary>
    public static void SearchReference(IBufferWriter<byte> output, int id, IReadOnlyList<string> urls)
    {
        var operation = 0;
        foreach (var url in urls)
            operation += BerSize.Text(url);
        var writer = Begin(output, id, BerTag.SearchResultReference, operation, 0, out var total);
        foreach (var url in urls)
            writer.Text(url);
        output.Advance(total);
    }

    /// <summary>RFC 4511 §4.13: <code>80 name, 81 value</code></summary>
    public static void Intermediate(IBufferWriter<byte> output, int id, string oid, ReadOnlySpan<byte> value)
    {
        var operation = BerSize.Text(oid) + BerSize.Element(value.Length);
        var writer = Begin(output, id, BerTag.IntermediateResponse, operation, 0, out var total);
        writer.Text(oid, BerTag.Context(0));
        writer.Octets(value, BerTag.Context(1));
        output.Advance(total);
    }

    /// <summary>RFC 4511 §4.4.1: the server's last word on a connection.</summary>
    public static void NoticeOfDisconnection(IBufferWriter<byte> output, ResultCode code, string diagnostic) =>
        Result(output, 0, BerTag.ExtendedResponse, new LdapResult(code, diagnostic) { ResponseName = Oids.NoticeOfDisconnection });

    /// <summary>An attribute as <see cref="SearchEntry"/> takes it.</summary>
    public static byte[] Attribute(string description, IReadOnlyList<byte[]> values)
    {
        var set = 0;
        foreach (var value in values)
            set += BerSize.Element(value.Length);
        var content = BerSize.Text(description) + BerSize.Element(set);
        var encoded = new byte[BerSize.Element(content)];
        var writer = new BerWriter(encoded);
        writer.Header(BerTag.Sequence, content);
        writer.Text(description);
        writer.Header(BerTag.Set, set);
        foreach (var value in values)
            writer.Octets(value);
        return encoded;
    }

    /// <summary>An attribute of text values.</summary>
    public static byte[] Attribute(string description, params IReadOnlyList<string> values) =>
        Attribute(description, (IReadOnlyList<byte[]>)[.. values.Select(Encoding.UTF8.GetBytes)]);

    private static BerWriter Begin(
        IBufferWriter<byte> output, int id, byte tag, int operation, int controls, out int total)
    {
        var message = BerSize.Integer(id) + BerSize.Element(operation) + (controls > 0 ? BerSize.Element(controls) : 0);
        total = BerSize.Element(message);
        var writer = new BerWriter(output.GetSpan(total));
        writer.Header(BerTag.Sequence, message);
        writer.Integer(id);
        writer.Header(tag, operation);
        return writer;
    }

    private static int ControlsSize(IReadOnlyList<Control> controls)
    {
        var size = 0;
        foreach (var control in controls)
            size += BerSize.Element(ControlSize(control));
        return size;
    }

    private static int ControlSize(Control control) =>
        BerSize.Text(control.Oid) + (control.Critical ? BerSize.Element(1) : 0)
        + (control.Value is { } value ? BerSize.Element(value.Length) : 0);

    private static void Controls(ref BerWriter writer, IReadOnlyList<Control> controls, int size)
    {
        if (size == 0)
            return;
        writer.Header(BerTag.Controls, size);
        foreach (var control in controls)
        {
            writer.Header(BerTag.Sequence, ControlSize(control));
            writer.Text(control.Oid);
            if (control.Critical)
                writer.Boolean(true);
            if (control.Value is not null)
                writer.Octets(control.Value);
        }
    }
}
