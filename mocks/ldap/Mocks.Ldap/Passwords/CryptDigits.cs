using System.Text;

namespace Mocks.Ldap.Passwords;

/// <summary>The digits in which crypt(3) writes six bits each, in all its schemes but bcrypt.</summary>
internal static class CryptDigits
{
    public const string Alphabet = "./0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    /// <summary>Writes so many digits, least significant first.</summary>
    public static void Append(StringBuilder text, int bits, int digits)
    {
        for (var i = 0; i < digits; i++, bits >>= 6)
            text.Append(Alphabet[bits & 0x3F]);
    }

    /// <summary>What a digit stands for; -1 when it is none.</summary>
    public static int ValueOf(char digit) => Alphabet.IndexOf(digit, StringComparison.Ordinal);
}
