namespace Mocks.Oracle.Sql.Binding;

/// <summary>What a collection type says of itself as a source of rows: its columns, or COLUMN_VALUE alone.</summary>
internal interface IRowsType
{
    IReadOnlyList<SourceColumn> RowColumns { get; }
}
