using System.Numerics;

namespace Mocks.Http.Templates;

/// <summary>
/// The order in which Java's <c>HashMap</c> gives its entries back, and so WireMock the parameters of a query and the parts of a body: by bucket, within
/// one by age.
/// </summary>
internal static class JavaHashOrder
{
    private const int SmallestTable = 16;

    public static IEnumerable<KeyValuePair<string, T>> Sort<T>(KeyValuePair<string, T>[] entries)
    {
        if (entries.Length < 2)
            return entries;
        // a table grows when it is three quarters full
        var needed = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Ceiling(entries.Length / 0.75));
        var table = Math.Max(SmallestTable, needed);
        return entries.OrderBy(entry => Spread(entry.Key) & (table - 1));
    }

    private static int Spread(string text)
    {
        var hash = 0;
        foreach (var c in text)
            hash = unchecked((31 * hash) + c);
        return hash ^ (hash >>> 16);
    }
}
