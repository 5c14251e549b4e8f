using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;
using Mocks.Oracle.Sql.Catalog;

namespace Mocks.Oracle.Sql.Execution.Functions.RegularExpressions;

/// <summary>
/// Regular expressions ready to match, kept by their text. Patterns that could backtrack without end are matched in linear time, or, with
/// back references, for a limited time.
/// </summary>
internal static class Pattern
{
    private const int MaxBytes = 512;
    private const int CacheLimit = 500;

    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(5);
    private static readonly ConcurrentDictionary<(string, MatchParameter), Regex> Cache = new();

    /// <summary>Raises ORA-12725 to ORA-12733.</summary>
    public static Regex Parse(string pattern, MatchParameter parameter)
    {
        if (Cache.TryGetValue((pattern, parameter), out var known))
            return known;
        if (Encoding.UTF8.GetByteCount(pattern) > MaxBytes)
            throw Ora.Error(12733);
        var translator = new PatternTranslator(pattern, parameter);
        var regex = Compile(translator.Translate(), parameter.Options, translator.RepeatsGroup && !translator.HasBackReference);
        if (Cache.Count < CacheLimit)
            Cache.TryAdd((pattern, parameter), regex);
        return regex;
    }

    private static Regex Compile(string pattern, RegexOptions options, bool isLinear)
    {
        try
        {
            return new Regex(pattern, isLinear ? options | RegexOptions.NonBacktracking : options, TimeLimit);
        }
        catch (NotSupportedException)
        {
            // too many states for the linear matcher: the time limit has to do
            return new Regex(pattern, options, TimeLimit);
        }
    }
}
