using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Storage;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Rows;

/// <summary>SAMPLE: each row is there with the probability given, by a hash of its number and the seed.</summary>
internal sealed class SampleSource(Frame frame, TableAccess access, Evaluator percent, Evaluator? seed) : RowSource(frame)
{
    private const ulong Scale = 100_000_000;
    private static readonly OracleNumber Least = OracleNumber.Parse("0.000001");
    private static readonly OracleNumber Limit = OracleNumber.Parse("100");

    private TableData _data = null!; // Open comes first
    private TreeScan<long, StoredRow> _rows = null!; // likewise
    private ulong _chosen;
    private ulong _seed;

    public override void Open()
    {
        var share = percent(Frame);
        if (share.IsNull || share.AsNumber().CompareTo(Least) < 0 || share.AsNumber().CompareTo(Limit) >= 0)
            throw Ora.Error(30562);
        _chosen = (ulong)(share.AsNumber().ToDouble() / 100 * Scale);
        _seed = seed is null ? (ulong)Frame.Session.Time.GetTimestamp() : (ulong)seed(Frame).AsNumber().Truncate().ToInt64();
        _data = access.Data(Frame);
        _rows = _data.Scan();
    }

    public override bool Next()
    {
        while (_rows.MoveNext())
        {
            if (Hash((ulong)_rows.Key + (_seed * 0x9E3779B97F4A7C15)) % Scale >= _chosen)
                continue;
            access.Load(Frame, _data, _rows.Key, _rows.Value);
            return true;
        }

        return false;
    }

    /// <summary>The finalizer of SplitMix64 (public domain).</summary>
    private static ulong Hash(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
