using Mocks.Ldap.Directory;
using Mocks.Ldap.Schema;

namespace Mocks.Ldap.ActiveDirectory;

/// <summary>The names that only Active Directory takes (MS-ADTS §3.1.1.3.1.2.4): <c>&lt;GUID=…&gt;</c> and <c>&lt;SID=…&gt;</c>.</summary>
internal static class DomainNames
{
    // MS-ADTS §6.1.1.4: the containers that have a GUID of the same value everywhere
    private static readonly Dictionary<string, string> WellKnown = new(StringComparer.OrdinalIgnoreCase)
    {
        ["a9d1ca15768811d1aded00c04fd8d5cd"] = "CN=Users",
        ["aa312825768811d1aded00c04fd8d5cd"] = "CN=Computers",
        ["a361b2ffffd211d1aa4b00c04fd7d83a"] = "OU=Domain Controllers",
        ["18e2ea80684f11d2b9aa00c04f79f805"] = "CN=Deleted Objects",
    };

    /// <summary>Null when it is a name of the usual kind, or of no entry here.</summary>
    public static NormalizedName? Find(DirectoryTree tree, string name)
    {
        if (tree.Schema.Domain is not { } domain || !name.StartsWith('<') || !name.EndsWith('>'))
            return null;
        if (name.StartsWith("<WKGUID=", StringComparison.OrdinalIgnoreCase) && name[8..^1].Split(',', 2) is [var known, var below])
            return WellKnown.TryGetValue(known, out var rdn) && tree.Schema.TryNormalize($"{rdn},{below}", out var container) ? container : null;
        var (type, wanted) = name switch
        {
            ['<', 'G' or 'g', 'U' or 'u', 'I' or 'i', 'D' or 'd', '=', .. var guid, '>'] => ("objectGUID", Guid(guid)),
            ['<', 'S' or 's', 'I' or 'i', 'D' or 'd', '=', .. var sid, '>'] => ("objectSid", DomainIdentity.Parse(sid) ?? Octets(sid)),
            _ => ("", null),
        };
        if (wanted is null || tree.Schema.FindAttributeType(type) is not { } attribute)
            return null;
        var cursor = tree.ById.From(int.MinValue);
        while (cursor.MoveNext())
        {
            if (domain.Values(attribute, cursor.Value, tree) is [var value, ..] && value.AsSpan().SequenceEqual(wanted))
                return new NormalizedName(cursor.Value.Dn, cursor.Value.Key);
        }

        return null;
    }

    // with hyphens it is the text of a GUID, without the octets of objectGUID
    private static byte[]? Guid(string text) =>
        text.Contains('-', StringComparison.Ordinal)
            ? System.Guid.TryParse(text, out var guid) ? guid.ToByteArray() : null
            : Octets(text);

    private static byte[]? Octets(string text) =>
        text.Length % 2 == 0 && text.All(char.IsAsciiHexDigit) ? Convert.FromHexString(text) : null;
}
