using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Execution.Expressions;
using Mocks.Oracle.Sql.Execution.Writing;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Statements;

/// <summary>The values of one new row, by column; those not given take the default.</summary>
internal sealed class InsertRow
{
    private readonly (int Column, Evaluator Value, OracleType Type, int Position)[] _values;
    private readonly int _width;
    private readonly bool[] _given;

    public InsertRow(ExpressionCompiler compiler, IReadOnlyList<BoundExpression?> values)
    {
        _width = values.Count;
        _values = [.. values.Select((v, i) => (v, i)).Where(x => x.v is not null).Select(x => (x.i, compiler.Compile(x.v!), x.v!.Type, x.v.Position))];
        _given = [.. values.Select(v => v is not null)];
    }

    /// <summary>The values as text, as far as they can be computed: what an error log shows.</summary>
    public Datum[] Texts(Frame frame)
    {
        var texts = new Datum[_width];
        foreach (var (column, value, type, _) in _values)
            texts[column] = SqlConversion.Convert(value(frame), type, OracleType.Varchar2(4000), frame.Session.Nls);
        return texts;
    }

    public (Datum[] Values, bool[] Given) Values(Frame frame, RowWriter writer)
    {
        var row = new Datum[_width];
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

        return (row, _given);
    }
}
