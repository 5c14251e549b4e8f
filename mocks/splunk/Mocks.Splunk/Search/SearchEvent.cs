using System.Globalization;
using System.Text.Json;
using Mocks.Hosting;

namespace Mocks.Splunk.Search;

/// <summary>An event as a search sees it: what it was sent with, and the fields that its text has, JSON or <c>name=value</c>.</summary>
internal sealed class SearchEvent
{
    private const int MostFields = 500;

    private readonly Dictionary<string, List<string>> _fields = new(StringComparer.Ordinal);

    private SearchEvent(string raw, DateTimeOffset time)
    {
        Raw = raw;
        Time = time;
    }

    public string Raw { get; }

    public DateTimeOffset Time { get; }

    public IEnumerable<string> Names => _fields.Keys;

    /// <summary>Null for an entry that is no event, such as a refusal.</summary>
    public static SearchEvent? Of(JournalEntry entry)
    {
        if (entry.Operation is not ("event" or "raw" or "metric" or "syslog"))
            return null;
        var details = entry.Details;
        var raw = details.TryGetValue("event", out var whole) ? whole : entry.Summary;
        var time = details.TryGetValue("time", out var given) && double.TryParse(given, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and < 1e11
            ? DateTimeOffset.UnixEpoch.AddMilliseconds(Math.Round(seconds * 1000))
            : entry.Time;
        var found = new SearchEvent(raw, time);
        var isSyslog = entry.Operation == "syslog";
        found.Set("_raw", raw);
        found.Set("_time", Iso(time));
        found.Set("_indextime", entry.Time.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        found.Set("_serial", entry.Id.ToString(CultureInfo.InvariantCulture));
        found.Set("host", Detail(details, "host") ?? entry.Client);
        found.Set("index", Detail(details, "index") ?? "main");
        found.Set("linecount", (raw.AsSpan().Count('\n') + 1).ToString(CultureInfo.InvariantCulture));
        found.Set("source", Detail(details, "source") ?? (isSyslog ? $"{Detail(details, "transport")}:1514" : "http:mock"));
        found.Set("sourcetype", Detail(details, "sourcetype") ?? (isSyslog ? "syslog" : "httpevent"));
        found.Set("splunk_server", "mocks");
        found.ReadText();
        foreach (var (name, value) in details)
        {
            if (name.StartsWith("fields.", StringComparison.Ordinal))
                found.Indexed(name["fields.".Length..], value);
            else if (isSyslog && name is "facility" or "severity" or "app" or "procid" or "msgid")
                found.Set(name, value);
        }

        return found;
    }

    /// <summary>The values of a field; empty when the event has none.</summary>
    public IReadOnlyList<string> Values(string name) => _fields.TryGetValue(name, out var values) ? values : [];

    public static string Iso(DateTimeOffset time) => time.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'+00:00'", CultureInfo.InvariantCulture);

    private static string? Detail(IReadOnlyDictionary<string, string> details, string name) => details.TryGetValue(name, out var value) ? value : null;

    private void Set(string name, string value) => _fields[name] = [value];

    private void Add(string name, string value)
    {
        if (_fields.TryGetValue(name, out var values))
            values.Add(value);
        else if (_fields.Count < MostFields)
            _fields[name] = [value];
    }

    // a list of values is kept as JSON in the journal
    private void Indexed(string name, string value)
    {
        _fields.Remove(name);
        if (!value.StartsWith('['))
        {
            Set(name, value);
            return;
        }

        using var list = JsonDocument.Parse(value);
        foreach (var item in list.RootElement.EnumerateArray())
            Add(name, Text(item));
    }

    private void ReadText()
    {
        var start = Raw.AsSpan().TrimStart();
        if (start.StartsWith("{"))
        {
            try
            {
                using var json = JsonDocument.Parse(Raw);
                ReadJson("", json.RootElement);
                return;
            }
            catch (JsonException)
            {
                // no JSON after all: it may still have names and values
            }
        }

        foreach (var (name, value) in NamedValues.In(Raw))
            Add(name, value);
    }

    // as Splunk's spath names what is nested: a.b, and a{} for the items of a list
    private void ReadJson(string name, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in value.EnumerateObject())
                    ReadJson(name.Length == 0 ? member.Name : $"{name}.{member.Name}", member.Value);
                break;
            case JsonValueKind.Array:
                foreach (var item in value.EnumerateArray())
                    ReadJson(name + "{}", item);
                break;
            default:
                // what the event was sent with goes before what its text says
                if (name is not ("_raw" or "_time" or "host" or "index" or "source" or "sourcetype"))
                    Add(name, Text(value));
                break;
        }
    }

    private static string Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText(); // its kind says that it is one
}
