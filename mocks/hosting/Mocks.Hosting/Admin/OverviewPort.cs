namespace Mocks.Hosting;

/// <param name="Transport"><c>tcp</c>, <c>tls</c> or <c>udp</c>.</param>
internal sealed record OverviewPort(string Name, int Port, string Transport);
