using System.Text;

namespace Mocks.Ldap.Protocol.Tests;

internal static class Bytes
{
    /// <summary>From hexadecimal digits; spaces are for the reader.</summary>
    public static byte[] Of(string hexadecimal) => Convert.FromHexString(hexadecimal.Replace(" ", "", StringComparison.Ordinal));

    public static string Text(byte[] utf8) => Encoding.UTF8.GetString(utf8);

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
