using Mocks.Fixtures.Yaml;
using Mocks.Hosting;
using Mocks.Http.Responses;

namespace Mocks.Http.Quirks;

/// <summary>Reads an item of a quirk's <c>faults</c>.</summary>
internal static class HttpFaultReader
{
    public static HttpFault Read(YamlFields fields)
    {
        var when = fields.Mapping("when");
        var fault = new HttpFault(FaultTrigger.Read(when))
        {
            Method = when?.Text("method") is { Length: > 0 } method ? method.ToUpperInvariant() : null,
            Path = when?.Text("path") is { Length: > 0 } path ? path : "/",
            Delay = FaultDelay.Read(fields),
            Status = fields.Integer("status"),
            Headers = Map(fields.Mapping("headers")),
            Body = fields.Text("body"),
            Breaks = fields.Choice("connection", ["reset", "empty", "garbage", "malformedChunk"]) switch
            {
                "reset" => Responses.Fault.ConnectionResetByPeer,
                "empty" => Responses.Fault.EmptyResponse,
                "garbage" => Responses.Fault.RandomDataThenClose,
                "malformedChunk" => Responses.Fault.MalformedResponseChunk,
                _ => null,
            },
            Truncates = fields.Choice("truncate", ["chunk", "length"]),
            Malforms = fields.Flag("malform"),
            ContentType = fields.Text("contentType"),
            Drift = SchemaDrift.Read(fields.Mapping("schema")),
            Drip = ReadDrip(fields.Mapping("drip")),
            Certificate = CertificateFlaw.Read(fields),
        };
        when?.RejectOthers();
        fields.RejectOthers();
        if (fault.Status is < 200 or > 599)
            fields.Wrong("status", $"{fault.Status} is no status of an answer", "Write one from 200 to 599.");
        if (fault is { Delay: null, Status: null, Breaks: null, Certificate: null, ChangesAnswer: false })
            fields.Wrong("when", "The fault does nothing", "Write one of delay, status, connection, truncate, malform, contentType, schema, drip and certificate.");
        return fault;
    }

    private static Dictionary<string, string> Map(YamlFields? fields)
    {
        var map = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in fields?.Entries.Select(entry => entry.Key) ?? [])
        {
            if (fields?.Text(name) is { } value)
                map[name] = value;
        }

        return map;
    }

    private static Dribble? ReadDrip(YamlFields? fields)
    {
        if (fields is null)
            return null;
        var (chunks, milliseconds) = (fields.Integer("chunks") ?? 10, fields.Integer("milliseconds") ?? 1000);
        fields.RejectOthers();
        if (chunks < 1 || milliseconds < 0)
            fields.Wrong("chunks", "A body can't be sent so", "Write chunks from 1 on, and milliseconds for all of them.");
        return new Dribble(Math.Max(1, chunks), TimeSpan.FromMilliseconds(Math.Max(0, milliseconds)));
    }
}
