using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Mocks.Fixtures;

namespace Mocks.Hosting;

/// <summary>Loading and tearing down of further fixture sets.</summary>
internal sealed class FixtureEndpoints(AdminContext admin)
{
    public async Task LoadAsync(HttpContext context)
    {
        var start = Stopwatch.GetTimestamp();
        var name = context.Segment("set");
        var problems = new FixtureProblems();
        var hasBody = context.Request.ContentLength is > 0 || context.Request.Headers.TransferEncoding.Count > 0;
        var set = hasBody
            ? await admin.Folders.ReadTarAsync(context.Request.Body, problems, context.RequestAborted)
            : admin.Folders.ReadKnown(name, problems);
        if (set is not null && set.Name != name)
            problems.Add("set.yaml", 0, $"the set is named \"{set.Name}\"", $"Load it by that name, not as \"{name}\".");
        if (set is not null)
            CheckRequirements(set, problems);
        if (set is not null && problems.Count == 0)
            admin.States.Load(set, problems, states => QuirkCatalog.Check(set.Quirks, admin.Quirks.Known, states, admin.States.Mocks, problems));
        if (problems.Count > 0)
        {
            throw new AdminException(422, "Fixture set refused", $"Nothing was loaded: {problems.Count} problems in \"{name}\".")
            {
                Problems = [.. problems],
            };
        }

        await context.Response.WriteAsJsonAsync(
            new TimedAnswer(Stopwatch.GetElapsedTime(start).TotalMilliseconds), AdminJson.Readable.TimedAnswer, null, context.RequestAborted);
    }

    public Task TearDownAsync(HttpContext context)
    {
        var name = context.Segment("set");
        var duration = admin.States.TearDown(name) ?? throw new AdminException(
            404, "Not loaded", $"No set \"{name}\" was loaded since the start.");
        return context.Response.WriteAsJsonAsync(
            new TimedAnswer(duration.TotalMilliseconds), AdminJson.Readable.TimedAnswer, null, context.RequestAborted);
    }

    private void CheckRequirements(FixtureSet set, FixtureProblems problems)
    {
        var loaded = admin.States.LoadedSets.Prepend(admin.Start).Select(each => each.Name).ToHashSet();
        foreach (var missing in set.Requires.Where(required => !loaded.Contains(required)))
            problems.Add("set.yaml", 0, $"it requires \"{missing}\", which isn't loaded", $"Load \"{missing}\" first.");
        if (loaded.Contains(set.Name))
            problems.Add("set.yaml", 0, $"\"{set.Name}\" is loaded already", "Tear it down first.");
    }
}
