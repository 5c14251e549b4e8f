#:sdk Microsoft.NET.Sdk.Web
#:property ManagePackageVersionsCentrally=false
#:property TreatWarningsAsErrors=false
#:property RestorePackagesWithLockFile=false
// The ceiling: a Minimal API that answers the workloads of bench.mjs without a mapping.
using System.Text.Json;

var builder = WebApplication.CreateSlimBuilder(args);
builder.Logging.ClearProviders();
var app = builder.Build();
var large = new string('x', 100 * 1024);
app.MapGet("/static", () => Results.Text("""{"hello":"world"}""", "application/json"));
app.MapGet("/exact/{n}", (string n) => Results.Text($"exact {n}"));
app.MapGet("/pattern/{n}/{rest}", (string n) => Results.Text($"pattern {n}"));
app.MapGet("/template/{n}/items/{id}", (string n) => Results.Text($"template {n}"));
app.MapGet("/large", () => Results.Text(large));
app.MapGet("/rendered", (string q) => Results.Text($"GET {q}"));
app.MapPost("/body", async (HttpRequest request) =>
{
    using var document = await JsonDocument.ParseAsync(request.Body);
    return document.RootElement.GetProperty("order").GetProperty("id").GetInt32() == 7 && request.Headers["X-Key"] == "k" ? Results.Text("ok") : Results.NotFound();
});
app.Run();
