using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Mocks.Fixtures;
using Mocks.Hosting;
using Mocks.Payments.OAuth;
using Mocks.Payments.Payments;
using Mocks.Payments.Quirks;
using Mocks.Payments.Webhooks;

namespace Mocks.Payments;

/// <summary>
/// A payment provider as an example of a typed mock: what mappings can't say (money that is taken once, states, signatures, tokens)
/// is C# over the same state keeping, journal, fixtures and ports as every other mock.
/// </summary>
public sealed class PaymentsMock : IMock
{
    private readonly PaymentsCell _state = new(PaymentsState.Empty);
    private readonly Journal _journal;

    public PaymentsMock(MockContext context)
    {
        _journal = context.Journal;
        var faults = new PaymentsFaults(context.Time);
        Quirks = new PaymentsQuirks(faults);
        var tokens = new TokenEndpoint(_state, context.Time);
        var webhooks = new WebhookSender(_state, context.Journal, context.Time);
        var payments = new PaymentEndpoints(_state, new Bearer(_state, context.Time), webhooks, context.Time);
        var api = MinimalApi.Build(context, PaymentsJson.Default, routes =>
        {
            tokens.Map(routes);
            payments.Map(routes);
            new WebhookEndpoints(_state, new Bearer(_state, context.Time)).Map(routes);
        });
        Listeners =
        [
            new HttpListener("payments", context.Settings.Port("MOCK_HTTP_PORT", 8080), false, http => HandleAsync(http, faults, api)),
            new HttpListener("payments-tls", context.Settings.Port("MOCK_HTTP_TLS_PORT", 8443), true, http => HandleAsync(http, faults, api)),
        ];
    }

    public string Name => "payments";

    public IReadOnlyList<Listener> Listeners { get; }

    public IQuirkMechanics Quirks { get; }

    public object State => _state.Value;

    public object Load(FixtureSet set, object state, FixtureProblems problems) => PaymentsFixture.Load(set, (PaymentsState)state, problems);

    public void Restore(object state) => _state.Value = (PaymentsState)state;

    private async Task HandleAsync(HttpContext context, PaymentsFaults faults, RequestDelegate api)
    {
        var started = Stopwatch.GetTimestamp();
        // a problem that stops a request is told in its own words, whichever endpoint met it
        try
        {
            await faults.CallAsync(context, api);
        }
        catch (PaymentsException exception)
        {
            await exception.WriteAsync(context);
        }

        var address = context.Connection.RemoteIpAddress;
        _journal.Record(
            Name, context.Request.Method, (address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4() : address)?.ToString() ?? "",
            context.Request.Path + context.Request.QueryString, context.Response.StatusCode.ToString(CultureInfo.InvariantCulture), Stopwatch.GetElapsedTime(started));
    }
}
