using System.Globalization;

namespace Mocks.Http.Json;

/// <summary>What Jackson says of a text that is no JSON, in the first line of its message: what a client of WireMock sees.</summary>
internal static class JacksonError
{
    private const string Package = "wiremock.com.fasterxml.jackson.core.";

    public static string Of(string text)
    {
        var open = new Stack<char>();
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quoted)
            {
                if (c == '\\')
                    i++;
                else if (c == '"')
                    quoted = false;
            }
            else if (c == '"')
            {
                quoted = true;
            }
            else if (c is '{' or '[')
            {
                open.Push(c);
            }
            else if (c is '}' or ']')
            {
                open.TryPop(out _);
            }
            else if (char.IsLetter(c))
            {
                var end = i;
                while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_'))
                    end++;
                var word = text[i..end];
                if (word is not ("true" or "false" or "null"))
                    return $"{Package}JsonParseException: Unrecognized token '{word}': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')";
                i = end - 1;
            }
            else if (!char.IsWhiteSpace(c) && !char.IsAsciiDigit(c) && c is not (',' or ':' or '-' or '+' or '.'))
            {
                return string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Package}JsonParseException: Unexpected character ('{c}' (code {(int)c})): expected a valid value (JSON String, Number, Array, Object or token 'null', 'true' or 'false')");
            }
        }

        if (quoted)
            return $"{Package}io.JsonEOFException: Unexpected end-of-input: was expecting closing quote for a string value";
        return open.TryPeek(out var inside)
            ? $"{Package}io.JsonEOFException: Unexpected end-of-input within/between {(inside == '{' ? "Object" : "Array")} entries"
            : $"{Package}JsonParseException: Unexpected character";
    }
}
