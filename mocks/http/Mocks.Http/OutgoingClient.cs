using System.Net;

namespace Mocks.Http;

/// <summary>Makes the clients that pass requests on and send webhooks: they add nothing of their own and follow nothing.</summary>
internal static class OutgoingClient
{
    public static HttpClient Create(TimeSpan timeout)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            AutomaticDecompression = DecompressionMethods.None,
            ActivityHeadersPropagator = null,
            ConnectTimeout = TimeSpan.FromSeconds(10),
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        };
#pragma warning disable CA5359 // a mock stands between test systems, whose certificates are their own
        handler.SslOptions.RemoteCertificateValidationCallback = (_, _, _, _) => true;
#pragma warning restore CA5359
        return new HttpClient(handler) { Timeout = timeout };
    }
}
