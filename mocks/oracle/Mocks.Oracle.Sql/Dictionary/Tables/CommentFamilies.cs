#pragma warning disable MA0048 // twins

using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Dictionary.ViewValue;

namespace Mocks.Oracle.Sql.Dictionary.Tables;

/// <summary>USER_TAB_COMMENTS and its kin: a row for each table and view, commented or not; materialized views have a view of their own.</summary>
internal sealed class TabCommentsFamily : DictionaryFamily<SchemaObject>
{
    public override string Name => "TAB_COMMENTS";

    public override string Subject => "Comments on the tables and views";

    public override IReadOnlyList<string> Keys => ["OWNER", "TABLE_NAME"];

    protected override string Declaration => """
        OWNER         VARCHAR2(128) ; ALL DBA
        TABLE_NAME    VARCHAR2(128)
        TABLE_TYPE    VARCHAR2(11)
        COMMENTS      VARCHAR2(4000)
        ORIGIN_CON_ID NUMBER = 3
        """;

    protected override IEnumerable<SchemaObject> Rows(DictionaryQuery query) =>
        query.Objects<SchemaObject>(query.Key("OWNER"), query.Key("TABLE_NAME")).Where(o => o is TableDefinition { IsMaterializedView: false } or ViewDefinition or VirtualTable);

    protected override Datum Value(string column, SchemaObject relation, DictionaryQuery query) => column switch
    {
        "OWNER" => Text(relation.Owner),
        "TABLE_NAME" => Text(relation.Name),
        "TABLE_TYPE" => Either(relation is TableDefinition, "TABLE", "VIEW"),
        "COMMENTS" => Text(relation switch
        {
            TableDefinition table => table.Comment,
            ViewDefinition view => view.Comment,
            _ => ((VirtualTable)relation).Comment,
        }),
        _ => default,
    };
}

/// <summary>USER_COL_COMMENTS and its kin.</summary>
internal sealed class ColCommentsFamily : DictionaryFamily<ColumnRow>
{
    public override string Name => "COL_COMMENTS";

    public override string Subject => "Comments on columns of the tables and views";

    public override IReadOnlyList<string> Keys => ["OWNER", "TABLE_NAME"];

    protected override string Declaration => """
        OWNER         VARCHAR2(128) ; ALL DBA
        TABLE_NAME    VARCHAR2(128)
        COLUMN_NAME   VARCHAR2(128)
        COMMENTS      VARCHAR2(4000)
        ORIGIN_CON_ID NUMBER = 3
        """;

    protected override IEnumerable<ColumnRow> Rows(DictionaryQuery query) => ColumnRow.Of(query, withHidden: false);

    protected override Datum Value(string column, ColumnRow row, DictionaryQuery query) => column switch
    {
        "OWNER" => Text(row.Relation.Owner),
        "TABLE_NAME" => Text(row.Relation.Name),
        "COLUMN_NAME" => Text(row.Column.Name),
        "COMMENTS" => Text(row.Column.Comment),
        _ => default,
    };
}
