using System.Text;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql.Packages;

/// <summary>The lines of DBMS_OUTPUT in a session. Nothing is kept until it is enabled; reading leaves what is unread, writing after reading drops it.</summary>
internal sealed class OutputBuffer
{
    private const int LongestLine = 32767;
    private const long Least = 2000;
    private const long Most = 1_000_000;

    private readonly Queue<string> _lines = new();
    private readonly StringBuilder _line = new();
    private long? _limit;
    private long _size;
    private bool _enabled;
    private bool _wasRead;

    /// <param name="limit">Of the buffer in bytes; null for none.</param>
    public void Enable(long? limit)
    {
        _enabled = true;
        _limit = limit is { } given ? Math.Clamp(given, Least, Most) : null;
    }

    public void Disable()
    {
        _enabled = false;
        Clear();
    }

    public void Put(string text)
    {
        if (!_enabled)
            return;
        if (_wasRead)
            Clear();
        if (_line.Length + text.Length > LongestLine)
            throw new OraException(OraError.User(20000, "ORU-10028: line length overflow, limit of 32767 bytes per line"));
        _size += Encoding.UTF8.GetByteCount(text);
        if (_size > _limit)
        {
            throw new OraException(OraError.User(
                20000, FormattableString.Invariant($"ORU-10027: buffer overflow, limit of {_limit} bytes")));
        }

        _line.Append(text);
    }

    public void PutLine(string text)
    {
        if (!_enabled)
            return;
        Put(text);
        _lines.Enqueue(_line.ToString());
        _line.Clear();
    }

    public bool TryTake(out string line)
    {
        _wasRead = true;
        if (_lines.TryDequeue(out var taken))
        {
            line = taken;
            _size -= Encoding.UTF8.GetByteCount(taken);
            return true;
        }

        line = "";
        return false;
    }

    private void Clear()
    {
        _lines.Clear();
        _line.Clear();
        _size = 0;
        _wasRead = false;
    }
}
