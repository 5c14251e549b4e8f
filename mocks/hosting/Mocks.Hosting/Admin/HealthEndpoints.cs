using Microsoft.AspNetCore.Http;

namespace Mocks.Hosting;

/// <summary><c>/health/live</c> and <c>/health/ready</c>.</summary>
internal sealed class HealthEndpoints(AdminContext admin)
{
    public Task LiveAsync(HttpContext context) =>
        context.Response.WriteAsJsonAsync(new HealthAnswer("live", []), AdminJson.Readable.HealthAnswer, null, context.RequestAborted);

    public Task ReadyAsync(HttpContext context)
    {
        if (admin.Ready)
        {
            return context.Response.WriteAsJsonAsync(
                new HealthAnswer("ready", admin.ReloadProblems), AdminJson.Readable.HealthAnswer, null, context.RequestAborted);
        }

        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return context.Response.WriteAsJsonAsync(
            new HealthAnswer("not ready", ["The process is starting or stopping."]), AdminJson.Readable.HealthAnswer, null, context.RequestAborted);
    }
}
