using System.Buffers;

namespace Mocks.Oracle.Connections;

/// <summary>A response in the making. What a failed row has left can be taken back.</summary>
internal sealed class ResponseBuffer : IBufferWriter<byte>
{
    private const int InitialBytes = 4 * 1024;
    private const int KeptBytes = 256 * 1024;

    private byte[] _bytes = new byte[InitialBytes];

    public int Length { get; private set; }

    public ReadOnlySequence<byte> Written => new(_bytes, 0, Length);

    public void Advance(int count) => Length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _bytes.AsMemory(Length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _bytes.AsSpan(Length);
    }

    /// <summary>Takes back all after the first <paramref name="length"/> bytes.</summary>
    public void Truncate(int length) => Length = length;

    public void Clear()
    {
        Length = 0;
        if (_bytes.Length > KeptBytes)
            _bytes = new byte[InitialBytes];
    }

    private void Reserve(int sizeHint)
    {
        var needed = Length + Math.Max(sizeHint, 1);
        if (needed > _bytes.Length)
            Array.Resize(ref _bytes, Math.Max(needed, (int)Math.Min((long)_bytes.Length * 2, Array.MaxLength)));
    }
}
