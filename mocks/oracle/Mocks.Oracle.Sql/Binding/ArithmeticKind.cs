namespace Mocks.Oracle.Sql.Binding;

/// <summary>What + - * / do, by the types of their operands.</summary>
internal enum ArithmeticKind
{
    AddNumbers,
    SubtractNumbers,
    MultiplyNumbers,
    DivideNumbers,
    AddFloats,
    SubtractFloats,
    MultiplyFloats,
    DivideFloats,
    AddDoubles,
    SubtractDoubles,
    MultiplyDoubles,
    DivideDoubles,
    DatePlusDays,
    DateMinusDays,
    DateMinusDate,
    TimestampMinusTimestamp,
    TimestampPlusInterval,
    TimestampMinusInterval,
    DatePlusInterval,
    DateMinusInterval,
    IntervalPlusInterval,
    IntervalMinusInterval,
    IntervalTimesNumber,
    IntervalDividedByNumber,
}
