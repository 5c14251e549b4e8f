using Microsoft.AspNetCore.Http;

namespace Mocks.Hosting;

/// <summary>A call of the admin API that one mock alone has: <c>GET /admin/{mock}/{path}</c>.</summary>
public sealed record AdminRoute(string Path, RequestDelegate Handler);
