using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;

namespace Mocks.Hosting;

/// <summary>Opens the listeners on Kestrel: raw TCP, HTTP, either behind TLS.</summary>
internal static class KestrelListeners
{
    /// <summary>All addresses, of both families where the system has both.</summary>
    public static readonly IPAddress AnyAddress = Socket.OSSupportsIPv6 ? IPAddress.IPv6Any : IPAddress.Any;

    public static void Listen(KestrelServerOptions kestrel, IReadOnlyList<OpenListener> listeners, ServerCertificate certificate)
    {
        foreach (var open in listeners)
        {
            switch (open.Listener)
            {
                case TcpListener tcp:
                    kestrel.Listen(AnyAddress, tcp.Port, options => ListenTcp(options, open, tcp, certificate));
                    break;
                case HttpListener http:
                    kestrel.Listen(AnyAddress, http.Port, options => ListenHttp(options, open, http, certificate));
                    break;
            }
        }
    }

    private static void ListenTcp(ListenOptions options, OpenListener open, TcpListener tcp, ServerCertificate certificate)
    {
        open.Kestrel = options;
        options.Protocols = HttpProtocols.None; // keeps HTTP's names out of the TLS handshake
        if (tcp.Tls)
            UseTls(options, open.Mock, certificate, tcp.AsksForCertificate);
        options.Run(connection => tcp.Handler(connection));
    }

    private static void ListenHttp(ListenOptions options, OpenListener open, HttpListener http, ServerCertificate certificate)
    {
        open.Kestrel = options;
        options.Protocols = http.Tls ? HttpProtocols.Http1AndHttp2 : HttpProtocols.Http1;
        var feature = new HttpListenerFeature(http.Handler);
        options.Use(next => connection =>
        {
            connection.Features.Set(feature);
            return next(connection);
        });
        if (http.Tls)
            UseTls(options, open.Mock, certificate, clients: http.Clients);
    }

    // the selector makes the certificate at the first handshake, not at the start
    private static void UseTls(
        ListenOptions options, string mock, ServerCertificate certificate, bool asksForCertificate = false, TlsClients? clients = null) =>
        options.UseHttps(https =>
        {
            https.ServerCertificateSelector = (_, _) => certificate.For(mock);
            if (clients is { IsAsked: true })
            {
                https.ClientCertificateMode = clients.IsRequired ? ClientCertificateMode.RequireCertificate : ClientCertificateMode.AllowCertificate;
                https.ClientCertificateValidation = clients.Accepts;
            }
            else if (asksForCertificate)
            {
                https.ClientCertificateMode = ClientCertificateMode.AllowCertificate;
                https.AllowAnyClientCertificate();
            }
        });
}
