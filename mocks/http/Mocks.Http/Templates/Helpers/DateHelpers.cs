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
            ? new TemplateDate(DateOffset.Truncate(date.Time, call.Text(1)) ?? date.Time, null, TimeSpan.Zero)
            : "[ERROR: truncateDate takes a date and a truncation]";
        helpers["dateFormat"] = call => call.Argument(0) is TemplateDate date ? JavaDateFormat.Format(date.Time, call.TextOption("format") ?? call.Text(1)) : call.Text(0);
    }

    // WireMock writes a date that it is given in UTC, whatever the time zone
    private static object? Present(HelperCall call, DateTimeOffset time, bool inZone)
    {
        if (call.TextOption("offset") is { } offset)
        {
            if (DateOffset.Add(time, offset) is not { } moved)
                return $"[ERROR: {offset} is not an offset such as '3 days']";
            time = moved;
        }

        var zone = TimeSpan.Zero;
        if (inZone && call.TextOption("timezone") is { } name)
        {
            if (!TimeZoneInfo.TryFindSystemTimeZoneById(name, out var found))
                return $"[ERROR: {name} is not a time zone]";
            zone = found.GetUtcOffset(time);
        }

        return new TemplateDate(time, call.TextOption("format"), zone);
    }

    private static object? Parse(HelperCall call)
    {
        var text = call.Text(0);
        return JavaDateFormat.Parse(text, call.TextOption("format")) is { } time
            ? new TemplateDate(time.ToUniversalTime(), null, TimeSpan.Zero)
            : null;
    }
}
