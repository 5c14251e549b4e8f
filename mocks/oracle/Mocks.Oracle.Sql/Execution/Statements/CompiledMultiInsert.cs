using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution.Expressions;
using Mocks.Oracle.Sql.Execution.Rows;
using Mocks.Oracle.Sql.Execution.Writing;
using Mocks.Oracle.Sql.Planning;

namespace Mocks.Oracle.Sql.Execution.Statements;

/// <summary>INSERT ALL and INSERT FIRST.</summary>
internal sealed class CompiledMultiInsert : CompiledStatement
{
    private readonly FrameLayout _layout;
    private readonly bool _first;
    private readonly RowSourceFactory _query;
    private readonly (Predicate? Condition, (TableWriter Writer, InsertRow Row)[] Into)[] _branches;
    private readonly (TableWriter Writer, InsertRow Row)[] _else;

    private CompiledMultiInsert(ExpressionCompiler compiler, SchemaCatalog catalog, BoundMultiInsert insert)
        : base(StatementKind.Insert)
    {
        _layout = compiler.Shape.Frame;
        _first = insert.First;
        _query = PlanCompiler.Compile(compiler, Planner.Plan(insert.Query));
        _branches = [.. insert.Branches.Select(b => (b.Condition is null ? null : compiler.Condition(b.Condition), b.Into.Select(Into).ToArray()))];
        _else = [.. insert.Else.Select(Into)];

        (TableWriter, InsertRow) Into((TableDefinition Table, IReadOnlyList<BoundExpression?> Values) into) =>
            (new TableWriter(compiler.Shape.Instance, catalog, into.Table), new InsertRow(compiler, into.Values));
    }

    public static CompiledMultiInsert Compile(ExpressionCompiler compiler, SchemaCatalog catalog, BoundMultiInsert insert) => new(compiler, catalog, insert);

    public override ExecuteResult Execute(SessionContext session, IReadOnlyList<BindValue> binds) =>
        DmlRun.Run(session, _layout, binds, Insert);

    private ExecuteResult Insert(Frame frame, StatementWrites writes)
    {
        long count = 0;
        var source = _query(frame);
        source.Open();
        while (source.Next())
        {
            frame.CheckCancelled();
            var any = false;
            foreach (var (condition, into) in _branches)
            {
                if (condition is not null && condition(frame) != Truth.True)
                    continue;
                any = true;
                count += Add(frame, writes, into);
                if (_first)
                    break;
            }

            if (!any)
                count += Add(frame, writes, _else);
        }

        return new ExecuteResult(count);
    }

    private static long Add(Frame frame, StatementWrites writes, (TableWriter Writer, InsertRow Row)[] into)
    {
        foreach (var (tableWriter, row) in into)
        {
            var writer = writes.WriterOf(tableWriter);
            var (values, given) = row.Values(frame, writer);
            writer.Insert(values, given);
        }

        return into.Length;
    }
}
