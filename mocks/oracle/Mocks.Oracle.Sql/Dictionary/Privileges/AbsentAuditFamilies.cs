namespace Mocks.Oracle.Sql.Dictionary.Privileges;

/// <summary>Trails of audit, which stay empty, and options of traditional audit, redaction and wallets, which this database does not have.</summary>
internal static class AbsentAuditFamilies
{
    public static IEnumerable<DictionaryFamily> All() =>
    [
        FgaAuditTrail, StmtAuditOpts, ObjAuditOpts, PrivAuditOpts, AuditSession, AuditObject, AuditMgmtCleanEvents, AuditMgmtCleanupJobs, WalletAcls,
        WalletAces, RedactionPolicies, RedactionColumns,
    ];

    private static EmptyFamily FgaAuditTrail => new("FGA_AUDIT_TRAIL", "What DBMS_FGA audited", """
        SESSION_ID         NUMBER NOT NULL
        TIMESTAMP          DATE
        DB_USER            VARCHAR2(128)
        OS_USER            VARCHAR2(255)
        USERHOST           VARCHAR2(128)
        CLIENT_ID          VARCHAR2(128)
        OBJECT_SCHEMA      VARCHAR2(128)
        OBJECT_NAME        VARCHAR2(128)
        POLICY_NAME        VARCHAR2(128)
        SCN                NUMBER
        SQL_TEXT           CLOB
        SQL_BIND           CLOB
        COMMENT$TEXT       VARCHAR2(4000)
        STATEMENT_TYPE     VARCHAR2(7)
        EXTENDED_TIMESTAMP TIMESTAMP(6) WITH TIME ZONE
        """, ViewScope.Dba | ViewScope.Cdb);

    private static EmptyFamily StmtAuditOpts => new("STMT_AUDIT_OPTS", "Statements that are audited", """
        USER_NAME    VARCHAR2(128)
        PROXY_NAME   VARCHAR2(128)
        AUDIT_OPTION VARCHAR2(40) NOT NULL
        SUCCESS      VARCHAR2(10)
        FAILURE      VARCHAR2(10)
        """, ViewScope.Dba | ViewScope.Cdb);

    private static EmptyFamily ObjAuditOpts => new("OBJ_AUDIT_OPTS", "Objects that are audited", """
        OWNER       VARCHAR2(128) ; ALL DBA
        OBJECT_NAME VARCHAR2(128)
        OBJECT_TYPE VARCHAR2(23)
        ALT         VARCHAR2(3)
        AUD         VARCHAR2(3)
        COM         VARCHAR2(3)
        DEL         VARCHAR2(3)
        GRA         VARCHAR2(3)
        IND         VARCHAR2(3)
        INS         VARCHAR2(3)
        LOC         VARCHAR2(3)
        REN         VARCHAR2(3)
        SEL         VARCHAR2(3)
        UPD         VARCHAR2(3)
        REF         VARCHAR2(3)
        EXE         VARCHAR2(3)
        CRE         VARCHAR2(3)
        REA         VARCHAR2(3)
        WRI         VARCHAR2(3)
        FBK         VARCHAR2(3)
        """, ViewScope.User | ViewScope.Dba | ViewScope.Cdb);

    private static EmptyFamily PrivAuditOpts => new("PRIV_AUDIT_OPTS", "Privileges that are audited", """
        USER_NAME  VARCHAR2(128)
        PROXY_NAME VARCHAR2(128)
        PRIVILEGE  VARCHAR2(40) NOT NULL
        SUCCESS    VARCHAR2(10)
        FAILURE    VARCHAR2(10)
        """, ViewScope.Dba | ViewScope.Cdb);

    private static EmptyFamily AuditSession => new("AUDIT_SESSION", "Sessions that were audited", """
        OS_USERNAME VARCHAR2(255)
        USERNAME    VARCHAR2(128)
        USERHOST    VARCHAR2(128)
        TERMINAL    VARCHAR2(255)
        TIMESTAMP   DATE
        ACTION_NAME VARCHAR2(28)
        LOGOFF_TIME DATE
        SESSIONID   NUMBER NOT NULL
        RETURNCODE  NUMBER NOT NULL
        """, ViewScope.User | ViewScope.Dba | ViewScope.Cdb);

    private static EmptyFamily AuditObject => new("AUDIT_OBJECT", "Uses of objects that were audited", """
        OS_USERNAME VARCHAR2(255)
        USERNAME    VARCHAR2(128)
        USERHOST    VARCHAR2(128)
        TERMINAL    VARCHAR2(255)
        TIMESTAMP   DATE
        OWNER       VARCHAR2(128)
        OBJ_NAME    VARCHAR2(128)
        ACTION_NAME VARCHAR2(28)
        SES_ACTIONS VARCHAR2(19)
        SESSIONID   NUMBER NOT NULL
        RETURNCODE  NUMBER NOT NULL
        """, ViewScope.User | ViewScope.Dba | ViewScope.Cdb);

    private static EmptyFamily AuditMgmtCleanEvents => new("AUDIT_MGMT_CLEAN_EVENTS", "Cleaning of trails", """
        AUDIT_TRAIL  VARCHAR2(28)
        RAC_INSTANCE NUMBER NOT NULL
        CLEANUP_TIME TIMESTAMP(6) WITH TIME ZONE
        DELETE_COUNT NUMBER NOT NULL
        WAS_FORCED   VARCHAR2(3)
        """, ViewScope.Dba | ViewScope.Cdb);

    private static EmptyFamily AuditMgmtCleanupJobs => new("AUDIT_MGMT_CLEANUP_JOBS", "Jobs that clean trails", """
        JOB_NAME                   VARCHAR2(100) NOT NULL
        JOB_STATUS                 VARCHAR2(8)
        AUDIT_TRAIL                VARCHAR2(28)
        JOB_FREQUENCY              VARCHAR2(100)
        USE_LAST_ARCHIVE_TIMESTAMP VARCHAR2(3)
        JOB_CONTAINER              VARCHAR2(7)
        """, ViewScope.Dba | ViewScope.Cdb);

    private static EmptyFamily WalletAcls => new("WALLET_ACLS", "Access lists of wallets", """
        WALLET_PATH VARCHAR2(1000) NOT NULL
        ACL         VARCHAR2(4000)
        ACLID       RAW(16)
        ACL_OWNER   VARCHAR2(128)
        """, ViewScope.Dba | ViewScope.Cdb);

    private static EmptyFamily WalletAces => new("WALLET_ACES", "Entries of access lists of wallets", """
        WALLET_PATH        VARCHAR2(1000) NOT NULL
        ACE_ORDER          NUMBER
        GRANT_TYPE         VARCHAR2(5)
        INVERTED_PRINCIPAL VARCHAR2(3)
        PRINCIPAL          VARCHAR2(128)
        PRINCIPAL_TYPE     VARCHAR2(16)
        PRIVILEGE          VARCHAR2(128)
        """, ViewScope.Dba | ViewScope.Cdb);

    private static EmptyFamily RedactionPolicies => new("REDACTION_POLICIES", "Policies of redaction", """
        OBJECT_OWNER       VARCHAR2(128) NOT NULL
        OBJECT_NAME        VARCHAR2(128) NOT NULL
        POLICY_NAME        VARCHAR2(128) NOT NULL
        EXPRESSION         VARCHAR2(4000) NOT NULL
        ENABLE             VARCHAR2(7) NOT NULL
        POLICY_DESCRIPTION VARCHAR2(4000)
        """, ViewScope.Single);

    private static EmptyFamily RedactionColumns => new("REDACTION_COLUMNS", "Columns that are redacted", """
        OBJECT_OWNER           VARCHAR2(128) NOT NULL
        OBJECT_NAME            VARCHAR2(128) NOT NULL
        COLUMN_NAME            VARCHAR2(128) NOT NULL
        FUNCTION_TYPE          VARCHAR2(27)
        FUNCTION_PARAMETERS    VARCHAR2(1000)
        REGEXP_PATTERN         VARCHAR2(512)
        REGEXP_REPLACE_STRING  VARCHAR2(4000)
        REGEXP_POSITION        NUMBER
        REGEXP_OCCURRENCE      NUMBER
        REGEXP_MATCH_PARAMETER VARCHAR2(10)
        COLUMN_DESCRIPTION     VARCHAR2(4000)
        """, ViewScope.Single);
}
