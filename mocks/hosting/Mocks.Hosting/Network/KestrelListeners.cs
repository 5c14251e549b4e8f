using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;

namespace Mocks.Hosting;

/// <summary>Opens the listeners of HTTP on Kestrel.</summary>
internal static class KestrelListeners
{
    /// <summary>All addresses, of both families where the system has both.</summary>
    public static readonly IPAddress AnyAddress = Socket.OSSupportsIPv6 ? IPAddress.IPv6Any : IPAddress.Any;

    public static void Listen(KestrelServerOptions kestrel, IReadOnlyList<OpenListener> listeners, ServerCertificate certificate)
    {
        foreach (var open in listeners)
        {
            if (open.Listener is HttpListener http)
                kestrel.Listen(AnyAddress, http.Port, options => ListenHttp(options, open, http, certificate));
        }
    }

    /// <summary>Lets requests leave the threads that wait for sockets, where those run handlers.</summary>
    public static void UsePool(ListenOptions options)
    {
        if (!SocketThreads.AreRunningHandlers)
            return;
        options.Use(next => connection =>
        {
            connection.Transport = new PooledTransport(connection.Transport);
            return next(connection);
        });
    }

    private static void ListenHttp(ListenOptions options, OpenListener open, HttpListener http, ServerCertificate certificate)
    {
        open.Kestrel = options;
        UsePool(options);
        options.Protocols = http.Tls ? HttpProtocols.Http1AndHttp2 : HttpProtocols.Http1;
        var feature = new HttpListenerFeature(http.Handler);
        options.Use(next => connection =>
        {
            connection.Features.Set(feature);
            return next(connection);
        });
        if (http.Tls)
            UseTls(options, open.Mock, certificate, http.Clients);
        else
            options.Use(next => connection => PriorKnowledge.RecogniseAsync(connection, next));
    }

    // the selector makes the certificate at the first handshake, not at the start
    private static void UseTls(ListenOptions options, string mock, ServerCertificate certificate, TlsClients? clients) =>
        options.UseHttps(https =>
        {
            https.ServerCertificateSelector = (_, _) => certificate.For(mock);
            if (clients is not { IsAsked: true })
                return;
            https.ClientCertificateMode = clients.IsRequired ? ClientCertificateMode.RequireCertificate : ClientCertificateMode.AllowCertificate;
            https.ClientCertificateValidation = clients.Accepts;
        });
}
