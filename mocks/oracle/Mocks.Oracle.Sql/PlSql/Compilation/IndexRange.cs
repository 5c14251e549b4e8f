using System.Collections;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>The whole numbers from one bound to another; none when they are the wrong way round.</summary>
internal sealed class IndexRange(long low, long high) : IReadOnlyList<long>
{
    public int Count => (int)Math.Max(0, high - low + 1);

    public long this[int index] => low + index;

    public IEnumerator<long> GetEnumerator()
    {
        for (var i = low; i <= high; i++)
            yield return i;
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
