using Mocks.Ldap.Directory;
using Mocks.Ldap.Operations;
using Mocks.Ldap.Protocol;
using Mocks.Ldap.Schema;

namespace Mocks.Ldap.ActiveDirectory;

/// <summary>
/// The global catalogue's ports (MS-ADTS §3.1.1.3.1.1.1): every domain of the forest, read only, and of each entry the attributes of the
/// partial set.
/// </summary>
internal static class GlobalCatalog
{
    // isMemberOfPartialAttributeSet, of those that the schema here has
    private static readonly HashSet<string> Partial = new(StringComparer.OrdinalIgnoreCase)
    {
        "objectClass", "objectCategory", "objectGUID", "objectSid", "distinguishedName", "name", "cn", "sn", "givenName", "initials", "displayName",
        "sAMAccountName", "sAMAccountType", "userPrincipalName", "mail", "proxyAddresses", "mailNickname", "telephoneNumber", "l", "st", "c", "co",
        "ou", "dc", "o", "description", "memberOf", "member", "groupType", "userAccountControl", "primaryGroupID", "whenCreated", "whenChanged",
        "uSNCreated", "uSNChanged", "instanceType", "title", "department", "company", "manager", "servicePrincipalName", "dNSHostName",
        "canonicalName", "tokenGroups", "employeeID", "sIDHistory", "adminCount", "showInAdvancedViewOnly", "systemFlags", "isDeleted",
        "operatingSystem", "operatingSystemVersion", "physicalDeliveryOfficeName", "legacyExchangeDN", "lastLogonTimestamp",
        "nTSecurityDescriptor", "entryUUID", "uidNumber", "gidNumber", "uid", "facsimileTelephoneNumber", "homePhone", "mobile",
    };

    public static bool Has(AttributeType type) => Partial.Contains(type.Name);

    /// <summary>Throws for a change: those are made at the domain itself.</summary>
    public static void RefuseChange(OperationContext context, string dn)
    {
        if (!context.Session.IsGlobalCatalog)
            return;
        var domain = Domain(context.Store.Current);
        throw new LdapException(
            ResultCode.Referral, $"0000202B: RefErr: DSID-030A0B09, data 0, 1 access points\n\tref 1: '{domain}'\n\0")
        {
            Referrals = [$"ldap://{domain}/{Uri.EscapeDataString(dn).Replace("%3D", "=", StringComparison.Ordinal).Replace("%2C", ",", StringComparison.Ordinal)}"],
        };
    }

    /// <summary>acme.example</summary>
    public static string Domain(DirectoryTree tree) => tree.Suffixes.Count == 0 ? "" : string.Join(
        '.', DomainPartitions.Root(tree).Split(',').Select(step => step[(step.IndexOf('=', StringComparison.Ordinal) + 1)..]));
}
