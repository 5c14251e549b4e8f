using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Mocks.Hosting;

/// <summary>A listener and the socket it got, known once the host has started.</summary>
internal sealed class OpenListener(string mock, Listener listener)
{
    public string Mock => mock;

    public Listener Listener => listener;

    /// <summary>Set while Kestrel is configured; its end point carries the real port after the start.</summary>
    public ListenOptions? Kestrel { get; set; }

    /// <summary>Set when a socket of raw TCP or UDP is bound.</summary>
    public Socket? Socket { get; set; }

    public string Transport => listener switch
    {
        UdpListener => "udp",
        TcpListener { Tls: true } or HttpListener { Tls: true } => "tls",
        _ => "tcp",
    };

    /// <summary>The port that clients connect to; before the start the one asked for.</summary>
    public int Port => Kestrel?.IPEndPoint?.Port ?? (Socket?.LocalEndPoint as IPEndPoint)?.Port ?? listener.Port;
}
