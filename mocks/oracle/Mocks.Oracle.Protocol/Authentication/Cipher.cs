using System.Security.Cryptography;

namespace Mocks.Oracle.Protocol.Authentication;

/// <summary>AES in CBC mode with a zero initial vector and no padding, as every part of the logon has it.</summary>
internal static class Cipher
{
    private const int BlockBytes = 16;

    public static byte[] Encrypt(byte[] key, byte[] clear)
    {
        using var aes = Aes.Create();
        aes.Key = key;
        return aes.EncryptCbc(clear, new byte[BlockBytes], PaddingMode.None);
    }

    public static byte[] Decrypt(byte[] key, byte[] encrypted)
    {
        using var aes = Aes.Create();
        aes.Key = key;
        return aes.DecryptCbc(encrypted, new byte[BlockBytes], PaddingMode.None);
    }
}
