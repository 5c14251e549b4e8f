using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Functions;

/// <summary>Roots, powers, logarithms and angles: of NUMBER to all its digits, of binary floating numbers as IEEE has them.</summary>
internal static class TranscendentalFunctions
{
    public static IEnumerable<ScalarFunction> All =>
    [
        NumericTypes.Function("SQRT", 1, 1, a => NumberMath.SquareRoot(a[0]), a => Math.Sqrt(a[0])),
        NumericTypes.Widening("POWER", 2, 2, a => NumberMath.Power(a[0], a[1]), a => Math.Pow(a[0], a[1])),
        NumericTypes.Widening("EXP", 1, 1, a => NumberMath.Exponential(a[0]), a => Math.Exp(a[0])),
        NumericTypes.Widening("LN", 1, 1, a => NumberMath.NaturalLogarithm(a[0]), a => Math.Log(a[0])),
        NumericTypes.Widening("LOG", 2, 2, a => NumberMath.Logarithm(a[0], a[1]), a => Math.Log(a[1]) / Math.Log(a[0])),
        NumericTypes.Widening("SIN", 1, 1, a => NumberMath.Sine(a[0]), a => Math.Sin(a[0])),
        NumericTypes.Widening("COS", 1, 1, a => NumberMath.Cosine(a[0]), a => Math.Cos(a[0])),
        NumericTypes.Widening("TAN", 1, 1, a => NumberMath.Tangent(a[0]), a => Math.Tan(a[0])),
        NumericTypes.Widening("ASIN", 1, 1, a => NumberMath.ArcSine(a[0]), a => Math.Asin(a[0])),
        NumericTypes.Widening("ACOS", 1, 1, a => NumberMath.ArcCosine(a[0]), a => Math.Acos(a[0])),
        NumericTypes.Widening("ATAN", 1, 1, a => NumberMath.ArcTangent(a[0]), a => Math.Atan(a[0])),
        NumericTypes.Widening("ATAN2", 2, 2, a => NumberMath.ArcTangent(a[0], a[1]), a => Math.Atan2(a[0], a[1])),
        NumericTypes.Widening("SINH", 1, 1, a => NumberMath.HyperbolicSine(a[0]), a => Math.Sinh(a[0])),
        NumericTypes.Widening("COSH", 1, 1, a => NumberMath.HyperbolicCosine(a[0]), a => Math.Cosh(a[0])),
        NumericTypes.Widening("TANH", 1, 1, a => NumberMath.HyperbolicTangent(a[0]), a => Math.Tanh(a[0])),
    ];
}
