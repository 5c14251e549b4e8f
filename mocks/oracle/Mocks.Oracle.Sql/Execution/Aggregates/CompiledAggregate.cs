using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Aggregates;

/// <summary>An aggregate ready to run: how to get its arguments, and a new state for each group.</summary>
internal sealed record CompiledAggregate(Evaluator[] Arguments, Func<Accumulator> Create)
{
    public Datum[] Values(Frame frame)
    {
        var values = new Datum[Arguments.Length];
        Values(frame, values);
        return values;
    }

    public void Values(Frame frame, Datum[] values)
    {
        for (var i = 0; i < values.Length; i++)
            values[i] = Arguments[i](frame);
    }
}
