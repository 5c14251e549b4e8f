using System.Text;

namespace Mocks.Ldap.Protocol.Names;

/// <summary>A name as written, leaf first, escapes resolved (RFC 4514). What equals what is for the schema to say, not for this.</summary>
public sealed record DistinguishedName(IReadOnlyList<RelativeDistinguishedName> Rdns)
{
    public static DistinguishedName Root { get; } = new([]);

    public bool IsRoot => Rdns.Count == 0;

    /// <summary>The name without its first step; of the root, the root.</summary>
    public DistinguishedName Parent => IsRoot ? this : new DistinguishedName([.. Rdns.Skip(1)]);

    /// <exception cref="FormatException">It is none.</exception>
    public static DistinguishedName Parse(string text) => new DistinguishedNameParser(text).Read();

    /// <summary>The first step of a name, that of the entry itself; the rest is not looked at. Null for the root.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static RelativeDistinguishedName? ParseFirst(string text) => new DistinguishedNameParser(text).ReadFirst();

    public DistinguishedName Child(RelativeDistinguishedName rdn) => new([rdn, .. Rdns]);

    /// <summary>The string form of RFC 4514, without spaces.</summary>
    public override string ToString() => Format(Rdns);

    internal static string Format(IReadOnlyList<RelativeDistinguishedName> rdns)
    {
        var text = new StringBuilder();
        foreach (var rdn in rdns)
        {
            if (text.Length > 0)
                text.Append(',');
            for (var i = 0; i < rdn.Assertions.Count; i++)
            {
                if (i > 0)
                    text.Append('+');
                text.Append(rdn.Assertions[i].Type).Append('=');
                AppendValue(text, rdn.Assertions[i].Value);
            }
        }

        return text.ToString();
    }

    private static void AppendValue(StringBuilder text, byte[] value)
    {
        if (!System.Text.Unicode.Utf8.IsValid(value))
        {
            foreach (var octet in value)
                AppendHex(text, octet);
            return;
        }

        var characters = Encoding.UTF8.GetString(value);
        for (var i = 0; i < characters.Length; i++)
        {
            var character = characters[i];
            var edge = (i == 0 && character == '#') || (character == ' ' && (i == 0 || i == characters.Length - 1));
            if (character is '"' or '+' or ',' or ';' or '<' or '>' or '\\' || edge)
                text.Append('\\').Append(character);
            else if (character < ' ' || character == '\x7f')
                AppendHex(text, (byte)character);
            else
                text.Append(character);
        }
    }

    private static void AppendHex(StringBuilder text, byte octet) =>
        text.Append('\\').Append(octet.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
}
