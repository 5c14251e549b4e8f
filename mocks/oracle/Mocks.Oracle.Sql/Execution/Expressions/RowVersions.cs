using System.Buffers.Binary;
using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution.Rows;
using Mocks.Oracle.Sql.Storage;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Expressions;

/// <summary>The versions of a table's rows over the states that are kept, the newest of a row first. A version that was there before the first state has no start.</summary>
internal sealed class RowVersions : IRowsValue
{
    private readonly List<(long Row, int Order, Datum[] Values)> _versions = [];
    private readonly int _columns;

    private RowVersions(int columns) => _columns = columns;

    public IEnumerable<Datum[]> Rows => _versions.OrderBy(v => v.Row).ThenByDescending(v => v.Order).Select(v => v.Values);

    public static Evaluator Compile(ExpressionCompiler compiler, BoundRowVersions versions)
    {
        var from = versions.From is null ? null : compiler.Compile(versions.From);
        var until = versions.Until is null ? null : compiler.Compile(versions.Until);
        return frame =>
        {
            var states = Between(frame.Session.Store, from?.Invoke(frame), until?.Invoke(frame), versions.ByScn);
            var found = new RowVersions(versions.Table.Columns.Length);
            found.Read(states, versions.Table.Id, frame.Snapshot.Table(versions.Table.Id).Shape);
            return Datum.Object(found);
        };
    }

    /// <summary>The state at the lower limit, and those behind it up to the upper one.</summary>
    /// <exception cref="OraException">ORA-30052: the lower limit is before all that is kept, or NULL.</exception>
    private static List<(DateTimeOffset At, DbState State)> Between(Store store, Datum? from, Datum? until, bool byScn)
    {
        var states = store.History().Where(s => until is not { } high || IsUpTo(s, high, byScn)).ToList();
        if (from is not { } low)
            return states;
        var first = states.FindLastIndex(s => IsUpTo(s, low, byScn));
        return first >= 0 ? states[first..] : store.IsHistoryWhole && !low.IsNull ? states : throw Ora.Error(30052);
    }

    private static bool IsUpTo((DateTimeOffset At, DbState State) state, Datum limit, bool byScn) =>
        !limit.IsNull && (byScn ? state.State.Scn <= limit.AsNumber().ToInt64() : state.At <= limit.AsTimestamp().ToDateTimeOffset());

    private void Read(List<(DateTimeOffset At, DbState State)> states, int table, TableShape now)
    {
        var current = new Dictionary<long, Version>();
        TableData? before = null;
        var order = 0;
        foreach (var (at, state) in states)
        {
            var isFirst = order++ == 0;
            var data = state.Tables.GetValueOrDefault(table);
            if (ReferenceEquals(data, before))
                continue;
            if (data is not null && !data.Shape.IsLike(now))
                throw Ora.Error(1466);
            var moment = new Moment(state.Scn, at);
            foreach (var (row, values) in data?.Rows() ?? [])
            {
                var bytes = data!.Version(row)!; // the row comes from there
                if (current.TryGetValue(row, out var known))
                {
                    if (known.Bytes.AsSpan().SequenceEqual(bytes))
                        continue;
                    Add(row, order, known, moment);
                }

                current[row] = new Version(values, bytes, isFirst ? null : moment, isFirst ? null : known is null ? "I" : "U");
            }

            foreach (var (row, gone) in current.Where(c => data?.Version(c.Key) is null).ToList())
            {
                Add(row, order, gone, moment);
                Add(row, order + 1, gone with { Start = moment, Operation = "D" }, null);
                current.Remove(row);
            }

            before = data;
        }

        foreach (var (row, version) in current)
            Add(row, int.MaxValue, version, null);
    }

    private void Add(long row, int order, Version version, Moment? end)
    {
        var values = new Datum[_columns + BoundRowVersions.PseudoColumns.Count];
        version.Values.AsSpan(0, Math.Min(_columns, version.Values.Length)).CopyTo(values);
        if (version.Start is { } start)
        {
            var id = new byte[8];
            BinaryPrimitives.WriteInt64BigEndian(id, start.Scn);
            (values[_columns], values[_columns + 1], values[_columns + 4]) = (Datum.Number(start.Scn), TimeOf(start), Datum.Raw(id));
        }

        if (end is { } ended)
            (values[_columns + 2], values[_columns + 3]) = (Datum.Number(ended.Scn), TimeOf(ended));
        values[_columns + 5] = Datum.Text(version.Operation);
        _versions.Add((row, order, values));
    }

    private static Datum TimeOf(Moment moment) => Datum.Timestamp(OracleTimestamp.FromDateTimeOffset(moment.At).InZone(OracleTimeZone.Utc).WithoutZone().Round(6));

    private readonly record struct Moment(long Scn, DateTimeOffset At);

    private sealed record Version(Datum[] Values, byte[] Bytes, Moment? Start, string? Operation);
}
