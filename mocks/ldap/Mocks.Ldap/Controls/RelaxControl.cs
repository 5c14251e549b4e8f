using Mocks.Ldap.Operations;
using Mocks.Ldap.Protocol;

namespace Mocks.Ldap.Controls;

/// <summary>
/// draft-zeilenga-ldap-relax: attributes that only the server writes, and structural object classes, may be changed. By the
/// administrator alone: for everyone else it changes nothing.
/// </summary>
internal static class RelaxControl
{
    public static bool IsOn(OperationContext context) => context.Viewer.IsAdministrator && context.Controls.Has(Oids.Relax);
}
