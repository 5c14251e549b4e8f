using Mocks.Oracle.Sql.Storage;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution;

/// <summary>Equality of rows for grouping, DISTINCT, set operators and hash joins: NULL equals NULL.</summary>
internal sealed class RowKeyComparer : IEqualityComparer<Datum[]>
{
    private readonly Comparison<Datum>[] _comparisons;
    private readonly Func<Datum, int>[] _hashes;

    public RowKeyComparer(IEnumerable<OracleType> types)
    {
        var all = types.ToArray();
        _comparisons = [.. all.Select(DatumComparers.Of)];
        _hashes = [.. all.Select(DatumComparers.HashOf)];
    }

    public bool Equals(Datum[]? x, Datum[]? y) => Equal(x, y);

    public int GetHashCode(Datum[] obj) => Hash(obj);

    public bool Equal(ReadOnlySpan<Datum> x, ReadOnlySpan<Datum> y)
    {
        for (var i = 0; i < _comparisons.Length; i++)
        {
            var (a, b) = (x[i], y[i]);
            if (a.IsNull || b.IsNull)
            {
                if (a.IsNull != b.IsNull)
                    return false;
            }
            else if (_comparisons[i](a, b) != 0)
            {
                return false;
            }
        }

        return true;
    }

    public int Hash(ReadOnlySpan<Datum> row)
    {
        var hash = 17;
        for (var i = 0; i < _hashes.Length; i++)
            hash = (hash * 31) + (row[i].IsNull ? 0 : _hashes[i](row[i]));
        return hash;
    }
}
