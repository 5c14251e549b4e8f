using Mocks.Ldap.Protocol.Names;

namespace Mocks.Ldap.Schema;

/// <summary>Gives names their comparable form, by the equality rules of the attribute types in them.</summary>
internal static class NameNormalizer
{
    private const byte RdnEnd = 0;
    private const byte AssertionSeparator = 1;
    private const byte Escape = 2;

    // Active Directory shows these in capitals, however they were given
    private static readonly Dictionary<string, string> ShownByDomains = new(StringComparer.Ordinal)
    {
        ["cn"] = "CN",
        ["ou"] = "OU",
        ["dc"] = "DC",
        ["o"] = "O",
        ["c"] = "C",
        ["l"] = "L",
        ["st"] = "ST",
    };

    /// <summary>Null when a type is unknown or a value is none of its syntax.</summary>
    public static NormalizedName? Normalize(DistinguishedName name, LdapSchema schema)
    {
        if (name.IsRoot)
            return NormalizedName.Root;
        var key = new List<byte>(64);
        for (var i = name.Rdns.Count - 1; i >= 0; i--)
        {
            if (!TryAppend(key, name.Rdns[i], schema))
                return null;
        }

        return new NormalizedName(Text(name, schema), [.. key]);
    }

    /// <summary>A name as it is shown. Its types must be known.</summary>
    public static string Text(DistinguishedName name, LdapSchema schema) =>
        Pretty(name, schema).ToString(schema.Domain is null ? DnEscapes.Hexadecimal : DnEscapes.Character);

    private static bool TryAppend(List<byte> key, RelativeDistinguishedName rdn, LdapSchema schema)
    {
        var assertions = new List<byte[]>(rdn.Assertions.Count);
        foreach (var assertion in rdn.Assertions)
        {
            if (schema.FindAttributeType(assertion.Type) is not { } type
                || (schema.Checking == SchemaChecking.Strict && type.Syntax.Transfer == SyntaxTransfer.Text && !type.Syntax.IsValid(assertion.Value, schema))
                || (type.Equality?.Normalize ?? Normalizers.Octets)(assertion.Value, schema) is not { } value)
                return false;
            assertions.Add([.. type.NameInKey, .. Escaped(value)]);
        }

        if (assertions.Count > 1)
            assertions.Sort(static (left, right) => left.AsSpan().SequenceCompareTo(right));
        for (var i = 0; i < assertions.Count; i++)
        {
            if (i > 0)
                key.Add(AssertionSeparator);
            key.AddRange(assertions[i]);
        }

        key.Add(RdnEnd);
        return true;
    }

    private static byte[] Escaped(byte[] value)
    {
        if (value.AsSpan().IndexOfAny(RdnEnd, AssertionSeparator, Escape) < 0)
            return value;
        var escaped = new List<byte>(value.Length + 4);
        foreach (var octet in value)
        {
            if (octet <= Escape)
                escaped.AddRange([Escape, (byte)(octet + 16)]);
            else
                escaped.Add(octet);
        }

        return [.. escaped];
    }

    private static DistinguishedName Pretty(DistinguishedName name, LdapSchema schema)
    {
        foreach (var rdn in name.Rdns)
        {
            if (rdn.Assertions.Count > 1 || Shown(rdn.Assertions[0].Type, schema) != rdn.Assertions[0].Type)
                return new DistinguishedName([.. name.Rdns.Select(step => Pretty(step, schema))]);
        }

        return name;
    }

    private static RelativeDistinguishedName Pretty(RelativeDistinguishedName rdn, LdapSchema schema) =>
        new([.. rdn.Assertions
            .Select(assertion => assertion with { Type = Shown(assertion.Type, schema) })
            .OrderBy(assertion => assertion.Type, StringComparer.Ordinal)]);

    private static string Shown(string type, LdapSchema schema)
    {
        var name = schema.FindAttributeType(type)!.Name;
        return schema.Domain is not null && ShownByDomains.TryGetValue(name, out var shown) ? shown : name;
    }
}
