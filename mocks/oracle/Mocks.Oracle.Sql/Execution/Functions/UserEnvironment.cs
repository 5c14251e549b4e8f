using System.Globalization;
using Mocks.Oracle.Sql.Catalog;

namespace Mocks.Oracle.Sql.Execution.Functions;

/// <summary>The attributes of SYS_CONTEXT('USERENV', …).</summary>
internal static class UserEnvironment
{
    /// <summary>ORA-02003 for an attribute that there is none of.</summary>
    public static string? Value(SessionContext session, string name)
    {
        var attributes = session.Attributes;
        var instance = session.Instance;
        return name switch
        {
            "CURRENT_SCHEMA" => session.CurrentSchema,
            "CURRENT_USER" or "SESSION_USER" or "AUTHENTICATED_IDENTITY" => session.User,
            "CURRENT_SCHEMAID" => Id(session, session.CurrentSchema),
            "CURRENT_USERID" or "SESSION_USERID" => Id(session, session.User),
            "SID" => session.Sid.ToString(CultureInfo.InvariantCulture),
            "SESSIONID" => (400_000 + session.Serial).ToString(CultureInfo.InvariantCulture),
            "INSTANCE" => "1",
            "INSTANCE_NAME" => "FREE",
            "DB_NAME" or "CON_NAME" or "PDB_NAME" => instance.ServiceName,
            "DB_UNIQUE_NAME" or "CDB_NAME" => "FREE",
            "CON_ID" => "3",
            "SERVICE_NAME" => instance.ServiceName.ToLowerInvariant(),
            "SERVER_HOST" => "localhost",
            "HOST" => attributes.Machine,
            "TERMINAL" => attributes.Terminal,
            "OS_USER" => attributes.OsUser,
            "IP_ADDRESS" => attributes.IpAddress,
            "PROXY_USER" => attributes.ProxyUser,
            "PROXY_USERID" => attributes.ProxyUser is null ? null : Id(session, attributes.ProxyUser),
            "MODULE" => attributes.Module,
            "ACTION" => attributes.Action,
            "CLIENT_INFO" => attributes.ClientInfo,
            "CLIENT_IDENTIFIER" => attributes.ClientIdentifier,
            "CLIENT_PROGRAM_NAME" => attributes.Program,
            "CURRENT_EDITION_NAME" or "SESSION_EDITION_NAME" => session.EditionName,
            "LANG" => "US",
            "LANGUAGE" => $"{session.Nls.Language}_{session.Nls.Territory}.AL32UTF8",
            "NLS_TERRITORY" => session.Nls.Territory,
            "NLS_DATE_FORMAT" => session.Nls.DateFormat,
            "NLS_DATE_LANGUAGE" => session.Nls.DateLanguage,
            "NLS_CURRENCY" => session.Nls.Currency,
            "NLS_CALENDAR" => session.Nls.Calendar,
            "NLS_SORT" => session.Nls.Sort,
            "ISDBA" => session.User == "SYS" ? "TRUE" : "FALSE",
            "AUTHENTICATION_METHOD" => "PASSWORD",
            "IDENTIFICATION_TYPE" => "LOCAL",
            "NETWORK_PROTOCOL" => "tcp",
            "DATABASE_ROLE" => "PRIMARY",
            "ORACLE_HOME" => "/opt/oracle/product/23ai/dbhomeFree",
            "PLATFORM_SLASH" => "/",
            "STATEMENTID" or "ENTRYID" => "1",
            "BG_JOB_ID" or "FG_JOB_ID" => name == "FG_JOB_ID" ? "0" : null,
            "CLOUD_SERVICE" or "ENTERPRISE_IDENTITY" or "GLOBAL_UID" or "POLICY_INVOKER" or "DB_DOMAIN" or "DB_SUPPLEMENTAL_LOG_LEVEL" or "DRAIN_STATUS" => null,
            "SCHEDULER_JOB" or "IS_APPLICATION_ROOT" or "IS_APPLICATION_PDB" => name == "SCHEDULER_JOB" ? "N" : "NO",
            "IS_DG_ROLLING_UPGRADE" => "FALSE",
            "CURRENT_EDITION_ID" or "SESSION_EDITION_ID" => session.EditionId.ToString(CultureInfo.InvariantCulture),
            "SESSION_DEFAULT_COLLATION" => "USING_NLS_COMP",
            "UNIFIED_AUDIT_SESSIONID" => (3_000_000_000L + session.Serial).ToString(CultureInfo.InvariantCulture),
            "GLOBAL_CONTEXT_MEMORY" or "NUM_ROWS_PROCESSED" => "0",
            "AUTHENTICATION_TYPE" => "DATABASE",
            "EXTERNAL_NAME" or "AUDITED_CURSORID" or "AUTHENTICATION_DATA" or "CURRENT_BIND" or "CURRENT_SQL" or "CURRENT_SQL1" or "CURRENT_SQL_LENGTH"
                or "DBLINK_INFO" or "LDAP_SERVER_TYPE" or "CDB_DOMAIN" => null,
            _ => throw Ora.Error(2003),
        };
    }

    private static string? Id(SessionContext session, string user) =>
        session.Catalog.Users.GetValueOrDefault(user)?.Id.ToString(CultureInfo.InvariantCulture);
}
