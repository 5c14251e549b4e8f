using Mocks.Ldap.Protocol;
using Mocks.Ldap.Schema;

namespace Mocks.Ldap.Entries;

/// <summary>Attributes as clients and files send them, held against the schema: known, of their syntax, no value twice.</summary>
internal static class AttributeReader
{
    public static AttributeDescription Description(string text, LdapSchema schema) =>
        schema.FindDescription(text)
        ?? throw new LdapException(ResultCode.UndefinedAttributeType, $"{text}: attribute type undefined");

    /// <summary>Throws for the first value that is none of the attribute.</summary>
    public static void CheckSyntax(AttributeDescription attribute, IReadOnlyList<byte[]> values, LdapSchema schema)
    {
        var known = schema.Known;
        for (var i = 0; i < values.Count; i++)
        {
            var valid = attribute.Type.Syntax.IsValid(values[i], schema)
                && (!ReferenceEquals(attribute.Type, known.ObjectClass) || IsObjectClass(values[i], schema));
            if (!valid)
                throw new LdapException(ResultCode.InvalidAttributeSyntax, $"{attribute.Text}: value #{i} invalid per syntax");
        }
    }

    /// <summary>What two values are compared by.</summary>
    public static byte[] Comparable(AttributeType type, byte[] value, LdapSchema schema) =>
        type.Equality?.Normalize(value, schema) ?? value;

    private static bool IsObjectClass(byte[] value, LdapSchema schema) =>
        schema.FindObjectClass(System.Text.Encoding.UTF8.GetString(value).Trim()) is not null;
}
