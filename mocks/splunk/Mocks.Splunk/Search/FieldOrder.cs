using System.Globalization;

namespace Mocks.Splunk.Search;

/// <summary>Numbers by value and before texts, which are compared letter by letter.</summary>
internal sealed class FieldOrder : IComparer<string>
{
    public static FieldOrder Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        var isNumber = double.TryParse(x, NumberStyles.Float, CultureInfo.InvariantCulture, out var left);
        var isOther = double.TryParse(y, NumberStyles.Float, CultureInfo.InvariantCulture, out var right);
        if (isNumber && isOther)
            return left.CompareTo(right);
        return isNumber == isOther ? string.CompareOrdinal(x, y) : isNumber ? -1 : 1;
    }
}
