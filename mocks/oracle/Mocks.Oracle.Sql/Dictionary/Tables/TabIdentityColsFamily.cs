using System.Globalization;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Dictionary.ViewValue;

namespace Mocks.Oracle.Sql.Dictionary.Tables;

/// <summary>USER_TAB_IDENTITY_COLS and its kin.</summary>
internal sealed class TabIdentityColsFamily : DictionaryFamily<ColumnRow>
{
    public override string Name => "TAB_IDENTITY_COLS";

    public override string Subject => "Identity columns of the tables";

    public override IReadOnlyList<string> Keys => ["OWNER", "TABLE_NAME"];

    protected override string Declaration => """
        OWNER            VARCHAR2(128) NOT NULL ; ALL DBA
        TABLE_NAME       VARCHAR2(128) NOT NULL
        COLUMN_NAME      VARCHAR2(128) NOT NULL
        GENERATION_TYPE  VARCHAR2(10)
        SEQUENCE_NAME    VARCHAR2(128) NOT NULL
        IDENTITY_OPTIONS VARCHAR2(298)
        """;

    protected override IEnumerable<ColumnRow> Rows(DictionaryQuery query) =>
        ColumnRow.Of(query, withHidden: false).Where(r => r.Column.Identity is not null);

    protected override Datum Value(string column, ColumnRow row, DictionaryQuery query) => column switch
    {
        "OWNER" => Text(row.Relation.Owner),
        "TABLE_NAME" => Text(row.Relation.Name),
        "COLUMN_NAME" => Text(row.Column.Name),
        "GENERATION_TYPE" => Either(row.Column.Identity == IdentityKind.Always, "ALWAYS", "BY DEFAULT"),
        "SEQUENCE_NAME" => Text(Sequence(row, query)?.Name),
        "IDENTITY_OPTIONS" => Text(Sequence(row, query) is { } sequence ? Options(sequence) : null),
        _ => default,
    };

    private static SequenceDefinition? Sequence(ColumnRow row, DictionaryQuery query) =>
        query.Catalog.Find<SequenceDefinition>(row.Column.IdentitySequenceId);

    private static string Options(SequenceDefinition s) => string.Create(
        CultureInfo.InvariantCulture,
        $"START WITH: {s.StartWith}, INCREMENT BY: {s.Increment}, MAX_VALUE: {s.MaxValue}, MIN_VALUE: {s.MinValue}, CYCLE_FLAG: {(s.Cycles ? 'Y' : 'N')}, CACHE_SIZE: {s.CacheSize}, ORDER_FLAG: {(s.IsOrdered ? 'Y' : 'N')}, SCALE_FLAG: N, EXTEND_FLAG: N, SESSION_FLAG: N, KEEP_VALUE: N");
}
