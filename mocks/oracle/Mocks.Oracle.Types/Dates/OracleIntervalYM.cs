using System.Buffers.Binary;
using System.Globalization;

namespace Mocks.Oracle.Types;

/// <summary>INTERVAL YEAR TO MONTH: a number of months.</summary>
public readonly record struct OracleIntervalYM(int Months) : IComparable<OracleIntervalYM>
{
    private const uint YearBias = 0x80000000;
    private const int MonthBias = 60;

    public int Years => Months / 12;

    public int MonthsOfYear => Months % 12;

    public static OracleIntervalYM operator +(OracleIntervalYM a, OracleIntervalYM b) => Of((long)a.Months + b.Months);

    public static OracleIntervalYM operator -(OracleIntervalYM a, OracleIntervalYM b) => Of((long)a.Months - b.Months);

    public static OracleIntervalYM operator -(OracleIntervalYM a) => new(-a.Months);

    public static bool operator <(OracleIntervalYM a, OracleIntervalYM b) => a.Months < b.Months;

    public static bool operator >(OracleIntervalYM a, OracleIntervalYM b) => a.Months > b.Months;

    public static bool operator <=(OracleIntervalYM a, OracleIntervalYM b) => a.Months <= b.Months;

    public static bool operator >=(OracleIntervalYM a, OracleIntervalYM b) => a.Months >= b.Months;

    /// <summary>Raises ORA-01873 beyond nine digits of years.</summary>
    public static OracleIntervalYM Of(long months) =>
        Math.Abs(months) < 12L * 1_000_000_000 && months is >= int.MinValue and <= int.MaxValue
            ? new OracleIntervalYM((int)months)
            : throw new OraException(OraError.LeadingPrecisionOfIntervalTooSmall);

    public OracleIntervalYM Multiply(OracleNumber factor) => Of(((OracleNumber)Months * factor).Truncate().ToInt64());

    public OracleIntervalYM Divide(OracleNumber divisor) => Of(((OracleNumber)Months / divisor).Truncate().ToInt64());

    /// <summary>Five bytes: years + 2^31, big-endian; months + 60.</summary>
    public void WriteBytes(Span<byte> buffer)
    {
        BinaryPrimitives.WriteUInt32BigEndian(buffer, unchecked((uint)Years + YearBias));
        buffer[4] = (byte)(MonthsOfYear + MonthBias);
    }

    public static OracleIntervalYM FromBytes(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 5)
            throw new OraException(OraError.InvalidLengthForDateOrNumber);
        return Of(unchecked((int)(BinaryPrimitives.ReadUInt32BigEndian(bytes) - YearBias)) * 12L + bytes[4] - MonthBias);
    }

    public int CompareTo(OracleIntervalYM other) => Months.CompareTo(other.Months);

    public override string ToString() => ToString(2);

    /// <summary>+02-06: sign, years to the given digits, months.</summary>
    public string ToString(int precision) => string.Concat(
        Months < 0 ? "-" : "+",
        Math.Abs((long)Years).ToString(CultureInfo.InvariantCulture).PadLeft(precision, '0'),
        "-",
        Math.Abs(MonthsOfYear).ToString("00", CultureInfo.InvariantCulture));
}
