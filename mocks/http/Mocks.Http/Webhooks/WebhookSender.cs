using System.Diagnostics;
using System.Globalization;
using System.Text;
using Mocks.Hosting;
using Mocks.Http.Requests;
using Mocks.Http.Templates;

namespace Mocks.Http.Webhooks;

/// <summary>Sends webhooks, each on its own; what became of them is in the journal.</summary>
internal sealed class WebhookSender(Journal journal)
{
    private static readonly HttpClient Client = OutgoingClient.Create(TimeSpan.FromSeconds(30));

    /// <summary>Starts sending; the answer that it belongs to does not wait.</summary>
    public void Start(IReadOnlyList<Webhook> webhooks, ReceivedRequest request, TemplateServices services)
    {
        foreach (var webhook in webhooks)
            _ = Task.Run(() => SendAsync(webhook, request.Bare(), services));
    }

    private async Task SendAsync(Webhook webhook, ReceivedRequest request, TemplateServices services)
    {
        var started = Stopwatch.GetTimestamp();
        var method = "POST";
        var url = "";
        string outcome;
        try
        {
            if (webhook.Delay is { } delay)
                await Task.Delay(TimeSpan.FromMilliseconds(delay.Milliseconds(services.Random)), services.Time);
            var model = new WebhookModel(request, webhook, services.Datasets);
            method = Text(webhook.Method, services, model);
            url = Text(webhook.Url, services, model);
            using var message = Message(webhook, method, url, services, model);
            using var answer = await Client.SendAsync(message);
            outcome = ((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture);
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException or TemplateException
            or UriFormatException or FormatException or InvalidOperationException or NotSupportedException or ArgumentException)
        {
            outcome = "failed: " + exception.Message;
        }

        journal.Record("http", "webhook", "", $"{method} {url}", outcome, Stopwatch.GetElapsedTime(started));
    }

    private static HttpRequestMessage Message(Webhook webhook, string method, string url, TemplateServices services, WebhookModel model)
    {
        var message = new HttpRequestMessage(new HttpMethod(method), url);
        if (webhook.Body is { } body)
            message.Content = new ReadOnlyMemoryContent(body.Render(services, model));
        else if (!webhook.Bytes.IsEmpty)
            message.Content = new ReadOnlyMemoryContent(webhook.Bytes);
        foreach (var (name, template) in webhook.Headers)
        {
            var value = Text(template, services, model);
            if (!message.Headers.TryAddWithoutValidation(name, value))
                message.Content?.Headers.TryAddWithoutValidation(name, value);
        }

        return message;
    }

    private static string Text(Template template, TemplateServices services, WebhookModel model) =>
        Encoding.UTF8.GetString(template.Render(services, model).Span);
}
