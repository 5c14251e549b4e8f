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

    /// <summary>The string form of RFC 4514 as OpenLDAP writes it: without spaces, escapes in hexadecimal digits.</summary>
    public override string ToString() => ToString(DnEscapes.Hexadecimal);

    /// <summary>The string form of RFC 4514, without spaces.</summary>
    public string ToString(DnEscapes escapes) => Format(Rdns, escapes);

    internal static string Format(IReadOnlyList<RelativeDistinguishedName> rdns, DnEscapes escapes)
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
                AppendValue(text, rdn.Assertions[i].Value, escapes);
            }
        }

        return text.ToString();
    }

    private static void AppendValue(StringBuilder text, byte[] value, DnEscapes escapes)
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
            var isEdge = i == 0 || i == characters.Length - 1;
            var isSpecial = character is '"' or '+' or ',' or ';' or '<' or '>' or '\\' or '=' || (character == '#' && i == 0) || (character == ' ' && isEdge);
            if (isSpecial && escapes == DnEscapes.Character)
                text.Append('\\').Append(character);
            else if (isSpecial || character == '\0' || (IsBreak(character) && (isEdge || escapes == DnEscapes.Character)))
                AppendHex(text, (byte)character);
            else
                text.Append(character);
        }
    }

    private static bool IsBreak(char character) => character is >= '\t' and <= '\r';

    private static void AppendHex(StringBuilder text, byte octet) =>
        text.Append('\\').Append(octet.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
}
