using System.Globalization;

namespace Mocks.Ldap.ActiveDirectory;

/// <summary>
/// Range retrieval (MS-ADTS §3.1.1.3.1.3.3): <c>member;range=0-1499</c>. An attribute of more values than fit is cut and named with
/// the range that came; <c>*</c> ends the last one.
/// </summary>
/// <param name="From">The first value's place, from 0.</param>
/// <param name="To">The last one's; null for all that are left.</param>
internal sealed record ValueRange(int From, int? To)
{
    private const string Option = ";range=";

    /// <summary>Takes the range off a description; false when there is none, or none that can be read.</summary>
    public static bool TryParse(string text, out string description, out ValueRange range)
    {
        (description, range) = (text, new ValueRange(0, null));
        var at = text.IndexOf(Option, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return false;
        var bounds = text[(at + Option.Length)..].Split('-');
        if (bounds.Length != 2 || !int.TryParse(bounds[0], NumberStyles.None, CultureInfo.InvariantCulture, out var from))
            return false;
        int? to = null;
        if (bounds[1] != "*")
        {
            if (!int.TryParse(bounds[1], NumberStyles.None, CultureInfo.InvariantCulture, out var last) || last < from)
                return false;
            to = last;
        }

        description = text[..at];
        range = new ValueRange(from, to);
        return true;
    }

    /// <summary>The values of the range, no more than <paramref name="most"/>, and how the attribute is named with them.</summary>
    public (string Description, IReadOnlyList<byte[]> Values) Cut(string description, IReadOnlyList<byte[]> values, int most)
    {
        var from = From.ToString(CultureInfo.InvariantCulture);
        if (From >= values.Count)
            return ($"{description}{Option}{from}-*", []);
        var end = From + Math.Min(values.Count - From, most);
        if (To is { } to)
            end = Math.Min(end - 1, to) + 1;
        var last = end == values.Count ? "*" : (end - 1).ToString(CultureInfo.InvariantCulture);
        return ($"{description}{Option}{from}-{last}", [.. values.Skip(From).Take(end - From)]);
    }
}
