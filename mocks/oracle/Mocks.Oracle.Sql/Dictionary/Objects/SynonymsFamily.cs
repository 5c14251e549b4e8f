using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Dictionary.ViewValue;

namespace Mocks.Oracle.Sql.Dictionary.Objects;

/// <summary>USER_SYNONYMS and its kin.</summary>
internal sealed class SynonymsFamily : DictionaryFamily<SynonymDefinition>
{
    public override string Name => "SYNONYMS";

    public override string Subject => "Synonyms";

    public override IReadOnlyList<(string Name, ViewScope Scope)> Synonyms => [("SYN", ViewScope.User)];

    public override IReadOnlyList<string> Keys => ["OWNER", "SYNONYM_NAME"];

    protected override string Declaration => """
        OWNER         VARCHAR2(128) ; ALL DBA
        SYNONYM_NAME  VARCHAR2(128)
        TABLE_OWNER   VARCHAR2(128)
        TABLE_NAME    VARCHAR2(128)
        DB_LINK       VARCHAR2(128)
        ORIGIN_CON_ID NUMBER = 3
        """;

    protected override IEnumerable<SynonymDefinition> Rows(DictionaryQuery query) =>
        query.Objects<SynonymDefinition>(query.Key("OWNER"), query.Key("SYNONYM_NAME"));

    protected override Datum Value(string column, SynonymDefinition synonym, DictionaryQuery query) => column switch
    {
        "OWNER" => Text(synonym.Owner),
        "SYNONYM_NAME" => Text(synonym.Name),
        "TABLE_OWNER" => Text(synonym.DatabaseLink is null ? synonym.TargetOwner : null),
        "TABLE_NAME" => Text(synonym.TargetName),
        "DB_LINK" => Text(synonym.DatabaseLink),
        _ => default,
    };
}
