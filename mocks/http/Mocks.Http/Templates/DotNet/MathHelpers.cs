namespace Mocks.Http.Templates.DotNet;

/// <summary><c>Math.*</c>: on whole numbers of 32 bits as long as both are, which then wrap round, else of 64 bits, else on reals.</summary>
internal static class MathHelpers
{
    public static IEnumerable<DotNetHelper> All =>
    [
        One("Abs", value => value is long whole ? Math.Abs(whole) : Math.Abs((double)value)),
        One("Ceiling", value => Math.Ceiling(Real(value))),
        One("Round", value => Math.Round(Real(value))),
        One("Sign", value => (long)Math.Sign(Real(value))),
        One("Sqrt", value => Math.Sqrt(Real(value))),
        Two("Add", (a, b) => a + b, (a, b) => a + b),
        Two("Plus", (a, b) => a + b, (a, b) => a + b),
        Two("Subtract", (a, b) => a - b, (a, b) => a - b),
        Two("Minus", (a, b) => a - b, (a, b) => a - b),
        Two("Multiply", (a, b) => a * b, (a, b) => a * b),
        Two("Times", (a, b) => a * b, (a, b) => a * b),
        // it multiplies there too
        Two("Floor", (a, b) => a * b, (a, b) => a * b),
        Two("Modulo", (a, b) => b == 0 ? throw new HelperException("Attempted to divide by zero.") : a % b, (a, b) => a % b),
        Two("Max", Math.Max, Math.Max),
        Two("Min", Math.Min, Math.Min),
        OfReals("Divide", (a, b) => a / b),
        OfReals("Avg", (a, b) => (a + b) / 2),
        OfReals("Power", Math.Pow),
        OfReals("Equal", (a, b) => a.Equals(b)),
        OfReals("NotEqual", (a, b) => !a.Equals(b)),
        OfReals("GreaterThan", (a, b) => a > b),
        OfReals("GreaterThanEqual", (a, b) => a >= b),
        OfReals("LessThan", (a, b) => a < b),
        OfReals("LessThanEqual", (a, b) => a <= b),
    ];

    /// <summary>A number as <see cref="long"/> or <see cref="double"/>; nothing is 0.</summary>
    /// <exception cref="HelperException">It is none.</exception>
    public static object Number(object? value, string cannot = "cannot")
    {
        switch (value)
        {
            case null:
                return 0L;
            case long or double:
                return value;
        }

        var text = value switch
        {
            bool flag => new DotNetScalar(flag).ToString(),
            JoinedValues several => several.Spaced,
            _ => TemplateValue.Text(value),
        };
        if (long.TryParse(text, System.Globalization.NumberStyles.Integer, System.Globalization.CultureInfo.InvariantCulture, out var whole))
            return whole;
        return double.TryParse(text, System.Globalization.NumberStyles.Float | System.Globalization.NumberStyles.AllowThousands, System.Globalization.CultureInfo.InvariantCulture, out var real)
            ? real
            : throw new HelperException($"The value '{text}' {cannot} be converted to an int, long or double.");
    }

    public static double Real(object number) => number is long whole ? whole : (double)number;

    private static DotNetHelper One(string name, Func<object, object> run) =>
        new("Math." + name, [DotNetParameter.Anything], 1, (_, arguments) => run(Number(arguments[0])));

    private static DotNetHelper Two(string name, Func<long, long, long> whole, Func<double, double, double> real) =>
        new("Math." + name, [DotNetParameter.Anything, DotNetParameter.Anything], 2, (_, arguments) =>
        {
            var (a, b) = (Number(arguments[0], "cannot not"), Number(arguments[1], "cannot not"));
            if (a is not long first || b is not long second)
                return real(Real(a), Real(b));
            var result = whole(first, second);
            return first == (int)first && second == (int)second ? (long)(int)result : result;
        });

    private static DotNetHelper OfReals(string name, Func<double, double, object> run) =>
        new("Math." + name, [DotNetParameter.Anything, DotNetParameter.Anything], 2, (_, arguments) =>
            run(Real(Number(arguments[0], "cannot not")), Real(Number(arguments[1], "cannot not"))));

    private static DotNetHelper OfReals(string name, Func<double, double, double> run) => OfReals(name, object (a, b) => run(a, b));
}
