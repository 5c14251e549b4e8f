using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>What the compilation of one unit or block shares: its text, its errors, what it depends on.</summary>
internal sealed class UnitCompilation(SessionContext session, SourceText source, string? unitName)
{
    private readonly List<CompileError> _errors = [];
    private int _lastLabel;

    public SessionContext Session => session;

    public SourceText Source => source;

    /// <summary>OWNER.NAME; null for a client's block.</summary>
    public string? UnitName => unitName;

    public ObjectResolver Resolver { get; } = session.Resolver;

    public ProgramLibrary Library { get; } = ProgramLibrary.Of(session.Instance);

    /// <summary>What $$PLSQL_UNIT_TYPE says, in words.</summary>
    public string UnitType { get; init; } = "ANONYMOUS BLOCK";

    /// <summary>The client's binds by name, or a trigger's rows; null where there can be none.</summary>
    public Func<Expression, BoundExpression?> Special { get; init; } = static _ => null;

    /// <summary>Some GOTO is in the text.</summary>
    public bool HasGoto { get; } = source.Text.Contains("goto", StringComparison.OrdinalIgnoreCase);

    /// <summary>Tables, views and units that the compiled form is built on, as they were.</summary>
    public List<Dependency> Dependencies { get; } = [];

    /// <param name="found">What is used.</param>
    /// <param name="isExact">False when only an SQL statement uses it.</param>
    public void DependOn(SchemaObject found, bool isExact = true)
    {
        var known = Dependencies.FindIndex(d => ReferenceEquals(d.Object, found));
        if (known < 0)
            Dependencies.Add(Dependency.On(found, session.Catalog, isExact));
        else if (isExact)
            Dependencies[known] = Dependencies[known] with { IsExact = true };
    }

    public bool HasErrors => _errors.Count > 0;

    public int NewLabel() => ++_lastLabel;

    /// <summary>Notes what is wrong with a statement or declaration, and that it is ignored.</summary>
    public void Note(CompileError error, int ignored, string what)
    {
        _errors.Add(error);
        if (!error.StandsAlone)
            _errors.Add(new CompileError(ignored, $"PL/SQL: {what} ignored"));
    }

    /// <summary>Any error of the binder of SQL as PL/SQL words it.</summary>
    public CompileError Translate(OraException error, int position) => error.Code switch
    {
        932 => new CompileError(error.Position > 0 ? error.Position : position, "PLS-00382: expression is of wrong type"),
        909 or 938 or 939 => new CompileError(error.Position > 0 ? error.Position : position, "PLS-00306: wrong number or types of arguments in call"),
        _ => new CompileError(error.Position > 0 ? error.Position : position, "PL/SQL: " + error.HeadlineFor(session.Instance.Compat)),
    };

    public IReadOnlyList<UnitError> Errors() =>
        [.. _errors.Select(e => new UnitError((e.Text ?? source).Line(e.Position), (e.Text ?? source).Column(e.Position), NumberOf(e.Message), e.Message))];

    /// <summary>ORA-06550 with all that was found.</summary>
    public OraException ToException()
    {
        var first = _errors[0];
        var exception = source.Error(first.Position, first.Message);
        foreach (var error in _errors.Skip(1))
            exception = exception.WithLine(OraError.PlSqlCompilation, source.Line(error.Position), source.Column(error.Position), error.Message);
        return exception;
    }

    private static int NumberOf(string text) =>
        text.StartsWith("PLS-", StringComparison.Ordinal) && int.TryParse(text.AsSpan(4, 5), System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : 0;
}
