using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution.Rows;
using Mocks.Oracle.Sql.PlSql.Types;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>
/// The value of a collection variable: elements by index, in order. A nested table keeps its upper bound when elements at its end are deleted.
/// Raises ORA-01403, ORA-06502, ORA-06532 and ORA-06533 for indexes that aren't there.
/// </summary>
internal sealed class CollectionValue(CollectionDetail type) : IRowsValue
{
    private SortedElements<long>? _byNumber = type.IsByText ? null : new SortedElements<long>(Comparer<long>.Default);
    private SortedElements<string>? _byText = type.IsByText ? new SortedElements<string>(StringComparer.Ordinal) : null;

    public CollectionDetail Type => type;

    /// <summary>Of nested tables and VARRAYs: the highest index that EXTEND gave, deleted or not.</summary>
    public long Upper { get; private set; }

    public int Count => _byNumber?.Count ?? _byText!.Count; // one of them is there

    public static CollectionValue Of(CollectionDetail type, IEnumerable<Datum> elements)
    {
        var value = new CollectionValue(type);
        long index = 0;
        foreach (var element in elements)
            value._byNumber!.Set(++index, element); // who gives elements alone has no text for an index
        value.Upper = index;
        return type.Limit is { } limit && index > limit ? throw Ora.Error(6532) : value;
    }

    public Datum Get(Datum index)
    {
        if (index.IsNull)
            throw Ora.Error(6502, 0, ": NULL index table key value");
        if (_byText is not null)
            return _byText.TryGet(index.AsText(), out var found) ? found : throw Ora.Error(1403);
        var key = Number(index);
        if (_byNumber!.TryGet(key, out var value)) // see Count
            return value;
        throw Missing(key);
    }

    public bool Exists(Datum index)
    {
        if (index.IsNull)
            return false;
        return _byText?.TryGet(index.AsText(), out _) ?? _byNumber!.TryGet(Number(index), out _); // see Count
    }

    public void Set(Datum index, Datum value)
    {
        if (index.IsNull)
            throw Ora.Error(6502, 0, ": NULL index table key value");
        if (_byText is not null)
        {
            _byText.Set(index.AsText(), value);
            return;
        }

        var key = Number(index);
        if (type.Kind != CollectionKind.Associative && (key < 1 || key > Upper))
            throw Missing(key);
        _byNumber!.Set(key, value); // see Count
    }

    public Datum First() => KeyAt(0);

    public Datum Last() => KeyAt(Count - 1);

    public Datum Next(Datum index) => index.IsNull ? default : KeyAt(_byText?.After(index.AsText()) ?? _byNumber!.After(Number(index))); // see Count

    public Datum Prior(Datum index) => index.IsNull ? default : KeyAt(_byText?.Before(index.AsText()) ?? _byNumber!.Before(Number(index))); // see Count

    public void Extend(long count, Datum value)
    {
        if (type.Limit is { } limit && Upper + count > limit)
            throw Ora.Error(6532);
        for (var i = 0; i < count; i++)
            _byNumber!.Set(++Upper, CompositeValues.Copy(value)); // EXTEND is for those with numbers
    }

    public void Trim(long count)
    {
        if (count > Upper)
            throw Ora.Error(6533);
        for (var i = 0; i < count; i++)
            _byNumber!.Remove(Upper--); // see Extend
    }

    public void Clear()
    {
        if (_byText is not null)
            _byText = new SortedElements<string>(StringComparer.Ordinal);
        else
            _byNumber = new SortedElements<long>(Comparer<long>.Default);
        Upper = 0;
    }

    public void Delete(Datum index)
    {
        if (index.IsNull)
            return;
        if (_byText is not null)
            _byText.Remove(index.AsText());
        else
            _byNumber!.Remove(Number(index)); // see Count
    }

    public void Delete(Datum low, Datum high)
    {
        if (low.IsNull || high.IsNull)
            return;
        if (_byText is not null)
            _byText.RemoveRange(low.AsText(), high.AsText());
        else
            _byNumber!.RemoveRange(Number(low), Number(high)); // see Count
    }

    /// <summary>The elements in the order of their indexes.</summary>
    public IEnumerable<Datum> Elements() => _byText?.Values() ?? _byNumber!.Values(); // see Count

    public IEnumerable<Datum[]> Rows => Elements().Select(RowOf);

    public IEnumerable<Datum> Indexes() => _byText is not null ? _byText.Keys().Select(k => Datum.Text(k)) : _byNumber!.Keys().Select(Datum.Number); // see Count

    public CollectionValue Copy()
    {
        var copy = new CollectionValue(type) { Upper = Upper };
        copy._byText = _byText?.Copy();
        copy._byNumber = _byNumber?.Copy();
        return copy;
    }

    /// <summary>The same elements as a value of another type, which is like this one.</summary>
    public CollectionValue As(CollectionDetail other) => new(other) { Upper = Upper, _byText = _byText?.Copy(), _byNumber = _byNumber?.Copy() };

    /// <summary>The same for collections of equal elements.</summary>
    public override string ToString() => $"{type.Name}({string.Join(", ", Elements())})";

    /// <summary>Of an object, its attributes and itself.</summary>
    private Datum[] RowOf(Datum element) => element.AsObject() switch
    {
        RecordValue record => record.Fields,
        ObjectValue value when type.Element.Detail is ObjectDetail declared => [.. Enumerable.Range(0, declared.Attributes.Count).Select(value.Get), element],
        _ when type.Element.Detail is ObjectDetail declared => new Datum[declared.Attributes.Count + 1],
        _ => [element],
    };

    private Datum KeyAt(int place)
    {
        if (place < 0 || place >= Count)
            return default;
        return _byText is not null ? Datum.Text(_byText.KeyAt(place)) : Datum.Number(_byNumber!.KeyAt(place)); // see Count
    }

    private static long Number(Datum index) => index.AsNumber().TryToInt64(out var key) ? key : index.AsNumber().Round().ToInt64();

    private OraException Missing(long key) => type.Kind switch
    {
        CollectionKind.Associative => Ora.Error(1403),
        _ when key < 1 || key > (type.Limit ?? long.MaxValue) => Ora.Error(6532),
        _ when key > Upper => Ora.Error(6533),
        _ => Ora.Error(1403),
    };
}
