using System.Collections.Concurrent;
using System.Globalization;

namespace Mocks.Oracle.Types;

/// <summary>A fixed offset from UTC (<c>+02:00</c>) or a named region (<c>Europe/Berlin</c>).</summary>
public sealed class OracleTimeZone : IEquatable<OracleTimeZone>
{
    private const int MaxOffsetMinutes = 15 * 60;
    private static readonly ConcurrentDictionary<string, OracleTimeZone> Regions = new(StringComparer.OrdinalIgnoreCase);
    private static readonly OracleTimeZone[] Offsets =
        [.. Enumerable.Range(-MaxOffsetMinutes, 2 * MaxOffsetMinutes + 1).Select(m => new OracleTimeZone(null, m))];

    public static readonly OracleTimeZone Utc = FromOffset(0);

    private readonly TimeZoneInfo? _region;
    private readonly int _offsetMinutes;

    private OracleTimeZone(TimeZoneInfo? region, int offsetMinutes, string? name = null)
    {
        _region = region;
        _offsetMinutes = offsetMinutes;
        Name = name ?? OffsetText(offsetMinutes);
    }

    /// <summary>As TZR prints it.</summary>
    public string Name { get; }

    public bool IsRegion => _region is not null;

    /// <summary>Raises ORA-01874 beyond 15 hours.</summary>
    public static OracleTimeZone FromOffset(int minutes) =>
        Math.Abs(minutes) <= MaxOffsetMinutes ? Offsets[minutes + MaxOffsetMinutes] : throw new OraException(OraError.TimeZoneHourOutOfRange);

    /// <summary>An offset or a region name. Raises ORA-01882 for names not known.</summary>
    public static OracleTimeZone Parse(string text) => TryParse(text) ?? throw new OraException(OraError.TimeZoneRegionNotFound);

    public static OracleTimeZone? TryParse(string text)
    {
        text = text.Trim();
        if (TryParseOffset(text, out var minutes))
            return Math.Abs(minutes) <= MaxOffsetMinutes ? FromOffset(minutes) : null;
        if (text.Length == 0 || !char.IsAsciiLetter(text[0]))
            return null;
        if (text.Equals("Z", StringComparison.OrdinalIgnoreCase))
            return Utc;
        if (Regions.TryGetValue(text, out var known))
            return known;
        // as written first, since some names are irregular: US/Pacific, Etc/GMT+3, America/Port_of_Spain
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(text, out var region) && !TimeZoneInfo.TryFindSystemTimeZoneById(CanonicalName(text), out region))
            return null;
        return Regions.GetOrAdd(text, _ => new OracleTimeZone(region, 0, region.Id));
    }

    /// <summary>Offset in minutes at an instant given in UTC seconds since Julian day 0.</summary>
    public int OffsetAt(long utcSeconds) => _region is null ? _offsetMinutes : RegionOffset(utcSeconds, _region, DateTimeKind.Utc);

    /// <summary>Offset in minutes at a wall-clock time given in seconds since Julian day 0; the earlier offset rules in an overlap.</summary>
    public int OffsetAtLocal(long localSeconds)
    {
        if (_region is null)
            return _offsetMinutes;
        var local = ToDateTime(localSeconds);
        return _region.IsAmbiguousTime(local)
            ? (int)_region.GetAmbiguousTimeOffsets(local).Min().TotalMinutes
            : RegionOffset(localSeconds, _region, DateTimeKind.Unspecified);
    }

    /// <summary>The region's abbreviation at an instant, as TZD prints it: CET, CEST, PDT. Empty for an offset.</summary>
    public string AbbreviationAt(long utcSeconds)
    {
        if (_region is null)
            return "";
        var isDaylight = _region.IsDaylightSavingTime(DateTime.SpecifyKind(ToDateTime(utcSeconds), DateTimeKind.Utc));
        var name = isDaylight ? _region.DaylightName : _region.StandardName;
        return name.Contains(' ', StringComparison.Ordinal) ? Name : name;
    }

    public static string OffsetText(int minutes) =>
        string.Create(CultureInfo.InvariantCulture, $"{(minutes < 0 ? '-' : '+')}{Math.Abs(minutes) / 60:00}:{Math.Abs(minutes) % 60:00}");

    public bool Equals(OracleTimeZone? other) => other is not null && Name == other.Name;

    public override bool Equals(object? obj) => Equals(obj as OracleTimeZone);

    public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Name;

    private static int RegionOffset(long seconds, TimeZoneInfo region, DateTimeKind kind) =>
        (int)region.GetUtcOffset(DateTime.SpecifyKind(ToDateTime(seconds), kind)).TotalMinutes;

    private static DateTime ToDateTime(long seconds)
    {
        // Julian day 1721426 is 1 January of year 1 in the proleptic Gregorian calendar that .NET uses
        const long dayOne = 1721426L * OracleDate.SecondsPerDay;
        return new DateTime(Math.Clamp((seconds - dayOne) * TimeSpan.TicksPerSecond, 0, DateTime.MaxValue.Ticks), DateTimeKind.Unspecified);
    }

    private static bool TryParseOffset(string text, out int minutes)
    {
        minutes = 0;
        if (text.Length < 2 || !(text[0] is '+' or '-' || char.IsAsciiDigit(text[0])))
            return false;
        var sign = text[0] == '-' ? -1 : 1;
        var body = text[0] is '+' or '-' ? text.AsSpan(1) : text.AsSpan();
        var colon = body.IndexOf(':');
        var hourText = colon < 0 ? body : body[..colon];
        if (!int.TryParse(hourText, NumberStyles.None, CultureInfo.InvariantCulture, out var hours) || hourText.Length > 2)
            return false;
        var rest = 0;
        if (colon >= 0 && (!int.TryParse(body[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out rest) || rest > 59))
            return false;
        minutes = sign * (hours * 60 + rest);
        return true;
    }

    private static string CanonicalName(string text)
    {
        if (!text.Contains('/', StringComparison.Ordinal))
            return text.ToUpperInvariant();
        var chars = text.ToLowerInvariant().ToCharArray();
        for (var i = 0; i < chars.Length; i++)
        {
            if (i == 0 || chars[i - 1] is '/' or '_' or '-')
                chars[i] = char.ToUpperInvariant(chars[i]);
        }
        var name = new string(chars);
        return name.StartsWith("Us/", StringComparison.Ordinal) ? "US/" + name[3..] : name.Replace("/Gmt", "/GMT", StringComparison.Ordinal);
    }
}
