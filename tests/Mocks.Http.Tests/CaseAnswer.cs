using System.Text;

namespace Mocks.Http.Tests;

/// <summary>An answer as the cases compare it.</summary>
/// <param name="Text">The body, read as UTF-8 whatever the charset that the header names: bodies are written in UTF-8.</param>
/// <param name="Headers">By name in any case; several values are parted by a comma and a space.</param>
internal sealed record CaseAnswer(int Status, string Text, IReadOnlyDictionary<string, string> Headers)
{
    public static async Task<CaseAnswer> ReadAsync(HttpResponseMessage answer) => Of(
        (int)answer.StatusCode,
        await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken),
        answer.Headers.Concat(answer.Content.Headers));

    public static CaseAnswer Of(int status, byte[] body, IEnumerable<KeyValuePair<string, IEnumerable<string>>> headers) => new(
        status, Encoding.UTF8.GetString(body),
        headers.ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase));
}
