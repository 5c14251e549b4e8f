using Mocks.Ldap.Protocol;
using Mocks.Ldap.Protocol.Messages;

namespace Mocks.Ldap.Controls;

/// <summary>The controls of a request that this server honours for it.</summary>
internal sealed class RequestControls
{
    private readonly IReadOnlyList<Control> _controls;

    private RequestControls(IReadOnlyList<Control> controls) => _controls = controls;

    public static RequestControls None { get; } = new([]);

    public IReadOnlyList<Control> All => _controls;

    /// <summary>A critical control that the operation does not know is refused (RFC 4511 §4.1.11); others are left out.</summary>
    public static RequestControls Read(IReadOnlyList<Control> controls, byte operation, Vendor vendor)
    {
        if (controls.Count == 0)
            return None;
        var known = new List<Control>(controls.Count);
        foreach (var control in controls)
        {
            var applies = KnownControls.Applies(control.Oid, operation, vendor);
            if (applies == true)
            {
                if (known.Exists(earlier => earlier.Oid == control.Oid))
                    throw new LdapException(ResultCode.ProtocolError, $"{KnownControls.Name(control.Oid)} control specified multiple times");
                known.Add(control);
            }
            else if (control.Critical)
            {
                throw new LdapException(
                    ResultCode.UnavailableCriticalExtension,
                    applies is null ? "critical extension is not recognized" : "critical extension is unavailable");
            }
        }

        return new RequestControls(known);
    }

    public Control? Find(string oid)
    {
        foreach (var control in _controls)
        {
            if (control.Oid == oid)
                return control;
        }

        return null;
    }

    public bool Has(string oid) => Find(oid) is not null;
}
