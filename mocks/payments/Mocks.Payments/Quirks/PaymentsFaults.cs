using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Mocks.Payments.Quirks;

/// <summary>The faults that are on, asked by each call.</summary>
internal sealed class PaymentsFaults(TimeProvider time)
{
    private volatile PaymentsFault[] _on = [];

    public void Switch(PaymentsFault[] on) => _on = on;

    /// <summary>Carries a call out, as far as the faults let it.</summary>
    /// <exception cref="PaymentsException">The problem that a fault has for an answer.</exception>
    public async Task CallAsync(HttpContext context, RequestDelegate api)
    {
        foreach (var fault in _on)
        {
            if (!context.Request.Path.StartsWithSegments(fault.Path.TrimEnd('/'), StringComparison.Ordinal) || !fault.Trigger.Strikes())
                continue;
            if (fault.Delay is { } delay)
                await Task.Delay(delay.Draw(), time, context.RequestAborted);
            if (fault.Status is not { } status)
                continue;
            if (fault.IsCarriedOut)
                await WithoutAnswerAsync(context, api);
            throw new PaymentsException(status, fault.Code, "The provider has trouble; try again with the same key.");
        }

        await api(context);
    }

    // the same request, with an answer of its own that nobody reads
    private static async Task WithoutAnswerAsync(HttpContext context, RequestDelegate api)
    {
        var features = new FeatureCollection(context.Features);
        features.Set<IHttpResponseFeature>(new HttpResponseFeature());
        features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(Stream.Null));
        try
        {
            await api(new DefaultHttpContext(features));
        }
        catch (PaymentsException)
        {
            // what the call would have been told nobody hears
        }
    }
}
