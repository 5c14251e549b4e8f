using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text;
using Microsoft.AspNetCore.Http;
using Mocks.Hosting;
using Mocks.Splunk.Management;
using Mocks.Splunk.Quirks;

namespace Mocks.Splunk.Hec;

/// <summary>The HTTP Event Collector: <c>/services/collector</c> and what is below it.</summary>
internal sealed class Collector(HecOptions options, ManagementApi management, HecFaults faults, Journal journal)
{
    private const string Root = "/services/collector";

    private static readonly Meter Meter = new("Mocks.Splunk");
    private static readonly Counter<long> Events = Meter.CreateCounter<long>("mocks_splunk_events", description: "Events received");

    private readonly HecChannels _channels = new();

    private bool Acknowledges => options.Acknowledges || faults.AcknowledgedAfter is not null;

    public async Task HandleAsync(HttpContext context)
    {
        if (ManagementApi.PathOf(context.Request.Path.Value ?? "") is { } managed)
        {
            await management.HandleAsync(context, managed);
            return;
        }

        var started = Stopwatch.GetTimestamp();
        var client = context.Connection.RemoteIpAddress?.ToString() ?? "";
        byte[] answer;
        try
        {
            answer = await AnswerAsync(context, client, started);
        }
        catch (HecException exception)
        {
            context.Response.StatusCode = exception.Answer.Status;
            answer = exception.Answer.ToJson();
            journal.Record(
                "splunk", "refused", client, $"{context.Request.Method} {context.Request.Path}", exception.Answer.ToString(),
                Stopwatch.GetElapsedTime(started));
        }

        var response = context.Response;
        response.ContentType = "application/json; charset=UTF-8";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.XFrameOptions = "SAMEORIGIN";
        response.Headers.Vary = "Authorization";
        response.ContentLength = answer.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
            await response.BodyWriter.WriteAsync(answer, context.RequestAborted);
    }

    /// <summary>Routes: the table of end points.</summary>
    private Task<byte[]> AnswerAsync(HttpContext context, string client, long started)
    {
        var path = context.Request.Path.Value?.TrimEnd('/') ?? "";
        if (!path.StartsWith(Root, StringComparison.OrdinalIgnoreCase))
            throw new HecException(HecAnswer.NotFound);
        return path[Root.Length..].ToLowerInvariant() switch
        {
            "/health" or "/health/1.0" => Task.FromResult(Health(context.Request)),
            "" or "/event" or "/event/1.0" => ReceiveAsync(context, client, started, ReadEvents),
            "/raw" or "/raw/1.0" => ReceiveAsync(context, client, started, ReadRaw),
            "/ack" or "/ack/1.0" => AcknowledgeAsync(context),
            _ => throw new HecException(HecAnswer.NotFound),
        };
    }

    /// <summary>Anyone may ask; a token that is given along is tested, in codes of its own.</summary>
    private byte[] Health(HttpRequest request)
    {
        var token = request.Query["token"].ToString();
        if (token.Length > 0 && options.DisabledTokens.Contains(token))
            throw new HecException(HecAnswer.HealthTokenDisabled);
        return token.Length == 0 || options.Tokens.Contains(token) ? HecAnswer.Healthy.ToJson() : throw new HecException(HecAnswer.HealthTokenInvalid);
    }

    private async Task<byte[]> ReceiveAsync(
        HttpContext context, string client, long started, Func<HttpRequest, ReadOnlyMemory<byte>, IEnumerable<HecEvent>> read)
    {
        // log drivers ask so whether the collector is there
        if (HttpMethods.IsOptions(context.Request.Method))
            return HecAnswer.Success.ToJson();
        if (!HttpMethods.IsPost(context.Request.Method))
            throw new HecException(HecAnswer.MethodNotAllowed);
        await faults.AtReceiptAsync(context.RequestAborted);
        HecAuthorization.Check(context.Request, options);
        var channel = HecChannels.Of(context.Request);
        if (options.Acknowledges && channel is null)
            throw new HecException(HecAnswer.ChannelMissing);
        var body = await HecBody.ReadAsync(context.Request, context.RequestAborted);
        var operation = read == ReadRaw ? "raw" : "event";
        foreach (var received in read(context.Request, body))
        {
            journal.Record(
                "splunk", received.IsMetric ? "metric" : operation, client, OneLine(received.IsMetric ? received.MetricText : received.Text), "ok", Stopwatch.GetElapsedTime(started),
                Details(received, context.Request, channel));
            Events.Add(1);
        }

        return Acknowledges && channel is not null
            ? (HecAnswer.Success with { AckId = _channels.NextId(channel) }).ToJson()
            : HecAnswer.Success.ToJson();
    }

    private async Task<byte[]> AcknowledgeAsync(HttpContext context)
    {
        if (!HttpMethods.IsPost(context.Request.Method))
            throw new HecException(HecAnswer.MethodNotAllowed);
        HecAuthorization.Check(context.Request, options);
        if (!Acknowledges)
            throw new HecException(HecAnswer.AckDisabled);
        var channel = HecChannels.Of(context.Request) ?? throw new HecException(HecAnswer.ChannelMissing);
        return _channels.Acknowledge(channel, faults.AcknowledgedAfter ?? 1, await HecBody.ReadAsync(context.Request, context.RequestAborted));
    }

    private IEnumerable<HecEvent> ReadEvents(HttpRequest request, ReadOnlyMemory<byte> body) => HecEventReader.Read(body, options.Indexes);

    /// <summary>A line is an event; the query names what an event would.</summary>
    private IEnumerable<HecEvent> ReadRaw(HttpRequest request, ReadOnlyMemory<byte> body)
    {
        var lines = Encoding.UTF8.GetString(body.Span).Split('\n').Select(line => line.TrimEnd('\r')).Where(line => line.Length > 0).ToList();
        if (lines.Count == 0)
            throw new HecException(HecAnswer.NoData);
        var index = Query(request, "index");
        if (index is not null && options.Indexes.Count > 0 && !options.Indexes.Contains(index))
            throw new HecException(HecAnswer.IncorrectIndex with { Event = 1 });
        return lines.Select(line => new HecEvent(line, null, null, null, null, null, []));
    }

    /// <summary>What the event says goes before what the query says.</summary>
    private static Dictionary<string, string> Details(HecEvent received, HttpRequest request, string? channel)
    {
        var details = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in new[]
        {
            ("host", received.Host), ("source", received.Source), ("sourcetype", received.SourceType), ("index", received.Index), ("time", received.Time),
        })
        {
            if ((value ?? Query(request, name)) is { } given)
                details[name] = given;
        }

        if (channel is not null)
            details["channel"] = channel;
        foreach (var (name, value) in received.Fields)
            details["fields." + name] = value;
        if (received.Text.AsSpan().ContainsAny('\r', '\n'))
            details["event"] = received.Text;
        return details;
    }

    private static string? Query(HttpRequest request, string name) => request.Query[name].ToString() is { Length: > 0 } value ? value : null;

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
