using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Mocks.Ldap.Passwords;

/// <summary>
/// The key derivation of scrypt (RFC 7914) and of yescrypt (Peslyak, 2014–2018), which widens it by boxes made of the password and by
/// writing to its memory as it goes. Numbers in memory are little-endian, as the processors are that this runs on.
/// </summary>
internal static class Yescrypt
{
    private const int Digest = 32;

    /// <summary>What is hashed once more, cheaper, before the real pass, so that a guess costs both.</summary>
    private const int PrehashShift = 6;

    public static byte[] Derive(byte[] password, byte[] salt, YescryptParameters parameters, int length)
    {
        if (!parameters.IsClassic && parameters.Blocks / parameters.Lanes >= 0x100 && (long)parameters.Blocks / parameters.Lanes * parameters.BlockSize >= 0x20000)
            password = Run(password, salt, parameters with { Log2 = parameters.Log2 - PrehashShift, Time = 0 }, Digest, isPrehash: true);
        return Run(password, salt, parameters, length, isPrehash: false);
    }

    private static byte[] Run(byte[] password, byte[] salt, YescryptParameters parameters, int length, bool isPrehash)
    {
        if (!parameters.IsClassic)
            password = HMACSHA256.HashData(isPrehash ? "yescrypt-prehash"u8 : "yescrypt"u8, password);
        var octets = Rfc2898DeriveBytes.Pbkdf2(password, salt, 1, HashAlgorithmName.SHA256, 128 * parameters.BlockSize * parameters.Lanes);
        if (!parameters.IsClassic)
            password = octets[..Digest];
        var blocks = MemoryMarshal.Cast<byte, uint>(octets.AsSpan());
        if (parameters.IsClassic)
        {
            // one lane after the other in the same memory
            var memory = new YescryptMemory(parameters with { Lanes = 1 });
            for (var lane = 0; lane < parameters.Lanes; lane++)
                memory.Mix(blocks.Slice(lane * 32 * parameters.BlockSize, 32 * parameters.BlockSize), password);
        }
        else
        {
            new YescryptMemory(parameters).Mix(blocks, password);
        }

        var derived = Rfc2898DeriveBytes.Pbkdf2(password, octets, 1, HashAlgorithmName.SHA256, length);
        // the last steps are those of SCRAM (RFC 5802), so that a client could take all before them
        return parameters.IsClassic || isPrehash ? derived : SHA256.HashData(HMACSHA256.HashData(derived, "Client Key"u8));
    }
}
