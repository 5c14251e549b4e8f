using System.Buffers.Binary;
using System.Globalization;

namespace Mocks.Oracle.Types;

/// <summary>
/// A TIMESTAMP to the nanosecond. Without a <see cref="Zone"/> it is a wall-clock time. With one it is an instant: WITH TIME ZONE values
/// carry their own, WITH LOCAL TIME ZONE values are kept in UTC and shown in the session's.
/// </summary>
public readonly record struct OracleTimestamp : IComparable<OracleTimestamp>
{
    private const long NanosPerSecond = 1_000_000_000;

    private readonly long _seconds;

    /// <param name="local">The wall-clock time.</param>
    /// <param name="nanoseconds">0 to 999,999,999.</param>
    /// <param name="zone">Null for TIMESTAMP.</param>
    public OracleTimestamp(OracleDate local, int nanoseconds = 0, OracleTimeZone? zone = null)
    {
        if (nanoseconds is < 0 or > 999_999_999)
            throw new OraException(OraError.FractionalSecondsOutOfRange);
        _seconds = zone is null ? local.Ticks : local.Ticks - zone.OffsetAtLocal(local.Ticks) * 60L;
        Nanoseconds = nanoseconds;
        Zone = zone;
    }

    private OracleTimestamp(long seconds, int nanoseconds, OracleTimeZone? zone)
    {
        _seconds = seconds;
        Nanoseconds = nanoseconds;
        Zone = zone;
    }

    public int Nanoseconds { get; }

    public OracleTimeZone? Zone { get; }

    /// <summary>Offset from UTC; 0 without a zone.</summary>
    public int OffsetMinutes => Zone?.OffsetAt(_seconds) ?? 0;

    /// <summary>The wall-clock time to the second.</summary>
    public OracleDate Local => OracleDate.FromTicks(_seconds + OffsetMinutes * 60L);

    /// <summary>Seconds since Julian day 0: in UTC with a zone, wall-clock without.</summary>
    public long Seconds => _seconds;

    public static bool operator <(OracleTimestamp a, OracleTimestamp b) => a.CompareTo(b) < 0;

    public static bool operator >(OracleTimestamp a, OracleTimestamp b) => a.CompareTo(b) > 0;

    public static bool operator <=(OracleTimestamp a, OracleTimestamp b) => a.CompareTo(b) <= 0;

    public static bool operator >=(OracleTimestamp a, OracleTimestamp b) => a.CompareTo(b) >= 0;

    /// <summary>The instant <paramref name="utc"/> with a zone to show it in.</summary>
    public static OracleTimestamp FromUtc(OracleDate utc, int nanoseconds, OracleTimeZone zone) => new(utc.Ticks, nanoseconds, zone);

    public static OracleTimestamp FromDateTimeOffset(DateTimeOffset value) => FromUtc(
        OracleDate.FromDateTime(value.UtcDateTime),
        (int)(value.UtcTicks % TimeSpan.TicksPerSecond) * 100,
        OracleTimeZone.FromOffset((int)value.Offset.TotalMinutes));

    /// <summary>The instant of a value with a zone, to 100 nanoseconds.</summary>
    public DateTimeOffset ToDateTimeOffset() =>
        new DateTimeOffset(InZone(OracleTimeZone.Utc).Local.ToDateTime(), TimeSpan.Zero).AddTicks(Nanoseconds / 100);

    internal static OracleTimestamp FromSeconds(long seconds, int nanoseconds) => new(seconds, nanoseconds, null);

    /// <summary>The same instant in another zone. The value must have a zone.</summary>
    public OracleTimestamp InZone(OracleTimeZone zone) => new(_seconds, Nanoseconds, zone);

    /// <summary>The wall-clock time alone.</summary>
    public OracleTimestamp WithoutZone() => Zone is null ? this : new OracleTimestamp(Local, Nanoseconds);

    /// <summary>FROM_TZ: the wall-clock time read in a zone.</summary>
    public OracleTimestamp WithZone(OracleTimeZone zone) => new(Local, Nanoseconds, zone);

    /// <summary>DATE of the wall-clock time: fractions are cut off.</summary>
    public OracleDate ToDate() => Local;

    /// <summary>Rounded half up to so many fractional digits.</summary>
    public OracleTimestamp Round(int digits)
    {
        if (digits >= 9 || Nanoseconds == 0)
            return this;
        var unit = (int)Math.Pow(10, 9 - digits);
        var rounded = (Nanoseconds + unit / 2) / unit * unit;
        return rounded < NanosPerSecond
            ? new OracleTimestamp(_seconds, rounded, Zone)
            : new OracleTimestamp(OracleDate.FromSeconds(_seconds + 1).Ticks, 0, Zone);
    }

    public OracleTimestamp Add(OracleIntervalDS interval)
    {
        var nanoseconds = (Int128)_seconds * NanosPerSecond + Nanoseconds + interval.TotalNanoseconds;
        if (nanoseconds < 0)
            throw new OraException(OraError.YearOutOfRange);
        var (seconds, rest) = Int128.DivRem(nanoseconds, NanosPerSecond);
        return new OracleTimestamp(OracleDate.FromSeconds((long)seconds).Ticks, (int)rest, Zone);
    }

    public OracleTimestamp Add(OracleIntervalYM interval) => new(Local.Add(interval), Nanoseconds, Zone);

    /// <summary>The interval between two instants, or two wall-clock times.</summary>
    public OracleIntervalDS Since(OracleTimestamp other) => OracleIntervalDS.FromNanoseconds(
        (Int128)(_seconds - other._seconds) * NanosPerSecond + Nanoseconds - other.Nanoseconds);

    /// <summary>
    /// TIMESTAMP: the date's 7 bytes and 4 of nanoseconds, big-endian; the latter are left out when 0 and <paramref name="compact"/>.
    /// WITH TIME ZONE: the date in UTC, always the nanoseconds, hour offset + 20, minute offset + 60. Returns how many were written.
    /// </summary>
    public int WriteBytes(Span<byte> buffer, bool compact = false)
    {
        OracleDate.FromTicks(_seconds).WriteBytes(buffer);
        if (Zone is null && compact && Nanoseconds == 0)
            return 7;
        BinaryPrimitives.WriteInt32BigEndian(buffer[7..], Nanoseconds);
        if (Zone is null)
            return 11;
        var offset = OffsetMinutes;
        buffer[11] = (byte)(offset / 60 + 20);
        buffer[12] = (byte)(offset % 60 + 60);
        return 13;
    }

    /// <summary>7 or 11 bytes without a zone, 13 with an offset.</summary>
    public static OracleTimestamp FromBytes(ReadOnlySpan<byte> bytes)
    {
        var date = OracleDate.FromBytes(bytes);
        var nanoseconds = bytes.Length >= 11 ? BinaryPrimitives.ReadInt32BigEndian(bytes[7..]) : 0;
        if (bytes.Length < 13)
            return new OracleTimestamp(date, nanoseconds);
        if ((bytes[11] & 0x80) != 0)
            throw new OraException(OraError.TimeZoneRegionIdInvalid);
        return FromUtc(date, nanoseconds, OracleTimeZone.FromOffset((bytes[11] - 20) * 60 + bytes[12] - 60));
    }

    public int CompareTo(OracleTimestamp other)
    {
        var seconds = _seconds.CompareTo(other._seconds);
        return seconds != 0 ? seconds : Nanoseconds.CompareTo(other.Nanoseconds);
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Local}.{Nanoseconds:000000000}{(Zone is null ? "" : " " + Zone)}");
}
