using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Mocks.Fixtures;
using Mocks.Hosting;

namespace Mocks.Http.Tests;

/// <summary>The HTTP mock without ports: requests are handed to what listens, as the server would hand them.</summary>
internal sealed class HandledMock : IAsyncDisposable
{
    private readonly MockHost _host;
    private readonly RequestDelegate _handler;
    private readonly string _folder;

    private HandledMock(MockHost host, RequestDelegate handler, string folder)
    {
        _host = host;
        _handler = handler;
        _folder = folder;
    }

    public static HandledMock Build()
    {
        var folder = RunningMock.WriteSet([]);
        var problems = new FixtureProblems();
        HttpMock? mock = null;
        var host = MockHost.Build(RunningMock.Environment(folder), problems, context => mock = new HttpMock(context));
        Assert.True(host is not null && mock is not null, string.Join('\n', problems));
        return new HandledMock(host, mock.Listeners.OfType<Hosting.HttpListener>().First(listener => !listener.Tls).Handler, folder);
    }

    public async Task<CaseAnswer> SendAsync(string method, string url, string? body, (string Name, string Value)[] headers)
    {
        var context = new DefaultHttpContext();
        var request = context.Request;
        // as clients write it
        var target = new Uri(new Uri("http://127.0.0.1:8080"), url).PathAndQuery;
        context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget = target;
        context.Connection.RemoteIpAddress = IPAddress.Loopback;
        request.Method = method;
        request.Scheme = "http";
        request.Protocol = "HTTP/1.1";
        request.Headers.Host = "127.0.0.1:8080";
        var bytes = Encoding.UTF8.GetBytes(body ?? "");
        foreach (var (name, value) in headers)
            request.Headers[name] = value.Trim(); // white space around a value is none of it (RFC 9112, section 5.1)
        if (body is not null)
            request.ContentLength = bytes.Length;
        request.Body = new MemoryStream(bytes);
        using var written = new MemoryStream();
        context.Response.Body = written;
        await _handler(context);
        await context.Response.CompleteAsync();
        return CaseAnswer.Of(
            context.Response.StatusCode, written.ToArray(),
            context.Response.Headers.Select(header => KeyValuePair.Create(header.Key, header.Value.OfType<string>())));
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
