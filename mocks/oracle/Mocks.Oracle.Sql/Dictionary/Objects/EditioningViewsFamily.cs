using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Dictionary.ViewValue;

namespace Mocks.Oracle.Sql.Dictionary.Objects;

/// <summary>USER_EDITIONING_VIEWS and its kin.</summary>
internal sealed class EditioningViewsFamily : DictionaryFamily<ViewDefinition>
{
    public override string Name => "EDITIONING_VIEWS";

    public override string Subject => "Editioning views";

    public override IReadOnlyList<string> Keys => ["OWNER", "VIEW_NAME"];

    protected override string Declaration => """
        OWNER      VARCHAR2(128) NOT NULL ; ALL DBA
        VIEW_NAME  VARCHAR2(128) NOT NULL
        TABLE_NAME VARCHAR2(128) NOT NULL
        """;

    protected override IEnumerable<ViewDefinition> Rows(DictionaryQuery query) =>
        query.Objects<ViewDefinition>(query.Key("OWNER"), query.Key("VIEW_NAME")).Where(v => v.EditionedTable is not null);

    protected override Datum Value(string column, ViewDefinition view, DictionaryQuery query) => column switch
    {
        "OWNER" => Text(view.Owner),
        "VIEW_NAME" => Text(view.Name),
        "TABLE_NAME" => Text(view.EditionedTable is { } table ? query.Catalog.Find<TableDefinition>(table)?.Name : null),
        _ => default,
    };
}
