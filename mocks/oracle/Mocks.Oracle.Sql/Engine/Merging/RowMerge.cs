using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Storage;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Engine.Merging;

/// <summary>
/// A table's rows, row by row where both have written, and value by value in a row that both have. A row whose key somebody else has
/// taken meanwhile stays out.
/// </summary>
internal sealed class RowMerge
{
    private readonly TableVersion _from;
    private readonly TableVersion _to;
    private readonly TableVersion _current;
    private readonly TableDefinition _definition;
    private readonly TableShape _shape;

    /// <summary>By column of the result: where its value stands in the rows of from, to and current; -1 where it doesn't.</summary>
    private readonly (int From, int To, int Current)[] _sources;

    public RowMerge(TableVersion from, TableVersion to, TableVersion current, TableDefinition definition)
    {
        (_from, _to, _current, _definition, _shape) = (from, to, current, definition, new TableShape(definition));
        var pairs = from.Definition is { } old && to.Definition is { } wanted ? DefinitionMerge.Pairs(old, wanted) : [];
        _sources = [.. definition.Columns.Select(column => Source(column.Name, pairs))];
    }

    public TableData Merge()
    {
        var keepsShape = _current is { Definition: { } now, Data: not null } && SameShape(now, _definition)
            && (_from.Definition is null || SameShape(_from.Definition, _definition)) && (_to.Definition is null || SameShape(_to.Definition, _definition));
        var editor = keepsShape ? _current.Data!.Edit() : Converted().Edit(); // checked just above
        foreach (var row in Changed(keepsShape))
            Write(editor, row);
        return editor.View();
    }

    private (int From, int To, int Current) Source(string name, Dictionary<string, string> pairs)
    {
        var oldName = pairs.GetValueOrDefault(name, name);
        var current = _current.Definition?.Ordinal(name) ?? -1;
        if (current < 0)
            current = _current.Definition?.Ordinal(oldName) ?? -1;
        return (_from.Definition?.Ordinal(oldName) ?? -1, _to.Definition?.Ordinal(name) ?? -1, current);
    }

    private static bool SameShape(TableDefinition a, TableDefinition b) =>
        ReferenceEquals(a, b) || (a.Columns.Length == b.Columns.Length && a.Indexes.SequenceEqual(b.Indexes)
            && a.Columns.Zip(b.Columns).All(pair => pair.First.Name == pair.Second.Name && pair.First.Type.Equals(pair.Second.Type)));

    /// <summary>The current rows under the new shape.</summary>
    private TableData Converted()
    {
        var editor = TableData.Empty(_shape).Edit();
        foreach (var (row, values) in _current.Data?.Rows() ?? [])
            editor.Write(row, null, Row(row, values));
        return editor.View();
    }

    /// <summary>The rows that differ between from and to; with another shape, those alone that came or went.</summary>
    private List<long> Changed(bool keepsShape)
    {
        var rows = new List<long>();
        foreach (var (row, stored) in _to.Data?.Scan() ?? TableData.Empty(_shape).Scan())
        {
            if (_from.Data is null || !_from.Data.TryGet(row, out var old) || (keepsShape && !Same(old, stored)))
                rows.Add(row);
        }

        foreach (var (row, _) in _from.Data?.Scan() ?? TableData.Empty(_shape).Scan())
        {
            if (_to.Data is null || !_to.Data.TryGet(row, out _))
                rows.Add(row);
        }

        return rows;
    }

    private static bool Same(StoredRow a, StoredRow b) =>
        ReferenceEquals(a.Bytes, b.Bytes) || (a.Objects is null && b.Objects is null && a.Bytes.AsSpan().SequenceEqual(b.Bytes));

    private void Write(TableEditor editor, long row)
    {
        var old = _from.Data?.Find(row);
        var wanted = _to.Data?.Find(row);
        var now = _current.Data?.Find(row);
        var stands = now is null ? null : Row(row, now, merge: false);
        if (wanted is null)
        {
            if (stands is not null)
                editor.Write(row, editor.View().Find(row), null);
            return;
        }

        if (old is not null && now is null)
            return; // someone has deleted it
        if (old is null && now is not null)
            return; // someone has written one of that number
        var values = now is null ? Arranged(wanted) : Row(row, now);
        if (IsFree(editor.View(), row, values))
            editor.Write(row, editor.View().Find(row), values);
    }

    private bool IsFree(TableData data, long row, Datum[] values)
    {
        for (var i = 0; i < _shape.Indexes.Length; i++)
        {
            var index = _shape.Indexes[i];
            if (index.IsUnique && index.KeyOf(values) is { } key && data.FindUnique(i, key) is >= 0 and var owner && owner != row)
                return false;
        }

        return true;
    }

    /// <summary>A row of <c>to</c> in the order of the result's columns.</summary>
    private Datum[] Arranged(Datum[] wanted) =>
        [.. _sources.Select((source, column) => source.To < 0 ? Datum.Null : Fit(wanted[source.To], _to.Definition!.Columns[source.To].Type, column))]; // it has rows, so it is there

    private Datum[] Row(long row, Datum[] now, bool merge = true)
    {
        var old = merge ? _from.Data?.Find(row) : null;
        var wanted = merge ? _to.Data?.Find(row) : null;
        var values = new Datum[_sources.Length];
        for (var i = 0; i < values.Length; i++)
        {
            var (from, to, current) = _sources[i];
            var isUntouched = current >= 0 && from >= 0 && old is not null
                && SameValue(now[current], old[from], _current.Definition!.Columns[current].Type); // it has rows
            if (wanted is not null && to >= 0 && (current < 0 || isUntouched))
                values[i] = Fit(wanted[to], _to.Definition!.Columns[to].Type, i);
            else if (current >= 0)
                values[i] = Fit(now[current], _current.Definition!.Columns[current].Type, i);
        }

        return values;
    }

    /// <summary>A value as the result's column takes it; NULL where it can't be.</summary>
    private Datum Fit(Datum value, OracleType type, int column)
    {
        var target = _definition.Columns[column];
        if (value.IsNull || type.Equals(target.Type))
            return value;
        try
        {
            return SqlConversion.Assign(value, type, target.Type, Nls.Default, target.Name);
        }
        catch (OraException)
        {
            return Datum.Null;
        }
    }

    private static bool SameValue(Datum a, Datum b, OracleType type)
    {
        if (a.IsNull || b.IsNull)
            return a.IsNull && b.IsNull;
        return type.Kind switch
        {
            OracleTypeKind.Clob or OracleTypeKind.NClob => a.AsLob().ToText() == b.AsLob().ToText(),
            OracleTypeKind.Blob => a.AsLob().ToBytes().AsSpan().SequenceEqual(b.AsLob().ToBytes()),
            OracleTypeKind.Raw or OracleTypeKind.LongRaw => a.AsRaw().AsSpan().SequenceEqual(b.AsRaw()),
            OracleTypeKind.Json or OracleTypeKind.Xml or OracleTypeKind.Vector or OracleTypeKind.Object or OracleTypeKind.Collection or OracleTypeKind.Bfile => Equals(a.AsObject(), b.AsObject()),
            _ => DatumEquality.Same(a, b, type),
        };
    }
}
