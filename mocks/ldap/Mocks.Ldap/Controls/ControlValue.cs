using Mocks.Ldap.Protocol;
using Mocks.Ldap.Protocol.Ber;
using Mocks.Ldap.Protocol.Messages;

namespace Mocks.Ldap.Controls;

/// <summary>The value of a control that must have one.</summary>
internal static class ControlValue
{
    public delegate T Decoder<out T>(BerReader value);

    /// <summary>Throws <see cref="ResultCode.ProtocolError"/> when there is no value, or one that is not the control's.</summary>
    public static T Decode<T>(Control control, Decoder<T> decode)
    {
        var name = KnownControls.Name(control.Oid);
        if (control.Value is not { } value)
            throw new LdapException(ResultCode.ProtocolError, $"{name} control value is absent");
        if (value.Length == 0)
            throw new LdapException(ResultCode.ProtocolError, $"{name} control value is empty");
        try
        {
            return decode(new BerReader(value));
        }
        catch (MalformedMessageException)
        {
            throw new LdapException(ResultCode.ProtocolError, $"{name} control could not be decoded");
        }
    }
}
