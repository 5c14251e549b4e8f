using System.Globalization;
using System.Text;
using Mocks.Ldap.Protocol.Messages;
using Mocks.Ldap.Schema;

namespace Mocks.Ldap.ActiveDirectory;

/// <summary>The schema as Active Directory keeps it: an entry for each attribute type and object class (MS-ADTS §3.1.1.2).</summary>
internal static class SchemaObjects
{
    private const string SchemaVersion = "88";

    // MS-ADTS §3.1.1.2.2.2: what attributeSyntax and oMSyntax are for a syntax of LDAP
    private static readonly Dictionary<string, (string AttributeSyntax, int OmSyntax)> OfSyntax = new(StringComparer.Ordinal)
    {
        ["1.3.6.1.4.1.1466.115.121.1.7"] = ("2.5.5.8", 1),
        ["1.3.6.1.4.1.1466.115.121.1.12"] = ("2.5.5.1", 127),
        ["1.3.6.1.4.1.1466.115.121.1.15"] = ("2.5.5.12", 64),
        ["1.3.6.1.4.1.1466.115.121.1.24"] = ("2.5.5.11", 24),
        ["1.3.6.1.4.1.1466.115.121.1.26"] = ("2.5.5.5", 22),
        ["1.3.6.1.4.1.1466.115.121.1.27"] = ("2.5.5.9", 2),
        ["1.3.6.1.4.1.1466.115.121.1.36"] = ("2.5.5.6", 18),
        ["1.3.6.1.4.1.1466.115.121.1.38"] = ("2.5.5.2", 6),
        ["1.3.6.1.4.1.1466.115.121.1.40"] = ("2.5.5.10", 4),
        ["1.3.6.1.4.1.1466.115.121.1.44"] = ("2.5.5.5", 19),
        ["1.3.6.1.4.1.1466.115.121.1.53"] = ("2.5.5.11", 23),
        ["1.2.840.113556.1.4.906"] = ("2.5.5.16", 65),
        ["1.2.840.113556.1.4.907"] = ("2.5.5.15", 66),
    };

    public static IEnumerable<(string Dn, IReadOnlyList<PartialAttribute> Attributes)> All(LdapSchema schema, string schemaDn)
    {
        yield return (schemaDn, [Attribute("objectClass", "dMD"), Attribute("cn", "Schema"), Attribute("objectVersion", SchemaVersion)]);
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var type in schema.AttributeTypes.Where(t => IsNumeric(t.Oid) && seen.Add(CommonName(t.Name))))
            yield return ($"CN={CommonName(type.Name)},{schemaDn}", OfAttribute(type));
        foreach (var objectClass in schema.ObjectClasses.Where(c => IsNumeric(c.Oid) && seen.Add(CommonName(c.Name))))
            yield return ($"CN={CommonName(objectClass.Name)},{schemaDn}", [.. OfClass(objectClass, schemaDn)]);
    }

    /// <summary>The name of the schema's entry: Sam-Account-Name for sAMAccountName. Clients look for lDAPDisplayName.</summary>
    public static string CommonName(string displayName)
    {
        var name = new StringBuilder(displayName.Length + 8).Append(char.ToUpperInvariant(displayName[0]));
        for (var i = 1; i < displayName.Length; i++)
        {
            var c = displayName[i];
            var begins = char.IsAsciiLetterUpper(c) && (char.IsAsciiLetterLower(displayName[i - 1]) || (i > 1 && i + 1 < displayName.Length && char.IsAsciiLetterLower(displayName[i + 1])));
            if (begins && name[^1] != '-')
                name.Append('-');
            name.Append(c is '.' or ';' ? '-' : c);
        }

        return name.ToString();
    }

    private static IReadOnlyList<PartialAttribute> OfAttribute(AttributeType type)
    {
        var (syntax, omSyntax) = OfSyntax.GetValueOrDefault(type.Syntax.Oid, ("2.5.5.12", 64));
        return
        [
            Attribute("objectClass", "attributeSchema"), Attribute("cn", CommonName(type.Name)), Attribute("lDAPDisplayName", type.Name),
            Attribute("adminDisplayName", CommonName(type.Name)), Attribute("attributeID", type.Oid), Attribute("attributeSyntax", syntax),
            Attribute("oMSyntax", omSyntax.ToString(CultureInfo.InvariantCulture)), Attribute("isSingleValued", type.IsSingleValued ? "TRUE" : "FALSE"),
            Attribute("isMemberOfPartialAttributeSet", GlobalCatalog.Has(type) ? "TRUE" : "FALSE"),
        ];
    }

    private static IEnumerable<PartialAttribute> OfClass(ObjectClass objectClass, string schemaDn)
    {
        var name = CommonName(objectClass.Name);
        yield return Attribute("objectClass", "classSchema");
        yield return Attribute("cn", name);
        yield return Attribute("lDAPDisplayName", objectClass.Name);
        yield return Attribute("adminDisplayName", name);
        yield return Attribute("governsID", objectClass.Oid);
        yield return Attribute("subClassOf", objectClass.Superiors.Count > 0 ? objectClass.Superiors[0].Name : "top");
        yield return Attribute("objectClassCategory", objectClass.Kind switch { ObjectClassKind.Structural => "1", ObjectClassKind.Abstract => "2", _ => "3" });
        yield return Attribute("rDNAttID", objectClass.Name is "organizationalUnit" ? "ou" : objectClass.Name is "domain" or "domainDNS" ? "dc" : "cn");
        yield return Attribute("defaultObjectCategory", $"CN={ObjectCategory.OfClass(objectClass) ?? name},{schemaDn}");
        if (objectClass.Must.Count > 0)
            yield return Attribute("systemMustContain", [.. objectClass.Must.Select(type => type.Name).Distinct()]);
        if (objectClass.May.Count > 0)
            yield return Attribute("systemMayContain", [.. objectClass.May.Select(type => type.Name).Distinct()]);
    }

    private static bool IsNumeric(string oid) => char.IsAsciiDigit(oid[0]);

    private static PartialAttribute Attribute(string name, params IReadOnlyList<string> values) =>
        new(name, [.. values.Select(Encoding.UTF8.GetBytes)]);
}
