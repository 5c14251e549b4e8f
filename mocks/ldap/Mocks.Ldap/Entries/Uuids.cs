using System.Security.Cryptography;

namespace Mocks.Ldap.Entries;

/// <summary>Random UUIDs (RFC 9562 §5.4). Guid.NewGuid asks the system for each; loading a directory wants very many.</summary>
internal static class Uuids
{
    private const int Length = 16;
    private const int Block = 256 * Length;

    [ThreadStatic]
    private static byte[]? _octets;

    [ThreadStatic]
    private static int _at;

    public static Guid Next()
    {
        if (_octets is null || _at == Block)
        {
            _octets ??= new byte[Block];
            RandomNumberGenerator.Fill(_octets);
            _at = 0;
        }

        var octets = _octets.AsSpan(_at, Length);
        _at += Length;
        octets[6] = (byte)((octets[6] & 0x0F) | 0x40);
        octets[8] = (byte)((octets[8] & 0x3F) | 0x80);
        return new Guid(octets, bigEndian: true);
    }
}
