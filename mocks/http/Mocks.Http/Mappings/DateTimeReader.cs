using System.Globalization;
using Mocks.Http.Matching;
using Mocks.Http.Templates;

namespace Mocks.Http.Mappings;

/// <summary>Reads the matchers of dates: a date, <c>now</c>, or an offset from now such as <c>now +3 days</c>.</summary>
internal static class DateTimeReader
{
    public static DateTimeMatcher? Read(MappingFields fields, JsonSpot value, string name)
    {
        var text = MatcherReader.Text(fields, value);
        var offset = fields.Whole("expectedOffset") ?? 0;
        var unit = fields.Text("expectedOffsetUnit") ?? "days";
        var truncateExpected = Truncation(fields, "truncateExpected");
        var truncateActual = Truncation(fields, "truncateActual");
        var truncatesLast = fields.Flag("applyTruncationLast");
        var format = fields.Text("actualFormat");
        if (DateOffset.Add(DateTimeOffset.UnixEpoch, 1, unit) is null)
            fields.Document.Problem(fields.Spot, $"\"{unit}\" is no unit of time", "Write seconds, minutes, hours, days, months or years.");

        JavaDate? time = null;
        var rest = text.StartsWith("now", StringComparison.OrdinalIgnoreCase) ? text[3..].Trim() : text;
        if (rest.Length > 0)
        {
            var words = rest.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length == 2 && int.TryParse(words[0], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var amount)
                && DateOffset.Add(DateTimeOffset.UnixEpoch, 1, words[1]) is not null)
                (offset, unit) = (amount, words[1]);
            else if (JavaDate.Parse(text) is { } parsed)
                time = parsed;
            else
                fields.Document.Problem(value, $"\"{text}\" is no date", "Write it as 2026-11-22T10:00:00Z, \"now\" or \"now +3 days\".");
        }

        return new DateTimeMatcher(
            name, time is null ? string.Create(CultureInfo.InvariantCulture, $"now {offset:+0;-0;+0} {(offset == 0 ? "seconds" : unit)}") : text, new DateTimeExpectation(time, offset, unit, truncateExpected, truncateActual, truncatesLast, format), TimeProvider.System);
    }

    private static string? Truncation(MappingFields fields, string name)
    {
        var words = fields.Text(name);
        if (words is not null && DateOffset.Truncate(DateTimeOffset.UnixEpoch, words) is null)
            fields.Document.Problem(fields.Spot[name] ?? fields.Spot, $"\"{words}\" is no truncation", "Write one such as \"first day of month\".");
        return words;
    }
}
