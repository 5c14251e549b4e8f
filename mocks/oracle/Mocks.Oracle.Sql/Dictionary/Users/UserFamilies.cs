#pragma warning disable MA0048 // the three editions have columns of their own

using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Dictionary.ViewValue;

namespace Mocks.Oracle.Sql.Dictionary.Users;

/// <summary>Accounts, not roles.</summary>
internal abstract class UserFamily : DictionaryFamily<UserDefinition>
{
    public override string Name => "USERS";

    public override string Subject => "Users";

    public override IReadOnlyList<string> Keys => ["USERNAME"];

    protected override IEnumerable<UserDefinition> Rows(DictionaryQuery query)
    {
        var name = query.Scope == ViewScope.User ? query.User : query.Key("USERNAME");
        return name is null ? query.Catalog.Users.Values.Where(u => !u.IsRole).OrderBy(u => u.Id)
            : query.Catalog.User(name) is { } user ? [user] : [];
    }

    protected override Datum Value(string column, UserDefinition user, DictionaryQuery query) => column switch
    {
        "USERNAME" => Text(user.Name),
        "USER_ID" => Number(user.Id),
        "ACCOUNT_STATUS" => Text(user.AccountStatus),
        "LOCK_DATE" => user.IsLocked ? Date(user.Created) : default,
        "DEFAULT_TABLESPACE" => Text(user.DefaultTablespace),
        "TEMPORARY_TABLESPACE" or "LOCAL_TEMP_TABLESPACE" => Text(user.TemporaryTablespace),
        "CREATED" => Date(user.Created),
        "PROFILE" => Text(user.Profile),
        "PASSWORD_VERSIONS" => Text(user.Password is null ? null : "11G 12C "),
        "EDITIONS_ENABLED" => Either(user.HasEditions, "Y", "N"),
        "AUTHENTICATION_TYPE" => Either(user.Password is null, "NONE", "PASSWORD"),
        "COMMON" or "INHERITED" => YesNo(user.IsMaintained),
        "ORACLE_MAINTAINED" => Either(user.IsMaintained, "Y", "N"),
        _ => default,
    };
}

internal sealed class AllUsersFamily : UserFamily
{
    public override ViewScope Scopes => ViewScope.All;

    protected override string Declaration => """
        USERNAME          VARCHAR2(128) NOT NULL
        USER_ID           NUMBER NOT NULL
        CREATED           DATE NOT NULL
        COMMON            VARCHAR2(3)
        ORACLE_MAINTAINED VARCHAR2(1)
        INHERITED         VARCHAR2(3)
        DEFAULT_COLLATION VARCHAR2(100) = USING_NLS_COMP
        IMPLICIT          VARCHAR2(3) = NO
        ALL_SHARD         VARCHAR2(3) = NO
        EXTERNAL_SHARD    VARCHAR2(3) = NO ; 23
        """;
}

internal sealed class UserUsersFamily : UserFamily
{
    public override ViewScope Scopes => ViewScope.User;

    protected override string Declaration => """
        USERNAME                    VARCHAR2(128) NOT NULL
        USER_ID                     NUMBER NOT NULL
        ACCOUNT_STATUS              VARCHAR2(32) NOT NULL
        LOCK_DATE                   DATE
        EXPIRY_DATE                 DATE
        DEFAULT_TABLESPACE          VARCHAR2(30) NOT NULL
        TEMPORARY_TABLESPACE        VARCHAR2(30) NOT NULL
        LOCAL_TEMP_TABLESPACE       VARCHAR2(30)
        CREATED                     DATE NOT NULL
        INITIAL_RSRC_CONSUMER_GROUP VARCHAR2(128) = DEFAULT_CONSUMER_GROUP
        EXTERNAL_NAME               VARCHAR2(4000)
        PROXY_ONLY_CONNECT          VARCHAR2(1) = N
        COMMON                      VARCHAR2(3)
        ORACLE_MAINTAINED           VARCHAR2(1)
        INHERITED                   VARCHAR2(3)
        DEFAULT_COLLATION           VARCHAR2(100) = USING_NLS_COMP
        IMPLICIT                    VARCHAR2(3) = NO
        ALL_SHARD                   VARCHAR2(3) = NO
        EXTERNAL_SHARD              VARCHAR2(3) = NO ; 23
        PASSWORD_CHANGE_DATE        DATE
        MANDATORY_PROFILE_VIOLATION VARCHAR2(3) = NO ; 23
        """;
}

internal sealed class DbaUsersFamily : UserFamily
{
    public override ViewScope Scopes => ViewScope.Dba | ViewScope.Cdb;

    protected override string Declaration => """
        USERNAME                    VARCHAR2(128) NOT NULL
        USER_ID                     NUMBER NOT NULL
        PASSWORD                    VARCHAR2(4000)
        ACCOUNT_STATUS              VARCHAR2(32) NOT NULL
        LOCK_DATE                   DATE
        EXPIRY_DATE                 DATE
        DEFAULT_TABLESPACE          VARCHAR2(30) NOT NULL
        TEMPORARY_TABLESPACE        VARCHAR2(30) NOT NULL
        LOCAL_TEMP_TABLESPACE       VARCHAR2(30)
        CREATED                     DATE NOT NULL
        PROFILE                     VARCHAR2(128) NOT NULL
        INITIAL_RSRC_CONSUMER_GROUP VARCHAR2(128) = DEFAULT_CONSUMER_GROUP
        EXTERNAL_NAME               VARCHAR2(4000)
        PASSWORD_VERSIONS           VARCHAR2(17)
        EDITIONS_ENABLED            VARCHAR2(1)
        AUTHENTICATION_TYPE         VARCHAR2(8)
        PROXY_ONLY_CONNECT          VARCHAR2(1) = N
        COMMON                      VARCHAR2(3)
        LAST_LOGIN                  TIMESTAMP(9) WITH TIME ZONE
        ORACLE_MAINTAINED           VARCHAR2(1)
        INHERITED                   VARCHAR2(3)
        DEFAULT_COLLATION           VARCHAR2(100) = USING_NLS_COMP
        IMPLICIT                    VARCHAR2(3) = NO
        ALL_SHARD                   VARCHAR2(3) = NO
        EXTERNAL_SHARD              VARCHAR2(3) = NO ; 23
        PASSWORD_CHANGE_DATE        DATE
        MANDATORY_PROFILE_VIOLATION VARCHAR2(3) = NO ; 23
        """;
}
