using System.Globalization;

namespace Mocks.Http.Templates.Helpers;

/// <summary>Arithmetic and numbers as texts.</summary>
internal static class NumberHelpers
{
    public static void AddTo(Dictionary<string, TemplateHelper> helpers)
    {
        helpers["math"] = Math;
        helpers["numberFormat"] = Format;
    }

    /// <summary><c>{{math 1 '+' 2}}</c>: whole numbers stay whole where the result is.</summary>
    private static object? Math(HelperCall call)
    {
        if (call.Count != 3)
            return "[ERROR: All maths functions require two operands and an operator as parameters e.g. 3 '+' 2]";
        if (TemplateValue.Number(call.Argument(0)) is not { } left || TemplateValue.Number(call.Argument(2)) is not { } right)
            return "[ERROR: operands must be numbers]";
        var operation = call.Text(1);
        if (operation is "/" or "%" && right == 0)
            return "[ERROR: Division by zero]";
        double? result = operation switch
        {
            "+" => left + right,
            "-" => left - right,
            "*" or "x" => left * right,
            "/" => left / right,
            "%" => left % right,
            _ => null,
        };
        if (result is not { } value)
            return $"[ERROR: {operation} is not a valid mathematical operator]";
        return double.IsInteger(value) && System.Math.Abs(value) < 1e15 && IsWhole(call.Argument(0)) && IsWhole(call.Argument(2))
            ? (long)value
            : value;
    }

    /// <summary>A pattern of <c>java.text.DecimalFormat</c>, or <c>integer</c>, <c>percent</c>, <c>currency</c>.</summary>
    private static object? Format(HelperCall call)
    {
        if (TemplateValue.Number(call.Argument(0)) is not { } number)
            return "";
        var format = call.Count > 1 ? call.Text(1) : "";
        return format switch
        {
            "integer" => number.ToString("#,##0", CultureInfo.InvariantCulture),
            "percent" => (number * 100).ToString("#,##0", CultureInfo.InvariantCulture) + "%",
            "currency" => "$" + number.ToString("#,##0.00", CultureInfo.InvariantCulture),
            "" => number.ToString("#,##0.###", CultureInfo.InvariantCulture),
            _ => number.ToString(format, CultureInfo.InvariantCulture),
        };
    }

    private static bool IsWhole(object? value) => value is int or long || (value is not double && !TemplateValue.Text(value).Contains('.', StringComparison.Ordinal));
}
