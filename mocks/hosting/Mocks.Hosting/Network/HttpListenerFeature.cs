using Microsoft.AspNetCore.Http;

namespace Mocks.Hosting;

/// <summary>Marks a connection of a mock's own HTTP port, so that its requests go to the mock and never to the admin API.</summary>
internal sealed record HttpListenerFeature(RequestDelegate Handler);
