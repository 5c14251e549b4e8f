using System.Text.RegularExpressions;
using Mocks.Oracle.Sql.Catalog;

namespace Mocks.Oracle.Sql.Execution.Functions.RegularExpressions;

/// <summary>The match parameter of the REGEXP functions; of contradicting letters the last counts.</summary>
/// <param name="IgnoreCase"><c>i</c>, undone by <c>c</c>.</param>
/// <param name="DotMatchesNewLine"><c>n</c>.</param>
/// <param name="Lines"><c>m</c>: ^ and $ match at every line.</param>
/// <param name="SkipBlanks"><c>x</c>: white space in the pattern is nothing.</param>
internal readonly record struct MatchParameter(bool IgnoreCase, bool DotMatchesNewLine, bool Lines, bool SkipBlanks)
{
    public RegexOptions Options =>
        RegexOptions.CultureInvariant | (IgnoreCase ? RegexOptions.IgnoreCase : RegexOptions.None) | (DotMatchesNewLine ? RegexOptions.Singleline : RegexOptions.None) | (Lines ? RegexOptions.Multiline : RegexOptions.None);

    /// <summary>Raises ORA-01760 for other letters.</summary>
    public static MatchParameter Parse(string letters, bool ignoreCase)
    {
        var parameter = new MatchParameter(ignoreCase, false, false, false);
        foreach (var letter in letters)
        {
            parameter = letter switch
            {
                'i' => parameter with { IgnoreCase = true },
                'c' => parameter with { IgnoreCase = false },
                'n' => parameter with { DotMatchesNewLine = true },
                'm' => parameter with { Lines = true },
                'x' => parameter with { SkipBlanks = true },
                _ => throw Ora.Error(1760),
            };
        }

        return parameter;
    }
}
