using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Mocks.Hosting;

/// <summary>The routes of the admin API; a class each does the work.</summary>
internal static class AdminApi
{
    public static void Map(IEndpointRouteBuilder routes, AdminContext admin)
    {
        var health = new HealthEndpoints(admin);
        routes.MapGet("/health/live", health.LiveAsync);
        routes.MapGet("/health/ready", health.ReadyAsync);

        var overview = new OverviewEndpoints(admin);
        routes.MapGet("/", OverviewEndpoints.ConsoleAsync);
        routes.MapGet("/admin", overview.OverviewAsync);
        routes.MapGet("/admin/certificate", overview.CertificateAsync);

        var states = new StateEndpoints(admin.States);
        routes.MapGet("/admin/snapshots", states.ListAsync);
        foreach (var prefix in new[] { "/admin", "/admin/{mock}" })
        {
            routes.MapPost(prefix + "/reset", states.ResetAsync);
            routes.MapPut(prefix + "/snapshots/{name}", states.SaveAsync);
            routes.MapPost(prefix + "/snapshots/{name}/restore", states.RestoreAsync);
            routes.MapDelete(prefix + "/snapshots/{name}", states.DeleteAsync);
        }

        var fixtures = new FixtureEndpoints(admin);
        routes.MapPut("/admin/fixtures/{set}", fixtures.LoadAsync);
        routes.MapDelete("/admin/fixtures/{set}", fixtures.TearDownAsync);

        var quirks = new QuirkEndpoints(admin.Quirks);
        routes.MapGet("/admin/quirks", quirks.ListAsync);
        routes.MapPut("/admin/quirks/{name}", quirks.SwitchOnAsync);
        routes.MapDelete("/admin/quirks/{name}", quirks.SwitchOffAsync);

        var exports = new ExportEndpoints(admin);
        routes.MapGet("/admin/export", exports.ExportAsync);
        routes.MapGet("/admin/{mock}/export", exports.ExportAsync);

        var journal = new JournalEndpoints(admin.Journal);
        routes.MapGet("/admin/journal", journal.ReadAsync);
        routes.MapDelete("/admin/journal", journal.ClearAsync);
        routes.MapGet("/admin/journal/stream", journal.StreamAsync);
        routes.MapPost("/admin/verify", journal.VerifyAsync);

        foreach (var mock in admin.States.Mocks)
        {
            foreach (var route in mock.AdminRoutes)
                routes.MapGet($"/admin/{mock.Name}/{route.Path}", route.Handler);
        }
    }

    /// <summary>The value of a path segment, which the route guarantees.</summary>
    public static string Segment(this HttpContext context, string name) => (string)context.Request.RouteValues[name]!;

    /// <summary>The mock that the path names, or null where it names none.</summary>
    /// <exception cref="AdminException">404 when this process has no such mock.</exception>
    public static string? Mock(this HttpContext context, IReadOnlyList<IMock> mocks)
    {
        var name = (string?)context.Request.RouteValues["mock"];
        if (name is null || mocks.Any(mock => mock.Name == name))
            return name;
        throw new AdminException(404, "No such mock", $"There is no mock \"{name}\" here; there are {string.Join(", ", mocks.Select(mock => mock.Name))}.");
    }
}
