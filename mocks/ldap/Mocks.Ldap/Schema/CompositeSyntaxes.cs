using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Mocks.Ldap.Schema;

/// <summary>Syntaxes whose values have parts (RFC 4517 §3.3, RFC 2307 §2.4), as strictly as OpenLDAP takes them.</summary>
internal static class CompositeSyntaxes
{
    private static readonly HashSet<string> DeliveryMethods = new(StringComparer.OrdinalIgnoreCase)
    {
        "any", "mhs", "physical", "telex", "teletex", "g3fax", "g4fax", "ia5", "videotex", "telephone",
    };

    private static readonly SearchValues<byte> NameOctets = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._"u8);

    /// <summary><code>method *( "$" method )</code></summary>
    public static bool IsDeliveryMethod(ReadOnlySpan<byte> value, LdapSchema schema)
    {
        foreach (var part in value.Split((byte)'$'))
        {
            if (!DeliveryMethods.Contains(Encoding.UTF8.GetString(value[part].Trim((byte)' '))))
                return false;
        }

        return true;
    }

    /// <summary>Lines, with <c>\24</c> for a dollar and <c>\5C</c> for a backslash in them.</summary>
    public static bool IsPostalAddress(ReadOnlySpan<byte> value, LdapSchema schema)
    {
        if (value.IsEmpty || !Utf8.IsValid(value))
            return false;
        while (value.IndexOf((byte)'\\') is >= 0 and var at)
        {
            value = value[(at + 1)..];
            if (!value.StartsWith("24"u8) && !value.StartsWith("5C"u8) && !value.StartsWith("5c"u8))
                return false;
        }

        return true;
    }

    /// <summary><code>"(" [host] "," [user] "," [domain] ")"</code></summary>
    public static bool IsNetgroupTriple(ReadOnlySpan<byte> value, LdapSchema schema)
    {
        if (value is not [(byte)'(', .. var inner, (byte)')'])
            return false;
        var parts = 0;
        foreach (var part in inner.Split((byte)','))
        {
            if (inner[part].ContainsAnyExcept(NameOctets))
                return false;
            parts++;
        }

        return parts == 3;
    }

    /// <summary><code>key "=" server ":" path</code></summary>
    public static bool IsBootParameter(ReadOnlySpan<byte> value, LdapSchema schema)
    {
        var equals = value.IndexOf((byte)'=');
        if (equals < 0 || value[..equals].ContainsAnyExcept(NameOctets) || !Utf8.IsValid(value))
            return false;
        var server = value[(equals + 1)..];
        var colon = server.IndexOf((byte)':');
        return colon >= 0 && !server[..colon].ContainsAnyExcept(NameOctets);
    }
}
