using System.Collections;
using System.Text;

namespace Mocks.Http.Requests;

/// <summary>
/// The journal's details of a request with a body: the stub's, and the start of the body, which stays bytes until someone reads
/// it. The journal keeps thousands of them.
/// </summary>
internal sealed class RequestDetails(IReadOnlyDictionary<string, string> details, ReadOnlyMemory<byte> body) : IReadOnlyDictionary<string, string>
{
    private const string BodyName = "body";
    private const int Longest = 4096;

    public int Count => details.Count + 1;

    public IEnumerable<string> Keys => details.Keys.Append(BodyName);

    public IEnumerable<string> Values => details.Values.Append(Body);

    private string Body => Encoding.UTF8.GetString(body.Span[..Math.Min(body.Length, Longest)]);

    public string this[string key] => key == BodyName ? Body : details[key];

    public bool ContainsKey(string key) => key == BodyName || details.ContainsKey(key);

    public bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out string value)
    {
        if (key != BodyName)
            return details.TryGetValue(key, out value);
        value = Body;
        return true;
    }

    public IEnumerator<KeyValuePair<string, string>> GetEnumerator()
    {
        foreach (var detail in details)
            yield return detail;
        yield return new(BodyName, Body);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
