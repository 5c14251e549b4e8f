using Mocks.Ldap.Directory;
using Mocks.Ldap.Protocol;
using Mocks.Ldap.Schema;

namespace Mocks.Ldap.Entries;

/// <summary>Attributes as clients and files send them, held against the schema: known, of their syntax, no value twice.</summary>
internal static class AttributeReader
{
    // so many are compared one by one
    private const int Few = 8;

    public static AttributeDescription Description(string text, LdapSchema schema)
    {
        if (schema.FindDescription(text) is { } description)
            return description;
        if (schema.Checking != SchemaChecking.Strict && schema.Adopt(text) is { } adopted)
        {
            Tolerate(schema, $"{text}: attribute type undefined");
            return adopted;
        }

        var semicolon = text.IndexOf(';', StringComparison.Ordinal);
        var reason = semicolon > 0 && schema.FindAttributeType(text[..semicolon]) is not null ? "unrecognized option" : "attribute type undefined";
        throw new LdapException(ResultCode.UndefinedAttributeType, $"{text}: {reason}");
    }

    /// <summary>The values as they are kept. Throws for the first that is none of the attribute, for too many, and for one that comes twice.</summary>
    public static IReadOnlyList<byte[]> Read(AttributeDescription attribute, IReadOnlyList<byte[]> values, LdapSchema schema)
    {
        var known = schema.Known;
        for (var i = 0; i < values.Count; i++)
        {
            var valid = attribute.Type.Syntax.IsValid(values[i], schema)
                && (!ReferenceEquals(attribute.Type, known.ObjectClass) || IsObjectClass(values[i], schema));
            if (!valid)
                Refuse(schema, ResultCode.InvalidAttributeSyntax, $"{attribute.Text}: value #{i} invalid per syntax");
        }

        var rewrite = attribute.Type.Syntax.Rewrite;
        if (values.Count < 2)
            return rewrite is null || values.Count == 0 ? values : [rewrite(values[0], schema)];
        if (attribute.Type.IsSingleValued)
            Refuse(schema, ResultCode.ConstraintViolation, $"{attribute.Text}: multiple values provided");
        if (Twice(attribute.Type, values, schema) is { } twice)
            throw new LdapException(ResultCode.AttributeOrValueExists, $"{attribute.Text}: value #{twice} provided more than once");
        return rewrite is null ? values : values.Select(value => rewrite(value, schema)).ToList();
    }

    /// <summary>The position of the first value that comes again.</summary>
    private static int? Twice(AttributeType type, IReadOnlyList<byte[]> values, LdapSchema schema)
    {
        var comparables = new byte[values.Count][];
        for (var i = 0; i < comparables.Length; i++)
            comparables[i] = Comparable(type, values[i], schema);
        if (comparables.Length <= Few)
        {
            for (var i = 1; i < comparables.Length; i++)
            {
                for (var earlier = 0; earlier < i; earlier++)
                {
                    if (comparables[i].AsSpan().SequenceEqual(comparables[earlier]))
                        return earlier;
                }
            }

            return null;
        }

        var seen = new Dictionary<byte[], int>(comparables.Length, OctetEquality.Instance);
        for (var i = 0; i < comparables.Length; i++)
        {
            if (!seen.TryAdd(comparables[i], i))
                return seen[comparables[i]];
        }

        return null;
    }

    /// <summary>What two values are compared by.</summary>
    public static byte[] Comparable(AttributeType type, byte[] value, LdapSchema schema) =>
        type.Equality?.Normalize(value, schema) ?? value;

    /// <summary>Throws under strict checking; otherwise what is wrong is let pass, and told if checking is lenient.</summary>
    public static void Refuse(LdapSchema schema, ResultCode code, string diagnostic)
    {
        if (schema.Checking == SchemaChecking.Strict)
            throw new LdapException(code, diagnostic);
        Tolerate(schema, diagnostic);
    }

    private static void Tolerate(LdapSchema schema, string diagnostic)
    {
        if (schema.Checking == SchemaChecking.Lenient)
            schema.Warn(diagnostic);
    }

    private static bool IsObjectClass(byte[] value, LdapSchema schema) =>
        schema.FindObjectClass(value) is not null;
}
