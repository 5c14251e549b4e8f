using Mocks.Oracle.Sql.Execution.Aggregates;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Rows;

/// <summary>A group of GROUP BY and the running states of its aggregates.</summary>
internal sealed class RowGroup(Datum[] keys, int set, Accumulator[] states)
{
    public Datum[] Keys => keys;

    /// <summary>The grouping set that it belongs to.</summary>
    public int Set => set;

    public Accumulator[] States => states;

    public void Add(Datum[][] arguments)
    {
        for (var i = 0; i < states.Length; i++)
            states[i].Add(arguments[i]);
    }
}
