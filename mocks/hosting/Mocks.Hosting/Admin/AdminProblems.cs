using Microsoft.AspNetCore.Http;

namespace Mocks.Hosting;

/// <summary>The one place where a refusal becomes an answer.</summary>
internal static class AdminProblems
{
    public static async Task Answer(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
            if (context.Response is { StatusCode: 404 or 405, HasStarted: false } && context.GetEndpoint() is null)
            {
                await WriteAsync(context, new AdminException(
                    context.Response.StatusCode, "No such call", $"The admin API has no {context.Request.Method} {context.Request.Path}."));
            }
        }
        catch (AdminException exception)
        {
            await WriteAsync(context, exception);
        }
        catch (BadHttpRequestException exception)
        {
            await WriteAsync(context, new AdminException(exception.StatusCode, "Bad request", exception.Message));
        }
    }

    private static Task WriteAsync(HttpContext context, AdminException exception)
    {
        context.Response.StatusCode = exception.Status;
        var problem = new AdminProblem(
            "about:blank", exception.Title, exception.Status, exception.Message,
            exception.Problems.Count == 0 ? null : exception.Problems,
            exception.NearestMisses.Count == 0 ? null : exception.NearestMisses);
        return context.Response.WriteAsJsonAsync(problem, AdminJson.Readable.AdminProblem, "application/problem+json", context.RequestAborted);
    }
}
