using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Mocks.Hosting;

/// <summary>Reading, following and verifying the journal.</summary>
internal sealed class JournalEndpoints(Journal journal)
{
    private const int NearestMisses = 3;

    public Task ReadAsync(HttpContext context) =>
        context.Response.WriteAsJsonAsync(
            journal.Read(NonEmpty(context.Request.Query["mock"]), Whole(context, "since", 0), (int)Whole(context, "limit", int.MaxValue)),
            AdminJson.Readable.IReadOnlyListJournalEntry, null, context.RequestAborted);

    public Task ClearAsync(HttpContext context)
    {
        journal.Clear();
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    /// <summary>Server-sent events: what is there after <c>since</c> (or the browser's Last-Event-ID), then what comes.</summary>
    public async Task StreamAsync(HttpContext context)
    {
        var mock = NonEmpty(context.Request.Query["mock"]);
        var since = long.TryParse(context.Request.Headers["Last-Event-ID"], NumberStyles.None, CultureInfo.InvariantCulture, out var last)
            ? last
            : Whole(context, "since", 0);
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(
            context.RequestAborted, context.RequestServices.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping);
        await context.Response.Body.FlushAsync(ended.Token);
        try
        {
            await foreach (var entry in journal.Follow(since, ended.Token))
            {
                if (mock is not null && entry.Mock != mock)
                    continue;
                var data = JsonSerializer.Serialize(entry, AdminJson.Readable.JournalEntry);
                await context.Response.WriteAsync(
                    string.Create(CultureInfo.InvariantCulture, $"id: {entry.Id}\ndata: {data}\n\n"), ended.Token);
                await context.Response.Body.FlushAsync(ended.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // the follower went away or the host stops: both are how a stream ends
        }
    }

    public async Task VerifyAsync(HttpContext context)
    {
        var expectation = await ReadExpectationAsync(context);
        var matcher = new EntryMatcher(expectation.Match);
        var scored = journal.Read(expectation.Mock).Select(entry => (Entry: entry, Score: matcher.Score(entry))).ToList();
        var count = scored.Count(each => each.Score == matcher.Conditions);
        var (least, most) = Bounds(expectation);
        if (count >= least && count <= most)
        {
            await context.Response.WriteAsJsonAsync(new VerifyAnswer(count), AdminJson.Readable.VerifyAnswer, null, context.RequestAborted);
            return;
        }

        var wanted = least == most ? $"{least}" : most == int.MaxValue ? $"at least {least}" : $"{least} to {most}";
        throw new AdminException(409, "Expectation not met", $"Expected {wanted} matching entries, found {count} of {scored.Count}.")
        {
            NearestMisses =
            [
                .. scored.Where(each => each.Score < matcher.Conditions)
                    .OrderByDescending(each => each.Score).ThenByDescending(each => each.Entry.Id)
                    .Take(NearestMisses).Select(each => each.Entry),
            ],
        };
    }

    private static async Task<Expectation> ReadExpectationAsync(HttpContext context)
    {
        try
        {
            return await JsonSerializer.DeserializeAsync(context.Request.Body, AdminJson.Readable.Expectation, context.RequestAborted)
                ?? throw new AdminException(400, "Bad expectation", "The body is null.");
        }
        catch (JsonException exception)
        {
            throw new AdminException(400, "Bad expectation", exception.Message);
        }
    }

    private static (int Least, int Most) Bounds(Expectation expectation)
    {
        if (expectation.Times is { } times)
            return (times, times);
        return (expectation.AtLeast ?? (expectation.AtMost is null ? 1 : 0), expectation.AtMost ?? int.MaxValue);
    }

    private static string? NonEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private static long Whole(HttpContext context, string name, long fallback)
    {
        var text = context.Request.Query[name].ToString();
        if (text.Length == 0)
            return fallback;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= int.MaxValue)
            return number;
        throw new AdminException(400, "Bad query", $"\"{name}\" wants a whole number, not \"{text}\".");
    }
}
