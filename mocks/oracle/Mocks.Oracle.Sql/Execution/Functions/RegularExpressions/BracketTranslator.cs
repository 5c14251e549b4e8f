using System.Text;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Functions.RegularExpressions;

/// <summary>
/// A POSIX bracket expression as a character class of .NET: a backslash is an ordinary character, classes, equivalence classes and
/// collating elements are written <c>[:alpha:]</c>, <c>[=a=]</c> and <c>[.-.]</c>.
/// </summary>
internal static class BracketTranslator
{
    /// <param name="at">The offset behind the opening bracket; afterwards that behind the closing one.</param>
    /// <remarks>Raises ORA-12726 to ORA-12731.</remarks>
    public static string Translate(string pattern, ref int at)
    {
        var result = new StringBuilder("[");
        if (at < pattern.Length && pattern[at] == '^')
        {
            result.Append('^');
            at++;
        }

        for (var first = true; ; first = false)
        {
            if (at >= pattern.Length)
                throw Ora.Error(12726);
            if (pattern[at] == ']' && !first)
                break;
            if (pattern[at] == '[' && at + 1 < pattern.Length && pattern[at + 1] is ':' or '=')
            {
                result.Append(pattern[at + 1] == ':' ? ClassOf(Named(pattern, ref at)) : EquivalentsOf(Named(pattern, ref at)));
                continue;
            }

            AppendRange(result, pattern, ref at);
        }

        at++;
        return result.Append(']').ToString();
    }

    private static void AppendRange(StringBuilder result, string pattern, ref int at)
    {
        var low = Character(pattern, ref at);
        var high = low;
        if (at + 1 < pattern.Length && pattern[at] == '-' && pattern[at + 1] != ']')
        {
            at++;
            high = Character(pattern, ref at);
            if (high < low)
                throw Ora.Error(12728);
        }

        Append(result, low);
        if (high == low)
            return;
        result.Append('-');
        Append(result, high);
    }

    private static char Character(string pattern, ref int at)
    {
        if (pattern[at] != '[' || at + 1 >= pattern.Length || pattern[at + 1] != '.')
            return pattern[at++];
        var name = Named(pattern, ref at);
        return name.Length == 1 ? name[0] : throw Ora.Error(12731);
    }

    /// <summary>What stands between <c>[:</c> and <c>:]</c> or their kin.</summary>
    private static string Named(string pattern, ref int at)
    {
        var end = pattern.IndexOf(pattern[at + 1] + "]", at + 2, StringComparison.Ordinal);
        if (end < 0)
            throw Ora.Error(12726);
        var name = pattern[(at + 2)..end];
        at = end + 2;
        return name;
    }

    private static string ClassOf(string name) => name switch
    {
        "alpha" => @"\p{L}",
        "digit" => "0-9",
        "alnum" => @"\p{L}\p{Nd}",
        "upper" => @"\p{Lu}",
        "lower" => @"\p{Ll}",
        "space" => @"\s",
        "blank" => @" \t",
        "punct" => @"\p{P}\p{S}",
        "cntrl" => @"\p{Cc}",
        "graph" => @"\p{L}\p{M}\p{N}\p{P}\p{S}",
        "print" => @"\p{L}\p{M}\p{N}\p{P}\p{S}\p{Zs}",
        "xdigit" => "0-9A-Fa-f",
        _ => throw Ora.Error(12729),
    };

    private static string EquivalentsOf(string name)
    {
        if (name.Length != 1)
            throw Ora.Error(12730);
        var result = new StringBuilder();
        foreach (var c in BaseLetters.EquivalentsOf(name[0]))
            Append(result, c);
        return result.ToString();
    }

    private static void Append(StringBuilder result, char c)
    {
        if (c is '\\' or ']' or '[' or '^' or '-')
            result.Append('\\');
        result.Append(c);
    }
}
