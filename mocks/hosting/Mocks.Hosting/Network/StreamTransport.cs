using System.IO.Pipelines;

namespace Mocks.Hosting;

/// <summary>A stream as a transport, such as that of TLS upon another; it stays open when both ends are completed.</summary>
public sealed class StreamTransport(Stream stream) : IDuplexPipe
{
    private const int WriteBuffer = 64 * 1024;

    public PipeReader Input { get; } = PipeReader.Create(stream, new StreamPipeReaderOptions(leaveOpen: true));

    public PipeWriter Output { get; } = PipeWriter.Create(stream, new StreamPipeWriterOptions(minimumBufferSize: WriteBuffer, leaveOpen: true));
}
