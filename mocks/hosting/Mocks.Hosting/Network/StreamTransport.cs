using System.IO.Pipelines;

namespace Mocks.Hosting;

/// <summary>A stream of octets, read and written through buffers that an idle connection gives back.</summary>
internal sealed class StreamTransport(Stream stream) : IDuplexPipe
{
    private const int WriteBuffer = 64 * 1024;

    public PipeReader Input { get; } = PipeReader.Create(stream, new StreamPipeReaderOptions(leaveOpen: true));

    public PipeWriter Output { get; } = PipeWriter.Create(stream, new StreamPipeWriterOptions(minimumBufferSize: WriteBuffer, leaveOpen: true));
}
