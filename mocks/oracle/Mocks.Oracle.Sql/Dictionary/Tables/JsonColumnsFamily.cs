using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Dictionary.ViewValue;

namespace Mocks.Oracle.Sql.Dictionary.Tables;

/// <summary>USER_JSON_COLUMNS and its kin: columns of type JSON, and those with a check of IS JSON.</summary>
internal sealed class JsonColumnsFamily : DictionaryFamily<(TableDefinition Table, TableColumn Column)>
{
    public override string Name => "JSON_COLUMNS";

    public override string Subject => "Columns with JSON";

    public override IReadOnlyList<string> Keys => ["OWNER", "TABLE_NAME"];

    protected override string Declaration => """
        OWNER       VARCHAR2(128) ; ALL DBA
        TABLE_NAME  VARCHAR2(128)
        OBJECT_TYPE VARCHAR2(5) = TABLE
        COLUMN_NAME VARCHAR2(128)
        FORMAT      VARCHAR2(9)
        DATA_TYPE   VARCHAR2(13)
        """;

    protected override IEnumerable<(TableDefinition Table, TableColumn Column)> Rows(DictionaryQuery query) =>
        query.Objects<TableDefinition>(query.Key("OWNER"), query.Key("TABLE_NAME")).SelectMany(t => t.Columns.Where(c => IsJson(t, c)).Select(c => (t, c)));

    protected override Datum Value(string column, (TableDefinition Table, TableColumn Column) row, DictionaryQuery query) => column switch
    {
        "OWNER" => Text(row.Table.Owner),
        "TABLE_NAME" => Text(row.Table.Name),
        "COLUMN_NAME" => Text(row.Column.Name),
        "FORMAT" => Either(row.Column.Type.Kind == OracleTypeKind.Json, "OSON", "TEXT"),
        "DATA_TYPE" => Text(ColumnType.Name(row.Column.Type)),
        _ => default,
    };

    private static bool IsJson(TableDefinition table, TableColumn column) =>
        column.Type.Kind == OracleTypeKind.Json || table.Constraints.Any(c => c.IsEnabled && Checks(c.Condition, column.Name));

    private static bool Checks(Expression? condition, string column) => condition switch
    {
        IsJson { Negated: false, Operand: NameExpression name } => name.Parts[^1].Name == column,
        LogicalExpression { Operator: LogicalOperator.And } and => and.Operands.Any(o => Checks(o, column)),
        _ => false,
    };
}
