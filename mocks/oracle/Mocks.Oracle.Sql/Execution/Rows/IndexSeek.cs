using Mocks.Oracle.Sql.Storage;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Rows;

/// <summary>The compiled keys of an index lookup.</summary>
internal sealed record IndexSeek(Evaluator[][] Equal, Evaluator? Low, bool LowInclusive, Evaluator? High, bool HighInclusive)
{
    /// <summary>A comparison with NULL finds nothing.</summary>
    public void AddRanges(Frame frame, List<IndexRange> ranges)
    {
        Datum? low = null;
        Datum? high = null;
        if (Low is not null && (low = Low(frame)).Value.IsNull)
            return;
        if (High is not null && (high = High(frame)).Value.IsNull)
            return;
        AddPrefixes(frame, [], range => range with { Low = low, LowInclusive = LowInclusive, High = high, HighInclusive = HighInclusive }, ranges);
    }

    private void AddPrefixes(Frame frame, Datum[] prefix, Func<IndexRange, IndexRange> bound, List<IndexRange> ranges)
    {
        var depth = prefix.Length;
        if (depth == Equal.Length)
        {
            ranges.Add(bound(new IndexRange(prefix)));
            return;
        }

        foreach (var candidate in Equal[depth])
        {
            var value = candidate(frame);
            if (!value.IsNull)
                AddPrefixes(frame, [.. prefix, value], bound, ranges);
        }
    }
}
