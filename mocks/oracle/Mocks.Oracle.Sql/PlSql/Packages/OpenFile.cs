using System.Text;
using Mocks.Oracle.Sql.Catalog;

namespace Mocks.Oracle.Sql.PlSql.Packages;

/// <summary>A file that a session reads from its start or writes at its end.</summary>
/// <param name="files">Where it is.</param>
/// <param name="path">By what name.</param>
/// <param name="reads">Or writes: the other is ORA-29283.</param>
/// <param name="longestLine">In bytes, without its end: ORA-29284 for a line beyond it, ORA-29285 when it is written.</param>
internal sealed class OpenFile(ServerFiles files, string path, bool reads, int longestLine)
{
    private int _at;
    private int _line;

    /// <summary>ORA-01403 at the end of the file.</summary>
    public string ReadLine(int? length)
    {
        if (!reads)
            throw Ora.Error(29283, 0, "cannot read from file");
        var content = files.Read(path) ?? throw Ora.Error(29283, 0, "cannot open file");
        if (_at >= content.Length)
            throw Ora.Error(1403);
        var end = content.IndexOf('\n', _at);
        var line = end < 0 ? content[_at..] : content[_at..end];
        if (length is { } most && line.Length > most)
        {
            _at += most;
            return line[..most];
        }

        _at = end < 0 ? content.Length : end + 1;
        return Encoding.UTF8.GetByteCount(line) > longestLine ? throw Ora.Error(29284) : line;
    }

    public void Write(string text)
    {
        if (reads)
            throw Ora.Error(29283, 0, "cannot write to file");
        foreach (var c in text)
        {
            _line = c == '\n' ? 0 : _line + 1;
            if (_line > longestLine)
                throw Ora.Error(29285);
        }

        files.Append(path, text);
    }
}
