using System.Security.Cryptography;

namespace Mocks.Oracle.Tests.Connections;

/// <summary>Bytes without sense, the same for the same seed.</summary>
internal static class Noise
{
    public static byte[] Bytes(int seed)
    {
        var bytes = new List<byte>();
        var block = SHA512.HashData(BitConverter.GetBytes(seed));
        var length = 1 + (block[0] | (block[1] << 8)) % 600;
        while (bytes.Count < length)
        {
            block = SHA512.HashData(block);
            bytes.AddRange(block);
        }

        return [.. bytes[..length]];
    }
}
