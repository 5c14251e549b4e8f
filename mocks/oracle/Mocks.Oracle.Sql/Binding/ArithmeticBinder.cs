using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Binding;

/// <summary>What + - * / mean for the types of their operands.</summary>
internal static class ArithmeticBinder
{
    public static BoundExpression Bind(ExpressionBinder binder, BinaryExpression binary) =>
        Combine(binder, binary, binder.Bind(binary.Left), binder.Bind(binary.Right));

    /// <summary>The operation on operands that are bound already.</summary>
    public static BoundExpression Combine(ExpressionBinder binder, BinaryExpression binary, BoundExpression left, BoundExpression right)
    {
        return binary.Operator switch
        {
            BinaryOperator.Add => Add(left, right, binary.Position),
            BinaryOperator.Subtract => Subtract(left, right, binary.Position),
            BinaryOperator.Multiply => Multiply(left, right, binary.Position),
            BinaryOperator.Divide => Divide(left, right, binary.Position),
            BinaryOperator.Power => CallBinder.BindNamed(binder, "POWER", [left, right], binary.Position),
            BinaryOperator.Mod => CallBinder.BindNamed(binder, "MOD", [left, right], binary.Position),
            BinaryOperator.Remainder => CallBinder.BindNamed(binder, "REMAINDER", [left, right], binary.Position),
            _ => throw Ora.Unsupported(binary.Operator.ToString(), binary.Position),
        };
    }

    public static BoundExpression Negate(BoundExpression operand, int position)
    {
        if (operand is BoundConstant { Type.Kind: OracleTypeKind.Number, Value.IsNull: false } constant)
            return new BoundConstant(constant.Type, Datum.Number(-constant.Value.AsNumber()), position);
        var value = operand.Type.IsNumeric || operand.Type.IsInterval ? operand : TypeRules.ToNumber(operand);
        return new BoundNegation(value.Type.IsNumber ? OracleType.AnyNumber : value.Type, value, position);
    }

    public static BoundExpression Add(BoundExpression left, BoundExpression right, int position)
    {
        if (left.Type.IsDatetime || right.Type.IsDatetime)
        {
            if (left.Type.IsDatetime && right.Type.IsDatetime)
                throw Ora.Error(975, position);
            var (moment, span) = left.Type.IsDatetime ? (left, right) : (right, left);
            return Shift(moment, span, minus: false, position);
        }

        if (left.Type.IsInterval || right.Type.IsInterval)
            return Intervals(ArithmeticKind.IntervalPlusInterval, left, right, position);
        return Numbers(left, right, ArithmeticKind.AddNumbers, ArithmeticKind.AddFloats, ArithmeticKind.AddDoubles, position);
    }

    private static BoundExpression Subtract(BoundExpression left, BoundExpression right, int position)
    {
        if (left.Type.IsDatetime && right.Type.IsDatetime)
        {
            if (left.Type.Kind == OracleTypeKind.Date && right.Type.Kind == OracleTypeKind.Date)
                return new BoundArithmetic(OracleType.AnyNumber, ArithmeticKind.DateMinusDate, left, right, position);
            var type = TypeRules.Common(left.Type, right.Type)!; // two date-times always have one
            var wide = type.Kind == OracleTypeKind.Date ? OracleType.Timestamp() : type;
            return new BoundArithmetic(
                OracleType.IntervalDS(9, Math.Max(left.Type.Scale, right.Type.Scale)), ArithmeticKind.TimestampMinusTimestamp,
                TypeRules.Convert(left, wide), TypeRules.Convert(right, wide), position);
        }

        if (left.Type.IsDatetime)
            return Shift(left, right, minus: true, position);
        if (left.Type.IsInterval || right.Type.IsInterval)
            return Intervals(ArithmeticKind.IntervalMinusInterval, left, right, position);
        if (right.Type.IsDatetime && (left.Type.IsText || left.Type.IsNull))
            return Subtract(TypeRules.Convert(left, right.Type), right, position);
        return Numbers(left, right, ArithmeticKind.SubtractNumbers, ArithmeticKind.SubtractFloats, ArithmeticKind.SubtractDoubles, position);
    }

    private static BoundArithmetic Multiply(BoundExpression left, BoundExpression right, int position)
    {
        if (left.Type.IsInterval)
            return new BoundArithmetic(Widest(left.Type), ArithmeticKind.IntervalTimesNumber, left, TypeRules.ToNumber(right), position);
        if (right.Type.IsInterval)
            return new BoundArithmetic(Widest(right.Type), ArithmeticKind.IntervalTimesNumber, right, TypeRules.ToNumber(left), position);
        return Numbers(left, right, ArithmeticKind.MultiplyNumbers, ArithmeticKind.MultiplyFloats, ArithmeticKind.MultiplyDoubles, position);
    }

    private static BoundArithmetic Divide(BoundExpression left, BoundExpression right, int position) =>
        left.Type.IsInterval
            ? new BoundArithmetic(Widest(left.Type), ArithmeticKind.IntervalDividedByNumber, left, TypeRules.ToNumber(right), position)
            : Numbers(left, right, ArithmeticKind.DivideNumbers, ArithmeticKind.DivideFloats, ArithmeticKind.DivideDoubles, position);

    private static BoundArithmetic Shift(BoundExpression moment, BoundExpression span, bool minus, int position)
    {
        if (span.Type.IsInterval)
        {
            var kind = (moment.Type.Kind == OracleTypeKind.Date, minus) switch
            {
                (true, false) => ArithmeticKind.DatePlusInterval,
                (true, true) => ArithmeticKind.DateMinusInterval,
                (false, false) => ArithmeticKind.TimestampPlusInterval,
                (false, true) => ArithmeticKind.TimestampMinusInterval,
            };
            return new BoundArithmetic(moment.Type, kind, moment, span, position);
        }

        if (minus && span.Type.IsText)
            return new BoundArithmetic(OracleType.AnyNumber, ArithmeticKind.DateMinusDays, TypeRules.Convert(moment, OracleType.Date), TypeRules.ToNumber(span), position);
        return new BoundArithmetic(
            OracleType.Date, minus ? ArithmeticKind.DateMinusDays : ArithmeticKind.DatePlusDays,
            TypeRules.Convert(moment, OracleType.Date), TypeRules.ToNumber(span), position);
    }

    private static BoundArithmetic Intervals(ArithmeticKind kind, BoundExpression left, BoundExpression right, int position)
    {
        var type = left.Type.IsInterval ? left.Type : right.Type;
        // a bind whose type isn't known yet may turn out to be a moment
        var isOpen = left is BoundBind { Type.IsNull: true } || right is BoundBind { Type.IsNull: true };
        return new BoundArithmetic(isOpen ? OracleType.Null : Widest(type), kind, TypeRules.Convert(left, type), TypeRules.Convert(right, type), position);
    }

    private static OracleType Widest(OracleType interval) =>
        interval.Kind == OracleTypeKind.IntervalDS ? OracleType.IntervalDS(9, 9) : OracleType.IntervalYM(9);

    private static BoundArithmetic Numbers(
        BoundExpression left, BoundExpression right, ArithmeticKind numbers, ArithmeticKind floats, ArithmeticKind doubles, int position)
    {
        if (left.Type.Kind == OracleTypeKind.BinaryDouble || right.Type.Kind == OracleTypeKind.BinaryDouble)
            return Both(OracleType.BinaryDouble, doubles);
        if (left.Type.Kind == OracleTypeKind.BinaryFloat || right.Type.Kind == OracleTypeKind.BinaryFloat)
            return Both(OracleType.BinaryFloat, floats);
        return Both(OracleType.AnyNumber, numbers);

        BoundArithmetic Both(OracleType type, ArithmeticKind kind) =>
            new(type, kind, Operand(left, type), Operand(right, type), position);
    }

    private static BoundExpression Operand(BoundExpression operand, OracleType type) =>
        operand.Type.IsNumber && type.IsNumber ? operand : TypeRules.Convert(operand, type);
}
