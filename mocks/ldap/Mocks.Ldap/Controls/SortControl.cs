using Mocks.Ldap.Protocol;
using Mocks.Ldap.Protocol.Ber;
using Mocks.Ldap.Protocol.Messages;

namespace Mocks.Ldap.Controls;

/// <summary>
/// RFC 2891. The request is <code>30 { 30 { 04 attribute, [80 rule], [81 reverse] } ... }</code> and the response
/// <code>30 { 0A result, [80 attribute] }</code>
/// </summary>
internal sealed record SortControl(IReadOnlyList<SortControl.Key> Keys, bool Critical)
{
    public static SortControl? Find(RequestControls controls)
    {
        if (controls.Find(Oids.SortRequest) is not { } control)
            return null;
        return new SortControl(ControlValue.Decode(control, ReadKeys), control.Critical);
    }

    public static Control Response(ResultCode result, string? attribute = null)
    {
        var value = new BerBuilder().Open().Integer((int)result, BerTag.Enumerated);
        if (attribute is not null)
            value.Text(attribute, BerTag.Context(0));
        return new Control(Oids.SortResponse, false, value.Close().ToArray());
    }

    private static List<Key> ReadKeys(BerReader value)
    {
        var keys = new List<Key>();
        var list = value.ReadSequence();
        while (!list.AtEnd)
        {
            var key = list.ReadSequence();
            var attribute = key.ReadString();
            var rule = key.PeekTag == BerTag.Context(0) ? key.ReadString(BerTag.Context(0)) : null;
            var reverse = key.PeekTag == BerTag.Context(1) && key.ReadBoolean(BerTag.Context(1));
            key.ExpectEnd();
            keys.Add(new Key(attribute, rule, reverse));
        }

        return keys.Count > 0 ? keys : throw new LdapException(ResultCode.ProtocolError, "serverSort control: no sort key");
    }

    /// <param name="Attribute">An attribute description.</param>
    /// <param name="Rule">A matching rule by name or OID; null for the attribute's own.</param>
    /// <param name="IsReverse">From the greatest down.</param>
    internal sealed record Key(string Attribute, string? Rule, bool IsReverse);
}
