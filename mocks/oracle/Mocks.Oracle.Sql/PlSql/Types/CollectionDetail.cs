using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql.Types;

/// <summary>A collection type.</summary>
internal sealed class CollectionDetail(string name, CollectionKind kind, OracleType element) : TypeDetail, IRowsType
{
    public string Name => name;

    public CollectionKind Kind => kind;

    public OracleType Element => element;

    /// <summary>Of an associative array: PLS_INTEGER or VARCHAR2.</summary>
    public OracleType? Index { get; init; }

    /// <summary>The most elements of a VARRAY.</summary>
    public int? Limit { get; init; }

    public bool IsByText => Index is { IsText: true };

    /// <summary>The type of a client's array, which fits every associative array of like elements.</summary>
    public bool IsOfClient { get; init; }

    public IReadOnlyList<SourceColumn> RowColumns { get; } = element.Detail is RecordDetail record
        ? [.. record.Fields.Select(f => new SourceColumn(f.Name, ScalarDetail.Plain(f.Type), true))]
        : [new SourceColumn("COLUMN_VALUE", ScalarDetail.Plain(element), true)];

    public OracleType ToType() => new(OracleTypeKind.Collection) { TypeName = name, Detail = this };

    public CollectionValue NewValue() => new(this);
}
