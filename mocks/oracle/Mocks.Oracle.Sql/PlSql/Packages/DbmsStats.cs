using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql.Packages;

/// <summary>DBMS_STATS: gathering is accepted, since plans here need no statistics; what would set or export them isn't there.</summary>
internal sealed class DbmsStats : NativePackage
{
    public override string Name => "DBMS_STATS";

    public override string Specification => """
        PACKAGE DBMS_STATS AS
          auto_sample_size CONSTANT NUMBER := 0;
          auto_degree CONSTANT NUMBER := 32768;
          auto_cascade CONSTANT BOOLEAN := NULL;
          PROCEDURE gather_table_stats(ownname VARCHAR2, tabname VARCHAR2, partname VARCHAR2 DEFAULT NULL, estimate_percent NUMBER DEFAULT 0,
            block_sample BOOLEAN DEFAULT FALSE, method_opt VARCHAR2 DEFAULT NULL, degree NUMBER DEFAULT NULL, granularity VARCHAR2 DEFAULT 'AUTO',
            cascade BOOLEAN DEFAULT NULL, stattab VARCHAR2 DEFAULT NULL, statid VARCHAR2 DEFAULT NULL, statown VARCHAR2 DEFAULT NULL,
            no_invalidate BOOLEAN DEFAULT NULL, stattype VARCHAR2 DEFAULT 'DATA', force BOOLEAN DEFAULT FALSE, options VARCHAR2 DEFAULT 'GATHER');
          PROCEDURE gather_index_stats(ownname VARCHAR2, indname VARCHAR2, partname VARCHAR2 DEFAULT NULL, estimate_percent NUMBER DEFAULT 0,
            degree NUMBER DEFAULT NULL, granularity VARCHAR2 DEFAULT 'AUTO', no_invalidate BOOLEAN DEFAULT NULL, force BOOLEAN DEFAULT FALSE);
          PROCEDURE gather_schema_stats(ownname VARCHAR2, estimate_percent NUMBER DEFAULT 0, block_sample BOOLEAN DEFAULT FALSE,
            method_opt VARCHAR2 DEFAULT NULL, degree NUMBER DEFAULT NULL, granularity VARCHAR2 DEFAULT 'AUTO', cascade BOOLEAN DEFAULT NULL,
            options VARCHAR2 DEFAULT 'GATHER', no_invalidate BOOLEAN DEFAULT NULL, force BOOLEAN DEFAULT FALSE);
          PROCEDURE gather_database_stats(estimate_percent NUMBER DEFAULT 0, options VARCHAR2 DEFAULT 'GATHER', degree NUMBER DEFAULT NULL);
          PROCEDURE gather_dictionary_stats(estimate_percent NUMBER DEFAULT 0, options VARCHAR2 DEFAULT 'GATHER AUTO', degree NUMBER DEFAULT NULL);
          PROCEDURE gather_fixed_objects_stats(no_invalidate BOOLEAN DEFAULT NULL);
          PROCEDURE flush_database_monitoring_info;
          PROCEDURE lock_table_stats(ownname VARCHAR2, tabname VARCHAR2, stattype VARCHAR2 DEFAULT 'ALL');
          PROCEDURE unlock_table_stats(ownname VARCHAR2, tabname VARCHAR2, stattype VARCHAR2 DEFAULT 'ALL');
          PROCEDURE delete_table_stats(ownname VARCHAR2, tabname VARCHAR2);
          PROCEDURE delete_schema_stats(ownname VARCHAR2);
          PROCEDURE lock_schema_stats(ownname VARCHAR2, stattype VARCHAR2 DEFAULT 'ALL');
          PROCEDURE unlock_schema_stats(ownname VARCHAR2, stattype VARCHAR2 DEFAULT 'ALL');
          PROCEDURE set_table_prefs(ownname VARCHAR2, tabname VARCHAR2, pname VARCHAR2, pvalue VARCHAR2);
          PROCEDURE set_table_stats(ownname VARCHAR2, tabname VARCHAR2, partname VARCHAR2 DEFAULT NULL, stattab VARCHAR2 DEFAULT NULL, statid VARCHAR2 DEFAULT NULL,
            numrows NUMBER DEFAULT NULL, numblks NUMBER DEFAULT NULL, avgrlen NUMBER DEFAULT NULL);
          PROCEDURE set_global_prefs(pname VARCHAR2, pvalue VARCHAR2);
          PROCEDURE publish_pending_stats(ownname VARCHAR2, tabname VARCHAR2);
        END;
        """;

    public override void Implement(NativeRoutines routines)
    {
        routines.Add("GATHER_TABLE_STATS", static call => Find(call, ObjectNamespace.Main, "TABLE"));
        routines.Add("GATHER_INDEX_STATS", static call => Find(call, ObjectNamespace.Index, "INDEX"));
        foreach (var ofTable in new[] { "LOCK_TABLE_STATS", "UNLOCK_TABLE_STATS", "DELETE_TABLE_STATS", "SET_TABLE_PREFS", "PUBLISH_PENDING_STATS" })
            routines.Add(ofTable, static call => Find(call, ObjectNamespace.Main, "TABLE"));
        foreach (var ofSchema in new[] { "GATHER_SCHEMA_STATS", "DELETE_SCHEMA_STATS", "LOCK_SCHEMA_STATS", "UNLOCK_SCHEMA_STATS" })
            routines.Add(ofSchema, FindSchema);
        routines.Add("SET_GLOBAL_PREFS", static _ => { });
        routines.Add("GATHER_DATABASE_STATS", static _ => { });
        routines.Add("GATHER_DICTIONARY_STATS", static _ => { });
        routines.Add("GATHER_FIXED_OBJECTS_STATS", static _ => { });
        routines.Add("FLUSH_DATABASE_MONITORING_INFO", static _ => { });
    }

    private static void FindSchema(NativeCall call)
    {
        if (!call.IsNull(0) && call.Session.Catalog.User(Canonical(call.Text(0))) is null)
            throw new OraException(OraError.User(20000, $"Schema \"{Canonical(call.Text(0))}\" does not exist or insufficient privileges"));
    }

    /// <summary>ORA-20000 when there is no such object.</summary>
    private static void Find(NativeCall call, ObjectNamespace space, string kind)
    {
        var owner = call.IsNull(0) ? call.Session.CurrentSchema : Canonical(call.Text(0));
        var name = Canonical(call.Text(1));
        if (call.Session.Catalog.Find(owner, name, space) is not { } found || !call.Session.Privileges.CanSee(found))
            throw new OraException(OraError.User(20000, $"Unable to analyze {kind} \"{owner}\".\"{name}\", insufficient privileges or does not exist"));
    }

    private static string Canonical(string name) => name is ['"', .. var quoted, '"'] ? quoted : name.ToUpperInvariant();
}
