using Mocks.Ldap.Operations;
using Mocks.Ldap.Protocol;

namespace Mocks.Ldap.Access;

/// <summary>The switch for connections without TLS: on, they may start it and nothing else, as slapd's <c>security tls=1</c> has it.</summary>
internal static class RequiredTls
{
    public static void Check(OperationContext context)
    {
        if (context.Server.Options.RequiresTls && !context.Session.IsTls)
            throw new LdapException(ResultCode.ConfidentialityRequired, "TLS confidentiality required");
    }
}
