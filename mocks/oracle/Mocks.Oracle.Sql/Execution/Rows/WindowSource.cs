using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Rows;

/// <summary>Computes analytic functions: rows are kept, each function goes through its partitions in its order.</summary>
internal sealed class WindowSource(Frame frame, RowSource input, int[] slots, CompiledWindow[] windows) : RowSource(frame)
{
    private readonly KeptRows _kept = new(slots);
    private Datum[][] _results = [];
    private int[] _order = [];
    private int _next;

    public override void Open()
    {
        _kept.Rows.Clear();
        input.Open();
        while (input.Next())
        {
            Frame.CheckCancelled();
            _kept.Rows.Add(_kept.Save(Frame));
        }

        _order = [.. Enumerable.Range(0, _kept.Rows.Count)];
        _results = [.. windows.Select(Compute)];
        _next = 0;
    }

    public override bool Next()
    {
        if (_next >= _order.Length)
            return false;
        var row = _order[_next++];
        _kept.Load(Frame, _kept.Rows[row]);
        for (var i = 0; i < windows.Length; i++)
            Frame.Slots[windows[i].Slot] = _results[i][row];
        return true;
    }

    private Datum[] Compute(CompiledWindow window)
    {
        var count = _kept.Rows.Count;
        var results = new Datum[count];
        var keys = new Datum[count][];
        var partitions = new Dictionary<Datum[], List<int>>(window.Partitions);
        for (var i = 0; i < count; i++)
        {
            _kept.Load(Frame, _kept.Rows[i]);
            keys[i] = Values(window.OrderBy);
            var partition = Values(window.PartitionBy);
            if (!partitions.TryGetValue(partition, out var rows))
                partitions.Add(partition, rows = []);
            rows.Add(i);
        }

        var order = new List<int>(count);
        foreach (var rows in partitions.Values)
        {
            if (window.OrderBy.Length > 0)
                rows.Sort((a, b) => window.Order.Compare(keys[a], keys[b]) is var c && c != 0 ? c : a.CompareTo(b));
            new PartitionWindow(Frame, window, rows, keys, row => _kept.Load(Frame, _kept.Rows[row])).Compute(results);
            order.AddRange(rows);
        }

        // the last function's order shows through when the query has none of its own, as Oracle's window sort does
        _order = [.. order];
        return results;
    }

    private Datum[] Values(Evaluator[] evaluators)
    {
        var values = new Datum[evaluators.Length];
        for (var i = 0; i < values.Length; i++)
            values[i] = evaluators[i](Frame);
        return values;
    }
}
