using Mocks.Oracle.Sql.Catalog;

namespace Mocks.Oracle.Sql.PlSql.Packages;

/// <summary>DBMS_AUDIT_MGMT: trails are empty, so that cleaning one finds nothing; what is set of a trail is kept. Jobs that clean are not there.</summary>
internal sealed class DbmsAuditMgmt : NativePackage
{
    private const string Initialized = "AUDIT CLEANUP.";

    public override string Name => "DBMS_AUDIT_MGMT";

    public override string Specification => """
        PACKAGE DBMS_AUDIT_MGMT AS
          audit_trail_aud_std CONSTANT PLS_INTEGER := 1;
          audit_trail_fga_std CONSTANT PLS_INTEGER := 2;
          audit_trail_db_std CONSTANT PLS_INTEGER := 3;
          audit_trail_os CONSTANT PLS_INTEGER := 4;
          audit_trail_xml CONSTANT PLS_INTEGER := 8;
          audit_trail_files CONSTANT PLS_INTEGER := 12;
          audit_trail_all CONSTANT PLS_INTEGER := 15;
          audit_trail_unified CONSTANT PLS_INTEGER := 51;
          os_file_max_size CONSTANT PLS_INTEGER := 16;
          os_file_max_age CONSTANT PLS_INTEGER := 17;
          purge_job_enable CONSTANT PLS_INTEGER := 31;
          purge_job_disable CONSTANT PLS_INTEGER := 32;
          container_current CONSTANT PLS_INTEGER := 1;
          container_all CONSTANT PLS_INTEGER := 2;
          flush_current_instance CONSTANT PLS_INTEGER := 1;
          flush_all_instances CONSTANT PLS_INTEGER := 2;
          PROCEDURE init_cleanup(audit_trail_type IN PLS_INTEGER, default_cleanup_interval IN PLS_INTEGER, container IN PLS_INTEGER := 1);
          PROCEDURE deinit_cleanup(audit_trail_type IN PLS_INTEGER, container IN PLS_INTEGER := 1);
          FUNCTION is_cleanup_initialized(audit_trail_type IN PLS_INTEGER, container IN PLS_INTEGER := 1) RETURN BOOLEAN;
          PROCEDURE clean_audit_trail(audit_trail_type IN PLS_INTEGER, use_last_arch_timestamp IN BOOLEAN := TRUE, container IN PLS_INTEGER := 1, database_id IN NUMBER := NULL, container_guid IN VARCHAR2 := NULL);
          PROCEDURE set_last_archive_timestamp(audit_trail_type IN PLS_INTEGER, last_archive_time IN TIMESTAMP, rac_instance_number IN PLS_INTEGER := NULL, container IN PLS_INTEGER := 1,
            database_id IN NUMBER := NULL, container_guid IN VARCHAR2 := NULL);
          PROCEDURE clear_last_archive_timestamp(audit_trail_type IN PLS_INTEGER, rac_instance_number IN PLS_INTEGER := NULL, container IN PLS_INTEGER := 1, database_id IN NUMBER := NULL, container_guid IN VARCHAR2 := NULL);
          PROCEDURE flush_unified_audit_trail(flush_type IN BINARY_INTEGER := 1, container IN BINARY_INTEGER := 1);
          PROCEDURE set_audit_trail_location(audit_trail_type IN PLS_INTEGER, audit_trail_location_value IN VARCHAR2);
          PROCEDURE set_audit_trail_property(audit_trail_type IN PLS_INTEGER, audit_trail_property IN PLS_INTEGER, audit_trail_property_value IN PLS_INTEGER);
          PROCEDURE create_purge_job(audit_trail_type IN PLS_INTEGER, audit_trail_purge_interval IN PLS_INTEGER, audit_trail_purge_name IN VARCHAR2, use_last_arch_timestamp IN BOOLEAN := TRUE, container IN PLS_INTEGER := 1);
          PROCEDURE drop_purge_job(audit_trail_purge_name IN VARCHAR2);
        END;
        """;

    public override void Implement(NativeRoutines routines)
    {
        routines.Add("INIT_CLEANUP", static call =>
        {
            if (IsInitialized(call))
                throw Ora.Error(46263);
            call.Session.Store.Define(state => state.With(catalog: state.Catalog with { Properties = state.Catalog.Properties.SetItem(Key(call), "YES") }));
        });
        routines.Add("DEINIT_CLEANUP", static call => call.Session.Store.Define(state => state.With(catalog: state.Catalog with { Properties = state.Catalog.Properties.Remove(Key(call)) })));
        routines.Add("IS_CLEANUP_INITIALIZED", static call => call.Result = Mocks.Oracle.Types.Datum.Boolean(IsInitialized(call)));
        foreach (var nothingToDo in new[] { "CLEAN_AUDIT_TRAIL", "FLUSH_UNIFIED_AUDIT_TRAIL", "CLEAR_LAST_ARCHIVE_TIMESTAMP", "SET_LAST_ARCHIVE_TIMESTAMP" })
            routines.Add(nothingToDo, static _ => { });
    }

    private static bool IsInitialized(NativeCall call) => call.Session.Catalog.Properties.ContainsKey(Key(call));

    private static string Key(NativeCall call) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Initialized}{call.Integer(0)}");
}
