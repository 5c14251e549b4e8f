using System.Buffers;
using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;

namespace Mocks.Http.Matching;

/// <summary>
/// Java's regular expressions on .NET's engine: <c>\Q…\E</c>, POSIX classes, possessive quantifiers and ASCII <c>\d</c>,
/// <c>\w</c>, <c>\s</c> are rewritten. A match is given a second, so that no pattern can hang a request; one that takes longer
/// counts as no match.
/// </summary>
internal static class JavaRegex
{
    private const int CachedPatterns = 1_000;

    private static readonly SearchValues<char> Syntax = SearchValues.Create("\\.[](){}*+?^$|");

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    private static readonly ConcurrentDictionary<string, Regex> Cache = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, Regex> CacheAnywhere = new(StringComparer.Ordinal);

    private static readonly Dictionary<string, string> Classes = new(StringComparer.Ordinal)
    {
        ["Lower"] = "a-z",
        ["Upper"] = "A-Z",
        ["Alpha"] = "a-zA-Z",
        ["Digit"] = "0-9",
        ["Alnum"] = "a-zA-Z0-9",
        ["Punct"] = "!-/:-@\\[-`{-~",
        ["Graph"] = "!-~",
        ["Print"] = " -~",
        ["Blank"] = " \\t",
        ["Cntrl"] = "\\x00-\\x1f\\x7f",
        ["XDigit"] = "0-9a-fA-F",
        ["Space"] = " \\t\\n\\x0b\\f\\r",
        ["ASCII"] = "\\x00-\\x7f",
        ["IsAlphabetic"] = "\\p{L}",
        ["IsLetter"] = "\\p{L}",
        ["IsDigit"] = "\\p{Nd}",
        ["IsUppercase"] = "\\p{Lu}",
        ["IsLowercase"] = "\\p{Ll}",
        ["javaLowerCase"] = "\\p{Ll}",
        ["javaUpperCase"] = "\\p{Lu}",
        ["IsLatin"] = "a-zA-Z\\u00C0-\\u024F",
        ["IsPunctuation"] = "\\p{P}",
    };

    /// <summary>Matches a whole text; a dot matches line ends too.</summary>
    /// <exception cref="ArgumentException">The pattern can't be read.</exception>
    public static Regex Whole(string pattern, RegexOptions options = RegexOptions.None) =>
        new($@"\A(?:{Translate(pattern)})\z", options | RegexOptions.Singleline | RegexOptions.CultureInvariant, Limit);

    /// <summary>Finds the pattern anywhere; a dot stops at a line end.</summary>
    /// <exception cref="ArgumentException">The pattern can't be read.</exception>
    public static Regex Anywhere(string pattern) => new(Translate(pattern), RegexOptions.CultureInvariant, Limit);

    /// <summary>As <see cref="Whole"/>, for patterns that are not known at load; one that can't be read matches nothing.</summary>
    public static Regex Cached(string pattern) => Cached(Cache, pattern, static text => Whole(text));

    /// <summary>As <see cref="Anywhere"/>, for patterns that are not known at load; one that can't be read matches nothing.</summary>
    public static Regex CachedAnywhere(string pattern) => Cached(CacheAnywhere, pattern, Anywhere);

    /// <summary>The text that whatever matches the whole pattern starts with; empty when that is not plain to see.</summary>
    public static string LiteralStart(string pattern)
    {
        // an alternative on top makes the start no start
        if (pattern.Contains('|', StringComparison.Ordinal))
            return "";
        var start = pattern.StartsWith('^') ? pattern[1..] : pattern;
        var end = start.AsSpan().IndexOfAny(Syntax);
        if (end < 0)
            return start;
        // a quantifier takes away the character before it
        return start[..(end > 0 && start[end] is '*' or '+' or '?' or '{' ? end - 1 : end)];
    }

    public static bool IsMatch(Regex regex, string value)
    {
        try
        {
            return regex.IsMatch(value);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }

    private static Regex Cached(ConcurrentDictionary<string, Regex> cache, string pattern, Func<string, Regex> compile)
    {
        if (cache.TryGetValue(pattern, out var regex))
            return regex;
        try
        {
            regex = compile(pattern);
        }
        catch (ArgumentException)
        {
            regex = Whole("[^\\s\\S]");
        }

        if (cache.Count < CachedPatterns)
            cache.TryAdd(pattern, regex);
        return regex;
    }

    private static string Translate(string pattern)
    {
        if (!pattern.AsSpan().ContainsAny('\\', '+', '&'))
            return pattern;
        var result = new StringBuilder(pattern.Length + 16);
        var groups = new Stack<int>();
        var atom = 0; // where what a quantifier would repeat starts
        var quantified = false;
        for (var i = 0; i < pattern.Length; i++)
        {
            var start = result.Length;
            switch (pattern[i])
            {
                case '\\' when i + 1 < pattern.Length:
                    i = Escape(pattern, i + 1, false, result);
                    atom = start;
                    quantified = false;
                    break;
                case '[':
                    i = Class(pattern, i, result);
                    atom = start;
                    quantified = false;
                    break;
                case '+' when quantified:
                    // a possessive quantifier: what it repeats becomes atomic
                    result.Insert(atom, "(?>").Append(')');
                    quantified = false;
                    break;
                case '*' or '+' or '?' when !quantified && start > 0 && pattern[i - 1] is not ('(' or '|'):
                    result.Append(pattern[i]);
                    quantified = true;
                    break;
                case '{' when pattern.IndexOf('}', i) is var close and > 0:
                    result.Append(pattern, i, close - i + 1);
                    i = close;
                    quantified = true;
                    break;
                case '(':
                    groups.Push(start);
                    result.Append('(');
                    quantified = false;
                    break;
                case ')':
                    atom = groups.Count > 0 ? groups.Pop() : start;
                    result.Append(')');
                    quantified = false;
                    break;
                default:
                    result.Append(pattern[i]);
                    atom = start;
                    quantified = false;
                    break;
            }
        }

        return result.ToString();
    }

    /// <summary>
    /// Writes the class that opens at <paramref name="at"/>; returns the index of its last character. Java's intersection with a
    /// class is a look-ahead, with a negated class .NET's subtraction.
    /// </summary>
    private static int Class(string pattern, int at, StringBuilder result)
    {
        var start = result.Length;
        result.Append('[');
        var i = at + 1;
        for (; i < pattern.Length && pattern[i] != ']'; i++)
        {
            if (pattern[i] == '\\' && i + 1 < pattern.Length)
            {
                i = Escape(pattern, i + 1, true, result);
            }
            else if (pattern.AsSpan(i).StartsWith("&&["))
            {
                var inner = new StringBuilder();
                i = Class(pattern, i + 2, inner);
                if (inner.Length > 1 && inner[1] == '^')
                    result.Append("-[").Append(inner.ToString(2, inner.Length - 2));
                else
                    result.Insert(start, $"(?={inner})");
            }
            else
            {
                // an inner bracket would be a union in Java; it is rare, and literal here
                result.Append(pattern[i]);
            }
        }

        result.Append(']');
        return i;
    }

    /// <summary>Writes the escape whose letter is at <paramref name="at"/>; returns the index of its last character.</summary>
    private static int Escape(string pattern, int at, bool inClass, StringBuilder result)
    {
        switch (pattern[at])
        {
            case 'Q':
                var end = pattern.IndexOf(@"\E", at, StringComparison.Ordinal);
                var literal = end < 0 ? pattern[(at + 1)..] : pattern[(at + 1)..end];
                result.Append(inClass ? literal.Replace("]", "\\]", StringComparison.Ordinal) : Regex.Escape(literal));
                return end < 0 ? pattern.Length - 1 : end + 1;
            case 'd':
                result.Append(inClass ? "0-9" : "[0-9]");
                return at;
            case 'w':
                result.Append(inClass ? "a-zA-Z0-9_" : "[a-zA-Z0-9_]");
                return at;
            case 's':
                result.Append(inClass ? " \\t\\n\\x0b\\f\\r" : "[ \\t\\n\\x0b\\f\\r]");
                return at;
            case 'h':
                result.Append(inClass ? " \\t\\u00A0" : "[ \\t\\u00A0]");
                return at;
            case 'R' when !inClass:
                result.Append("(?:\\r\\n|[\\n-\\r\\u0085\\u2028\\u2029])");
                return at;
            case 'p' or 'P' when at + 1 < pattern.Length && pattern[at + 1] == '{':
                var close = pattern.IndexOf('}', at);
                if (close > 0 && Classes.TryGetValue(pattern[(at + 2)..close], out var range))
                {
                    result.Append(inClass ? range : $"[{(pattern[at] == 'P' ? "^" : "")}{range}]");
                    return close;
                }

                break;
        }

        result.Append('\\').Append(pattern[at]);
        return at;
    }
}
