using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.PlSql.Types;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>FORALL: a statement for each index; SAVE EXCEPTIONS collects what fails and ends in ORA-24381.</summary>
internal static class ForallCompiler
{
    public static Step Compile(BlockScope scope, ForallStatement forall)
    {
        var indexes = Indexes(scope, forall.Bounds);
        var inner = new BlockScope(scope.Unit, scope.Routine, scope);
        var variable = inner.NewVariable(forall.Variable.Name, ScalarDetail.PlsInteger, isReadOnly: true);
        inner.Declare(variable, forall.Position);
        var run = forall.Statement switch
        {
            SqlStatement sql => BulkStatement.Compile(inner, RecordStatements.Expand(inner, sql.Statement)),
            var dynamic => new BulkStatement(StatementCompiler.CompileAll(inner, [dynamic]), null, null),
        };
        var (slot, saves) = (variable.Slot, forall.SaveExceptions);
        return frame =>
        {
            var session = PlSqlSession.Of(frame.Session);
            session.BulkRowCounts.Clear();
            session.BulkExceptions.Clear();
            long total = 0;
            run.Begin(frame);
            var all = indexes(frame);
            run.Execute(
                frame, slot, all,
                (iteration, rows) =>
                {
                    Note(session.BulkRowCounts, all[iteration], rows);
                    total += rows;
                },
                saves ? (iteration, error) => session.BulkExceptions.Add((iteration + 1, error.Code)) : null);
            session.RowCount = total;
            run.End(frame);
            return session.BulkExceptions.Count == 0 ? Flow.Next : throw Ora.Error(24381);
        };
    }

    /// <summary>SQL%BULK_ROWCOUNT has the index of the collection.</summary>
    private static void Note(List<long> counts, long index, long count)
    {
        while (counts.Count < index)
            counts.Add(0);
        if (index >= 1)
            counts[(int)index - 1] = count;
    }

    private static Func<RoutineFrame, IReadOnlyList<long>> Indexes(BlockScope scope, ForallBounds bounds)
    {
        if (bounds.ValuesOf is { } values)
        {
            var collection = Collection(scope, values);
            return frame => ElementNode.Of(collection(frame)).Elements().Select(e => e.AsNumber().ToInt64()).ToList();
        }

        var low = bounds.Low is null ? null : Coercion.Value(scope, bounds.Low, ScalarDetail.PlsInteger);
        var high = bounds.High is null ? null : Coercion.Value(scope, bounds.High, ScalarDetail.PlsInteger);
        if (bounds.IndicesOf is not { } indices)
            return frame => Range(low!(frame), high!(frame)); // the grammar has one or the other
        var sparse = Collection(scope, indices);
        return frame =>
        {
            var all = ElementNode.Of(sparse(frame)).Indexes().Select(e => e.AsNumber().ToInt64());
            return low is null || high is null ? all.ToList() : all.Where(i => i >= low(frame).AsInteger() && i <= high(frame).AsInteger()).ToList();
        };
    }

    private static Execution.Evaluator Collection(BlockScope scope, Expression expression)
    {
        var bound = scope.Binder.Bind(expression);
        return bound.Type.Detail is CollectionDetail { IsByText: false } ? scope.Compiler.Compile(bound) : throw new CompileError(expression.Position, "PLS-00382: expression is of wrong type");
    }

    private static IndexRange Range(Datum low, Datum high) =>
        low.IsNull || high.IsNull ? throw Ora.Error(6502, 0, "") : new IndexRange(low.AsInteger(), high.AsInteger());
}
