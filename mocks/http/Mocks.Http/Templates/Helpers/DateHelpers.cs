namespace Mocks.Http.Templates.Helpers;

/// <summary>Dates: <c>now</c>, <c>date</c>, <c>parseDate</c>, <c>truncateDate</c>, with offset, format and time zone.</summary>
internal static class DateHelpers
{
    public static void AddTo(Dictionary<string, TemplateHelper> helpers)
    {
        helpers["now"] = call => Present(call, call.Services.Time.GetUtcNow(), true);
        helpers["date"] = call => call.Argument(0) is TemplateDate date ? Present(call, date.Time, false) : Present(call, call.Services.Time.GetUtcNow(), true);
        helpers["parseDate"] = Parse;
        helpers["truncateDate"] = call => call.Argument(0) is TemplateDate date
            ? new TemplateDate(DateOffset.Truncate(date.Time, call.Text(1)) ?? date.Time, null, date.Time.Offset)
            : "[ERROR: A date object must be passed to the truncateDate helper]";
        helpers["dateFormat"] = call => call.Argument(0) is TemplateDate date
            ? JavaDateFormat.Format(date.Time, call.TextOption("format") ?? call.Argument(1) as string ?? "MMM d, yyyy")
            // without a date the format stands in its place, and is no date
            : call.Argument(0) is null ? call.Argument(1) : null;
    }

    // a date that is given keeps its own offset, whatever the time zone
    private static object? Present(HelperCall call, DateTimeOffset time, bool inZone)
    {
        if (call.TextOption("offset") is { } offset)
        {
            if (DateOffset.Add(time, offset) is not { } moved)
                throw HelperException.Argument("Offset can be of the short form <amount> <unit> e.g. 8 seconds or long form now +/-<amount> <unit> e.g. now +5 years");
            time = moved;
        }

        var zone = time.Offset;
        if (inZone && call.TextOption("timezone") is { } name)
        {
            if (!TimeZoneInfo.TryFindSystemTimeZoneById(name, out var found))
                throw new HelperException($"java.time.zone.ZoneRulesException: Unknown time-zone ID: {name}");
            zone = found.GetUtcOffset(time);
        }

        return new TemplateDate(time, call.TextOption("format"), zone);
    }

    private static object? Parse(HelperCall call)
    {
        var text = call.Text(0);
        var format = call.TextOption("format");
        // without a format a text without a zone is no date
        return (format is not null ? JavaDateFormat.Parse(text, format) : JavaDate.Parse(text) is { Zoned: true } date ? date.Time : null) is { } time
            ? new TemplateDate(time, null, time.Offset)
            : null;
    }
}
