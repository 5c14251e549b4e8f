using System.Security.Cryptography.X509Certificates;
using System.Text;
using Mocks.Ldap.Access;
using Mocks.Ldap.Operations;
using Mocks.Ldap.Protocol.Messages;
using Mocks.Ldap.Protocol.Names;
using Mocks.Ldap.Schema;

namespace Mocks.Ldap.Sasl;

/// <summary>
/// EXTERNAL (RFC 4422 appendix A): the client is who its certificate says. The certificate's subject is the DN, whether there is such
/// an entry or not, as in OpenLDAP.
/// </summary>
internal static class SaslExternal
{
    public static LdapResult Execute(OperationContext context, X509Certificate2 certificate, byte[] credentials)
    {
        if (Find(context, certificate) is not { } name)
            throw SaslBind.Refused("authentication failure: the certificate's subject is no name of this directory");
        SaslBind.Authorize(context, Encoding.UTF8.GetString(credentials), new SaslAccount(name, null, []));
        context.Session.Viewer = new Viewer(name, context.Server.IsAdministrator(name));
        return LdapResult.Success;
    }

    private static NormalizedName? Find(OperationContext context, X509Certificate2 certificate)
    {
        var tree = context.Store.Current;
        return Subject(certificate.SubjectName, tree.Schema) is { } dn && tree.Schema.TryNormalize(dn, out var name) && !name.IsRoot
            ? tree.TryFind(name.Key, out var known) ? new NormalizedName(known.Dn, known.Key) : name
            : null;
    }

    // X.501 begins at the root, RFC 4514 at the leaf
    private static string? Subject(X500DistinguishedName subject, LdapSchema schema)
    {
        var rdns = new List<RelativeDistinguishedName>();
        foreach (var rdn in subject.EnumerateRelativeDistinguishedNames(reversed: true))
        {
            if (rdn.HasMultipleElements || rdn.GetSingleElementType().Value is not { } oid || schema.FindAttributeType(oid) is not { } type
                || rdn.GetSingleElementValue() is not { } value)
                return null;
            rdns.Add(new RelativeDistinguishedName([new AttributeTypeAndValue(type.Name, Encoding.UTF8.GetBytes(value))]));
        }

        return new DistinguishedName(rdns).ToString();
    }
}
