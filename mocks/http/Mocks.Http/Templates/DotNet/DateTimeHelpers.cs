using System.Globalization;

namespace Mocks.Http.Templates.DotNet;

/// <summary><c>DateTime.*</c>: the present, reading, writing and reckoning.</summary>
internal static class DateTimeHelpers
{
    private const DotNetParameter Text = DotNetParameter.Text;
    private const DotNetParameter Anything = DotNetParameter.Anything;

    private static readonly Dictionary<string, Func<DateTime, int, DateTime>> Parts = new(StringComparer.OrdinalIgnoreCase)
    {
        ["years"] = (time, count) => time.AddYears(count),
        ["months"] = (time, count) => time.AddMonths(count),
        ["days"] = (time, count) => time.AddDays(count),
        ["hours"] = (time, count) => time.AddHours(count),
        ["minutes"] = (time, count) => time.AddMinutes(count),
        ["seconds"] = (time, count) => time.AddSeconds(count),
        ["milliseconds"] = (time, count) => time.AddMilliseconds(count),
        ["ticks"] = (time, count) => time.AddTicks(count),
    };

    public static IEnumerable<DotNetHelper> All =>
    [
        new("DateTime.Now", [Text], 0, (call, given) => Written(call.Services.Time.GetLocalNow().LocalDateTime, given[0] as string)),
        new("DateTime.UtcNow", [Text], 0, (call, given) => Written(call.Services.Time.GetUtcNow().UtcDateTime, given[0] as string)),
        new("DateTime.Parse", [Text], 1, (_, given) => new DotNetScalar(Parse(given[0] as string ?? "", null))),
        new("DateTime.ParseExact", [Text, Text], 2, (_, given) => new DotNetScalar(Parse(given[0] as string ?? "", given[1] as string))),
        new("DateTime.Format", [Anything, Text], 2, (_, given) => given[0] switch
        {
            DotNetScalar { Value: DateTime time } => Written(time, given[1] as string),
            string text => Written(Parse(text, null), given[1] as string),
            _ => "",
        }),
        new("DateTime.Add", [Anything, DotNetParameter.Whole, Text, Text], 3, (_, given) => Added(given, Part(given[2] as string), given[3] as string)),
        .. Parts.Select(part => new DotNetHelper(
            "DateTime.Add" + char.ToUpperInvariant(part.Key[0]) + part.Key[1..], [Anything, DotNetParameter.Whole, Text], 2,
            (_, given) => Added(given, part.Value, given[2] as string))),
    ];

    private static object Written(DateTime time, string? format)
    {
        try
        {
            return string.IsNullOrEmpty(format) ? new DotNetScalar(time) : time.ToString(format, CultureInfo.InvariantCulture);
        }
        catch (FormatException exception)
        {
            throw new HelperException(exception.Message);
        }
    }

    private static Func<DateTime, int, DateTime> Part(string? name) => Parts.GetValueOrDefault(name ?? "")
        ?? throw new HelperException($"Invalid date part. It must be one of: [{string.Join(", ", Parts.Keys.SkipLast(1))} or ticks].");

    private static DotNetScalar Added(IReadOnlyList<object?> given, Func<DateTime, int, DateTime> add, string? format)
    {
        var time = given[0] switch
        {
            DotNetScalar { Value: DateTime known } => known,
            string text => Parse(text, format),
            var other => Parse(TemplateValue.Text(other), format),
        };
        try
        {
            return new DotNetScalar(add(time, (int)Math.Clamp(given[1] is long count ? count : 0, int.MinValue, int.MaxValue)));
        }
        catch (ArgumentOutOfRangeException exception)
        {
            throw new HelperException(exception.Message);
        }
    }

    // what a format doesn't fit may still be read without it
    private static DateTime Parse(string text, string? format)
    {
        try
        {
            if (format is not null && DateTime.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var exact))
                return exact;
            return DateTime.Parse(text, CultureInfo.InvariantCulture);
        }
        catch (FormatException exception)
        {
            throw new HelperException(exception.Message);
        }
    }
}
