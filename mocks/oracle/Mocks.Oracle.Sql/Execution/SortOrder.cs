using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Storage;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution;

/// <summary>The order of ORDER BY. Of rows the first values are its keys; what is behind them doesn't matter.</summary>
internal sealed class SortOrder : IComparer<Datum[]>
{
    private readonly Comparison<Datum>[] _comparisons;
    private readonly bool[] _descending;
    private readonly bool[] _nullsFirst;

    public SortOrder(StatementShape shape, IReadOnlyList<BoundOrder> order)
    {
        _comparisons = [.. order.Select(o => shape.SortsIgnoringCase && o.Value.Type.IsText ? CompareIgnoringCase : DatumComparers.Of(o.Value.Type))];
        _descending = [.. order.Select(o => o.Descending)];
        _nullsFirst = [.. order.Select(o => o.NullsFirst)];
    }

    public int Compare(Datum[]? x, Datum[]? y)
    {
        for (var i = 0; i < _comparisons.Length; i++)
        {
            var (a, b) = (x![i], y![i]); // rows are never null
            if (a.IsNull || b.IsNull)
            {
                if (a.IsNull && b.IsNull)
                    continue;
                return a.IsNull == _nullsFirst[i] ? -1 : 1;
            }

            var result = _comparisons[i](a, b);
            if (result != 0)
                return _descending[i] ? -result : result;
        }

        return 0;
    }

    private static int CompareIgnoringCase(Datum a, Datum b) => string.Compare(a.AsText(), b.AsText(), StringComparison.OrdinalIgnoreCase);
}
