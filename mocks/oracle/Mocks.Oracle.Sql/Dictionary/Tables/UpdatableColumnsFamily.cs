using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Dictionary.ViewValue;

namespace Mocks.Oracle.Sql.Dictionary.Tables;

/// <summary>USER_UPDATABLE_COLUMNS and its kin.</summary>
internal sealed class UpdatableColumnsFamily : DictionaryFamily<ColumnRow>
{
    public override string Name => "UPDATABLE_COLUMNS";

    public override string Subject => "Columns that can be changed";

    public override IReadOnlyList<string> Keys => ["OWNER", "TABLE_NAME"];

    protected override string Declaration => """
        OWNER       VARCHAR2(128) NOT NULL
        TABLE_NAME  VARCHAR2(128) NOT NULL
        COLUMN_NAME VARCHAR2(128) NOT NULL
        UPDATABLE   VARCHAR2(3)
        INSERTABLE  VARCHAR2(3)
        DELETABLE   VARCHAR2(3)
        """;

    protected override IEnumerable<ColumnRow> Rows(DictionaryQuery query) => ColumnRow.Of(query, withHidden: false);

    protected override Datum Value(string column, ColumnRow row, DictionaryQuery query) => column switch
    {
        "OWNER" => Text(row.Relation.Owner),
        "TABLE_NAME" => Text(row.Relation.Name),
        "COLUMN_NAME" => Text(row.Column.Name),
        "DELETABLE" => YesNo(IsChangeable(row.Relation)),
        _ => YesNo(IsChangeable(row.Relation) && !row.Column.IsVirtual),
    };

    private static bool IsChangeable(SchemaObject relation) => relation is TableDefinition { IsReadOnly: false } or ViewDefinition { IsReadOnly: false };
}
