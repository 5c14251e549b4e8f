using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>An exception of PL/SQL on its way up. Never leaves the room: <see cref="ToError"/> is what others see.</summary>
internal sealed class Raised : Exception
{
    private readonly List<string> _trace = [];
    private RoutineFrame? _noted;

    public Raised(OraException error, ExceptionSymbol? identity = null)
    {
        Error = error;
        Identity = identity;
    }

    /// <summary>The error as it was born; errors of SQL bring the stack of triggers and functions below.</summary>
    public OraException Error { get; }

    /// <summary>Of an exception that was declared without a number.</summary>
    public ExceptionSymbol? Identity { get; }

    public int SqlCode => Identity is { Code: null } ? 1 : Error.Code == 1403 ? 100 : -Error.Code;

    /// <summary>ORA-06512 lines, innermost first.</summary>
    public IReadOnlyList<string> Trace => _trace;

    public static Raised Of(ExceptionSymbol exception) =>
        new(exception.Code is { } code ? exception.Error ?? new OraException(OraError.ByCode(code)) : Ora.Error(6510), exception);

    /// <summary>The line at which it happened in the frame is noted, once.</summary>
    public Raised Leaving(RoutineFrame frame)
    {
        if (_noted != frame && !frame.Routine.IsNative)
            _trace.Add(frame.Routine.Place(frame.Line));
        _noted = null;
        return this;
    }

    /// <summary>It is caught in the frame: the line is noted for the backtrace and for RAISE.</summary>
    public Raised Caught(RoutineFrame frame)
    {
        Leaving(frame);
        _noted = frame;
        return this;
    }

    /// <summary>RAISE in a handler: the line of the RAISE comes above those that are known.</summary>
    public Raised Again(RoutineFrame frame)
    {
        var again = new Raised(Error, Identity);
        again._trace.Add(frame.Routine.Place(frame.Line));
        again._trace.AddRange(_trace);
        again._noted = frame;
        return again;
    }

    /// <summary>Raised while another was handled in the same frame: the stack goes on with that one.</summary>
    public Raised While(Raised handled, RoutineFrame frame)
    {
        if (ReferenceEquals(handled.Error, Error))
            return this;
        Leaving(frame);
        _trace.Add(handled.Error.Headline);
        _trace.AddRange(handled._trace);
        _noted = frame;
        return this;
    }

    public OraException ToError() => _trace.Count == 0 ? Error : Error.WithLines([.. Error.Lines, .. _trace]);
}
