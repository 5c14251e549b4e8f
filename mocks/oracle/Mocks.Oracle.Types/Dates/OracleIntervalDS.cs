using System.Buffers.Binary;
using System.Globalization;

namespace Mocks.Oracle.Types;

/// <summary>INTERVAL DAY TO SECOND: up to nine digits of days, to the nanosecond.</summary>
public readonly record struct OracleIntervalDS : IComparable<OracleIntervalDS>
{
    private const long NanosPerSecond = 1_000_000_000;
    private const uint Bias = 0x80000000;
    private const int SmallBias = 60;
    private const long MaxSeconds = 1_000_000_000L * 86_400;

    private OracleIntervalDS(long seconds, int nanoseconds)
    {
        TotalSeconds = seconds;
        Nanoseconds = nanoseconds;
    }

    /// <summary>Whole seconds, truncated towards zero; <see cref="Nanoseconds"/> has the same sign.</summary>
    public long TotalSeconds { get; }

    public int Nanoseconds { get; }

    public bool IsNegative => TotalSeconds < 0 || Nanoseconds < 0;

    public int Days => (int)(TotalSeconds / 86_400);

    public int Hours => (int)(TotalSeconds / 3600 % 24);

    public int Minutes => (int)(TotalSeconds / 60 % 60);

    public int Seconds => (int)(TotalSeconds % 60);

    public static OracleIntervalDS operator +(OracleIntervalDS a, OracleIntervalDS b) => FromNanoseconds(a.TotalNanoseconds + b.TotalNanoseconds);

    public static OracleIntervalDS operator -(OracleIntervalDS a, OracleIntervalDS b) => FromNanoseconds(a.TotalNanoseconds - b.TotalNanoseconds);

    public static OracleIntervalDS operator -(OracleIntervalDS a) => new(-a.TotalSeconds, -a.Nanoseconds);

    public static bool operator <(OracleIntervalDS a, OracleIntervalDS b) => a.CompareTo(b) < 0;

    public static bool operator >(OracleIntervalDS a, OracleIntervalDS b) => a.CompareTo(b) > 0;

    public static bool operator <=(OracleIntervalDS a, OracleIntervalDS b) => a.CompareTo(b) <= 0;

    public static bool operator >=(OracleIntervalDS a, OracleIntervalDS b) => a.CompareTo(b) >= 0;

    public Int128 TotalNanoseconds => (Int128)TotalSeconds * NanosPerSecond + Nanoseconds;

    /// <summary>Raises ORA-01873 beyond nine digits of days.</summary>
    public static OracleIntervalDS FromNanoseconds(Int128 nanoseconds)
    {
        var (seconds, rest) = Int128.DivRem(nanoseconds, NanosPerSecond);
        if (Int128.Abs(seconds) >= MaxSeconds)
            throw new OraException(OraError.LeadingPrecisionOfIntervalTooSmall);
        return new OracleIntervalDS((long)seconds, (int)rest);
    }

    public static OracleIntervalDS FromSeconds(long seconds) => FromNanoseconds((Int128)seconds * NanosPerSecond);

    /// <summary>A number of units of so many seconds, rounded to the nanosecond.</summary>
    public static OracleIntervalDS FromUnits(OracleNumber amount, int secondsPerUnit)
    {
        var nanoseconds = (amount * secondsPerUnit * NanosPerSecond).Round();
        if (nanoseconds.Abs() >= (OracleNumber)MaxSeconds * NanosPerSecond)
            throw new OraException(OraError.LeadingPrecisionOfIntervalTooSmall);
        return FromNanoseconds((Int128)nanoseconds.ToBigInteger());
    }

    public static OracleIntervalDS Of(bool negative, long days, int hours, int minutes, int seconds, int nanoseconds)
    {
        var total = ((days * 24 + hours) * 60 + minutes) * 60 + (Int128)seconds;
        var value = total * NanosPerSecond + nanoseconds;
        return FromNanoseconds(negative ? -value : value);
    }

    /// <summary>The whole interval in days.</summary>
    public OracleNumber ToDays() =>
        OracleNumber.FromParts((System.Numerics.BigInteger)TotalNanoseconds, -9) / OracleDate.SecondsPerDay;

    public OracleIntervalDS Multiply(OracleNumber factor) => FromScaled(factor * OracleNumber.FromParts((System.Numerics.BigInteger)TotalNanoseconds, 0));

    public OracleIntervalDS Divide(OracleNumber divisor) => FromScaled(OracleNumber.FromParts((System.Numerics.BigInteger)TotalNanoseconds, 0) / divisor);

    /// <summary>Rounded to the given number of fractional digits of a second.</summary>
    public OracleIntervalDS Round(int digits)
    {
        if (digits >= 9)
            return this;
        var rounded = OracleNumber.FromParts((System.Numerics.BigInteger)TotalNanoseconds, 0).Round(digits - 9);
        return FromNanoseconds((Int128)rounded.ToBigInteger());
    }

    /// <summary>Eleven bytes: days + 2^31; hours, minutes, seconds + 60; nanoseconds + 2^31.</summary>
    public void WriteBytes(Span<byte> buffer)
    {
        BinaryPrimitives.WriteUInt32BigEndian(buffer, unchecked((uint)Days + Bias));
        buffer[4] = (byte)(Hours + SmallBias);
        buffer[5] = (byte)(Minutes + SmallBias);
        buffer[6] = (byte)(Seconds + SmallBias);
        BinaryPrimitives.WriteUInt32BigEndian(buffer[7..], unchecked((uint)Nanoseconds + Bias));
    }

    public static OracleIntervalDS FromBytes(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 11)
            throw new OraException(OraError.InvalidLengthForDateOrNumber);
        long days = unchecked((int)(BinaryPrimitives.ReadUInt32BigEndian(bytes) - Bias));
        var nanoseconds = unchecked((int)(BinaryPrimitives.ReadUInt32BigEndian(bytes[7..]) - Bias));
        return Of(false, days, bytes[4] - SmallBias, bytes[5] - SmallBias, bytes[6] - SmallBias, nanoseconds);
    }

    public int CompareTo(OracleIntervalDS other)
    {
        var seconds = TotalSeconds.CompareTo(other.TotalSeconds);
        return seconds != 0 ? seconds : Nanoseconds.CompareTo(other.Nanoseconds);
    }

    public override string ToString() => ToString(2, 6);

    /// <summary>+02 10:20:30.500000: sign, days to the given digits, time with the given fractional digits.</summary>
    public string ToString(int dayDigits, int fractionDigits)
    {
        var days = Math.Abs((long)Days).ToString(CultureInfo.InvariantCulture).PadLeft(dayDigits, '0');
        var fraction = fractionDigits == 0
            ? ""
            : "." + Math.Abs(Nanoseconds).ToString("000000000", CultureInfo.InvariantCulture)[..fractionDigits];
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{(IsNegative ? '-' : '+')}{days} {Math.Abs(Hours):00}:{Math.Abs(Minutes):00}:{Math.Abs(Seconds):00}{fraction}");
    }

    private static OracleIntervalDS FromScaled(OracleNumber nanoseconds)
    {
        var rounded = nanoseconds.Round();
        if (rounded.Abs() >= (OracleNumber)MaxSeconds * NanosPerSecond)
            throw new OraException(OraError.LeadingPrecisionOfIntervalTooSmall);
        return FromNanoseconds((Int128)rounded.ToBigInteger());
    }
}
