using Mocks.Oracle.Sql.Execution.Rows;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Expressions;

/// <summary>What the subquery of IN, ANY or ALL yields.</summary>
internal sealed class QuantifiedRows
{
    private readonly List<Datum[]> _rows = [];
    private readonly HashSet<Datum[]>? _set;
    private bool _hasNull;

    private QuantifiedRows(RowKeyComparer? comparer) => _set = comparer is null ? null : new HashSet<Datum[]>(comparer);

    public static QuantifiedRows Read(Frame frame, RowSource source, Evaluator[] values, RowKeyComparer? comparer)
    {
        var result = new QuantifiedRows(comparer);
        source.Open();
        while (source.Next())
        {
            var row = new Datum[values.Length];
            for (var i = 0; i < row.Length; i++)
                row[i] = values[i](frame);
            if (Array.Exists(row, d => d.IsNull))
            {
                result._hasNull = true;
                result._rows.Add(row);
            }
            else if (result._set is not null)
            {
                result._set.Add(row);
            }
            else
            {
                result._rows.Add(row);
            }
        }

        return result;
    }

    /// <summary>IN.</summary>
    public Truth Contains(Datum[] row, Comparison<Datum>[] compares)
    {
        if (_set!.Count == 0 && !_hasNull)
            return Truth.False;
        if (Array.Exists(row, d => d.IsNull))
            return row.Length == 1 ? Truth.Unknown : Compare(row, compares, static c => c == 0, isAll: false, _set.Concat(_rows));
        if (_set.Contains(row))
            return Truth.True;
        return _hasNull ? (row.Length == 1 ? Truth.Unknown : Compare(row, compares, static c => c == 0, isAll: false, _rows)) : Truth.False;
    }

    public Truth Compare(Datum[] row, Comparison<Datum>[] compares, Func<int, bool> test, bool isAll) => Compare(row, compares, test, isAll, _rows);

    private static Truth Compare(Datum[] row, Comparison<Datum>[] compares, Func<int, bool> test, bool isAll, IEnumerable<Datum[]> rows)
    {
        var result = isAll ? Truth.True : Truth.False;
        foreach (var other in rows)
        {
            var truth = Compare(row, other, compares, test);
            if (isAll ? truth == Truth.False : truth == Truth.True)
                return truth;
            if (truth == Truth.Unknown)
                result = Truth.Unknown;
        }

        return result;
    }

    private static Truth Compare(Datum[] a, Datum[] b, Comparison<Datum>[] compares, Func<int, bool> test)
    {
        var result = Truth.True;
        for (var i = 0; i < a.Length; i++)
        {
            if (a[i].IsNull || b[i].IsNull)
                result = Truth.Unknown;
            else if (!test(compares[i](a[i], b[i])))
                return Truth.False;
        }

        return result;
    }
}
