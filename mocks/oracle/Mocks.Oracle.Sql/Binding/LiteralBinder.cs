using System.Globalization;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Binding;

/// <summary>DATE, TIMESTAMP, INTERVAL and binary floating-point literals.</summary>
internal static class LiteralBinder
{
    private static readonly Nls Iso = Nls.Default with
    {
        DateFormat = "SYYYY-MM-DD",
        TimestampFormat = "SYYYY-MM-DD HH24:MI:SSXFF",
        TimestampTzFormat = "SYYYY-MM-DD HH24:MI:SSXFF TZR",
    };

    /// <summary>Length of 2024-1-1 and one more: signs behind it are a zone's.</summary>
    private const int ShortestDate = 9;

    public static BoundConstant Bind(Expression literal) => literal switch
    {
        BinaryLiteral binary => Binary(binary),
        DateLiteral date => new BoundConstant(OracleType.Date, Parse(date.Text, OracleType.Date, date.Position), date.Position),
        TimestampLiteral timestamp => Timestamp(timestamp),
        IntervalLiteral interval => Interval(interval),
        _ => throw new ArgumentOutOfRangeException(nameof(literal)),
    };

    private static BoundConstant Binary(BinaryLiteral literal)
    {
        var value = literal.Text.ToUpperInvariant() switch
        {
            var t when t.EndsWith("NAN", StringComparison.Ordinal) => double.NaN,
            var t when t.EndsWith("INFINITY", StringComparison.Ordinal) => double.PositiveInfinity,
            var t => double.Parse(t, NumberStyles.Float, CultureInfo.InvariantCulture),
        };
        return literal.IsDouble
            ? new BoundConstant(OracleType.BinaryDouble, Datum.Double(value), literal.Position)
            : new BoundConstant(OracleType.BinaryFloat, Datum.Single((float)value), literal.Position);
    }

    /// <summary>Whatever the digits written, the type has nine of them.</summary>
    private static BoundConstant Timestamp(TimestampLiteral literal)
    {
        var time = literal.Text.AsSpan(Math.Min(literal.Text.Length, ShortestDate));
        var hasZone = time.ContainsAny('+', '-') || time.ContainsAnyInRange('A', 'Z') || time.ContainsAnyInRange('a', 'z');
        var type = hasZone ? OracleType.TimestampTz(9) : OracleType.Timestamp(9);
        return new BoundConstant(type, Parse(literal.Text, type, literal.Position), literal.Position);
    }

    private static BoundConstant Interval(IntervalLiteral literal)
    {
        var type = literal.Qualifier.From is IntervalField.Year or IntervalField.Month
            ? OracleType.IntervalYM(literal.Qualifier.LeadingPrecision ?? 2)
            : OracleType.IntervalDS(literal.Qualifier.LeadingPrecision ?? 2, literal.Qualifier.FractionPrecision ?? 6);
        return new BoundConstant(type, IntervalText.Parse(literal.Text, literal.Qualifier, literal.Position), literal.Position);
    }

    private static Datum Parse(string text, OracleType type, int position)
    {
        try
        {
            return SqlConversion.Convert(Datum.Text(text), OracleType.Varchar2(4000), type, Iso);
        }
        catch (OraException e)
        {
            throw e.At(position);
        }
    }
}
