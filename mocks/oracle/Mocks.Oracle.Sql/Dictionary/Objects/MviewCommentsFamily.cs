using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Dictionary.ViewValue;

namespace Mocks.Oracle.Sql.Dictionary.Objects;

/// <summary>USER_MVIEW_COMMENTS and its kin: a row for each materialized view, whose container table keeps the comment.</summary>
internal sealed class MviewCommentsFamily : DictionaryFamily<TableDefinition>
{
    public override string Name => "MVIEW_COMMENTS";

    public override string Subject => "Comments on materialized views";

    public override IReadOnlyList<string> Keys => ["OWNER", "MVIEW_NAME"];

    protected override string Declaration => """
        OWNER      VARCHAR2(128) ; ALL DBA
        MVIEW_NAME VARCHAR2(128)
        COMMENTS   VARCHAR2(4000)
        """;

    protected override IEnumerable<TableDefinition> Rows(DictionaryQuery query) =>
        query.Objects<TableDefinition>(query.Key("OWNER"), query.Key("MVIEW_NAME")).Where(table => table.IsMaterializedView);

    protected override Datum Value(string column, TableDefinition container, DictionaryQuery query) => column switch
    {
        "OWNER" => Text(container.Owner),
        "MVIEW_NAME" => Text(container.Name),
        "COMMENTS" => Text(container.Comment),
        _ => default,
    };
}
