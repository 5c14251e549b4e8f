using System.Collections.Immutable;
using System.Globalization;

namespace Mocks.Oracle.Types;

/// <summary>
/// An Oracle error on its way to the client. <see cref="Position"/> is the 0-based character offset into the statement text that the
/// server blames. Lines pushed by WithLine are the rest of the error stack (ORA-06512 and its like), innermost first.
/// </summary>
public sealed class OraException : Exception
{
    public const int CurrentCompat = 23;

    private readonly object?[] _args;

    public OraException(OraError error, int position = 0, params object?[] args)
    {
        Error = error;
        Position = position;
        _args = args;
    }

    private OraException(OraException origin, ImmutableArray<string> lines, int position) : base(null, origin)
    {
        Error = origin.Error;
        Position = position;
        _args = origin._args;
        Lines = lines;
    }

    public OraError Error { get; }

    /// <summary>The number alone, positive: 942. A user-defined error (ORA-20000 to ORA-20999) has its own.</summary>
    public int Code => Error.Code;

    public int Position { get; }

    /// <summary>The lines below the first one, without line ends.</summary>
    public ImmutableArray<string> Lines { get; } = [];

    /// <summary>The whole stack as the current release words it.</summary>
    public override string Message => MessageFor(CurrentCompat);

    /// <summary>The first line alone, as the current release words it.</summary>
    public string Headline => HeadlineFor(CurrentCompat);

    /// <summary>The whole stack as the given release (19 or 23) words it, lines separated by a line feed.</summary>
    public string MessageFor(int compat) =>
        Lines.IsEmpty ? HeadlineFor(compat) : HeadlineFor(compat) + "\n" + string.Join('\n', Lines);

    public string HeadlineFor(int compat) =>
        string.Create(CultureInfo.InvariantCulture, $"{Error.Facility}-{Error.Code:00000}: {Error.Format(compat, _args)}");

    /// <summary>The same error with one more line below the stack.</summary>
    public OraException WithLine(string line) => new(this, Lines.Add(line), Position);

    /// <summary>The same error with another error's first line below the stack.</summary>
    public OraException WithLine(OraError error, params object?[] args) =>
        WithLine(new OraException(error, 0, args).Headline);

    /// <summary>The same error with other lines below it.</summary>
    public OraException WithLines(IEnumerable<string> lines) => new(this, [.. lines], Position);

    public OraException At(int position) => new(this, Lines, position);
}
