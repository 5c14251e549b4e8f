using System.Collections.Frozen;
using System.Text;

namespace Mocks.Oracle.Types;

/// <summary>
/// Canonical composition of Latin letters with one combining mark. The runtime's own tables are left out of small images.
/// </summary>
public static class CombiningMarks
{
    /// <summary>For each mark, bases and the composed letters, in the same order.</summary>
    private static readonly (char Mark, string Bases, string Composed)[] Table =
    [
        ('\u0300', "AEIOUNaeioun", "ÀÈÌÒÙǸàèìòùǹ"),
        ('\u0301', "AEIOUYCLNRSZaeiouyclnrsz", "ÁÉÍÓÚÝĆĹŃŔŚŹáéíóúýćĺńŕśź"),
        ('\u0302', "AEIOUCGHJSWYaeioucghjswy", "ÂÊÎÔÛĈĜĤĴŜŴŶâêîôûĉĝĥĵŝŵŷ"),
        ('\u0303', "ANOIUanoiu", "ÃÑÕĨŨãñõĩũ"),
        ('\u0304', "AEIOUaeiou", "ĀĒĪŌŪāēīōū"),
        ('\u0306', "AEGIOUaegiou", "ĂĔĞĬŎŬăĕğĭŏŭ"),
        ('\u0307', "CEGIZcegz", "ĊĖĠİŻċėġż"),
        ('\u0308', "AEIOUYaeiouy", "ÄËÏÖÜŸäëïöüÿ"),
        ('\u030A', "AUau", "ÅŮåů"),
        ('\u030B', "OUou", "ŐŰőű"),
        ('\u030C', "CDENRSTZcdenrstz", "ČĎĚŇŘŠŤŽčďěňřšťž"),
        ('\u0326', "STst", "ȘȚșț"),
        ('\u0327', "CGKLNRSTcgklnrst", "ÇĢĶĻŅŖŞŢçģķļņŗşţ"),
        ('\u0328', "AEIUaeiu", "ĄĘĮŲąęįų"),
    ];

    private static readonly FrozenDictionary<(char Base, char Mark), char> Composed =
        Table.SelectMany(row => row.Bases.Select((letter, i) => ((letter, row.Mark), row.Composed[i]))).ToFrozenDictionary(p => p.Item1, p => p.Item2);

    private static readonly FrozenDictionary<char, string> Decomposed =
        Composed.ToFrozenDictionary(p => p.Value, p => string.Concat(p.Key.Base.ToString(), p.Key.Mark.ToString()));

    /// <summary>Letters with the mark behind them become one character.</summary>
    public static string Compose(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (result.Length > 0 && Composed.TryGetValue((result[^1], c), out var composed))
                result[^1] = composed;
            else
                result.Append(c);
        }

        return result.ToString();
    }

    /// <summary>Accented letters become the letter and the mark.</summary>
    public static string Decompose(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (Decomposed.TryGetValue(c, out var pair))
                result.Append(pair);
            else
                result.Append(c);
        }

        return result.ToString();
    }
}
