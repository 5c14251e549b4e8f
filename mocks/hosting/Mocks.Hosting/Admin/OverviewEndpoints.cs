using System.Reflection;
using Microsoft.AspNetCore.Http;

namespace Mocks.Hosting;

/// <summary><c>/admin</c>, the console page and the certificate.</summary>
internal sealed class OverviewEndpoints(AdminContext admin)
{
    private static readonly string Version =
        typeof(OverviewEndpoints).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";

    public static async Task ConsoleAsync(HttpContext context)
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        await using var page = typeof(OverviewEndpoints).Assembly.GetManifestResourceStream("console.html")!; // embedded by the project file
        await page.CopyToAsync(context.Response.Body, context.RequestAborted);
    }

    public Task OverviewAsync(HttpContext context)
    {
        var states = admin.States;
        var overview = new Overview(
            Version,
            [.. states.Mocks.Select(mock => mock.Name).Append("admin").Select(name => new OverviewMock(name, Ports(name)))],
            [.. states.LoadedSets.Prepend(admin.Start).Select(set => new OverviewSet(set.Name, set.Description, set.Seed))],
            admin.Folders.Known(),
            admin.Quirks.List(),
            states.Snapshots,
            states.Loading is { } loading ? new LoadingAnswer(loading.Name, loading.Progress.Latest) : null);
        return context.Response.WriteAsJsonAsync(overview, AdminJson.Readable.Overview, null, context.RequestAborted);
    }

    public Task CertificateAsync(HttpContext context)
    {
        context.Response.ContentType = "application/x-pem-file";
        return context.Response.WriteAsync(admin.Certificate.Pem + "\n", context.RequestAborted);
    }

    private IReadOnlyList<OverviewPort> Ports(string mock) =>
        [.. admin.Listeners.Where(open => open.Mock == mock).Select(open => new OverviewPort(open.Listener.Name, open.Port, open.Transport))];
}
