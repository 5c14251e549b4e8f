using Microsoft.Extensions.Primitives;

namespace Mocks.Http.Requests;

/// <summary>
/// A query as WireMock.Net reads it: pairs end at <c>&amp;</c> or <c>;</c>, a comma divides values, names are as they were sent, and
/// a name without <c>=</c> has no value.
/// </summary>
internal static class DotNetQuery
{
    private static readonly char[] Ends = ['&', ';'];

    public static KeyValuePair<string, StringValues>[] Parse(string? text)
    {
        var pairs = new List<KeyValuePair<string, StringValues>>();
        foreach (var pair in (text ?? "").Split(Ends, StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            var name = equals < 0 ? pair : pair[..equals];
            var values = equals < 0 ? StringValues.Empty : new StringValues([.. pair[(equals + 1)..].Split(',').Select(value => QueryText.Decode(value))]);
            var at = pairs.FindIndex(known => known.Key == name);
            if (at < 0)
                pairs.Add(new(name, values));
            else
                pairs[at] = new(name, StringValues.Concat(pairs[at].Value, values));
        }

        return [.. pairs];
    }
}
