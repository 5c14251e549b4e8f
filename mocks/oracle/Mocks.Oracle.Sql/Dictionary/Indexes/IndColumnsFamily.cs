using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Dictionary.Tables;
using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Dictionary.ViewValue;

namespace Mocks.Oracle.Sql.Dictionary.Indexes;

/// <summary>USER_IND_COLUMNS and its kin.</summary>
internal sealed class IndColumnsFamily : DictionaryFamily<(IndexRow Row, int Position)>
{
    public override string Name => "IND_COLUMNS";

    public override string Subject => "Columns of indexes on the tables";

    public override IReadOnlyList<string> Keys => ["INDEX_OWNER", "INDEX_NAME", "TABLE_OWNER", "TABLE_NAME"];

    protected override string Declaration => """
        INDEX_OWNER        VARCHAR2(128) NOT NULL ; ALL DBA
        INDEX_NAME         VARCHAR2(128)
        TABLE_OWNER        VARCHAR2(128) NOT NULL ; ALL DBA
        TABLE_NAME         VARCHAR2(128)
        COLUMN_NAME        VARCHAR2(4000)
        COLUMN_POSITION    NUMBER
        COLUMN_LENGTH      NUMBER
        CHAR_LENGTH        NUMBER
        DESCEND            VARCHAR2(4)
        COLLATED_COLUMN_ID NUMBER
        """;

    protected override IEnumerable<(IndexRow Row, int Position)> Rows(DictionaryQuery query) =>
        IndexRow.Of(query, "INDEX_OWNER").SelectMany(r => Enumerable.Range(0, r.Index.Columns.Length).Select(i => (r, i)));

    protected override Datum Value(string column, (IndexRow Row, int Position) row, DictionaryQuery query)
    {
        var (index, table) = row.Row;
        return column switch
        {
            "INDEX_OWNER" => Text(index.Owner),
            "INDEX_NAME" => Text(index.Name),
            "TABLE_OWNER" => Text(table.Owner),
            "TABLE_NAME" => Text(table.Name),
            "COLUMN_NAME" => Text(row.Row.ColumnName(row.Position)),
            "COLUMN_POSITION" => Number(row.Position + 1),
            "COLUMN_LENGTH" => Number(Column(row) is { } c ? ColumnType.Length(c.Type) : null),
            "CHAR_LENGTH" => Number(Column(row) is { } c ? ColumnType.CharLength(c.Type) : null),
            "DESCEND" => Either(index.Columns[row.Position].Descending, "DESC", "ASC"),
            _ => default,
        };
    }

    private static TableColumn? Column((IndexRow Row, int Position) row) => row.Row.Table.Column(row.Row.Index.Columns[row.Position].Name);
}
