using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Mocks.Hosting;
using Mocks.Http.Admin;
using Mocks.Http.Apis;
using Mocks.Http.Cors;
using Mocks.Http.NearMisses;
using Mocks.Http.OpenApi;
using Mocks.Http.Quirks;
using Mocks.Http.Requests;
using Mocks.Http.Responses;
using Mocks.Http.Stubs;
using Mocks.Http.Webhooks;

namespace Mocks.Http;

/// <summary>Answers requests from stubs: receive, match, answer, record.</summary>
internal sealed class StubServer(
    StateCell state, RequestLog log, AdminApi admin, WebhookSender webhooks, CorsPolicy cors, HttpFaults faults, Journal journal, TimeProvider time)
{
    private static readonly Dictionary<string, string> Unmatched = new(StringComparer.Ordinal) { ["matched"] = "false" };
    private static readonly Dictionary<string, string> ByQuirk = new(StringComparer.Ordinal) { ["matched"] = "false", ["answeredBy"] = "quirk" };

    private static readonly Meter Meter = new("Mocks.Http");
    private static readonly Counter<long> Requests = Meter.CreateCounter<long>("mocks_http_requests", description: "Requests answered");
    private static readonly Histogram<double> Durations = Meter.CreateHistogram<double>("mocks_http_duration", "s", "Time to answer");

    public async Task HandleAsync(HttpContext context)
    {
        var started = time.GetTimestamp();
        var cancellationToken = context.RequestAborted;
        var request = await RequestReceiver.ReceiveAsync(context, time, cancellationToken);
        var path = request.Path;
        if (AdminApi.IsAdmin(path))
        {
            await admin.HandleAsync(context, request, cancellationToken);
            return;
        }

        if (cors.IsOn && cors.Answer(context))
        {
            Record(context, request, null, new ApiAnswer("preflight", default), null, default, time.GetElapsedTime(started));
            return;
        }

        if (faults.Striking(request, path) is { } striking)
            await AnswerFaultyAsync(context, request, path, striking, started, cancellationToken);
        else
            await AnswerAsync(context, request, path, started, cancellationToken);
    }

    private async Task AnswerFaultyAsync(
        HttpContext context, ReceivedRequest request, string path, IReadOnlyList<HttpFault> striking, long started, CancellationToken cancellationToken)
    {
        if (await FaultyAnswer.WriteAsync(context, striking, () => AnswerAsync(context, request, path, started, cancellationToken), time, cancellationToken))
            return;
        // nobody but the quirk has answered
        var outcome = striking.Any(fault => fault.Breaks is not null) ? "fault" : context.Response.StatusCode.ToString(CultureInfo.InvariantCulture);
        log.Add(new ServedRequest(request.Bare(), null, context.Response.StatusCode, default, time.GetElapsedTime(started)));
        journal.Record("http", request.Method, request.ClientAddress, request.Url, outcome, time.GetElapsedTime(started), ByQuirk);
        request.Release();
    }

    private async Task AnswerAsync(HttpContext context, ReceivedRequest request, string path, long started, CancellationToken cancellationToken)
    {
        var stub = state.Match(request, path);
        ApiAnswer? answer = null;
        string? report = null;
        ReadOnlyMemory<byte> sent = default;
        try
        {
            if (stub is { IsDotNet: false } && Charset.Unknown(request) is { } charset)
                await JettyErrorPage.WriteAsync(context, request.Url, $"java.nio.charset.UnsupportedCharsetException: {charset}", cancellationToken);
            else if (stub is not null)
                sent = await ResponseWriter.WriteAsync(context, request, stub, state.Value, cancellationToken);
            else if ((answer = await AnswerAsync(context, request, cancellationToken)) is not null)
                sent = answer.Sent;
            else if (StaticFile.Find(state.Value.Files, request.Method, path) is { } file)
                await StaticFile.WriteAsync(context, file, path, cancellationToken);
            else if (Charset.Unknown(request) is { } unknown && !IsDotNet)
                await JettyErrorPage.WriteAsync(context, request.Url, $"java.nio.charset.UnsupportedCharsetException: {unknown}", cancellationToken);
            else
                await NotMatchedAsync(context.Response, request, report = NearMissReport.Of(request, state.Value), cancellationToken);
        }
        finally
        {
            Record(context, request, stub, answer, report, sent, time.GetElapsedTime(started));
            if (stub?.Webhooks is { Count: > 0 } hooks)
                webhooks.Start(hooks, request, state.Value.Services);
            request.Release();
        }

        if (answer is null && stub?.Response.Fault is null)
            await WholeBody.EndAsync(context.Response, cancellationToken);
    }

    /// <summary>Asks the parts of APIs that are not stubs, in order.</summary>
    private async Task<ApiAnswer?> AnswerAsync(HttpContext context, ReceivedRequest request, CancellationToken cancellationToken)
    {
        var parts = state.Value.Parts;
        if (!parts.IsEmpty && cors.AnswerOpenly(context))
            return new ApiAnswer("preflight", default);
        foreach (var part in parts)
        {
            if (await part.TryAnswerAsync(context, request, state, cancellationToken) is { } answer)
                return answer;
        }

        return null;
    }

    /// <summary>Whether all mappings are WireMock.Net's.</summary>
    private bool IsDotNet => state.Value.Stubs is { Count: > 0 } stubs && stubs.Unordered.All(stub => stub.IsDotNet);

    private async Task NotMatchedAsync(HttpResponse response, ReceivedRequest request, string report, CancellationToken cancellationToken)
    {
        var isDotNet = IsDotNet;
        response.StatusCode = StatusCodes.Status404NotFound;
        response.ContentType = isDotNet ? "application/json" : "text/plain;charset=UTF-8";
        var bytes = isDotNet ? DotNetStatus.Bytes("No matching mapping found") : Encoding.UTF8.GetBytes(report);
        response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(request.Method))
            await WholeBody.WriteAsync(response, bytes, cancellationToken);
    }

    private void Record(HttpContext context, ReceivedRequest request, Stub? stub, ApiAnswer? answer, string? report, ReadOnlyMemory<byte> sent, TimeSpan duration)
    {
        var broken = stub?.Response.Fault is not null;
        var status = broken ? 0 : context.Response.StatusCode;
        var passed = stub?.Response.Proxy is null ? null : context.Features.Get<PassedAnswer>();
        log.Add(new ServedRequest(request.Bare(), stub, status, sent, duration)
        {
            IsPassedOn = passed is not null,
            ProxiedHeaders = passed?.Headers ?? [],
        });
        journal.Record(
            "http", request.Method, request.ClientAddress, request.Url,
            broken ? "fault" : status.ToString(CultureInfo.InvariantCulture), duration,
            Details(
                request, stub, answer, report,
                stub is null || broken ? null : ContractReport.Of(state.Value.Parts, request, context.Response, sent)));
        var tags = new TagList { { "matched", stub is not null || answer is not null } };
        Requests.Add(1, tags);
        Durations.Record(duration.TotalSeconds);
    }

    private static IReadOnlyDictionary<string, string> Details(ReceivedRequest request, Stub? stub, ApiAnswer? answer, string? report, string? violations)
    {
        var details = stub?.JournalDetails ?? answer?.JournalDetails
            ?? (report is null ? Unmatched : new Dictionary<string, string>(Unmatched, StringComparer.Ordinal) { ["nearest"] = report });
        if (violations is not null)
            details = new Dictionary<string, string>(details, StringComparer.Ordinal) { ["violations"] = violations };
        return request.BodyBytes.IsEmpty ? details : new RequestDetails(details, request.BodyBytes);
    }
}
