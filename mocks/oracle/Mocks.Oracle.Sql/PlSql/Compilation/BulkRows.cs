using System.Collections;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>The binds of each iteration of a FORALL, computed when they are asked for: one after the other, each once.</summary>
/// <param name="variables">What the statement takes from the block.</param>
/// <param name="frame">Of the block.</param>
/// <param name="slot">Of the index variable.</param>
/// <param name="indexes">Its values.</param>
internal sealed class BulkRows(SqlVariables variables, RoutineFrame frame, int slot, IReadOnlyList<long> indexes) : IReadOnlyList<IReadOnlyList<BindValue>>
{
    public int Count => indexes.Count;

    /// <summary>ORA-22160 where a collection has no element of that index.</summary>
    public IReadOnlyList<BindValue> this[int index]
    {
        get
        {
            frame.Slots[slot] = Datum.Number(indexes[index]);
            try
            {
                return variables.Values(frame);
            }
            catch (OraException error) when (error.Code is 1403 or 6532 or 6533)
            {
                throw Ora.Error(22160, 0, indexes[index]);
            }
        }
    }

    public IEnumerator<IReadOnlyList<BindValue>> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
            yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
