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
        helpers["systemValue"] = call => $"[ERROR: Access to {call.TextOption("key")} is denied]";
    }

    private static string Input(HelperCall call) => call.IsBlock ? call.CaptureBody() : call.Text(0);

    private static object? Base64(HelperCall call)
    {
        var text = Input(call);
        if (TemplateValue.IsTrue(call.Option("decode")))
        {
            var bytes = new byte[text.Length];
            return Convert.TryFromBase64String(text, bytes, out var length) ? Encoding.UTF8.GetString(bytes, 0, length) : "[ERROR: not base64]";
        }

        var encoded = Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
        return call.Option("padding") is false ? encoded.TrimEnd('=') : encoded;
    }

    /// <summary><c>{{formData request.body 'form' urlDecode=true}}</c>, then <c>{{form.name}}</c>.</summary>
    private static object? FormData(HelperCall call)
    {
        var fields = new TemplateMap(
            QueryText.Parse(call.Text(0)).Select(pair => new KeyValuePair<string, object?>(pair.Key, pair.Value)), StringComparer.Ordinal);
        call.Scope.Set(call.Text(1), fields);
        return null;
    }
}
