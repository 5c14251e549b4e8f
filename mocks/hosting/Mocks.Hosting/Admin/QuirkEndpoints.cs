using Microsoft.AspNetCore.Http;

namespace Mocks.Hosting;

/// <summary>The list of quirks and their switches.</summary>
internal sealed class QuirkEndpoints(QuirkSwitches switches)
{
    public Task ListAsync(HttpContext context) =>
        context.Response.WriteAsJsonAsync(switches.List(), AdminJson.Readable.IReadOnlyListQuirkAnswer, null, context.RequestAborted);

    /// <summary>The query names the values of parameters: <c>PUT /admin/quirks/oracle-slow-statement?milliseconds=500</c>.</summary>
    public Task SwitchOnAsync(HttpContext context)
    {
        var values = context.Request.Query.Where(pair => pair.Key != "token")
            .ToDictionary(pair => pair.Key, pair => pair.Value.ToString(), StringComparer.Ordinal);
        return AnswerAsync(context, switches.On(context.Segment("name"), values));
    }

    public Task SwitchOffAsync(HttpContext context) => AnswerAsync(context, switches.Off(context.Segment("name")));

    private static Task AnswerAsync(HttpContext context, QuirkAnswer answer) =>
        context.Response.WriteAsJsonAsync(answer, AdminJson.Readable.QuirkAnswer, null, context.RequestAborted);
}
