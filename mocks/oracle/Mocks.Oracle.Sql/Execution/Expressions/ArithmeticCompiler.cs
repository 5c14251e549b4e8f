using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Expressions;

/// <summary>Arithmetic: NULL with anything is NULL.</summary>
internal static class ArithmeticCompiler
{
    public static Evaluator Compile(ExpressionCompiler compiler, BoundArithmetic arithmetic)
    {
        var operate = Operation(arithmetic);
        var left = compiler.Compile(arithmetic.Left);
        var right = compiler.Compile(arithmetic.Right);
        return frame =>
        {
            var a = left(frame);
            var b = right(frame);
            return a.IsNull || b.IsNull ? default : operate(a, b);
        };
    }

    public static Evaluator Negate(ExpressionCompiler compiler, BoundNegation negation)
    {
        var operand = compiler.Compile(negation.Operand);
        Func<Datum, Datum> negate = negation.Type.Kind switch
        {
            OracleTypeKind.BinaryDouble => static d => Datum.Double(-d.AsDouble()),
            OracleTypeKind.BinaryFloat => static d => Datum.Single(-d.AsSingle()),
            OracleTypeKind.IntervalDS => static d => Datum.Interval(-d.AsIntervalDS()),
            OracleTypeKind.IntervalYM => static d => Datum.Interval(-d.AsIntervalYM()),
            _ => static d => Datum.Number(-d.AsNumber()),
        };
        return frame => operand(frame) is { IsNull: false } value ? negate(value) : default;
    }

    private static Func<Datum, Datum, Datum> Operation(BoundArithmetic node) => node.Kind switch
    {
        ArithmeticKind.AddNumbers => static (a, b) => Datum.Number(a.AsNumber() + b.AsNumber()),
        ArithmeticKind.SubtractNumbers => static (a, b) => Datum.Number(a.AsNumber() - b.AsNumber()),
        ArithmeticKind.MultiplyNumbers => static (a, b) => Datum.Number(a.AsNumber() * b.AsNumber()),
        ArithmeticKind.DivideNumbers => static (a, b) => Datum.Number(a.AsNumber() / b.AsNumber()),
        ArithmeticKind.AddFloats => static (a, b) => Datum.Single(a.AsSingle() + b.AsSingle()),
        ArithmeticKind.SubtractFloats => static (a, b) => Datum.Single(a.AsSingle() - b.AsSingle()),
        ArithmeticKind.MultiplyFloats => static (a, b) => Datum.Single(a.AsSingle() * b.AsSingle()),
        ArithmeticKind.DivideFloats => static (a, b) => Datum.Single(a.AsSingle() / b.AsSingle()),
        ArithmeticKind.AddDoubles => static (a, b) => Datum.Double(a.AsDouble() + b.AsDouble()),
        ArithmeticKind.SubtractDoubles => static (a, b) => Datum.Double(a.AsDouble() - b.AsDouble()),
        ArithmeticKind.MultiplyDoubles => static (a, b) => Datum.Double(a.AsDouble() * b.AsDouble()),
        ArithmeticKind.DivideDoubles => static (a, b) => Datum.Double(a.AsDouble() / b.AsDouble()),
        ArithmeticKind.DatePlusDays => static (a, b) => Datum.Date(a.AsDate().AddDays(b.AsNumber())),
        ArithmeticKind.DateMinusDays => static (a, b) => Datum.Date(a.AsDate().AddDays(-b.AsNumber())),
        ArithmeticKind.DateMinusDate => static (a, b) => Datum.Number(a.AsDate().DaysSince(b.AsDate())),
        ArithmeticKind.TimestampMinusTimestamp => static (a, b) => Datum.Interval(a.AsTimestamp().Since(b.AsTimestamp())),
        ArithmeticKind.TimestampPlusInterval => Timestamp(node.Right.Type, minus: false),
        ArithmeticKind.TimestampMinusInterval => Timestamp(node.Right.Type, minus: true),
        ArithmeticKind.DatePlusInterval => Date(node.Right.Type, minus: false),
        ArithmeticKind.DateMinusInterval => Date(node.Right.Type, minus: true),
        _ => Interval(node),
    };

    private static Func<Datum, Datum, Datum> Timestamp(OracleType interval, bool minus) => (interval.Kind, minus) switch
    {
        (OracleTypeKind.IntervalDS, false) => static (a, b) => Datum.Timestamp(a.AsTimestamp().Add(b.AsIntervalDS())),
        (OracleTypeKind.IntervalDS, true) => static (a, b) => Datum.Timestamp(a.AsTimestamp().Add(-b.AsIntervalDS())),
        (_, false) => static (a, b) => Datum.Timestamp(a.AsTimestamp().Add(b.AsIntervalYM())),
        (_, true) => static (a, b) => Datum.Timestamp(a.AsTimestamp().Add(-b.AsIntervalYM())),
    };

    private static Func<Datum, Datum, Datum> Date(OracleType interval, bool minus) => (interval.Kind, minus) switch
    {
        (OracleTypeKind.IntervalDS, false) => static (a, b) => Datum.Date(a.AsDate().AddSeconds(b.AsIntervalDS().TotalSeconds)),
        (OracleTypeKind.IntervalDS, true) => static (a, b) => Datum.Date(a.AsDate().AddSeconds(-b.AsIntervalDS().TotalSeconds)),
        (_, false) => static (a, b) => Datum.Date(a.AsDate().Add(b.AsIntervalYM())),
        (_, true) => static (a, b) => Datum.Date(a.AsDate().Add(-b.AsIntervalYM())),
    };

    private static Func<Datum, Datum, Datum> Interval(BoundArithmetic node)
    {
        var isDays = node.Type.Kind == OracleTypeKind.IntervalDS;
        return (node.Kind, isDays) switch
        {
            (ArithmeticKind.IntervalPlusInterval, true) => static (a, b) => Datum.Interval(a.AsIntervalDS() + b.AsIntervalDS()),
            (ArithmeticKind.IntervalPlusInterval, false) => static (a, b) => Datum.Interval(a.AsIntervalYM() + b.AsIntervalYM()),
            (ArithmeticKind.IntervalMinusInterval, true) => static (a, b) => Datum.Interval(a.AsIntervalDS() - b.AsIntervalDS()),
            (ArithmeticKind.IntervalMinusInterval, false) => static (a, b) => Datum.Interval(a.AsIntervalYM() - b.AsIntervalYM()),
            (ArithmeticKind.IntervalTimesNumber, true) => static (a, b) => Datum.Interval(a.AsIntervalDS().Multiply(b.AsNumber())),
            (ArithmeticKind.IntervalTimesNumber, false) => static (a, b) => Datum.Interval(a.AsIntervalYM().Multiply(b.AsNumber())),
            (ArithmeticKind.IntervalDividedByNumber, true) => static (a, b) => Datum.Interval(a.AsIntervalDS().Divide(b.AsNumber())),
            _ => static (a, b) => Datum.Interval(a.AsIntervalYM().Divide(b.AsNumber())),
        };
    }
}
