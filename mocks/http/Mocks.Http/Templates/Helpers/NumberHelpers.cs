using System.Globalization;

namespace Mocks.Http.Templates.Helpers;

/// <summary>Arithmetic and numbers as texts.</summary>
internal static class NumberHelpers
{
    public static void AddTo(Dictionary<string, TemplateHelper> helpers)
    {
        helpers["math"] = Calculate;
        helpers["numberFormat"] = Format;
    }

    /// <summary><c>{{math 1 '+' 2}}</c>, decimal: a quotient has as many digits as its dividend.</summary>
    private static object? Calculate(HelperCall call)
    {
        if (call.Count != 3)
            return "[ERROR: All maths functions require two operands and an operator as parameters e.g. 3 '+' 2]";
        if (call.Argument(0) is null || call.Argument(2) is null)
            throw HelperException.Null("value");
        var left = Decimal(call.Argument(0)) ?? 0;
        var right = Decimal(call.Argument(2)) ?? 0;
        var operation = call.Text(1);
        if (operation is "/" or "%" && right == 0)
            throw new HelperException("java.lang.ArithmeticException: / by zero");
        try
        {
            decimal? result = operation switch
            {
                "+" => left + right,
                "-" => left - right,
                "*" or "x" => left * right,
                "/" => Math.Round(left / right, left.Scale, MidpointRounding.AwayFromZero),
                "%" => left % right,
                _ => null,
            };
            return result switch
            {
                null => $"[ERROR: {operation} is not a valid mathematical operator]",
                { Scale: 0 } whole when whole is < long.MinValue or > long.MaxValue => (double)whole,
                var value => value,
            };
        }
        catch (OverflowException)
        {
            return "[ERROR: the result is too large]";
        }
    }

    /// <summary>A pattern of <c>java.text.DecimalFormat</c>, or <c>integer</c>, <c>percent</c>, <c>currency</c>.</summary>
    private static object? Format(HelperCall call)
    {
        if (Decimal(call.Argument(0)) is not { } number)
            return "";
        if (call.Option("maximumFractionDigits") is not null || call.Option("minimumFractionDigits") is not null
            || call.Option("minimumIntegerDigits") is not null || call.Option("groupingUsed") is not null || call.Option("roundingMode") is not null)
            return WithDigits(call, number);
        var format = call.Count > 1 ? call.Text(1) : "";
        return format switch
        {
            "integer" => Rounded(number, "#,##0"),
            "percent" => Rounded(number * 100, "#,##0") + "%",
            "currency" => "$" + Rounded(number, "#,##0.00"),
            "" => Rounded(number, "#,##0.###"),
            _ => ByPattern(number, format),
        };
    }

    // what .NET can't read Java's DecimalFormat can't either
    private static string ByPattern(decimal number, string pattern)
    {
        try
        {
            return Rounded(number, pattern);
        }
        catch (FormatException)
        {
            throw HelperException.Argument($"Malformed pattern \"{pattern}\"");
        }
    }

    private static string WithDigits(HelperCall call, decimal number)
    {
        var least = Digits(call, "minimumFractionDigits", 0);
        var most = Math.Max(least, Digits(call, "maximumFractionDigits", Math.Max(3, least)));
        var whole = new string('0', Math.Max(1, Digits(call, "minimumIntegerDigits", 1)));
        if (call.Option("groupingUsed") is not (false or "false"))
            whole = "#,#" + whole;
        var rounding = call.TextOption("roundingMode")?.ToUpperInvariant() switch
        {
            null or "HALF_EVEN" => MidpointRounding.ToEven,
            "HALF_UP" => MidpointRounding.AwayFromZero,
            "UP" => number > 0 ? MidpointRounding.ToPositiveInfinity : MidpointRounding.ToNegativeInfinity,
            "DOWN" => MidpointRounding.ToZero,
            "CEILING" => MidpointRounding.ToPositiveInfinity,
            "FLOOR" => MidpointRounding.ToNegativeInfinity,
            var other => throw HelperException.Argument("No enum constant java.math.RoundingMode." + other),
        };
        var format = $"{whole}.{new string('0', least)}{new string('#', most - least)}";
        return Math.Round(number, most, rounding).ToString(format, CultureInfo.InvariantCulture);
    }

    private static int Digits(HelperCall call, string name, int missing) =>
        (int)Math.Clamp(TemplateValue.Number(call.Option(name)) ?? missing, 0, 28);

    // Java rounds half to even, and .NET's patterns half up
    private static string Rounded(decimal number, string format)
    {
        var point = format.IndexOf('.', StringComparison.Ordinal);
        var decimals = point < 0 ? 0 : format.AsSpan(point).Count('0') + format.AsSpan(point).Count('#');
        var scale = format.Contains('%', StringComparison.Ordinal) ? 2 : format.Contains('\u2030', StringComparison.Ordinal) ? 3 : 0;
        return Math.Round(number, Math.Min(decimals + scale, 28), MidpointRounding.ToEven).ToString(format, CultureInfo.InvariantCulture);
    }

    private static decimal? Decimal(object? value) =>
        decimal.TryParse(TemplateValue.Text(value), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
