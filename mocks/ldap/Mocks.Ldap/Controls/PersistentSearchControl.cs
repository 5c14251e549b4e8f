using Mocks.Ldap.Protocol;
using Mocks.Ldap.Protocol.Ber;
using Mocks.Ldap.Protocol.Messages;

namespace Mocks.Ldap.Controls;

/// <summary>
/// draft-ietf-ldapext-psearch-03: the search goes on with what changes. The request is
/// <code>30 { 02 changeTypes, 01 changesOnly, 01 returnECs }</code> and each entry's control
/// <code>30 { 0A changeType, [04 previousDN] }</code>
/// </summary>
/// <param name="Kinds">The changes wanted.</param>
/// <param name="ChangesOnly">Whether what is there already is left out.</param>
/// <param name="TellsChange">Whether each entry says what was done to it.</param>
internal sealed record PersistentSearchControl(ChangeKinds Kinds, bool ChangesOnly, bool TellsChange)
{
    public static PersistentSearchControl? Find(RequestControls controls)
    {
        // Active Directory's control has no value: any change, and nothing before it (MS-ADTS §3.1.1.3.4.1.9)
        if (controls.Has(Oids.Notification))
            return new PersistentSearchControl(ChangeKinds.All, true, false);
        if (controls.Find(Oids.PersistentSearch) is not { } control)
            return null;
        return ControlValue.Decode(control, static value =>
        {
            var sequence = value.ReadSequence();
            var kinds = sequence.ReadInteger();
            var changesOnly = sequence.ReadBoolean();
            var tells = sequence.ReadBoolean();
            sequence.ExpectEnd();
            if (kinds is < 1 or > (int)ChangeKinds.All)
                throw new LdapException(ResultCode.ProtocolError, "persistent search control: invalid change types");
            return new PersistentSearchControl((ChangeKinds)kinds, changesOnly, tells);
        });
    }

    /// <summary>Of an entry that was changed; nothing when the client does not want it.</summary>
    public IReadOnlyList<Control> Response(ChangeKinds kind, string? previousDn)
    {
        if (!TellsChange)
            return [];
        var value = new BerBuilder().Open().Integer((int)kind, BerTag.Enumerated);
        if (previousDn is not null)
            value.Text(previousDn);
        return [new Control(Oids.EntryChange, false, value.Close().ToArray())];
    }
}
