using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Mocks.Ldap.Directory;
using Mocks.Ldap.Schema;

namespace Mocks.Ldap.ActiveDirectory;

/// <summary>Security identifiers (MS-DTYP §2.4.2.2): a domain's follows from its name, an entry's from its number in the directory.</summary>
internal static class DomainIdentity
{
    private const int FirstFreeRid = 1000;
    private const byte Revision = 1;
    private const byte NtAuthority = 5;
    private const uint NonUnique = 21;

    // MS-DTYP §2.4.2.4: the relative identifiers that are the same in every domain
    private static readonly Dictionary<string, int> WellKnown = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Administrator"] = 500,
        ["Guest"] = 501,
        ["krbtgt"] = 502,
        ["Domain Admins"] = 512,
        ["Domain Users"] = 513,
        ["Domain Guests"] = 514,
        ["Domain Computers"] = 515,
        ["Domain Controllers"] = 516,
        ["Schema Admins"] = 518,
        ["Enterprise Admins"] = 519,
    };

    /// <summary>The relative identifier of an entry with an account or group of this name.</summary>
    public static int Rid(Entry entry, string name) => WellKnown.TryGetValue(name, out var rid) ? rid : FirstFreeRid + entry.Id;

    /// <summary>S-1-5-21-x-y-z, with a relative identifier when one is given.</summary>
    public static byte[] Sid(NormalizedName suffix, int? rid)
    {
        var hash = SHA256.HashData(suffix.Key);
        var sid = new byte[rid is null ? 24 : 28];
        sid[0] = Revision;
        sid[1] = (byte)(rid is null ? 4 : 5);
        sid[7] = NtAuthority;
        BinaryPrimitives.WriteUInt32LittleEndian(sid.AsSpan(8), NonUnique);
        hash.AsSpan(0, 12).CopyTo(sid.AsSpan(12));
        if (rid is { } number)
            BinaryPrimitives.WriteInt32LittleEndian(sid.AsSpan(24), number);
        return sid;
    }

    /// <summary>S-1-5-21-…</summary>
    public static string Text(byte[] sid)
    {
        var text = new StringBuilder("S-").Append(sid[0]).Append('-').Append(BinaryPrimitives.ReadUInt32BigEndian(sid.AsSpan(4)));
        for (var at = 8; at + 4 <= sid.Length; at += 4)
            text.Append('-').Append(BinaryPrimitives.ReadUInt32LittleEndian(sid.AsSpan(at)));
        return text.ToString();
    }

    /// <summary>The octets of S-1-5-…; null when it is none.</summary>
    public static byte[]? Parse(string text)
    {
        var parts = text.Split('-');
        if (parts.Length is < 4 or > 18 || parts[0] is not ("S" or "s") || parts[1] != "1" || !byte.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var authority))
            return null;
        var sid = new byte[8 + (4 * (parts.Length - 3))];
        (sid[0], sid[1], sid[7]) = (Revision, (byte)(parts.Length - 3), authority);
        for (var i = 3; i < parts.Length; i++)
        {
            if (!uint.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out var part))
                return null;
            BinaryPrimitives.WriteUInt32LittleEndian(sid.AsSpan(8 + (4 * (i - 3))), part);
        }

        return sid;
    }
}
