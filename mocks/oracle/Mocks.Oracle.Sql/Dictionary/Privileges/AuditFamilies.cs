using Mocks.Oracle.Sql.Catalog;
using static Mocks.Oracle.Sql.Dictionary.ViewValue;

namespace Mocks.Oracle.Sql.Dictionary.Privileges;

/// <summary>Policies of unified audit, policies of DBMS_FGA and access lists of hosts. Trails are empty: nothing is written into them.</summary>
internal static class AuditFamilies
{
    public static IEnumerable<DictionaryFamily> All() => [Policies, Enabled, FineGrained, HostAces, UserHostAces, NetworkAcls, HostAcls, Privileges, .. AbsentAuditFamilies.All()];

    private static RowsFamily Policies => new("AUDIT_UNIFIED_POLICIES", "Policies of unified audit", ViewScope.Single, """
        POLICY_NAME         VARCHAR2(128)
        AUDIT_CONDITION     VARCHAR2(4000)
        CONDITION_EVAL_OPT  VARCHAR2(9)
        AUDIT_OPTION        VARCHAR2(128)
        AUDIT_OPTION_TYPE   VARCHAR2(18)
        OBJECT_SCHEMA       VARCHAR2(128)
        OBJECT_NAME         VARCHAR2(128)
        OBJECT_TYPE         VARCHAR2(23)
        COMMON              VARCHAR2(3) = NO
        INHERITED           VARCHAR2(3) = NO
        AUDIT_ONLY_TOPLEVEL VARCHAR2(3)
        ORACLE_SUPPLIED     VARCHAR2(3) = NO
        """, static q => q.Catalog.Objects.Values.OfType<AuditPolicyDefinition>().OrderBy(p => p.Id).SelectMany(p => p.Options.Select(o => new[]
    {
        Text(p.Name), Text(p.Condition ?? "NONE"), Text(p.EvaluatedPer ?? "NONE"), Text(o.Name), Text(o.Type), Text(o.Object?.Owner ?? "NONE"), Text(o.Object?.Name ?? "NONE"),
        Text(o.Object is { } on ? q.Catalog.Find(on.Owner, on.Name)?.Kind.Text() : "NONE"), YesNo(p.OnlyTopLevel),
    })));

    private static RowsFamily Enabled => new("AUDIT_UNIFIED_ENABLED_POLICIES", "Policies of unified audit that are enabled", ViewScope.Single, """
        POLICY_NAME    VARCHAR2(128)
        ENABLED_OPTION VARCHAR2(15)
        ENTITY_NAME    VARCHAR2(128)
        ENTITY_TYPE    VARCHAR2(7)
        SUCCESS        VARCHAR2(3)
        FAILURE        VARCHAR2(3)
        """, static q => q.Catalog.Objects.Values.OfType<AuditPolicyDefinition>().OrderBy(p => p.Id).SelectMany(p => p.Enabled.Select(e => new[]
    {
        Text(p.Name), Text(e.Option), Text(e.Entity), Either(e.Option == "BY GRANTED ROLE", "ROLE", "USER"), YesNo(e.OnSuccess), YesNo(e.OnFailure),
    })));

    private static RowsFamily FineGrained => new("AUDIT_POLICIES", "Policies of DBMS_FGA", ViewScope.Everywhere, """
        OBJECT_SCHEMA         VARCHAR2(128) NOT NULL ; ALL DBA
        OBJECT_NAME           VARCHAR2(128) NOT NULL
        POLICY_OWNER          VARCHAR2(128) NOT NULL
        POLICY_NAME           VARCHAR2(128) NOT NULL
        POLICY_TEXT           VARCHAR2(4000)
        POLICY_COLUMN         VARCHAR2(128)
        PF_SCHEMA             VARCHAR2(128)
        PF_PACKAGE            VARCHAR2(128)
        PF_FUNCTION           VARCHAR2(128)
        ENABLED               VARCHAR2(3)
        SEL                   VARCHAR2(3)
        INS                   VARCHAR2(3)
        UPD                   VARCHAR2(3)
        DEL                   VARCHAR2(3)
        AUDIT_TRAIL           VARCHAR2(12) = DB+EXTENDED
        POLICY_COLUMN_OPTIONS VARCHAR2(11) = ANY_COLUMNS
        COMMON                VARCHAR2(3) = NO
        INHERITED             VARCHAR2(3) = NO
        """, static q => q.Objects<TableDefinition>(null, null).OrderBy(t => t.Id).SelectMany(t => t.FineGrainedAudits.Select(p => new[]
    {
        Text(t.Owner), Text(t.Name), Text(p.Owner), Text(p.Name), Text(p.Condition), Text(p.Columns.FirstOrDefault()), default, default, default, YesNo(p.IsEnabled),
        YesNo(p.Statements.Contains("SELECT")), YesNo(p.Statements.Contains("INSERT")), YesNo(p.Statements.Contains("UPDATE")), YesNo(p.Statements.Contains("DELETE")),
    })));

    private static RowsFamily HostAces => new("HOST_ACES", "Entries of access lists of hosts", ViewScope.Dba | ViewScope.Cdb, """
        HOST               VARCHAR2(1000) NOT NULL
        LOWER_PORT         NUMBER
        UPPER_PORT         NUMBER
        ACE_ORDER          NUMBER
        START_DATE         TIMESTAMP(6) WITH TIME ZONE
        END_DATE           TIMESTAMP(6) WITH TIME ZONE
        GRANT_TYPE         VARCHAR2(5)
        INVERTED_PRINCIPAL VARCHAR2(3) = NO
        PRINCIPAL          VARCHAR2(128)
        PRINCIPAL_TYPE     VARCHAR2(16) = DATABASE
        PRIVILEGE          VARCHAR2(128)
        """, static q => HostAccess.Hosts(q.Catalog).SelectMany(h => HostAccess.Entries(q.Catalog, h.Acl).Select((e, i) => new[]
    {
        Text(h.Host), Number(h.Lower), Number(h.Upper), Number(i + 1), default, default, Either(e.IsGrant, "GRANT", "DENY"), Text(e.Principal), Text(e.Privilege),
    })));

    private static RowsFamily UserHostAces => new("HOST_ACES", "Entries of access lists of hosts", ViewScope.User, """
        HOST       VARCHAR2(1000) NOT NULL
        LOWER_PORT NUMBER
        UPPER_PORT NUMBER
        PRIVILEGE  VARCHAR2(128)
        STATUS     VARCHAR2(7)
        """, static q => HostAccess.Hosts(q.Catalog).SelectMany(h => HostAccess.Entries(q.Catalog, h.Acl).Where(e => e.Principal == q.User).Select(e => new[]
    {
        Text(h.Host), Number(h.Lower), Number(h.Upper), Text(e.Privilege), Either(e.IsGrant, "GRANTED", "DENIED"),
    })));

    private static RowsFamily NetworkAcls => new("NETWORK_ACLS", "Access lists of hosts", ViewScope.Dba | ViewScope.Cdb, """
        HOST       VARCHAR2(1000) NOT NULL
        LOWER_PORT NUMBER
        UPPER_PORT NUMBER
        ACL        VARCHAR2(4000)
        ACLID      RAW(16)
        """, static q => HostAccess.Hosts(q.Catalog).Select(h => new[] { Text(h.Host), Number(h.Lower), Number(h.Upper), Text(h.Acl) }));

    private static RowsFamily HostAcls => new("HOST_ACLS", "Access lists of hosts", ViewScope.Dba | ViewScope.Cdb, """
        HOST       VARCHAR2(1000) NOT NULL
        LOWER_PORT NUMBER(5)
        UPPER_PORT NUMBER(5)
        ACL        VARCHAR2(4000)
        ACLID      RAW(16)
        ACL_OWNER  VARCHAR2(128) = SYS
        """, static q => HostAccess.Hosts(q.Catalog).Select(h => new[] { Text(h.Host), Number(h.Lower), Number(h.Upper), Text(h.Acl) }));

    private static RowsFamily Privileges => new("NETWORK_ACL_PRIVILEGES", "Privileges of access lists of hosts", ViewScope.Dba | ViewScope.Cdb, """
        ACL        VARCHAR2(4000)
        ACLID      RAW(16)
        PRINCIPAL  VARCHAR2(4000)
        PRIVILEGE  VARCHAR2(7)
        IS_GRANT   VARCHAR2(5)
        INVERT     VARCHAR2(5) = false
        START_DATE TIMESTAMP(9) WITH TIME ZONE
        END_DATE   TIMESTAMP(9) WITH TIME ZONE
        ACL_OWNER  VARCHAR2(128) = SYS
        """, static q => HostAccess.Hosts(q.Catalog).Select(h => h.Acl).Distinct().SelectMany(a => HostAccess.Entries(q.Catalog, a).Select(e => new[]
    {
        Text(a), default, Text(e.Principal), Text(e.Privilege.ToLowerInvariant()), Either(e.IsGrant, "true", "false"),
    })));
}
