using System.Text.RegularExpressions;

namespace Mocks.Http.Templates.DotNet;

/// <summary><c>Regex.*</c>; a third argument has options by letter.</summary>
internal static class RegexHelpers
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    public static IEnumerable<DotNetHelper> All =>
    [
        new("Regex.IsMatch", [DotNetParameter.Text, DotNetParameter.Text, DotNetParameter.Text], 2, (_, given) => Match(given).Success),
        new("Regex.Match", [DotNetParameter.Text, DotNetParameter.Text, DotNetParameter.Text], 2, (call, given) => Match(given) switch
        {
            { Success: false } => null,
            var match when call.IsBlock => new DotNetMap(
                [.. match.Groups.Values.Select(group => new KeyValuePair<string, object?>(group.Name, group.Value))], StringComparer.Ordinal, DotNetType.Groups, true),
            var match => match.Value,
        }),
    ];

    private static Match Match(IReadOnlyList<object?> given)
    {
        try
        {
            return Regex.Match(given[0] as string ?? "", given[1] as string ?? "", Options(given[2] as string), Limit);
        }
        catch (Exception exception) when (exception is ArgumentException or RegexMatchTimeoutException)
        {
            throw new HelperException(exception.Message);
        }
    }

    private static RegexOptions Options(string? letters)
    {
        var options = RegexOptions.None;
        foreach (var letter in letters ?? "")
        {
            options |= letter switch
            {
                'i' => RegexOptions.IgnoreCase,
                'm' => RegexOptions.Multiline,
                'n' => RegexOptions.ExplicitCapture,
                's' => RegexOptions.Singleline,
                'x' => RegexOptions.IgnorePatternWhitespace,
                _ => RegexOptions.None,
            };
        }

        return letters is { Length: > 1 } && options == RegexOptions.None
            ? throw new HelperException("Specified argument was out of the range of valid values. (Parameter 'options')")
            : options;
    }
}
