using System.Buffers;
using System.Text;

namespace Mocks.Http.Templates;

/// <summary>What a template has written so far, as UTF-8, within a limit.</summary>
internal sealed class TemplateOutput
{
    /// <summary>No template may write more bytes than this.</summary>
    public const int Limit = 64 * 1024 * 1024;

    private readonly ArrayBufferWriter<byte> _buffer = new(256);

    public ReadOnlyMemory<byte> Utf8 => _buffer.WrittenMemory;

    public override string ToString() => Encoding.UTF8.GetString(_buffer.WrittenSpan);

    /// <exception cref="TemplateException">The limit is reached.</exception>
    public void Write(ReadOnlySpan<byte> utf8)
    {
        Check(utf8.Length);
        _buffer.Write(utf8);
    }

    /// <exception cref="TemplateException">The limit is reached.</exception>
    public void Write(string text)
    {
        Check(text.Length);
        Encoding.UTF8.GetBytes(text, _buffer);
    }

    private void Check(int more)
    {
        if (_buffer.WrittenCount + (long)more > Limit)
            throw new TemplateException($"the template writes more than {Limit} bytes");
    }
}
