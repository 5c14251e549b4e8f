using Mocks.Ldap.Protocol;
using Mocks.Ldap.Protocol.Ldif;
using Mocks.Ldap.Protocol.Names;

namespace Mocks.Ldap.Loading;

/// <summary>What an LDAP error means to the author of an LDIF file.</summary>
internal static class LoadingRemedies
{
    public static (string Message, string Remedy) Explain(LdapException exception, LdifRecord record)
    {
        var said = exception.Diagnostic.Length > 0 ? exception.Diagnostic : exception.Code.Name();
        return exception.Code switch
        {
            ResultCode.NoSuchObject when record is LdifEntry =>
                ($"entry \"{record.Dn}\" has no parent", $"Add \"{Parent(record.Dn)}\" before it, or mend the DN."),
            ResultCode.NoSuchObject => ($"there is no entry \"{record.Dn}\" to change", "Mend the DN, or add the entry before."),
            ResultCode.EntryAlreadyExists => ($"entry \"{record.Dn}\" is there already", "Remove one of the two."),
            ResultCode.InvalidDnSyntax =>
                ($"\"{record.Dn}\" is no DN", "Write \"type=value,type=value\" with types of the schema; escape \",\", \"+\" and the like with \"\\\"."),
            ResultCode.UndefinedAttributeType => (said, "Mend the name, or define the attribute type in a .schema file of the set."),
            ResultCode.InvalidAttributeSyntax when said.StartsWith("objectClass", StringComparison.OrdinalIgnoreCase) =>
                (said, "Mend the name, or define the object class in a .schema file of the set."),
            ResultCode.InvalidAttributeSyntax => (said, "Give a value of the attribute's syntax."),
            ResultCode.ObjectClassViolation => (said, "Give what its object classes require and allow, or change its objectClass values."),
            ResultCode.AttributeOrValueExists => (said, "Remove the second one."),
            ResultCode.ConstraintViolation => (said, "Leave it out, or give one value."),
            ResultCode.NamingViolation => (said, "Give the attribute the value that the DN begins with."),
            ResultCode.NotAllowedOnNonLeaf => (said, "Delete what is below it first."),
            _ => (said, "Mend the record."),
        };
    }

    private static string Parent(string dn)
    {
        try
        {
            return DistinguishedName.Parse(dn).Parent.ToString();
        }
        catch (FormatException)
        {
            return dn;
        }
    }
}
