using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution.Statements;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql.Packages;

/// <summary>DBMS_STATS: what is counted only the dictionary shows, since plans here need no statistics; what would export them isn't there.</summary>
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
          PROCEDURE delete_table_stats(ownname VARCHAR2, tabname VARCHAR2, partname VARCHAR2 DEFAULT NULL, stattab VARCHAR2 DEFAULT NULL, statid VARCHAR2 DEFAULT NULL,
            cascade_parts BOOLEAN DEFAULT TRUE, cascade_columns BOOLEAN DEFAULT TRUE, cascade_indexes BOOLEAN DEFAULT TRUE, statown VARCHAR2 DEFAULT NULL,
            no_invalidate BOOLEAN DEFAULT NULL, force BOOLEAN DEFAULT FALSE);
          PROCEDURE delete_schema_stats(ownname VARCHAR2);
          PROCEDURE lock_schema_stats(ownname VARCHAR2, stattype VARCHAR2 DEFAULT 'ALL');
          PROCEDURE unlock_schema_stats(ownname VARCHAR2, stattype VARCHAR2 DEFAULT 'ALL');
          PROCEDURE set_table_prefs(ownname VARCHAR2, tabname VARCHAR2, pname VARCHAR2, pvalue VARCHAR2);
          PROCEDURE set_table_stats(ownname VARCHAR2, tabname VARCHAR2, partname VARCHAR2 DEFAULT NULL, stattab VARCHAR2 DEFAULT NULL, statid VARCHAR2 DEFAULT NULL,
            numrows NUMBER DEFAULT NULL, numblks NUMBER DEFAULT NULL, avgrlen NUMBER DEFAULT NULL);
          PROCEDURE set_schema_prefs(ownname VARCHAR2, pname VARCHAR2, pvalue VARCHAR2);
          PROCEDURE delete_table_prefs(ownname VARCHAR2, tabname VARCHAR2, pname VARCHAR2);
          FUNCTION get_prefs(pname VARCHAR2, ownname VARCHAR2 DEFAULT NULL, tabname VARCHAR2 DEFAULT NULL) RETURN VARCHAR2;
          FUNCTION get_param(pname VARCHAR2) RETURN VARCHAR2;
          PROCEDURE get_table_stats(ownname VARCHAR2, tabname VARCHAR2, partname VARCHAR2 DEFAULT NULL, stattab VARCHAR2 DEFAULT NULL, statid VARCHAR2 DEFAULT NULL,
            numrows OUT NUMBER, numblks OUT NUMBER, avgrlen OUT NUMBER);
          PROCEDURE set_global_prefs(pname VARCHAR2, pvalue VARCHAR2);
          PROCEDURE publish_pending_stats(ownname VARCHAR2, tabname VARCHAR2);
        END;
        """;

    public override void Implement(NativeRoutines routines)
    {
        routines.Add("GATHER_TABLE_STATS", static call => Gather(call, (TableDefinition)Find(call, ObjectNamespace.Main, "TABLE"), force: call[14]));
        routines.Add("GATHER_INDEX_STATS", static call => Gather(
            call, call.Session.Catalog.Find<TableDefinition>(((IndexDefinition)Find(call, ObjectNamespace.Index, "INDEX")).TableId), force: call[7]));
        routines.Add("GATHER_SCHEMA_STATS", static call => ForSchema(call, table => StatisticsGathering.Gather(call.Session, table), skipLocked: true));
        routines.Add("DELETE_TABLE_STATS", static call => Change(call, (TableDefinition)Find(call, ObjectNamespace.Main, "TABLE"), null, force: call[10]));
        routines.Add("DELETE_SCHEMA_STATS", static call => ForSchema(call, table => StatisticsGathering.Keep(call.Session, table.Id, null), skipLocked: true));
        routines.Add("SET_TABLE_STATS", SetTable);
        routines.Add("GET_TABLE_STATS", GetTable);
        routines.Add("LOCK_TABLE_STATS", static call => Lock(call, (TableDefinition)Find(call, ObjectNamespace.Main, "TABLE"), true));
        routines.Add("UNLOCK_TABLE_STATS", static call => Lock(call, (TableDefinition)Find(call, ObjectNamespace.Main, "TABLE"), false));
        routines.Add("LOCK_SCHEMA_STATS", static call => ForSchema(call, table => Lock(call, table, true), skipLocked: false));
        routines.Add("UNLOCK_SCHEMA_STATS", static call => ForSchema(call, table => Lock(call, table, false), skipLocked: false));
        routines.Add("PUBLISH_PENDING_STATS", static call => Find(call, ObjectNamespace.Main, "TABLE"));
        routines.Add("GATHER_DATABASE_STATS", static call => ForAll(call, static t => !t.IsMaintained, table => StatisticsGathering.Gather(call.Session, table), skipLocked: true));
        foreach (var ofDictionary in new[] { "GATHER_DICTIONARY_STATS", "GATHER_FIXED_OBJECTS_STATS", "FLUSH_DATABASE_MONITORING_INFO" })
            routines.Add(ofDictionary, static _ => { });
        StatisticsPreferences.Implement(routines);
    }

    /// <summary>The table's statistics as a call gives them.</summary>
    private static void SetTable(NativeCall call)
    {
        var table = (TableDefinition)Find(call, ObjectNamespace.Main, "TABLE");
        var known = call.Session.Catalog.Statistics.GetValueOrDefault(table.Id) ?? new TableStatistics(0, 0, 0, default);
        Change(call, table, known with
        {
            Rows = call.IsNull(5) ? known.Rows : call.Integer(5),
            Blocks = call.IsNull(6) ? known.Blocks : call.Integer(6),
            RowLength = call.IsNull(7) ? known.RowLength : call.Integer(7),
            Analyzed = call.Session.Time.GetUtcNow().UtcDateTime,
            AreSet = true,
        }, force: default);
    }

    private static void GetTable(NativeCall call)
    {
        var table = (TableDefinition)Find(call, ObjectNamespace.Main, "TABLE");
        var known = call.Session.Catalog.Statistics.GetValueOrDefault(table.Id)
            ?? throw new OraException(OraError.User(20000, $"Unable to get values for table {table.Name}"));
        call[5] = Datum.Number(known.Rows);
        call[6] = Datum.Number(known.Blocks);
        call[7] = Datum.Number(known.RowLength);
    }

    private static void Gather(NativeCall call, TableDefinition? table, Datum force)
    {
        if (table is null)
            return;
        CheckLock(call, table, force);
        call.Session.Commit();
        StatisticsGathering.Gather(call.Session, table);
    }

    private static void Change(NativeCall call, TableDefinition table, TableStatistics? statistics, Datum force)
    {
        CheckLock(call, table, force);
        call.Session.Commit();
        StatisticsGathering.Keep(call.Session, table.Id, statistics);
    }

    private static void CheckLock(NativeCall call, TableDefinition table, Datum force)
    {
        if (call.Session.Catalog.LockedStatistics.Contains(table.Id) && (force.IsNull || !force.AsBoolean()))
            throw new OraException(OraError.User(20005, "object statistics are locked (stattype = ALL)"));
    }

    private static void Lock(NativeCall call, TableDefinition table, bool isLocked) => call.Session.Store.Define(state => state.With(catalog: state.Catalog with
    {
        LockedStatistics = isLocked ? state.Catalog.LockedStatistics.Add(table.Id) : state.Catalog.LockedStatistics.Remove(table.Id),
    }));

    private static void ForSchema(NativeCall call, Action<TableDefinition> action, bool skipLocked)
    {
        var owner = call.IsNull(0) ? call.Session.CurrentSchema : Names.Canonical(call.Text(0));
        if (call.Session.Catalog.User(owner) is null)
            throw new OraException(OraError.User(20000, $"Schema \"{owner}\" does not exist or insufficient privileges"));
        ForAll(call, table => table.Owner == owner, action, skipLocked);
    }

    private static void ForAll(NativeCall call, Func<TableDefinition, bool> isMeant, Action<TableDefinition> action, bool skipLocked)
    {
        call.Session.Commit();
        var catalog = call.Session.Catalog;
        foreach (var table in catalog.Objects.Values.OfType<TableDefinition>().Where(t => isMeant(t) && !t.IsTemporary && !(skipLocked && catalog.LockedStatistics.Contains(t.Id))))
            action(table);
    }

    /// <summary>ORA-20000 when there is no such object.</summary>
    public static SchemaObject Find(NativeCall call, ObjectNamespace space, string kind)
    {
        var owner = call.IsNull(0) ? call.Session.CurrentSchema : Names.Canonical(call.Text(0));
        var name = Names.Canonical(call.Text(1));
        if (call.Session.Catalog.Find(owner, name, space) is not { } found || (found is not IndexDefinition && (found is not TableDefinition || !call.Session.Privileges.CanSee(found))))
            throw new OraException(OraError.User(20000, $"Unable to analyze {kind} \"{owner}\".\"{name}\", insufficient privileges or does not exist"));
        return found;
    }
}
