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
        if (Decimal(call.Argument(0)) is not { } left || Decimal(call.Argument(2)) is not { } right)
            return "[ERROR: operands must be numbers]";
        var operation = call.Text(1);
        if (operation is "/" or "%" && right == 0)
            return "[ERROR: Division by zero]";
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
            return result is { } value ? value : $"[ERROR: {operation} is not a valid mathematical operator]";
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
        var format = call.Count > 1 ? call.Text(1) : "";
        return format switch
        {
            "integer" => Rounded(number, "#,##0"),
            "percent" => Rounded(number * 100, "#,##0") + "%",
            "currency" => "$" + Rounded(number, "#,##0.00"),
            "" => Rounded(number, "#,##0.###"),
            _ => Rounded(number, format),
        };
    }

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
