using System.Globalization;
using System.Text.Json;
using Mocks.Fixtures;
using Mocks.Hosting;
using Mocks.Http.Apis;
using Mocks.Http.Json;
using Mocks.Http.Mappings;
using Mocks.Http.Matching;
using Mocks.Http.Templates;

namespace Mocks.Http.Streams;

/// <summary>Reads the conversations of a file: streams of events and WebSockets, by path.</summary>
internal sealed class ConversationReader(FixtureFile file, Journal journal, FixtureProblems problems)
{
    private const int LongestPause = 3_600_000;

    private readonly MappingDocument _document = MappingDocument.Parse(file, problems);

    public IReadOnlyList<IApiPart> Read()
    {
        if (_document.Root is not { } root)
            return [];
        var fields = new MappingFields(_document, root);
        var parts = (fields.Object("conversations")?.Properties ?? []).Select(Read).OfType<IApiPart>().ToList();
        fields.RejectOthers("a file of conversations");
        return parts;
    }

    private IApiPart? Read(JsonSpot.JsonProperty property)
    {
        if (Path(property) is not { } path)
            return null;
        var fields = new MappingFields(_document, property.Value);
        var method = fields.Text("method") ?? "GET";
        var isStream = fields.Any("events") is not null;
        var isSocket = fields.Any("websocket") is not null;
        IApiPart? part = null;
        if (isStream == isSocket)
            _document.Problem(property.Start, $"\"{property.Name}\" is neither a stream nor a WebSocket", "Write \"events\" or \"websocket\" below it.");
        else if (isStream)
            part = new EventStreamPart(new EventStream(path, method, Events(fields), Rounds(fields), fields.Whole("retry", 0)));
        else if (fields.Object("websocket") is { } socket)
            part = new SocketPart(Socket(path, socket), journal);
        fields.Ignore("description");
        fields.RejectOthers("a conversation");
        return part;
    }

    private PathTemplate? Path(JsonSpot.JsonProperty property)
    {
        try
        {
            return PathTemplate.Compile("/" + property.Name.TrimStart('/'));
        }
        catch (FormatException exception)
        {
            _document.Problem(property.Start, $"\"{property.Name}\" is no path: {exception.Message}", "Write one such as /prices or /rooms/{room}.");
            return null;
        }
    }

    private List<StreamedEvent> Events(MappingFields fields)
    {
        var events = new List<StreamedEvent>();
        foreach (var spot in fields.Array("events"))
        {
            if (spot.Kind != JsonValueKind.Object)
            {
                events.Add(new StreamedEvent(null, null, Text(spot), null, TimeSpan.Zero));
                continue;
            }

            var each = new MappingFields(_document, spot);
            var data = each.Any("data");
            events.Add(new StreamedEvent(
                each.Any("id") is { } id ? JsonBytes.Text(_document.Json(id)) : null, each.Text("event"), data is null ? null : Text(data), each.Text("comment"), Duration(each, "after")));
            each.RejectOthers("an event");
        }

        return events;
    }

    private int Rounds(MappingFields fields)
    {
        if (fields.Any("repeat") is not { } spot)
            return 1;
        return spot.Kind == JsonValueKind.True ? int.MaxValue : spot.Kind == JsonValueKind.False ? 1 : fields.Whole("repeat", 1) ?? 1;
    }

    private SocketConversation Socket(PathTemplate path, JsonSpot spot)
    {
        var fields = new MappingFields(_document, spot);
        var rules = new List<SocketRule>();
        foreach (var item in fields.Array("onMessage"))
        {
            var rule = new MappingFields(_document, item);
            var when = rule.Any("when") is { } condition ? Matcher(condition) : null;
            rules.Add(new SocketRule(when, Steps(rule, "do")));
            rule.RejectOthers("a rule");
        }

        var conversation = new SocketConversation(path, [.. fields.Array("protocols").Select(name => name.Text)], Steps(fields, "script"), rules);
        fields.RejectOthers("a WebSocket");
        return conversation;
    }

    // a text alone is what the message must be
    private ValueMatcher? Matcher(JsonSpot spot) =>
        spot.Kind == JsonValueKind.String ? new EqualToMatcher(spot.Text, false) : MatcherReader.Read(_document, spot);

    private List<SocketStep> Steps(MappingFields fields, string name)
    {
        var spots = fields.Any(name) switch
        {
            null => [],
            { Kind: JsonValueKind.Array } list => list.Items,
            var one => [one],
        };
        return [.. spots.Select(Step).OfType<SocketStep>()];
    }

    private SocketStep? Step(JsonSpot spot)
    {
        // a text alone is sent
        if (spot.Kind == JsonValueKind.String)
            return Text(spot) is { } plain ? new SendText(plain) : null;
        var fields = new MappingFields(_document, spot);
        SocketStep? step = null;
        if (fields.Any("send") is { } send)
            step = Text(send) is { } text ? new SendText(text) : null;
        else if (fields.Text("sendBase64") is { } base64)
            step = Bytes(spot, base64);
        else if (fields.Any("expect") is { } expected)
            step = Matcher(expected) is { } matcher ? new Expect(matcher) : null;
        else if (fields.Any("after") is not null)
            step = new Pause(Duration(fields, "after"));
        else if (fields.Any("close") is { } close)
            step = close.Kind == JsonValueKind.Object ? CloseOf(close) : new Close(fields.Whole("close", 1000, 4999) ?? 1000, "");
        else if (fields.Flag("abort"))
            step = new Abort();
        else
            _document.Problem(spot, "a step says nothing to do", "Write send, sendBase64, expect, after, close or abort.");
        fields.RejectOthers("a step");
        return step;
    }

    private Close CloseOf(JsonSpot spot)
    {
        var fields = new MappingFields(_document, spot);
        var close = new Close(fields.Whole("code", 1000, 4999) ?? 1000, fields.Text("reason") ?? "");
        fields.RejectOthers("\"close\"");
        return close;
    }

    private SendBytes? Bytes(JsonSpot spot, string base64)
    {
        var bytes = new byte[base64.Length];
        if (Convert.TryFromBase64String(base64, bytes, out var length))
            return new SendBytes(bytes.AsMemory(0, length));
        _document.Problem(spot, "the text of \"sendBase64\" is not base64", "Encode the bytes in base64.");
        return null;
    }

    /// <summary>A text as it is, anything else as JSON; both are templates.</summary>
    private Template? Text(JsonSpot spot) => _document.Template(spot, JsonBytes.Text(_document.Json(spot)), TemplateHelpers.Standard);

    /// <summary><c>200</c> and <c>200ms</c> are milliseconds, <c>1.5s</c> are seconds.</summary>
    private TimeSpan Duration(MappingFields fields, string name)
    {
        if (fields.Any(name) is not { } spot)
            return TimeSpan.Zero;
        var text = spot.Text.Trim();
        var unit = text.EndsWith("ms", StringComparison.Ordinal) ? 1 : text.EndsWith('s') ? 1000 : 1;
        if (double.TryParse(text.TrimEnd('m', 's'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number * unit <= LongestPause)
            return TimeSpan.FromMilliseconds(number * unit);
        _document.Problem(spot, $"\"{text}\" is no duration", "Write milliseconds, or 250ms or 1.5s.");
        return TimeSpan.Zero;
    }
}
