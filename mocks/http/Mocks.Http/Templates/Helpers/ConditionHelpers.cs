namespace Mocks.Http.Templates.Helpers;

/// <summary>Comparisons and logic, as blocks or in a tag with <c>yes</c> and <c>no</c>.</summary>
internal static class ConditionHelpers
{
    public static void AddTo(Dictionary<string, TemplateHelper> helpers)
    {
        helpers["eq"] = call => call.Decide(Same(call.Argument(0), call.Argument(1)));
        helpers["neq"] = call => call.Decide(!Same(call.Argument(0), call.Argument(1)));
        helpers["gt"] = call => call.Decide(Order(call) > 0);
        helpers["gte"] = call => call.Decide(Order(call) >= 0);
        helpers["lt"] = call => call.Decide(Order(call) < 0);
        helpers["lte"] = call => call.Decide(Order(call) <= 0);
        helpers["and"] = call => call.Decide(Enumerable.Range(0, call.Count).All(i => TemplateValue.IsTrue(call.Argument(i))));
        helpers["or"] = call => call.Decide(Enumerable.Range(0, call.Count).Any(i => TemplateValue.IsTrue(call.Argument(i))));
        helpers["not"] = call => call.Decide(!TemplateValue.IsTrue(call.Argument(0)));
        helpers["contains"] = call => Hold(call,
            TemplateValue.IsList(call.Argument(0))
                ? TemplateValue.Items(call.Argument(0)).Any(item => TemplateValue.Text(item) == call.Text(1))
                : call.Text(0).Contains(call.Text(1), StringComparison.Ordinal));
        helpers["matches"] = call => Hold(call,
            Matching.JavaRegex.IsMatch(Matching.JavaRegex.Cached(call.Text(1)), call.RequiredText(0)));
        helpers["stripes"] = call => TemplateValue.Number(call.Argument(0)) is { } row && (long)row % 2 == 0 ? call.Argument(1) ?? "even" : call.Argument(2) ?? "odd";
        helpers["isEven"] = call => Parity(call, 0, "even");
        helpers["isOdd"] = call => Parity(call, 1, "odd");
    }

    /// <summary>As Java's equals: a text is equal to texts only, and the values of a name, the method and the path are no texts.</summary>
    public static bool Same(object? left, object? right)
    {
        if (left is null || right is null)
            return left is null && right is null;
        if (left is string || right is string)
            return left is string one && right is string two && one == two;
        if (left is bool || right is bool)
            return left is bool flag && right is bool other && flag == other;
        return IsNumber(left) && IsNumber(right)
            ? TemplateValue.Number(left).Equals(TemplateValue.Number(right))
            : left.GetType() == right.GetType() && TemplateValue.Text(left) == TemplateValue.Text(right);
    }

    private static bool IsNumber(object value) =>
        value is int or long or double or decimal or System.Text.Json.JsonElement { ValueKind: System.Text.Json.JsonValueKind.Number };

    /// <exception cref="HelperException">The values are of different classes of Java's, or of one without an order.</exception>
    private static int Order(HelperCall call)
    {
        var (left, right) = (call.Argument(0), call.Argument(1));
        var (one, two) = (JavaClass(left), JavaClass(right));
        if (one is null || two is null)
            throw HelperException.Argument($"Not a comparable: {(one is null ? left is null ? "null" : TemplateValue.Text(left) : right is null ? "null" : TemplateValue.Text(right))}");
        if (one == "java.lang.String" && two == one)
            return string.CompareOrdinal(TemplateValue.Text(left), TemplateValue.Text(right));
        if (one == two || (IsNumber(left!) && IsNumber(right!))) // what has a class is not null
            return (TemplateValue.Number(left) ?? 0).CompareTo(TemplateValue.Number(right) ?? 0);
        throw new HelperException(
            $"java.lang.ClassCastException: class {two} cannot be cast to class {one} ({two} and {one} are in module java.base of loader 'bootstrap')");
    }

    private static string? JavaClass(object? value) => value switch
    {
        string => "java.lang.String",
        bool => "java.lang.Boolean",
        int or long => "java.lang.Integer",
        double or decimal => "java.lang.Double",
        System.Text.Json.JsonElement { ValueKind: System.Text.Json.JsonValueKind.Number } => "java.lang.Double",
        _ => null,
    };

    // WireMock's own conditions have no else
    private static object? Hold(HelperCall call, bool condition)
    {
        if (!call.IsBlock)
            return condition;
        if (condition)
            call.RenderBody();
        return null;
    }

    private static object? Parity(HelperCall call, int parity, string word)
    {
        var holds = TemplateValue.Number(call.Argument(0)) is { } number && Math.Abs((long)number % 2) == parity;
        if (call.IsBlock)
            return call.Decide(holds);
        return holds ? call.Argument(1) ?? word : "";
    }
}
