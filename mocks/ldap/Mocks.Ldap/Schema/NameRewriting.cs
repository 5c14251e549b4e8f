using System.Text;

namespace Mocks.Ldap.Schema;

/// <summary>Names within values, written as the names of entries are.</summary>
internal static class NameRewriting
{
    public static byte[] Name(byte[] value, LdapSchema schema) => Leading(value, value.Length, schema);

    /// <summary>A DN with an optional <c>#'0101'B</c>.</summary>
    public static byte[] NameAndOptionalUid(byte[] value, LdapSchema schema) => Leading(value, Normalizers.NameLength(value), schema);

    // a value that only lenient checking let in stays as it is
    private static byte[] Leading(byte[] value, int length, LdapSchema schema)
    {
        if (!schema.TryNormalize(value.AsSpan(0, length), out var name))
            return value;
        var text = Encoding.UTF8.GetBytes(name.Text);
        return text.AsSpan().SequenceEqual(value.AsSpan(0, length)) ? value : [.. text, .. value.AsSpan(length)];
    }
}
