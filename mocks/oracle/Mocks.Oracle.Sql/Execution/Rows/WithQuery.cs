using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Rows;

/// <summary>One WITH query at work.</summary>
internal sealed class WithQuery(BoundCte cte, RowSource query, RowSource? recursive)
{
    private readonly int[] _slots = [.. cte.Query!.Columns.Select(c => c.Slot)]; // bound by now
    private readonly int[] _memberSlots = [.. cte.Recursive?.Columns.Select(c => c.Slot) ?? []];

    public void Prepare(Frame frame) => frame.Caches[cte.Cache] = (Func<IReadOnlyList<Datum[]>>)(() => Compute(frame));

    private IReadOnlyList<Datum[]> Compute(Frame frame)
    {
        var rows = Read(frame, query, _slots);
        if (recursive is not null)
            rows = new RecursiveRows(frame, cte, () => Read(frame, recursive, _memberSlots)).Compute(rows);
        frame.Caches[cte.Cache] = rows;
        return rows;
    }

    private static List<Datum[]> Read(Frame frame, RowSource source, int[] slots)
    {
        var rows = new List<Datum[]>();
        source.Open();
        while (source.Next())
        {
            var row = new Datum[slots.Length];
            for (var i = 0; i < slots.Length; i++)
                row[i] = frame.Slots[slots[i]];
            rows.Add(row);
        }

        return rows;
    }
}
