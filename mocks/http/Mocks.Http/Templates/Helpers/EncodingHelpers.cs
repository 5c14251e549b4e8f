using System.Net;
using System.Text;
using Mocks.Http.Requests;

namespace Mocks.Http.Templates.Helpers;

/// <summary>Base64, URLs, forms; and what WireMock lets templates ask of the machine, which here is a name and a refusal.</summary>
internal static class EncodingHelpers
{
    public static void AddTo(Dictionary<string, TemplateHelper> helpers)
    {
        helpers["base64"] = Base64;
        helpers["urlEncode"] = call => TemplateValue.IsTrue(call.Option("decode"))
            ? WebUtility.UrlDecode(Input(call))
            : WebUtility.UrlEncode(Input(call));
        helpers["formData"] = FormData;
        helpers["hostname"] = _ => Dns.GetHostName();
        helpers["systemValue"] = call => call.TextOption("key") is { Length: > 0 } key ? SystemValue(call, key) : "[ERROR: The key cannot be empty]";
    }

    // WireMock lets templates read what is called wiremock…; here is nothing of that name, and no variable is ever read
    private static object? SystemValue(HelperCall call, string key) =>
        key.StartsWith("wiremock", StringComparison.Ordinal) ? call.Option("default") : $"[ERROR: Access to {key} is denied]";

    private static string Input(HelperCall call) => call.IsBlock ? call.CaptureBody() : call.RequiredText(0);

    private static object? Base64(HelperCall call)
    {
        var text = Input(call);
        if (TemplateValue.IsTrue(call.Option("decode")))
        {
            return Decode(text);
        }

        var encoded = Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
        return call.Option("padding") is false ? encoded.TrimEnd('=') : encoded;
    }

    // Java needs no padding, and takes nothing but the alphabet
    private static string Decode(string text)
    {
        var digits = text.TrimEnd('=');
        if (digits.Length % 4 == 1)
            throw HelperException.Argument("Input byte[] should at least have 2 bytes for base64 bytes");
        var bytes = new byte[text.Length + 4];
        if (Convert.TryFromBase64String(digits.PadRight((digits.Length + 3) / 4 * 4, '='), bytes, out var length) && !digits.Any(char.IsWhiteSpace))
            return Encoding.UTF8.GetString(bytes, 0, length);
        var wrong = digits.FirstOrDefault(c => !char.IsAsciiLetterOrDigit(c) && c is not ('+' or '/'));
        throw HelperException.Argument(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Illegal base64 character {(int)wrong:x}"));
    }

    /// <summary><c>{{formData request.body 'form' urlDecode=true}}</c>, then <c>{{form.name}}</c>.</summary>
    private static object? FormData(HelperCall call)
    {
        var decodes = TemplateValue.IsTrue(call.Option("urlDecode"));
        var fields = new TemplateMap(
            QueryText.Parse(call.RequiredText(0), decodes, trims: true).Select(pair => new KeyValuePair<string, object?>(pair.Key, pair.Value)), StringComparer.Ordinal);
        if (call.Argument(1) is null)
            return fields;
        call.Scope.Set(call.Text(1), fields);
        return null;
    }
}
