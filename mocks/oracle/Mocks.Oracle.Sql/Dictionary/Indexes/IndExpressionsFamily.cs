using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Dictionary.ViewValue;

namespace Mocks.Oracle.Sql.Dictionary.Indexes;

/// <summary>USER_IND_EXPRESSIONS and its kin: keys that are not plain ascending columns.</summary>
internal sealed class IndExpressionsFamily : DictionaryFamily<(IndexRow Row, int Position)>
{
    public override string Name => "IND_EXPRESSIONS";

    public override string Subject => "Expressions of function-based indexes on the tables";

    public override IReadOnlyList<string> Keys => ["INDEX_OWNER", "INDEX_NAME", "TABLE_OWNER", "TABLE_NAME"];

    protected override string Declaration => """
        INDEX_OWNER       VARCHAR2(128) NOT NULL ; ALL DBA
        INDEX_NAME        VARCHAR2(128) NOT NULL
        TABLE_OWNER       VARCHAR2(128) NOT NULL ; ALL DBA
        TABLE_NAME        VARCHAR2(128) NOT NULL
        COLUMN_EXPRESSION LONG
        COLUMN_POSITION   NUMBER NOT NULL
        """;

    protected override IEnumerable<(IndexRow Row, int Position)> Rows(DictionaryQuery query) =>
        from row in IndexRow.Of(query, "INDEX_OWNER")
        from position in Enumerable.Range(0, row.Index.Columns.Length)
        where row.Index.Columns[position] is { Expression: not null } or { Descending: true }
        select (row, position);

    protected override Datum Value(string column, (IndexRow Row, int Position) row, DictionaryQuery query)
    {
        var (index, table) = row.Row;
        var key = index.Columns[row.Position];
        return column switch
        {
            "INDEX_OWNER" => Text(index.Owner),
            "INDEX_NAME" => Text(index.Name),
            "TABLE_OWNER" => Text(table.Owner),
            "TABLE_NAME" => Text(table.Name),
            "COLUMN_EXPRESSION" => Text(key.ExpressionText ?? $"\"{key.Name}\""),
            "COLUMN_POSITION" => Number(row.Position + 1),
            _ => default,
        };
    }
}
