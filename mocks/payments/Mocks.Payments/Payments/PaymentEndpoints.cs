using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Mocks.Payments.Idempotency;
using Mocks.Payments.OAuth;
using Mocks.Payments.Webhooks;

namespace Mocks.Payments.Payments;

/// <summary>Payments and what is done with them.</summary>
internal sealed class PaymentEndpoints(PaymentsCell state, Bearer bearer, WebhookSender webhooks, TimeProvider time)
{
    private const string Read = "payments:read";
    private const string Write = "payments:write";
    private const long Declined = 40200;
    private const int LargestBody = 64 * 1024;

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/v1/payments", CreateAsync);
        routes.MapGet("/v1/payments", ListAsync);
        routes.MapGet("/v1/payments/{id}", FindAsync);
        routes.MapPost("/v1/payments/{id}/capture", context => MoveAsync(context, "payment.captured", Capture));
        routes.MapPost("/v1/payments/{id}/cancel", context => MoveAsync(context, "payment.cancelled", Cancel));
        routes.MapPost("/v1/payments/{id}/refund", RefundAsync);
    }

    private async Task CreateAsync(HttpContext context)
    {
        var client = bearer.Client(context.Request, Write);
        var key = IdempotencyKey.Of(context.Request, client);
        var body = await BodyAsync(context);
        var asked = Parse(body, PaymentsJson.Default.PaymentRequest);
        Check(asked);
        var fingerprint = IdempotencyKey.Fingerprint(context.Request.Path, body);
        var isNew = false;
        Payment? payment = null;
        state.Change(current =>
        {
            isNew = !current.Answers.TryGetValue(key, out var kept);
            if (kept is not null)
            {
                payment = kept.Fingerprint == fingerprint
                    ? current.Payments[kept.PaymentId]
                    : throw new PaymentsException(422, "idempotency_key_reused", "The key was used for another request.");
                return current;
            }

            payment = Made(asked, client, current.Last + 1);
            return current with
            {
                Last = current.Last + 1,
                Payments = current.Payments.Add(payment.Id, payment),
                Answers = current.Answers.Add(key, new KeptAnswer(fingerprint, payment.Id)),
            };
        });
        if (isNew)
            webhooks.Start(payment!.Status == PaymentStatus.Declined ? "payment.declined" : "payment.created", payment); // the change sets it or throws
        else
            context.Response.Headers["Idempotent-Replayed"] = "true";
        context.Response.Headers.Location = $"/v1/payments/{payment!.Id}"; // as above
        await AnswerAsync(context, payment.Status == PaymentStatus.Declined ? StatusCodes.Status402PaymentRequired : StatusCodes.Status201Created, payment);
    }

    private Payment Made(PaymentRequest asked, string client, long number) => new(
        string.Create(CultureInfo.InvariantCulture, $"pay_{number:D8}"), client, asked.Amount, asked.Currency, asked.Reference ?? "",
        asked.Amount == Declined ? PaymentStatus.Declined : asked.Capture ? PaymentStatus.Captured : PaymentStatus.Authorized, time.GetUtcNow());

    private static void Check(PaymentRequest asked)
    {
        if (asked.Amount <= 0)
            throw new PaymentsException(422, "invalid_amount", "An amount is a whole number of the smallest unit, above 0.");
        if (asked.Currency.Length != 3 || !asked.Currency.All(char.IsAsciiLetterUpper))
            throw new PaymentsException(422, "invalid_currency", "A currency is three capital letters (ISO 4217).");
    }

    private async Task ListAsync(HttpContext context)
    {
        var client = bearer.Client(context.Request, Read);
        var after = context.Request.Query["after"].ToString();
        var status = context.Request.Query["status"].ToString();
        var limit = int.TryParse(context.Request.Query["limit"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Clamp(number, 1, 100) : 20;
        var found = state.Value.Payments.Values
            .Where(payment => payment.ClientId == client && string.CompareOrdinal(payment.Id, after) > 0)
            .Select(PaymentAnswer.Of).Where(payment => status.Length == 0 || payment.Status == status).Take(limit + 1).ToList();
        await context.Response.WriteAsJsonAsync(
            new PaymentList([.. found.Take(limit)], found.Count > limit), PaymentsJson.Default.PaymentList, null, context.RequestAborted);
    }

    private Task FindAsync(HttpContext context) =>
        AnswerAsync(context, StatusCodes.Status200OK, Own(state.Value, context, bearer.Client(context.Request, Read)));

    private async Task RefundAsync(HttpContext context)
    {
        var body = await BodyAsync(context);
        var asked = body.Length == 0 ? new RefundRequest() : Parse(body, PaymentsJson.Default.RefundRequest);
        await MoveAsync(context, "payment.refunded", payment => Refund(payment, asked.Amount));
    }

    private async Task MoveAsync(HttpContext context, string eventName, Func<Payment, Payment> move)
    {
        var client = bearer.Client(context.Request, Write);
        Payment? moved = null;
        state.Change(current =>
        {
            moved = move(Own(current, context, client));
            return current with { Payments = current.Payments.SetItem(moved.Id, moved) };
        });
        webhooks.Start(eventName, moved!); // the change sets it or throws
        await AnswerAsync(context, StatusCodes.Status200OK, moved!); // as above
    }

    private static Payment Capture(Payment payment) => payment.Status == PaymentStatus.Authorized
        ? payment with { Status = PaymentStatus.Captured }
        : throw Wrong(payment, "captured");

    private static Payment Cancel(Payment payment) => payment.Status == PaymentStatus.Authorized
        ? payment with { Status = PaymentStatus.Cancelled }
        : throw Wrong(payment, "cancelled");

    private static Payment Refund(Payment payment, long? amount)
    {
        if (payment.Status != PaymentStatus.Captured)
            throw Wrong(payment, "refunded");
        var left = payment.Amount - payment.Refunded;
        var back = amount ?? left;
        if (back <= 0 || back > left)
            throw new PaymentsException(422, "invalid_amount", $"At most {left} can be refunded.");
        return payment with { Refunded = payment.Refunded + back, Status = back == left ? PaymentStatus.Refunded : PaymentStatus.Captured };
    }

    private static PaymentsException Wrong(Payment payment, string wanted) =>
        new(409, "invalid_state", $"A payment that is {payment.Status.ToString().ToLowerInvariant()} can't be {wanted}.");

    private static Payment Own(PaymentsState current, HttpContext context, string client)
    {
        var id = context.GetRouteValue("id") as string ?? "";
        return current.Payments.TryGetValue(id, out var payment) && payment.ClientId == client
            ? payment
            : throw new PaymentsException(404, "not_found", $"There is no payment \"{id}\".");
    }

    private static async Task<string> BodyAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        var buffer = new char[LargestBody];
        var length = await reader.ReadBlockAsync(buffer.AsMemory(), context.RequestAborted);
        return length < buffer.Length ? new string(buffer, 0, length) : throw new PaymentsException(413, "too_large", "The body is too large.");
    }

    private static T Parse<T>(string body, JsonTypeInfo<T> type)
    {
        try
        {
            return JsonSerializer.Deserialize(body, type) ?? throw new PaymentsException(400, "invalid_json", "The body is null.");
        }
        catch (JsonException exception)
        {
            throw new PaymentsException(400, "invalid_json", exception.Message.Split(" Path:")[0]);
        }
    }

    private static Task AnswerAsync(HttpContext context, int status, Payment payment)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(PaymentAnswer.Of(payment), PaymentsJson.Default.PaymentAnswer, null, context.RequestAborted);
    }
}
