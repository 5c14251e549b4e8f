using System.Text;
using System.Text.RegularExpressions;

namespace Mocks.Http.Recordings;

/// <summary>The name that WireMock's recorder gives a mapping: its path in words, <c>b_c</c> of <c>/b/c</c>.</summary>
internal static partial class RecordedName
{
    private const int Longest = 200;

    public static string Of(string path)
    {
        var words = Spaces().Replace(Uri.UnescapeDataString(path).Replace('/', '_'), "-").Normalize(NormalizationForm.FormD);
        var name = Unsafe().Replace(words, "").Trim('_');
        return name[..Math.Min(name.Length, Longest)].ToLowerInvariant();
    }

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Spaces();

    [GeneratedRegex("[^A-Za-z0-9_.-]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Unsafe();
}
