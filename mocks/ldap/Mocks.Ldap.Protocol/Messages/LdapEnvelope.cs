using Mocks.Ldap.Protocol.Ber;

namespace Mocks.Ldap.Protocol.Messages;

/// <summary>
/// The outer half of an LDAPMessage, read first so that an error within the request can be answered to its message id.
/// <code>
/// 30 len                     LDAPMessage
///    02 len  id              messageID, 1 .. 2^31-1 from a client
///    tag len ...             protocolOp, by its application tag
///   [A0 len  {30 ...}]       controls
/// </code>
/// </summary>
public readonly ref struct LdapEnvelope
{
    private LdapEnvelope(int id, byte tag, ReadOnlySpan<byte> operation, ReadOnlySpan<byte> controls)
    {
        Id = id;
        Tag = tag;
        Operation = operation;
        ControlList = controls;
    }

    public int Id { get; }

    /// <summary>The protocolOp's identifier octet: one of <see cref="BerTag"/>, or something unknown.</summary>
    public byte Tag { get; }

    /// <summary>The protocolOp's content.</summary>
    public ReadOnlySpan<byte> Operation { get; }

    private ReadOnlySpan<byte> ControlList { get; }

    public static LdapEnvelope Read(ReadOnlySpan<byte> message)
    {
        var outer = new BerReader(message);
        var inner = outer.ReadSequence();
        outer.ExpectEnd();
        var id = inner.ReadInteger();
        if (id < 0)
            throw new MalformedMessageException("negative message id");
        var operation = inner.ReadAny(out var tag);
        ReadOnlySpan<byte> controls = default;
        if (inner.PeekTag == BerTag.Controls)
            controls = inner.ReadContent(BerTag.Controls);
        inner.ExpectEnd();
        return new LdapEnvelope(id, tag, operation, controls);
    }

    /// <summary>The controls in their order; <see cref="MalformedMessageException"/> if one is none.</summary>
    public IReadOnlyList<Control> ReadControls()
    {
        if (ControlList.IsEmpty)
            return [];
        var controls = new List<Control>();
        var list = new BerReader(ControlList);
        while (!list.AtEnd)
        {
            var control = list.ReadSequence();
            var oid = control.ReadString();
            var critical = control.PeekTag == BerTag.Boolean && control.ReadBoolean();
            var value = control.PeekTag == BerTag.OctetString ? control.ReadOctets() : null;
            control.ExpectEnd();
            controls.Add(new Control(oid, critical, value));
        }

        return controls;
    }
}
