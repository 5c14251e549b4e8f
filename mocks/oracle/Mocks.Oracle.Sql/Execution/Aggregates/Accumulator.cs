using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Aggregates;

/// <summary>The running state of one aggregate for one group.</summary>
internal abstract class Accumulator
{
    /// <param name="arguments">The call's arguments for a row; an aggregate skips those that it ignores as NULL. The array is used again for the next row.</param>
    public abstract void Add(Datum[] arguments);

    public abstract Datum Result();
}
