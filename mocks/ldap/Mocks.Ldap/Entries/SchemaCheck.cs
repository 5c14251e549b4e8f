using System.Text;
using Mocks.Ldap.Directory;
using Mocks.Ldap.Protocol;
using Mocks.Ldap.Schema;

namespace Mocks.Ldap.Entries;

/// <summary>Whether an entry obeys its object classes (RFC 4512 §2.4, §2.5). Codes and texts are OpenLDAP's.</summary>
internal static class SchemaCheck
{
    /// <summary>Returns the structural object class; throws <see cref="LdapException"/> for the first rule that is broken.</summary>
    /// <param name="entry">All its attributes.</param>
    /// <param name="schema">What it is held to.</param>
    /// <param name="earlier">The structural object class that it must keep, if it was there before.</param>
    public static ObjectClass Check(EntryDraft entry, LdapSchema schema, ObjectClass? earlier = null)
    {
        foreach (var attribute in entry.Attributes)
        {
            if (attribute.Description.Type.IsSingleValued && attribute.Values.Count > 1)
                throw new LdapException(ResultCode.ConstraintViolation, $"attribute '{attribute.Description.Text}' cannot have multiple values");
        }

        var classes = Classes(entry, schema);
        var structural = Structural(classes);
        if (earlier is not null && structural != earlier)
        {
            throw new LdapException(
                ResultCode.ObjectClassModsProhibited,
                $"structural object class modification from '{earlier.Name}' to '{structural.Name}' not allowed");
        }

        var must = new HashSet<AttributeType>();
        var may = new HashSet<AttributeType>();
        var extensible = false;
        foreach (var objectClass in classes)
        {
            foreach (var required in objectClass.AllMust)
            {
                if (must.Add(required) && !entry.Has(required))
                {
                    throw new LdapException(
                        ResultCode.ObjectClassViolation, $"object class '{objectClass.Name}' requires attribute '{required.Name}'");
                }
            }

            may.UnionWith(objectClass.AllMay);
            extensible |= objectClass.Name == "extensibleObject";
        }

        if (extensible)
            return structural;
        foreach (var attribute in entry.Attributes)
        {
            var type = attribute.Description.Type;
            if (!type.IsOperational && !must.Contains(type) && !may.Contains(type))
                throw new LdapException(ResultCode.ObjectClassViolation, $"attribute '{attribute.Description.Text}' not allowed");
        }

        return structural;
    }

    private static List<ObjectClass> Classes(EntryDraft entry, LdapSchema schema)
    {
        if (entry.Find(schema.Known.ObjectClass) is not { Values.Count: > 0 } attribute)
            throw new LdapException(ResultCode.ObjectClassViolation, "no objectClass attribute");
        var classes = new List<ObjectClass>(attribute.Values.Count);
        foreach (var value in attribute.Values)
        {
            var name = Encoding.UTF8.GetString(value).Trim();
            classes.Add(schema.FindObjectClass(name)
                ?? throw new LdapException(ResultCode.ObjectClassViolation, $"unrecognized objectClass '{name}'"));
        }

        return classes;
    }

    // the most specific one; all others must be above it
    private static ObjectClass Structural(List<ObjectClass> classes)
    {
        ObjectClass? structural = null;
        foreach (var objectClass in classes)
        {
            if (objectClass.Kind != ObjectClassKind.Structural)
                continue;
            if (structural is null || objectClass.IsOrDescendsFrom(structural))
            {
                structural = objectClass;
            }
            else if (!structural.IsOrDescendsFrom(objectClass))
            {
                throw new LdapException(
                    ResultCode.ObjectClassViolation, $"invalid structural object class chain ({structural.Name}/{objectClass.Name})");
            }
        }

        return structural ?? throw new LdapException(ResultCode.ObjectClassViolation, "no structural object class provided");
    }
}
