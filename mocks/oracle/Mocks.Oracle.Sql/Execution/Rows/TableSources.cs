#pragma warning disable MA0048 // a closed family reads best on one page

using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Storage;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Rows;

/// <summary>What reading a table needs: which columns go to which slots.</summary>
internal sealed record TableAccess(int TableId, (int Column, int Slot)[] Used, int RowIdSlot, Evaluator? AsOf, bool AsOfIsScn)
{
    public TableData Data(Frame frame)
    {
        if (AsOf is null)
            return frame.Snapshot.Table(TableId);
        var at = AsOf(frame);
        var state = AsOfIsScn
            ? frame.Session.Store.AsOf(at.AsNumber().ToInt64(), null)
            : frame.Session.Store.AsOf(null, at.AsTimestamp().ToDateTimeOffset());
        return state.Tables.GetValueOrDefault(TableId) is { } data && data.Shape.IsLike(frame.Snapshot.Table(TableId).Shape) ? data : throw Ora.Error(1466);
    }

    /// <summary>For the texts of a scan, which often repeat themselves; null when there are none.</summary>
    public RepeatedTexts?[]? NewTexts(TableData data)
    {
        var codec = data.Shape.Codec;
        return Used.Any(u => codec.IsText(u.Column)) ? [.. Used.Select(u => codec.IsText(u.Column) ? new RepeatedTexts() : null)] : null;
    }

    public void Load(Frame frame, TableData data, long row, StoredRow stored, RepeatedTexts?[]? texts = null)
    {
        data.Shape.Codec.Decode(stored, Used, frame.Slots, texts);
        if (RowIdSlot >= 0)
            frame.Slots[RowIdSlot] = Datum.RowId(RowIds.Of(TableId, row));
    }
}

internal sealed class TableScanSource(Frame frame, TableAccess access) : RowSource(frame)
{
    private TableData _data = null!; // Open comes first
    private TreeScan<long, StoredRow> _rows = null!; // likewise
    private RepeatedTexts?[]? _texts;

    public override void Open()
    {
        _data = access.Data(Frame);
        _rows = _data.Scan();
        _texts = access.NewTexts(_data);
    }

    public override bool Next()
    {
        if (!_rows.MoveNext())
            return false;
        access.Load(Frame, _data, access.RowIdSlot >= 0 ? _rows.Key : 0, _rows.Value, _texts);
        return true;
    }
}

internal sealed class RowIdSource(Frame frame, TableAccess access, Evaluator[] rowIds) : RowSource(frame)
{
    private readonly HashSet<long> _seen = [];
    private int _next;

    public override void Open()
    {
        _next = 0;
        _seen.Clear();
    }

    public override bool Next()
    {
        while (_next < rowIds.Length)
        {
            var value = rowIds[_next++](Frame);
            if (value.IsNull || RowIds.RowOf(access.TableId, value.AsRowId()) is not { } row || !_seen.Add(row))
                continue;
            var data = access.Data(Frame);
            if (!data.TryGet(row, out var stored))
                continue;
            access.Load(Frame, data, row, stored);
            return true;
        }

        return false;
    }
}

/// <summary>Index lookup: each combination of the equal keys' values, then the range in the next key.</summary>
internal sealed class IndexSource(Frame frame, TableAccess access, int indexId, IndexSeek seek) : RowSource(frame)
{
    private readonly List<IndexRange> _ranges = [];
    private readonly HashSet<long> _seen = [];
    private TableData _data = null!; // Open comes first
    private TreeScan<byte[], long>? _rows;
    private int _index;
    private int _nextRange;
    private bool _mayRepeat;

    public override void Open()
    {
        _data = access.Data(Frame);
        _index = Array.FindIndex(_data.Shape.Indexes, i => i.Id == indexId);
        if (_index < 0)
            throw Ora.Error(8103);
        _ranges.Clear();
        _seen.Clear();
        seek.AddRanges(Frame, _ranges);
        _mayRepeat = _ranges.Count > 1;
        _nextRange = 0;
        _rows = null;
    }

    public override bool Next()
    {
        while (true)
        {
            if (_rows is null)
            {
                if (_nextRange >= _ranges.Count)
                    return false;
                _rows = _data.Seek(_index, _ranges[_nextRange++]);
            }

            while (_rows.MoveNext())
            {
                var row = _rows.Value;
                if ((_mayRepeat && !_seen.Add(row)) || !_data.TryGet(row, out var stored))
                    continue;
                access.Load(Frame, _data, row, stored);
                return true;
            }

            _rows = null;
        }
    }
}
