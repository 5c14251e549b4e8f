using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Sql.Execution.Statements;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>An SQL statement in PL/SQL, compiled with the block and again when the catalogue has changed.</summary>
internal sealed class EmbeddedSql
{
    private readonly BlockScope _scope;
    private readonly Statement _statement;
    private volatile Compiled _compiled;

    /// <summary>Compiles the statement; what is wrong with it is a compilation error of the block.</summary>
    public EmbeddedSql(BlockScope scope, Statement statement)
    {
        _scope = scope;
        _statement = statement;
        try
        {
            _compiled = Compile(scope.Unit.Session, notesUses: true);
        }
        catch (OraException error) when (error.Code is not (3001 or 6550))
        {
            throw new CompileError(error.Position > 0 ? error.Position : statement.Position, "PL/SQL: " + error.HeadlineFor(scope.Unit.Session.Instance.Compat));
        }
    }

    public StatementKind Kind => _compiled.Statement.Kind;

    /// <summary>Of a query, as it was compiled last.</summary>
    public IReadOnlyList<ColumnDescription> Columns => _compiled.Statement.Columns;

    public ExecuteResult Execute(RoutineFrame frame)
    {
        var compiled = Current(frame.Session);
        return compiled.Statement.Execute(frame.Session, compiled.Variables.Values(frame));
    }

    /// <summary>Executes the statement for each value of a FORALL's index.</summary>
    public void ExecuteArray(RoutineFrame frame, int slot, IReadOnlyList<long> indexes, Action<int, ExecuteResult> done, Action<int, OraException>? failed)
    {
        var compiled = Current(frame.Session);
        compiled.Statement.ExecuteArray(frame.Session, new BulkRows(compiled.Variables, frame, slot, indexes), done, failed);
    }

    public (OpenQuery Rows, IReadOnlyList<ColumnDescription> Columns) Open(RoutineFrame frame)
    {
        var compiled = Current(frame.Session);
        return (((CompiledQuery)compiled.Statement).Open(frame.Session, compiled.Variables.Values(frame)), compiled.Statement.Columns);
    }

    private Compiled Current(SessionContext session)
    {
        var compiled = _compiled;
        return ReferenceEquals(compiled.Catalog, session.Catalog) && compiled.User == session.CurrentUser && compiled.Schema == session.CurrentSchema
            ? compiled
            : _compiled = Compile(session, notesUses: false);
    }

    private Compiled Compile(SessionContext session, bool notesUses)
    {
        var variables = new SqlVariables(_scope, notesUses);
        var catalog = session.Catalog;
        return new Compiled(catalog, session.CurrentUser, session.CurrentSchema, Execution.StatementCompiler.Compile(session, _scope.Unit.Source.Text, _statement, [], variables), variables);
    }

    private sealed record Compiled(SchemaCatalog Catalog, string User, string Schema, CompiledStatement Statement, SqlVariables Variables);
}
