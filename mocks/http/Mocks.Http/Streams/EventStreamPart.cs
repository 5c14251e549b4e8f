using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Mocks.Http.Apis;
using Mocks.Http.Requests;
using Mocks.Http.Stubs;
using Mocks.Http.Templates;

namespace Mocks.Http.Streams;

/// <summary>Plays a stream of events. A client that comes back with <c>Last-Event-ID</c> gets what comes after that event.</summary>
internal sealed class EventStreamPart(EventStream stream) : IApiPart
{
    public async Task<ApiAnswer?> TryAnswerAsync(HttpContext context, ReceivedRequest request, StateCell state, CancellationToken cancellationToken)
    {
        if (request.Method != stream.Method || !stream.Path.Matches(request.Path))
            return null;
        var response = context.Response;
        response.ContentType = "text/event-stream";
        response.Headers.CacheControl = "no-cache";
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        var services = state.Value.Services;
        var model = new ConversationModel(request, stream.Path, services.Datasets);
        var sent = 0L;
        try
        {
            if (stream.Retry is { } retry)
                await WriteAsync(response, string.Create(CultureInfo.InvariantCulture, $"retry: {retry}\n\n"), cancellationToken);
            var start = Start(request);
            for (var round = 0; round < stream.Rounds; round++)
            {
                foreach (var next in stream.Events.Skip(round == 0 ? start : 0))
                {
                    if (next.Pause > TimeSpan.Zero)
                    {
                        // the client sees at once that it is connected
                        await response.BodyWriter.FlushAsync(cancellationToken);
                        await Task.Delay(next.Pause, services.Time, cancellationToken);
                    }

                    model.Index = sent++;
                    await WriteAsync(response, Text(next, services, model), cancellationToken);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // the client has gone, or the host stops: a stream ends so
        }

        return new ApiAnswer(string.Create(CultureInfo.InvariantCulture, $"events {stream.Path.Text} ({sent} sent)"), default);
    }

    private int Start(ReceivedRequest request)
    {
        var last = request.Header("Last-Event-ID").ToString();
        for (var i = 0; last.Length > 0 && i < stream.Events.Count; i++)
        {
            if (stream.Events[i].Id == last)
                return i + 1;
        }

        return 0;
    }

    private static string Text(StreamedEvent next, TemplateServices services, ConversationModel model)
    {
        var text = new StringBuilder();
        if (next.Comment is { } comment)
            text.Append(": ").Append(comment.ReplaceLineEndings(" ")).Append('\n');
        if (next.Id is { } id)
            text.Append("id: ").Append(id).Append('\n');
        if (next.Name is { } name)
            text.Append("event: ").Append(name).Append('\n');
        if (next.Data is { } data)
        {
            foreach (var line in Encoding.UTF8.GetString(data.Render(services, model).Span).ReplaceLineEndings("\n").Split('\n'))
                text.Append("data: ").Append(line).Append('\n');
        }

        return text.Append('\n').ToString();
    }

    private static async Task WriteAsync(HttpResponse response, string text, CancellationToken cancellationToken) =>
        await response.BodyWriter.WriteAsync(Encoding.UTF8.GetBytes(text), cancellationToken);
}
