using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Dictionary.ViewValue;

namespace Mocks.Oracle.Sql.Dictionary.Constraints;

/// <summary>USER_CONS_COLUMNS and its kin. Only keys have positions.</summary>
internal sealed class ConsColumnsFamily : DictionaryFamily<(ConstraintRow Row, string Column, int? Position)>
{
    public override string Name => "CONS_COLUMNS";

    public override string Subject => "Columns of constraints on the tables";

    public override IReadOnlyList<string> Keys => ["OWNER", "TABLE_NAME", "CONSTRAINT_NAME"];

    protected override string Declaration => """
        OWNER           VARCHAR2(128) NOT NULL
        CONSTRAINT_NAME VARCHAR2(128) NOT NULL
        TABLE_NAME      VARCHAR2(128) NOT NULL
        COLUMN_NAME     VARCHAR2(4000)
        POSITION        NUMBER
        """;

    protected override IEnumerable<(ConstraintRow Row, string Column, int? Position)> Rows(DictionaryQuery query)
    {
        foreach (var row in ConstraintRow.Of(query))
        {
            if (row.Constraint is not { } constraint)
                continue;
            var isKey = constraint.Kind is ConstraintKind.PrimaryKey or ConstraintKind.Unique or ConstraintKind.ForeignKey;
            for (var i = 0; i < constraint.Columns.Length; i++)
                yield return (row, constraint.Columns[i], isKey ? i + 1 : null);
        }
    }

    protected override Datum Value(string column, (ConstraintRow Row, string Column, int? Position) row, DictionaryQuery query) => column switch
    {
        "OWNER" => Text(row.Row.On.Owner),
        "CONSTRAINT_NAME" => Text(row.Row.Name),
        "TABLE_NAME" => Text(row.Row.On.Name),
        "COLUMN_NAME" => Text(row.Column),
        "POSITION" => Number(row.Position),
        _ => default,
    };
}
