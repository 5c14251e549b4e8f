using System.Collections.Immutable;
using System.Text;

namespace Mocks.Oracle.Types;

/// <summary>
/// The content of a CLOB, NCLOB or BLOB: an immutable value. Writing gives a new one that shares what it can; a locator that clients write
/// through is a variable holding such a value. Lengths and offsets (0-based) are in UTF-16 code units or bytes.
/// </summary>
public sealed class Lob
{
    public static readonly Lob EmptyClob = new(LobKind.Clob, ImmutableList<string>.Empty, ImmutableList<byte[]>.Empty, 0);
    public static readonly Lob EmptyNClob = new(LobKind.NClob, ImmutableList<string>.Empty, ImmutableList<byte[]>.Empty, 0);
    public static readonly Lob EmptyBlob = new(LobKind.Blob, ImmutableList<string>.Empty, ImmutableList<byte[]>.Empty, 0);

    /// <summary>Appends join the last piece up to this size, so that a LOB written in small pieces stays a short list.</summary>
    private const int JoinBelow = 32 * 1024;

    private readonly ImmutableList<string> _text;
    private readonly ImmutableList<byte[]> _bytes;

    private Lob(LobKind kind, ImmutableList<string> text, ImmutableList<byte[]> bytes, long length)
    {
        Kind = kind;
        _text = text;
        _bytes = bytes;
        Length = length;
    }

    public LobKind Kind { get; }

    public long Length { get; }

    /// <summary>Where the value stands; null for a temporary LOB and for what was made of a stored one.</summary>
    public LobPlace? Place { get; private init; }

    public bool IsText => Kind != LobKind.Blob;

    public static Lob Empty(LobKind kind) => kind switch
    {
        LobKind.Clob => EmptyClob,
        LobKind.NClob => EmptyNClob,
        _ => EmptyBlob,
    };

    public static Lob FromText(string text, LobKind kind = LobKind.Clob) =>
        text.Length == 0 ? Empty(kind) : new Lob(kind, [text], [], text.Length);

    public static Lob FromBytes(byte[] bytes) => bytes.Length == 0 ? EmptyBlob : new Lob(LobKind.Blob, [], [bytes], bytes.Length);

    public static Lob Of(OracleTypeKind kind) => kind switch
    {
        OracleTypeKind.Clob => EmptyClob,
        OracleTypeKind.NClob => EmptyNClob,
        _ => EmptyBlob,
    };

    /// <summary>The same text as CLOB or NCLOB.</summary>
    public Lob As(LobKind kind) => kind == Kind ? this : new Lob(kind, _text, _bytes, Length);

    /// <summary>The same content, standing in that row and column.</summary>
    public Lob At(int table, long row, int column) =>
        Place is { } place && place.Table == table && place.Row == row && place.Column == column
            ? this
            : new Lob(Kind, _text, _bytes, Length) { Place = new LobPlace(table, row, column) };

    public string ToText() => _text.Count == 1 ? _text[0] : string.Concat(_text);

    public byte[] ToBytes() => _bytes.Count == 1 ? _bytes[0] : ReadBytes(0, int.MaxValue);

    /// <summary>Up to <paramref name="count"/> code units from <paramref name="offset"/>; less at the end.</summary>
    public string ReadText(long offset, int count)
    {
        var result = new StringBuilder();
        foreach (var piece in _text)
        {
            if (count <= 0)
                break;
            if (offset < piece.Length)
            {
                var taken = (int)Math.Min(count, piece.Length - offset);
                result.Append(piece, (int)offset, taken);
                count -= taken;
                offset = 0;
            }
            else
            {
                offset -= piece.Length;
            }
        }
        return result.ToString();
    }

    public byte[] ReadBytes(long offset, int count)
    {
        var result = new byte[Math.Max(0, Math.Min(count, Length - offset))];
        var filled = 0;
        foreach (var piece in _bytes)
        {
            if (filled == result.Length)
                break;
            if (offset < piece.Length)
            {
                var taken = Math.Min(result.Length - filled, piece.Length - (int)offset);
                piece.AsSpan((int)offset, taken).CopyTo(result.AsSpan(filled));
                filled += taken;
                offset = 0;
            }
            else
            {
                offset -= piece.Length;
            }
        }
        return result;
    }

    public Lob Append(string text)
    {
        if (text.Length == 0)
            return this;
        var last = _text.Count - 1;
        var pieces = last >= 0 && _text[last].Length + text.Length <= JoinBelow ? _text.SetItem(last, _text[last] + text) : _text.Add(text);
        return new Lob(Kind, pieces, _bytes, Length + text.Length);
    }

    public Lob Append(byte[] bytes)
    {
        if (bytes.Length == 0)
            return this;
        var last = _bytes.Count - 1;
        var pieces = last >= 0 && _bytes[last].Length + bytes.Length <= JoinBelow
            ? _bytes.SetItem(last, [.. _bytes[last], .. bytes])
            : _bytes.Add(bytes);
        return new Lob(Kind, _text, pieces, Length + bytes.Length);
    }

    public Lob Append(Lob other)
    {
        var result = this;
        if (IsText)
        {
            foreach (var piece in other._text)
                result = result.Append(piece);
        }
        else
        {
            foreach (var piece in other._bytes)
                result = result.Append(piece);
        }
        return result;
    }

    /// <summary>Overwrites from <paramref name="offset"/> on; a gap behind the end is filled with blanks.</summary>
    public Lob Write(long offset, string text)
    {
        if (offset == Length)
            return Append(text);
        var padded = offset > Length ? Append(new string(' ', (int)(offset - Length))) : this;
        return padded.Trim(offset).Append(text).Append(padded.Tail(offset + text.Length));
    }

    /// <summary>Overwrites from <paramref name="offset"/> on; a gap behind the end is filled with zeros.</summary>
    public Lob Write(long offset, byte[] bytes)
    {
        if (offset == Length)
            return Append(bytes);
        var padded = offset > Length ? Append(new byte[offset - Length]) : this;
        return padded.Trim(offset).Append(bytes).Append(padded.Tail(offset + bytes.Length));
    }

    /// <summary>The first <paramref name="length"/> units.</summary>
    public Lob Trim(long length)
    {
        if (length >= Length)
            return this;
        return IsText ? FromText(ReadText(0, (int)length), Kind) : FromBytes(ReadBytes(0, (int)length));
    }

    private Lob Tail(long offset)
    {
        if (offset >= Length)
            return Empty(Kind);
        return IsText ? FromText(ReadText(offset, int.MaxValue), Kind) : FromBytes(ReadBytes(offset, int.MaxValue));
    }
}
