using Microsoft.Extensions.Primitives;

namespace Mocks.Http.Requests;

/// <summary>The <c>Cookie</c> header (RFC 6265, section 4.2): <c>a=1; b=2</c>.</summary>
internal static class CookieText
{
    public static KeyValuePair<string, StringValues>[] Parse(StringValues headers)
    {
        var cookies = new List<KeyValuePair<string, StringValues>>();
        foreach (var header in headers)
        {
            foreach (var range in header.AsSpan().Split(';'))
            {
                var pair = header.AsSpan()[range].Trim();
                var equals = pair.IndexOf('=');
                if (equals <= 0)
                    continue;
                var name = pair[..equals].Trim().ToString();
                var value = pair[(equals + 1)..].Trim().Trim('"').ToString();
                var at = cookies.FindIndex(known => known.Key == name);
                if (at < 0)
                    cookies.Add(new(name, value));
                else
                    cookies[at] = new(name, StringValues.Concat(cookies[at].Value, value));
            }
        }

        return [.. cookies];
    }
}
