using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Mocks.Hosting;
using Mocks.Payments.Payments;

namespace Mocks.Payments.Webhooks;

/// <summary>
/// Tells clients of events, signed: <c>Webhook-Signature: t=1767225600,v1=…</c> is the HMAC-SHA-256 of time, a dot and the body. What is not
/// taken is sent again, twice. Every delivery is in the journal.
/// </summary>
internal sealed class WebhookSender(PaymentsCell state, Journal journal, TimeProvider time)
{
    private static readonly TimeSpan[] Pauses = [TimeSpan.Zero, TimeSpan.FromMilliseconds(200), TimeSpan.FromSeconds(1)];

    private static readonly HttpClient Client = new() { Timeout = TimeSpan.FromSeconds(10) };

    /// <summary>Starts the deliveries; the answer that they belong to does not wait.</summary>
    public void Start(string type, Payment payment)
    {
        foreach (var target in state.Value.Webhooks.Values.Where(target => target.ClientId == payment.ClientId && (target.Events.Count == 0 || target.Events.Contains(type, StringComparer.Ordinal))))
            _ = SendAsync(target, type, payment);
    }

    private async Task SendAsync(WebhookTarget target, string type, Payment payment)
    {
        var now = time.GetUtcNow();
        var told = new WebhookEvent($"evt_{Guid.NewGuid():N}", type, now, PaymentAnswer.Of(payment));
        var body = JsonSerializer.SerializeToUtf8Bytes(told, PaymentsJson.Default.WebhookEvent);
        var seconds = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        byte[] signed = [.. Encoding.UTF8.GetBytes(seconds + "."), .. body];
        var signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes(target.Secret), signed);
        foreach (var pause in Pauses)
        {
            if (pause > TimeSpan.Zero)
                await Task.Delay(pause, time);
            var started = Stopwatch.GetTimestamp();
            var outcome = await DeliverAsync(target, body, $"t={seconds},v1={Convert.ToHexStringLower(signature)}");
            journal.Record("payments", "webhook", "", $"{type} {target.Url}", outcome, Stopwatch.GetElapsedTime(started));
            if (outcome.StartsWith('2'))
                return;
        }
    }

    private static async Task<string> DeliverAsync(WebhookTarget target, byte[] body, string signature)
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, target.Url) { Content = new ByteArrayContent(body) };
        message.Content.Headers.ContentType = new System.Net.Http.Headers.MediaTypeHeaderValue("application/json");
        message.Headers.TryAddWithoutValidation("Webhook-Signature", signature);
        try
        {
            using var answer = await Client.SendAsync(message);
            return ((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture);
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
        {
            return "failed: " + exception.Message;
        }
    }
}
