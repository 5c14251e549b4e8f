#pragma warning disable MA0048 // groups and their columns

using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Dictionary.ViewValue;

namespace Mocks.Oracle.Sql.Dictionary.Tables;

/// <summary>USER_LOG_GROUPS and its kin: supplemental logging of tables.</summary>
internal sealed class LogGroupsFamily : DictionaryFamily<(TableDefinition Table, SupplementalLog Log)>
{
    public override string Name => "LOG_GROUPS";

    public override string Subject => "Supplemental logging of tables";

    public override ViewScope Scopes => ViewScope.Everywhere;

    protected override string Declaration => """
        OWNER          VARCHAR2(128) NOT NULL
        LOG_GROUP_NAME VARCHAR2(128) NOT NULL
        TABLE_NAME     VARCHAR2(128) NOT NULL
        LOG_GROUP_TYPE VARCHAR2(28)
        ALWAYS         VARCHAR2(11)
        GENERATED      VARCHAR2(14)
        """;

    protected override IEnumerable<(TableDefinition Table, SupplementalLog Log)> Rows(DictionaryQuery query) =>
        query.Objects<TableDefinition>(query.Key("OWNER"), query.Key("TABLE_NAME")).OrderBy(t => t.Id).SelectMany(t => t.SupplementalLogs.Select(l => (t, l)));

    protected override Datum Value(string column, (TableDefinition Table, SupplementalLog Log) row, DictionaryQuery query) => column switch
    {
        "OWNER" => Text(row.Table.Owner),
        "LOG_GROUP_NAME" => Text(row.Log.Name),
        "TABLE_NAME" => Text(row.Table.Name),
        "LOG_GROUP_TYPE" => Text(row.Log.Type),
        "ALWAYS" => Either(row.Log.IsAlways, "ALWAYS", "CONDITIONAL"),
        "GENERATED" => Either(row.Log.IsGenerated, "GENERATED NAME", "USER NAME"),
        _ => default,
    };
}

/// <summary>USER_LOG_GROUP_COLUMNS and its kin.</summary>
internal sealed class LogGroupColumnsFamily : DictionaryFamily<(TableDefinition Table, SupplementalLog Log, int Column)>
{
    public override string Name => "LOG_GROUP_COLUMNS";

    public override string Subject => "Columns of supplemental logging";

    public override ViewScope Scopes => ViewScope.Everywhere;

    protected override string Declaration => """
        OWNER            VARCHAR2(128) NOT NULL
        LOG_GROUP_NAME   VARCHAR2(128) NOT NULL
        TABLE_NAME       VARCHAR2(128) NOT NULL
        COLUMN_NAME      VARCHAR2(4000)
        POSITION         NUMBER
        LOGGING_PROPERTY VARCHAR2(6) = LOG
        """;

    protected override IEnumerable<(TableDefinition Table, SupplementalLog Log, int Column)> Rows(DictionaryQuery query) =>
        query.Objects<TableDefinition>(query.Key("OWNER"), query.Key("TABLE_NAME")).OrderBy(t => t.Id)
            .SelectMany(t => t.SupplementalLogs.SelectMany(l => l.Columns.Select((_, i) => (t, l, i))));

    protected override Datum Value(string column, (TableDefinition Table, SupplementalLog Log, int Column) row, DictionaryQuery query) => column switch
    {
        "OWNER" => Text(row.Table.Owner),
        "LOG_GROUP_NAME" => Text(row.Log.Name),
        "TABLE_NAME" => Text(row.Table.Name),
        "COLUMN_NAME" => Text(row.Log.Columns[row.Column]),
        "POSITION" => Number(row.Column + 1),
        _ => default,
    };
}
