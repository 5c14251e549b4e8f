using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Execution.Expressions;
using Mocks.Oracle.Sql.Execution.Rows;
using Mocks.Oracle.Sql.Planning;
using Mocks.Oracle.Sql.Storage;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Statements;

/// <summary>A query.</summary>
internal sealed class CompiledQuery : CompiledStatement
{
    private readonly RowSourceFactory _factory;
    private readonly FrameLayout _layout;
    private readonly int[] _slots;
    private readonly bool _locks;
    private readonly bool[] _plain;
    private readonly bool[] _nulls;

    private CompiledQuery(RowSourceFactory factory, FrameLayout layout, BoundQuery query)
        : base(StatementKind.Query)
    {
        _factory = factory;
        _layout = layout;
        _slots = [.. query.Columns.Select(c => c.Slot)];
        _locks = query.ForUpdate is not null;
        _plain = [.. query.Columns.Select(c => c.Origin is not null)];
        _nulls = [.. query.Columns.Select(c => c.Type.IsNull)];
        Columns = [.. query.Columns.Select(Describe)];
    }

    public override IReadOnlyList<ColumnDescription> Columns { get; }

    /// <summary>Whether a column is a table's own, unchanged.</summary>
    public bool IsPlainColumn(int column) => _plain[column];

    /// <summary>Whether a column is nothing but NULL, which has no type to be stored in.</summary>
    public bool IsNullColumn(int column) => _nulls[column];

    public static CompiledQuery Compile(ExpressionCompiler compiler, BoundQuery query) =>
        new(PlanCompiler.Compile(compiler, Planner.Plan(query)), compiler.Shape.Frame, query);

    /// <summary>Opens the query on what is committed now.</summary>
    public OpenQuery Open(SessionContext session, IReadOnlyList<BindValue> binds)
    {
        if (!_locks)
            return Open(session, session.Workspace.Read(), binds);
        if (session.IsInsideQuery)
            throw Catalog.Ora.Error(14551);
        while (true)
        {
            var savepoint = session.Workspace.Mark();
            try
            {
                return Open(session, session.Workspace.Read(), binds);
            }
            catch (StatementRestartException)
            {
                session.Workspace.RollbackTo(savepoint, releaseLocks: false);
            }
            catch (OraException)
            {
                session.Workspace.RollbackTo(savepoint, releaseLocks: true);
                throw;
            }
        }
    }

    public override ExecuteResult Execute(SessionContext session, IReadOnlyList<BindValue> binds) => new(0);

    private OpenQuery Open(SessionContext session, Snapshot snapshot, IReadOnlyList<BindValue> binds)
    {
        var frame = new Frame(session, snapshot, _layout.Count, _layout.Caches, binds);
        var source = _factory(frame);
        source.Open();
        return new OpenQuery(frame, source, _slots);
    }

    private static ColumnDescription Describe(OutputColumn column)
    {
        var description = new ColumnDescription(column.Name, Described(column.Type), column.Nullable);
        if (column.Origin is not var (source, ordinal))
            return description;
        var origin = source.Table.Columns[ordinal];
        return origin.Domain is null && origin.Annotations.IsEmpty ? description : description with
        {
            Domain = origin.Domain is { } domain ? (domain.Owner, domain.Name) : null,
            Annotations = origin.Annotations,
        };
    }

    /// <summary>NULL alone is described as text, as are binds whose type isn't known yet.</summary>
    private static OracleType Described(OracleType type) => type.IsNull ? OracleType.Varchar2(1) : type;
}
