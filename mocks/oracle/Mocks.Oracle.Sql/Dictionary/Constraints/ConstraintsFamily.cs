using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Dictionary.ViewValue;

namespace Mocks.Oracle.Sql.Dictionary.Constraints;

/// <summary>USER_CONSTRAINTS and its kin.</summary>
internal sealed class ConstraintsFamily : DictionaryFamily<ConstraintRow>
{
    public override string Name => "CONSTRAINTS";

    public override string Subject => "Constraints on the tables";

    public override IReadOnlyList<string> Keys => ["OWNER", "TABLE_NAME", "CONSTRAINT_NAME"];

    protected override string Declaration => """
        OWNER               VARCHAR2(128)
        CONSTRAINT_NAME     VARCHAR2(128)
        CONSTRAINT_TYPE     VARCHAR2(1)
        TABLE_NAME          VARCHAR2(128)
        SEARCH_CONDITION    LONG
        SEARCH_CONDITION_VC VARCHAR2(4000)
        R_OWNER             VARCHAR2(128)
        R_CONSTRAINT_NAME   VARCHAR2(128)
        DELETE_RULE         VARCHAR2(9)
        STATUS              VARCHAR2(8)
        DEFERRABLE          VARCHAR2(14)
        DEFERRED            VARCHAR2(9)
        VALIDATED           VARCHAR2(13)
        GENERATED           VARCHAR2(14)
        BAD                 VARCHAR2(3)
        RELY                VARCHAR2(4)
        LAST_CHANGE         DATE
        INDEX_OWNER         VARCHAR2(128)
        INDEX_NAME          VARCHAR2(128)
        INVALID             VARCHAR2(7)
        VIEW_RELATED        VARCHAR2(14)
        ORIGIN_CON_ID       NUMBER = 3
        PRECHECK            VARCHAR2(9) ; 23
        """;

    protected override IEnumerable<ConstraintRow> Rows(DictionaryQuery query) => ConstraintRow.Of(query);

    protected override Datum Value(string column, ConstraintRow row, DictionaryQuery query)
    {
        switch (column)
        {
            case "OWNER":
                return Text(row.On.Owner);
            case "CONSTRAINT_NAME":
                return Text(row.Name);
            case "CONSTRAINT_TYPE":
                return Text(row.Type);
            case "TABLE_NAME":
                return Text(row.On.Name);
            case "LAST_CHANGE":
                return Date(row.On.LastDdl);
            default:
                return row.Constraint is { } constraint ? Value(column, constraint, query) : OfView(column, row.View!); // without a constraint of its own it is a view's
        }
    }

    private static Datum OfView(string column, ViewDefinition view) => column switch
    {
        "STATUS" => Text("ENABLED"),
        "DEFERRABLE" => Text("NOT DEFERRABLE"),
        "DEFERRED" => Text("IMMEDIATE"),
        "VALIDATED" => Text("NOT VALIDATED"),
        "GENERATED" => Either(view.IsGeneratedConstraintName, "GENERATED NAME", "USER NAME"),
        _ => default,
    };

    private static Datum Value(string column, ConstraintDefinition constraint, DictionaryQuery query) => column switch
    {
        "SEARCH_CONDITION" or "SEARCH_CONDITION_VC" => Text(constraint.ConditionText),
        "R_OWNER" => Text(query.Catalog.Find<TableDefinition>(constraint.ReferencedTableId)?.Owner),
        "R_CONSTRAINT_NAME" => Text(constraint.ReferencedConstraint),
        "DELETE_RULE" => constraint.Kind != ConstraintKind.ForeignKey ? default : Text(constraint.OnDelete switch
        {
            DeleteRule.Cascade => "CASCADE",
            DeleteRule.SetNull => "SET NULL",
            _ => "NO ACTION",
        }),
        "STATUS" => Either(constraint.IsEnabled, "ENABLED", "DISABLED"),
        "DEFERRABLE" => Either(constraint.IsDeferrable, "DEFERRABLE", "NOT DEFERRABLE"),
        "DEFERRED" => Either(constraint.InitiallyDeferred, "DEFERRED", "IMMEDIATE"),
        "VALIDATED" => Either(constraint.IsValidated, "VALIDATED", "NOT VALIDATED"),
        "GENERATED" => Either(constraint.IsGeneratedName, "GENERATED NAME", "USER NAME"),
        "INDEX_OWNER" => Text(query.Catalog.Find<IndexDefinition>(constraint.IndexId)?.Owner),
        "INDEX_NAME" => Text(query.Catalog.Find<IndexDefinition>(constraint.IndexId)?.Name),
        _ => default,
    };
}
