using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Dictionary.ViewValue;

namespace Mocks.Oracle.Sql.Dictionary.Objects;

/// <summary>USER_DB_LINKS and its kin.</summary>
internal sealed class DbLinksFamily : DictionaryFamily<DatabaseLinkDefinition>
{
    public override string Name => "DB_LINKS";

    public override string Subject => "Database links";

    public override IReadOnlyList<string> Keys => ["OWNER", "DB_LINK"];

    protected override string Declaration => """
        OWNER            VARCHAR2(128) NOT NULL ; ALL DBA
        DB_LINK          VARCHAR2(128) NOT NULL
        USERNAME         VARCHAR2(128)
        CREDENTIAL_NAME  VARCHAR2(128)
        CREDENTIAL_OWNER VARCHAR2(128)
        PASSWORD         VARCHAR2(128) ; USER
        HOST             VARCHAR2(2000)
        CREATED          DATE NOT NULL
        HIDDEN           VARCHAR2(3) = NO
        SHARD_INTERNAL   VARCHAR2(3) = NO
        VALID            VARCHAR2(3) = YES
        INTRA_CDB        VARCHAR2(3) = NO
        """;

    protected override IEnumerable<DatabaseLinkDefinition> Rows(DictionaryQuery query) =>
        query.Catalog.Objects.Values.OfType<DatabaseLinkDefinition>().Where(l =>
            query.Scope switch { ViewScope.User => l.Owner == query.User, ViewScope.All => l.Owner == query.User || l.Owner == "PUBLIC", _ => true }
            && (query.Key("OWNER") ?? l.Owner) == l.Owner && (query.Key("DB_LINK") ?? l.Name) == l.Name);

    protected override Datum Value(string column, DatabaseLinkDefinition link, DictionaryQuery query) => column switch
    {
        "OWNER" => Text(link.Owner),
        "DB_LINK" => Text(link.Name),
        "USERNAME" => Text(link.RemoteUser),
        "HOST" => Text(link.Host),
        "CREATED" => Date(link.Created),
        _ => default,
    };
}
