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
                AttributeReader.Refuse(schema, ResultCode.ConstraintViolation, $"attribute '{attribute.Description.Text}' cannot have multiple values");
        }

        var classes = Classes(entry, schema);
        var structural = Structural(classes, schema);
        if (earlier is not null && structural != earlier)
        {
            AttributeReader.Refuse(
                schema, ResultCode.ObjectClassModsProhibited,
                $"structural object class modification from '{earlier.Name}' to '{structural.Name}' not allowed");
        }

        var isExtensible = false;
        foreach (var objectClass in classes)
        {
            foreach (var required in objectClass.AllMust)
            {
                if (!entry.Has(required))
                {
                    AttributeReader.Refuse(
                        schema, ResultCode.ObjectClassViolation, $"object class '{objectClass.Name}' requires attribute '{required.Name}'");
                }
            }

            isExtensible |= objectClass.Name == "extensibleObject";
        }

        foreach (var attribute in entry.Attributes)
        {
            var type = attribute.Description.Type;
            if (!isExtensible && !type.IsOperational && !IsAllowed(classes, type))
                AttributeReader.Refuse(schema, ResultCode.ObjectClassViolation, $"attribute '{attribute.Description.Text}' not allowed");
        }

        return structural;
    }

    private static bool IsAllowed(List<ObjectClass> classes, AttributeType type)
    {
        foreach (var objectClass in classes)
        {
            if (objectClass.Allows(type))
                return true;
        }

        return false;
    }

    private static List<ObjectClass> Classes(EntryDraft entry, LdapSchema schema)
    {
        if (entry.Find(schema.Known.ObjectClass) is not { Values.Count: > 0 } attribute)
        {
            AttributeReader.Refuse(schema, ResultCode.ObjectClassViolation, "no objectClass attribute");
            return [];
        }

        var classes = new List<ObjectClass>(attribute.Values.Count);
        foreach (var value in attribute.Values)
        {
            if (schema.FindObjectClass(value) is { } objectClass)
                classes.Add(objectClass);
            else
                AttributeReader.Refuse(schema, ResultCode.ObjectClassViolation, $"unrecognized objectClass '{Encoding.UTF8.GetString(value).Trim()}'");
        }

        return classes;
    }

    // the most specific one; all others must be above it
    private static ObjectClass Structural(List<ObjectClass> classes, LdapSchema schema)
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
                AttributeReader.Refuse(
                    schema, ResultCode.ObjectClassViolation, $"invalid structural object class chain ({structural.Name}/{objectClass.Name})");
            }
        }

        if (structural is not null)
            return structural;
        AttributeReader.Refuse(schema, ResultCode.ObjectClassViolation, "no structural object class provided");
        return schema.FindObjectClass("top")!; // the standard schema has it
    }
}
