using System.Diagnostics;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Mocks.Hosting;

/// <summary>
/// Makes what an <see cref="HttpListener"/> serves of Minimal API endpoints, with routing of its own: a typed mock maps its routes and
/// meets neither the admin API's nor another mock's.
/// </summary>
public static class MinimalApi
{
    /// <param name="json">The shapes that endpoints read and write.</param>
    /// <param name="map">Maps the endpoints. A path that none has answers 404, a method that none has 405.</param>
    public static RequestDelegate Build(MockContext context, IJsonTypeInfoResolver json, Action<IEndpointRouteBuilder> map)
    {
        var listener = new DiagnosticListener("Mocks");
        var services = new ServiceCollection()
            .AddSingleton(context.Loggers)
            .AddSingleton(listener)
            .AddSingleton<DiagnosticSource>(listener)
            .AddRoutingCore()
            .ConfigureHttpJsonOptions(options => options.SerializerOptions.TypeInfoResolverChain.Insert(0, json))
            .AddSingleton(typeof(ILogger<>), typeof(Logger<>))
            .BuildServiceProvider();
        var application = new ApplicationBuilder(services);
        application.UseRouting();
        application.UseEndpoints(map);
        return application.Build();
    }
}
