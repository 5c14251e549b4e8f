using System.Text;

namespace Mocks.Bundle;

internal static class Utf8Text
{
    public static byte[] ToUtf8(this string text) => Encoding.UTF8.GetBytes(text);
}
