using System.Net.Sockets;
using System.Text;
using Mocks.Fixtures;
using Mocks.Hosting;
using Mocks.Http;

namespace Mocks.Fuzz;

/// <summary>The HTTP mock in a host of its own, for targets that need all of it.</summary>
internal sealed class HttpServer
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly MockHost _host;

    /// <param name="files">Paths below the set's folder, with content.</param>
    public HttpServer(params ReadOnlySpan<(string Path, string Content)> files)
    {
        var folder = Directory.CreateTempSubdirectory("mocks-fuzz-").FullName;
        File.WriteAllText(Path.Combine(folder, "set.yaml"), "name: fuzz\n");
        foreach (var (path, content) in files)
        {
            var full = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(full) ?? folder);
            File.WriteAllText(full, content);
        }

        var problems = new FixtureProblems();
        var variables = new Dictionary<string, string>
        {
            ["MOCK_FIXTURES"] = folder,
            ["MOCK_ADMIN_PORT"] = "0",
            ["MOCK_HTTP_PORT"] = "0",
            ["MOCK_HTTP_TLS_PORT"] = "0",
            ["MOCK_LOG_LEVEL"] = "None",
        };
        _host = MockHost.Build(variables, problems, context => new HttpMock(context)) ?? throw new InvalidOperationException(string.Join('\n', problems));
        _host.StartAsync(CancellationToken.None).GetAwaiter().GetResult();
    }

    /// <summary>Sends the bytes, says that there are no more, and reads to the end.</summary>
    /// <returns>The answer's head; empty when there is none.</returns>
    public string Call(ReadOnlySpan<byte> bytes)
    {
        using var socket = new TcpClient("127.0.0.1", _host.Port("http"));
        socket.ReceiveTimeout = (int)Patience.TotalMilliseconds;
        var stream = socket.GetStream();
        try
        {
            stream.Write(bytes);
            socket.Client.Shutdown(SocketShutdown.Send);
            using var reader = new StreamReader(stream, Encoding.Latin1);
            return reader.ReadToEnd().Split("\r\n\r\n")[0];
        }
        catch (IOException exception) when (exception.InnerException is SocketException { SocketErrorCode: not SocketError.TimedOut })
        {
            // the mock may break a connection, by a fault or for what can't be read
            return "";
        }
    }
}
