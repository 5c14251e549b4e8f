using System.Security.Cryptography;
using System.Text;

namespace Mocks.Ldap.Passwords;

/// <summary>
/// yescrypt (<c>$y$</c>), which Debian's, Ubuntu's and Fedora's tools use unless told otherwise, and scrypt (<c>$7$</c>) in crypt(3)'s form:
/// <c>$y$parameters$salt$hash</c>. Without pre-computed memory (ROM) and later upgrades of a hash.
/// </summary>
internal static class YescryptCrypt
{
    private const int HashLength = 32;

    public static bool IsHash(string stored) => stored.StartsWith("$y$", StringComparison.Ordinal) || stored.StartsWith("$7$", StringComparison.Ordinal);

    public static bool Matches(string stored, byte[] password)
    {
        var last = stored.LastIndexOf('$');
        if (last < 3)
            return false;
        var setting = stored.AsSpan(3, last - 3);
        var isYescrypt = stored[1] == 'y';
        if ((isYescrypt ? Parameters(ref setting) : ClassicParameters(ref setting)) is not { IsAffordable: true } parameters)
            return false;
        var salt = isYescrypt ? Decode(setting) : Encoding.UTF8.GetBytes(setting.ToString());
        if (salt is null)
            return false;
        var hash = Encode(Yescrypt.Derive(password, salt, parameters, HashLength));
        return CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(hash), Encoding.UTF8.GetBytes(stored[(last + 1)..]));
    }

    /// <summary>Reads what stands before the salt, and leaves the salt; null when it is none of ours.</summary>
    private static YescryptParameters? Parameters(ref ReadOnlySpan<char> setting)
    {
        if (Number(ref setting, 0) is not { } flavour || Number(ref setting, 1) is not { } log2 || Number(ref setting, 1) is not { } blockSize)
            return null;
        uint lanes = 1, time = 0;
        if (!setting.StartsWith("$"))
        {
            if (Number(ref setting, 1) is not { } extras || extras > 3)
                return null;
            if ((extras & 1) != 0)
                lanes = Number(ref setting, 2) ?? 0;
            if ((extras & 2) != 0)
                time = Number(ref setting, 1) ?? 0;
        }

        if (!setting.StartsWith("$"))
            return null;
        setting = setting[1..];
        return new YescryptParameters(flavour, (int)log2, (int)blockSize, (int)lanes, (int)time);
    }

    // one character, then two numbers of five
    private static YescryptParameters? ClassicParameters(ref ReadOnlySpan<char> setting)
    {
        if (setting.Length < 11)
            return null;
        var log2 = CryptDigits.ValueOf(setting[0]);
        var blockSize = Fixed(setting.Slice(1, 5));
        var lanes = Fixed(setting.Slice(6, 5));
        setting = setting[11..];
        return new YescryptParameters(YescryptParameters.Classic, log2, blockSize, lanes, 0);
    }

    private static int Fixed(ReadOnlySpan<char> digits)
    {
        var number = 0;
        for (var i = 0; i < digits.Length; i++)
            number |= CryptDigits.ValueOf(digits[i]) << (6 * i);
        return number;
    }

    // small numbers take one character; a first one from 48 on says how many follow
    private static uint? Number(ref ReadOnlySpan<char> setting, uint least)
    {
        if (setting.IsEmpty || CryptDigits.ValueOf(setting[0]) is var first && first < 0)
            return null;
        uint start = 0, end = 47;
        int more = 0;
        var number = least;
        while (first > end)
        {
            more++;
            number += end + 1 - start << 6 * (more - 1);
            start = end + 1;
            end = start + (62 - end) / 2;
        }

        number += (uint)first - start << 6 * more;
        if (setting.Length < 1 + more)
            return null;
        for (var i = 1; i <= more; i++)
        {
            if (CryptDigits.ValueOf(setting[i]) is var digit && digit < 0)
                return null;
            number += (uint)digit << 6 * (more - i);
        }

        setting = setting[(1 + more)..];
        return number;
    }

    // three octets from four characters, least significant first; null when it is none
    private static byte[]? Decode(ReadOnlySpan<char> text)
    {
        var octets = new List<byte>(text.Length);
        for (var at = 0; at < text.Length; at += 4)
        {
            var group = text.Slice(at, Math.Min(4, text.Length - at));
            var bits = 0;
            for (var i = 0; i < group.Length; i++)
            {
                var digit = CryptDigits.ValueOf(group[i]);
                if (digit < 0)
                    return null;
                bits |= digit << (6 * i);
            }

            if (group.Length == 1)
                return null;
            for (var i = 0; i < group.Length - 1; i++, bits >>= 8)
                octets.Add((byte)bits);
            if (bits != 0)
                return null;
        }

        return [.. octets];
    }

    private static string Encode(byte[] octets)
    {
        var text = new StringBuilder();
        for (var at = 0; at < octets.Length; at += 3)
        {
            var count = Math.Min(3, octets.Length - at);
            var bits = 0;
            for (var i = 0; i < count; i++)
                bits |= octets[at + i] << (8 * i);
            CryptDigits.Append(text, bits, (8 * count + 5) / 6);
        }

        return text.ToString();
    }
}
