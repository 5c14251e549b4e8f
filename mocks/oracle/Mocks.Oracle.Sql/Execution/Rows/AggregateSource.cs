using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Execution.Aggregates;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Rows;

/// <summary>GROUP BY by hashing; with several grouping sets each row goes to a group of each.</summary>
internal sealed class AggregateSource(
    Frame frame, RowSource input, BoundGroupingStep step, Evaluator[] keys, CompiledAggregate[] aggregates, RowKeyComparer comparer) : RowSource(frame)
{
    private readonly int _width = keys.Length;
    private List<RowGroup> _groups = [];
    private int _next;

    public override void Open()
    {
        _groups = [];
        _next = 0;
        var sets = step.Sets ?? [[.. Enumerable.Range(0, _width)]];
        var tables = sets.Select(_ => new GroupTable(comparer)).ToArray();
        var values = new Datum[_width];
        Datum[][] arguments = [.. aggregates.Select(a => new Datum[a.Arguments.Length])];
        input.Open();
        while (input.Next())
        {
            Frame.CheckCancelled();
            for (var i = 0; i < values.Length; i++)
                values[i] = keys[i](Frame);
            for (var i = 0; i < aggregates.Length; i++)
                aggregates[i].Values(Frame, arguments[i]);
            for (var s = 0; s < tables.Length; s++)
                GroupOf(tables[s], sets, s, values).Add(arguments);
        }

        for (var s = 0; s < sets.Count; s++)
        {
            if (tables[s].Groups.Count == 0 && (step.IsScalar || (step.Sets is not null && sets[s].Count == 0)))
                _groups.Add(NewGroup(new Datum[_width], s));
            _groups.AddRange(tables[s].Groups);
        }
    }

    public override bool Next()
    {
        if (_next >= _groups.Count)
            return false;
        var group = _groups[_next++];
        for (var i = 0; i < _width; i++)
            Frame.Slots[step.Keys[i].Slot] = group.Keys[i];
        for (var i = 0; i < aggregates.Length; i++)
            Frame.Slots[step.Aggregates[i].Slot] = group.States[i].Result();
        foreach (var (asked, slot) in step.GroupingCalls)
            Frame.Slots[slot] = Datum.Number(asked.Aggregate(0L, (bits, key) => (bits << 1) | (IsRolledUp(group.Set, key) ? 1L : 0L)));
        if (step.GroupIdSlot >= 0)
            Frame.Slots[step.GroupIdSlot] = Datum.Number(step.Sets is null ? 0 : step.Sets.Take(group.Set).Count(s => s.Order().SequenceEqual(step.Sets[group.Set].Order())));
        return true;
    }

    private bool IsRolledUp(int set, int key) => step.Sets is not null && !step.Sets[set].Contains(key);

    private RowGroup GroupOf(GroupTable table, IReadOnlyList<IReadOnlyList<int>> sets, int set, Datum[] values)
    {
        var key = values;
        if (step.Sets is not null)
        {
            key = new Datum[_width];
            foreach (var i in sets[set])
                key[i] = values[i];
        }

        var hash = comparer.Hash(key);
        if (table.Find(key, hash) is { } group)
            return group;
        group = NewGroup([.. key], set); // the values' array is used again for the next row
        table.Add(group, hash);
        return group;
    }

    private RowGroup NewGroup(Datum[] key, int set) => new(key, set, [.. aggregates.Select(a => a.Create())]);
}
