using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Binding;

/// <summary>The text of an interval literal, whose fields its qualifier tells.</summary>
internal static class IntervalText
{
    public static Datum Parse(string text, IntervalQualifier qualifier, int position)
    {
        var rest = text.AsSpan().Trim();
        var negative = rest.StartsWith("-");
        if (negative || rest.StartsWith("+"))
            rest = rest[1..];
        Span<long> fields = stackalloc long[6];
        var nanoseconds = 0;
        for (var field = qualifier.From; field <= qualifier.To; field++)
        {
            fields[(int)field] = Number(ref rest, position);
            if (field == IntervalField.Second && rest.StartsWith("."))
                nanoseconds = Fraction(ref rest, position);
            if (field < qualifier.To)
                rest = rest.IsEmpty ? throw Ora.Error(1867, position) : rest[1..];
        }

        if (!rest.Trim().IsEmpty)
            throw Ora.Error(1867, position);
        if (qualifier.From is IntervalField.Year or IntervalField.Month)
        {
            if (qualifier.From == IntervalField.Year && fields[1] > 11)
                throw Ora.Error(1843, position);
            CheckLeading(qualifier, fields, position);
            var months = (fields[0] * 12) + fields[1];
            return Datum.Interval(OracleIntervalYM.Of(negative ? -months : months));
        }

        Check(qualifier, fields, position);
        var seconds = (fields[2] * 86_400) + (fields[3] * 3_600) + (fields[4] * 60) + fields[5];
        var total = ((Int128)seconds * 1_000_000_000) + nanoseconds;
        return Datum.Interval(OracleIntervalDS.FromNanoseconds(negative ? -total : total));
    }

    private static void Check(IntervalQualifier qualifier, ReadOnlySpan<long> fields, int position)
    {
        if (qualifier.From < IntervalField.Hour && fields[3] > 23)
            throw Ora.Error(1850, position);
        if (qualifier.From < IntervalField.Minute && fields[4] > 59)
            throw Ora.Error(1851, position);
        if (qualifier.From < IntervalField.Second && fields[5] > 59)
            throw Ora.Error(1852, position);
        CheckLeading(qualifier, fields, position);
    }

    private static void CheckLeading(IntervalQualifier qualifier, ReadOnlySpan<long> fields, int position)
    {
        var most = (long)Math.Pow(10, qualifier.LeadingPrecision ?? 2);
        if (fields[(int)qualifier.From] >= most)
            throw Ora.Error(1873, position);
    }

    private static long Number(ref ReadOnlySpan<char> rest, int position)
    {
        rest = rest.TrimStart();
        long value = 0;
        var length = 0;
        while (length < rest.Length && length < 10 && char.IsAsciiDigit(rest[length]))
            value = (value * 10) + rest[length++] - '0';
        if (length == 0)
            throw Ora.Error(1867, position);
        rest = rest[length..];
        return value;
    }

    private static int Fraction(ref ReadOnlySpan<char> rest, int position)
    {
        var value = 0;
        var digits = 0;
        rest = rest[1..];
        while (digits < rest.Length && char.IsAsciiDigit(rest[digits]))
        {
            if (digits < 9)
                value = (value * 10) + rest[digits] - '0';
            digits++;
        }

        if (digits == 0)
            throw Ora.Error(1867, position);
        for (var i = digits; i < 9; i++)
            value *= 10;
        rest = rest[digits..];
        return value;
    }
}
