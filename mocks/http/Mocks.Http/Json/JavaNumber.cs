using System.Globalization;

namespace Mocks.Http.Json;

/// <summary>Floating-point numbers as Java prints them, which clients of WireMock see.</summary>
internal static class JavaNumber
{
    /// <summary><c>6.0</c>, <c>1.5</c>, <c>1.0E10</c>.</summary>
    public static string Text(double value)
    {
        var magnitude = Math.Abs(value);
        if (double.IsNaN(value) || double.IsInfinity(value))
            return double.IsNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity";
        if (magnitude == 0 || (magnitude >= 1e-3 && magnitude < 1e7))
        {
            var text = value.ToString("0.0################", CultureInfo.InvariantCulture);
            return text;
        }

        var scientific = value.ToString("0.0################E0", CultureInfo.InvariantCulture);
        return scientific;
    }
}
