using Mocks.Ldap.Policy;
using Mocks.Ldap.Protocol;
using Mocks.Ldap.Protocol.Ber;
using Mocks.Ldap.Protocol.Messages;

namespace Mocks.Ldap.Controls;

/// <summary>
/// draft-behera §6: the request has no value, the response <code>30 { [A0 { 80 secondsBeforeExpiration | 81 graceLeft }], [81 error] }</code>
/// </summary>
internal static class PasswordPolicyControl
{
    private static readonly byte GraceTag = BerTag.Context(1);

    /// <summary>Nothing when the request did not ask.</summary>
    public static IReadOnlyList<Control> Response(RequestControls controls, PasswordPolicyError? error, int? graceLeft, int? seconds)
    {
        if (!controls.Has(Oids.PasswordPolicy))
            return [];
        var value = new BerBuilder().Open();
        if (seconds is { } left)
            value.Open(BerTag.ContextConstructed(0)).Integer(left, BerTag.Context(0)).Close();
        else if (graceLeft is { } grace)
            value.Open(BerTag.ContextConstructed(0)).Integer(grace, GraceTag).Close();
        if (error is { } code)
            value.Integer((int)code, BerTag.Context(1));
        return [new Control(Oids.PasswordPolicy, false, value.Close().ToArray())];
    }
}
