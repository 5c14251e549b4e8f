using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql.Types;

/// <summary>A collection type.</summary>
internal sealed class CollectionDetail(string name, CollectionKind kind, OracleType element) : CompositeDetail, IRowsType
{
    public string Name => name;

    public CollectionKind Kind => kind;

    public OracleType Element => element;

    /// <summary>Of an associative array: PLS_INTEGER or VARCHAR2.</summary>
    public OracleType? Index { get; init; }

    /// <summary>The most elements of a VARRAY.</summary>
    public int? Limit { get; init; }

    /// <summary>By CREATE TYPE; such types are the same when their names are.</summary>
    public bool IsOfSchema { get; init; }

    public bool IsByText => Index is { IsText: true };

    /// <summary>The type of a client's array, which fits every associative array of like elements.</summary>
    public bool IsOfClient { get; init; }

    public IReadOnlyList<SourceColumn> RowColumns { get; } = element.Detail switch
    {
        RecordDetail record => [.. record.Fields.Select(f => new SourceColumn(f.Name, ScalarDetail.Plain(f.Type), true))],
        ObjectDetail type => [.. type.AttributeColumns, new SourceColumn(ObjectBinder.RowObject, element, true, IsInvisible: true)],
        _ => [new SourceColumn("COLUMN_VALUE", ScalarDetail.Plain(element), true)],
    };

    public override CompositeForm Form => kind switch
    {
        CollectionKind.Associative => CompositeForm.IndexTable,
        CollectionKind.NestedTable => CompositeForm.NestedTable,
        _ => CompositeForm.Varray,
    };

    public override int MostElements => Limit ?? 0;

    public override IReadOnlyList<(string Name, OracleType Type)> Parts { get; } = [("", element)];

    public override IEnumerable<(int Index, Datum Value)> Take(Datum value)
    {
        var found = (CollectionValue)value.AsObject()!; // not NULL
        return kind == CollectionKind.Associative && !IsByText
            ? found.Indexes().Select(i => ((int)i.AsInteger(), found.Get(i)))
            : found.Elements().Select((e, i) => (i + 1, e));
    }

    public override Datum Make(IReadOnlyList<(int Index, Datum Value)> parts)
    {
        if (kind != CollectionKind.Associative)
            return Datum.Object(CollectionValue.Of(this, parts.Select(p => p.Value)));
        var made = NewValue();
        foreach (var (index, value) in parts)
            made.Set(Datum.Number(index), value);
        return Datum.Object(made);
    }

    public OracleType ToType() => new(OracleTypeKind.Collection) { TypeName = name, Detail = this };

    public override bool Equals(object? obj) => ReferenceEquals(this, obj) || (IsOfSchema && obj is CollectionDetail { IsOfSchema: true } other && other.Name == name);

    public override int GetHashCode() => IsOfSchema ? name.GetHashCode(StringComparison.Ordinal) : System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

    public CollectionValue NewValue() => new(this);
}
