using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Dictionary.Instance;

/// <summary>A parameter of the instance.</summary>
/// <param name="Type">1 boolean, 2 text, 3 whole number, 6 big whole number.</param>
internal sealed record InitParameter(string Name, int Type, string? Value, string Description)
{
    public bool IsSessionModifiable { get; init; }

    public bool IsSystemModifiable { get; init; } = true;

    /// <summary>By name. NLS parameters have the value of the session.</summary>
    public static IEnumerable<InitParameter> All(SessionContext session)
    {
        var compatible = session.Instance.Compat < 23 ? "19.0.0" : "23.4.0";
        var service = session.Instance.ServiceName;
        InitParameter[] own =
        [
            new("compatible", 2, compatible, "Database will be completely compatible with this software version") { IsSystemModifiable = false },
            new("control_files", 2, "control01.ctl", "control file names list") { IsSystemModifiable = false },
            new("cpu_count", 3, "2", "number of CPUs for this instance"),
            new("cursor_sharing", 2, "EXACT", "cursor sharing mode") { IsSessionModifiable = true },
            new("db_block_size", 3, "8192", "Size of database block in bytes") { IsSystemModifiable = false },
            new("db_domain", 2, null, "directory part of global database name") { IsSystemModifiable = false },
            new("db_name", 2, "FREE", "database name specified in CREATE DATABASE") { IsSystemModifiable = false },
            new("db_unique_name", 2, "FREE", "Database Unique Name") { IsSystemModifiable = false },
            new("deferred_segment_creation", 1, "TRUE", "defer segment creation to first insert") { IsSessionModifiable = true },
            new("global_names", 1, "FALSE", "enforce that database links have same name as remote database") { IsSessionModifiable = true },
            new("instance_name", 2, "FREE", "instance name supported by the instance") { IsSystemModifiable = false },
            new("job_queue_processes", 3, "20", "maximum number of job queue slave processes"),
            new("max_string_size", 2, "STANDARD", "controls maximum size of VARCHAR2, NVARCHAR2, and RAW types in SQL"),
            new("open_cursors", 3, "300", "max # cursors per session"),
            new("optimizer_features_enable", 2, session.Instance.Compat < 23 ? "19.1.0" : "23.1.0", "optimizer plan compatibility parameter") { IsSessionModifiable = true },
            new("optimizer_mode", 2, "ALL_ROWS", "optimizer mode") { IsSessionModifiable = true },
            new("pga_aggregate_target", 6, "536870912", "Target size for the aggregate PGA memory consumed by the instance"),
            new("plsql_code_type", 2, "INTERPRETED", "PL/SQL code-type") { IsSessionModifiable = true },
            new("plsql_optimize_level", 3, "2", "PL/SQL optimize level") { IsSessionModifiable = true },
            new("plsql_warnings", 2, "DISABLE:ALL", "PL/SQL compiler warnings settings") { IsSessionModifiable = true },
            new("processes", 3, "200", "user processes") { IsSystemModifiable = false },
            new("recyclebin", 2, "on", "recyclebin processing") { IsSessionModifiable = true },
            new("remote_login_passwordfile", 2, "EXCLUSIVE", "password file usage parameter") { IsSystemModifiable = false },
            new("sec_case_sensitive_logon", 1, "TRUE", "case sensitive password enabled for logon"),
            new("service_names", 2, service, "service names supported by the instance"),
            new("session_cached_cursors", 3, "50", "Number of cursors to cache in a session.") { IsSessionModifiable = true },
            new("sessions", 3, "322", "user and system sessions"),
            new("sga_target", 6, "1610612736", "Target size of SGA"),
            new("spfile", 2, null, "server parameter file") { IsSystemModifiable = false },
            new("statistics_level", 2, "TYPICAL", "statistics level") { IsSessionModifiable = true },
            new("timed_statistics", 1, "TRUE", "maintain internal timing statistics") { IsSessionModifiable = true },
            new("undo_management", 2, "AUTO", "instance runs in SMU mode if TRUE, else in RBU mode") { IsSystemModifiable = false },
            new("undo_retention", 3, "900", "undo retention in seconds"),
            new("undo_tablespace", 2, "UNDOTBS1", "use/switch undo tablespace"),
        ];
        var nls = NlsParameters.All(session.Nls).Select(p =>
            new InitParameter(p.Name.ToLowerInvariant(), 2, p.Value, NlsViews.Describe(p.Name)) { IsSessionModifiable = true, IsSystemModifiable = false });
        return own.Concat(nls).OrderBy(p => p.Name, StringComparer.Ordinal);
    }
}
