using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution.Expressions;
using Mocks.Oracle.Sql.Execution.Rows;
using Mocks.Oracle.Sql.Execution.Writing;
using Mocks.Oracle.Sql.Planning;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Statements;

/// <summary>SET: new values from the row as it was.</summary>
internal sealed class AssignmentList
{
    private readonly (int Column, Evaluator Value, OracleType Type, int Position)[] _values;
    private readonly (int[] Columns, OutputColumn[] Outputs, RowSourceFactory Query, int Position)[] _queries;

    public AssignmentList(
        ExpressionCompiler compiler, IReadOnlyList<BoundAssignment> set, IReadOnlyList<(IReadOnlyList<int> Columns, BoundQuery Query, int Position)> queries)
    {
        _values = [.. set.Select(a => (a.Column, compiler.Compile(a.Value), a.Value.Type, a.Value.Position))];
        _queries = [.. queries.Select(q => (q.Columns.ToArray(), q.Query.Columns.ToArray(), PlanCompiler.Compile(compiler, Planner.Plan(q.Query)), q.Position))];
        Columns = [.. set.Select(a => a.Column), .. queries.SelectMany(q => q.Columns)];
    }

    public int[] Columns { get; }

    public Datum[] Apply(Frame frame, RowWriter writer, Datum[] old)
    {
        frame.RowSequences = null;
        Datum[] row = [.. old];
        foreach (var (column, value, type, position) in _values)
        {
            try
            {
                row[column] = writer.Assign(value(frame), type, column);
            }
            catch (OraException e) when (e.Position == 0 && position > 0)
            {
                throw e.At(position);
            }
        }

        foreach (var (columns, outputs, query, position) in _queries)
        {
            var source = query(frame);
            source.Open();
            var found = source.Next();
            for (var i = 0; i < columns.Length; i++)
                row[columns[i]] = found ? writer.Assign(frame.Slots[outputs[i].Slot], outputs[i].Type, columns[i]) : default;
            if (found && source.Next())
                throw Ora.Error(1427, position);
        }

        return row;
    }
}
