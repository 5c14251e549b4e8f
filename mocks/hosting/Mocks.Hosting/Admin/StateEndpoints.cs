using Microsoft.AspNetCore.Http;

namespace Mocks.Hosting;

/// <summary>Reset and snapshots, over all mocks of the process or one.</summary>
internal sealed class StateEndpoints(States states)
{
    public Task ListAsync(HttpContext context) =>
        context.Response.WriteAsJsonAsync(states.Snapshots, AdminJson.Readable.IReadOnlyListString, null, context.RequestAborted);

    public Task ResetAsync(HttpContext context) => AnswerAsync(context, states.Reset(context.Mock(states.Mocks)));

    public Task SaveAsync(HttpContext context)
    {
        states.Save(context.Segment("name"), context.Mock(states.Mocks));
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    public Task RestoreAsync(HttpContext context) =>
        AnswerAsync(context, states.Restore(context.Segment("name"), context.Mock(states.Mocks)) ?? throw NoSnapshot(context));

    public Task DeleteAsync(HttpContext context)
    {
        if (!states.Delete(context.Segment("name"), context.Mock(states.Mocks)))
            throw NoSnapshot(context);
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    private static Task AnswerAsync(HttpContext context, TimeSpan duration) =>
        context.Response.WriteAsJsonAsync(
            new TimedAnswer(duration.TotalMilliseconds), AdminJson.Readable.TimedAnswer, null, context.RequestAborted);

    private AdminException NoSnapshot(HttpContext context) =>
        new(404, "No such snapshot", states.Snapshots.Count == 0
            ? $"There is no snapshot \"{context.Segment("name")}\"; none was taken."
            : $"There is no snapshot \"{context.Segment("name")}\"; there are {string.Join(", ", states.Snapshots)}.");
}
