using System.Text;

namespace Mocks.Ldap.Protocol.Ldif;

/// <summary>
/// Logical lines: folded ones joined, comments (folded ones too) dropped, an empty one between records kept. Line ends may be LF,
/// CRLF or CR; a byte-order mark is skipped.
/// </summary>
internal ref struct LdifLines(ReadOnlySpan<byte> text)
{
    private ReadOnlySpan<byte> _rest = text.StartsWith("\uFEFF"u8) ? text[3..] : text;
    private int _physical;

    /// <summary>The 1-based physical line at which <see cref="Current"/> begins.</summary>
    public int Line { get; private set; }

    /// <summary>UTF-8, without line end; empty between records.</summary>
    public ReadOnlySpan<byte> Current { get; private set; }

    public bool MoveNext()
    {
        while (!_rest.IsEmpty)
        {
            var line = Physical();
            Line = _physical;
            var comment = line.Length > 0 && line[0] == '#';
            if (line.IsEmpty || _rest.IsEmpty || _rest[0] != ' ')
            {
                if (comment)
                    continue;
                Current = line;
                return true;
            }

            var joined = new MemoryStream();
            joined.Write(line);
            while (!_rest.IsEmpty && _rest[0] == ' ')
                joined.Write(Physical()[1..]);
            if (comment)
                continue;
            Current = joined.GetBuffer().AsSpan(0, (int)joined.Length);
            return true;
        }

        return false;
    }

    private ReadOnlySpan<byte> Physical()
    {
        _physical++;
        var end = _rest.IndexOfAny((byte)'\n', (byte)'\r');
        if (end < 0)
        {
            var last = _rest;
            _rest = default;
            return last;
        }

        var line = _rest[..end];
        var crlf = _rest[end] == '\r' && end + 1 < _rest.Length && _rest[end + 1] == '\n';
        _rest = _rest[(end + (crlf ? 2 : 1))..];
        return line;
    }

    public readonly string CurrentText => Encoding.UTF8.GetString(Current);
}
