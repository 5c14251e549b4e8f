using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Mocks.Payments.OAuth;

namespace Mocks.Payments.Webhooks;

/// <summary>Making and ending of webhooks.</summary>
internal sealed class WebhookEndpoints(PaymentsCell state, Bearer bearer)
{
    private const string Write = "payments:write";

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/v1/webhooks", CreateAsync);
        routes.MapDelete("/v1/webhooks/{id}", DeleteAsync);
    }

    private async Task CreateAsync(HttpContext context)
    {
        var client = bearer.Client(context.Request, Write);
        WebhookRequest? asked;
        try
        {
            asked = await context.Request.ReadFromJsonAsync(PaymentsJson.Default.WebhookRequest, context.RequestAborted);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw new PaymentsException(400, "invalid_json", "Send JSON with a url.");
        }

        if (asked is null || !Uri.TryCreate(asked.Url, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
            throw new PaymentsException(422, "invalid_url", "A url begins with http:// or https://.");
        var secret = asked.Secret ?? "whsec_" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        WebhookTarget? target = null;
        state.Change(current =>
        {
            target = new WebhookTarget(string.Create(CultureInfo.InvariantCulture, $"wh_{current.Last + 1:D8}"), client, url, asked.Events ?? [], secret);
            return current with { Last = current.Last + 1, Webhooks = current.Webhooks.Add(target.Id, target) };
        });
        context.Response.StatusCode = StatusCodes.Status201Created;
        await context.Response.WriteAsJsonAsync(
            new WebhookAnswer(target!.Id, asked.Url, target.Events, secret), PaymentsJson.Default.WebhookAnswer, null, context.RequestAborted); // the change sets it
    }

    private Task DeleteAsync(HttpContext context)
    {
        var client = bearer.Client(context.Request, Write);
        var id = context.GetRouteValue("id") as string ?? "";
        state.Change(current => current.Webhooks.TryGetValue(id, out var target) && target.ClientId == client
            ? current with { Webhooks = current.Webhooks.Remove(id) }
            : throw new PaymentsException(404, "not_found", $"There is no webhook \"{id}\"."));
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }
}
