using Mocks.Ldap.Protocol;
using Mocks.Ldap.Protocol.Ber;
using Mocks.Ldap.Protocol.Messages;

namespace Mocks.Ldap.Controls;

/// <summary>
/// draft-ietf-ldapext-ldapv3-vlv-09. The request is
/// <code>30 { 02 before, 02 after, A0 { 02 offset, 02 count } | 81 value, [04 context] }</code> and the response
/// <code>30 { 02 position, 02 count, 0A result }</code>
/// </summary>
/// <param name="Before">Entries wanted before the target.</param>
/// <param name="After">Entries wanted after it.</param>
/// <param name="Offset">The target's place, from 1, in a list of <paramref name="ClientCount"/>.</param>
/// <param name="ClientCount">How long the client thinks the list is; 0 when it doesn't know.</param>
/// <param name="Value">Instead: the target is the first entry whose first key is not less than this.</param>
internal sealed record VirtualListViewControl(int Before, int After, int Offset, int ClientCount, byte[]? Value)
{
    public static VirtualListViewControl? Find(RequestControls controls)
    {
        if (controls.Find(Oids.VirtualListViewRequest) is not { } control)
            return null;
        if (!controls.Has(Oids.SortRequest))
            throw new LdapException(ResultCode.SortControlMissing, "the sort control is missing");
        return ControlValue.Decode(control, static value =>
        {
            var sequence = value.ReadSequence();
            var before = sequence.ReadInteger();
            var after = sequence.ReadInteger();
            if (sequence.PeekTag == BerTag.Context(1))
                return new VirtualListViewControl(before, after, 0, 0, sequence.ReadOctets(BerTag.Context(1)));
            var target = sequence.ReadConstructed(BerTag.ContextConstructed(0));
            return new VirtualListViewControl(before, after, target.ReadInteger(), target.ReadInteger(), null);
        });
    }

    public static Control Response(int position, int count, ResultCode result) => new(
        Oids.VirtualListViewResponse, false,
        new BerBuilder().Open().Integer(position).Integer(count).Integer((int)result, BerTag.Enumerated).Close().ToArray());
}
