namespace Mocks.Oracle.Sql.Execution.Statements;

/// <summary>Which parameters ALTER SESSION and ALTER SYSTEM take. Names that begin with an underscore are taken unseen.</summary>
internal static class InstanceParameters
{
    private static readonly HashSet<string> OfSession = Names("""
        approx_for_aggregation approx_for_count_distinct approx_for_percentile cell_offload_compaction cell_offload_decryption cell_offload_parameters
        cell_offload_plan_display cell_offload_processing client_statistics_level commit_logging commit_wait commit_write containers_parallel_degree
        create_stored_outlines cursor_bind_capture_destination cursor_invalidation cursor_sharing db_block_checking db_create_file_dest
        db_create_online_log_dest_1 db_file_multiblock_read_count db_file_name_convert db_index_compression_inheritance db_securefile
        db_unrecoverable_scn_tracking ddl_lock_timeout default_sharing deferred_segment_creation dst_upgrade_insert_conv enable_ddl_logging global_names
        group_by_position_enabled hash_area_size heat_map inmemory_clause_default inmemory_query java_jit_enabled json_behavior json_expression_check
        listener_networks log_archive_dest_1 log_archive_dest_state_1 max_dump_file_size mle_prog_languages multishard_query_data_consistency
        multishard_query_partial_results nls_calendar nls_comp nls_currency nls_date_format nls_date_language nls_dual_currency nls_iso_currency
        nls_language nls_length_semantics nls_nchar_conv_excp nls_numeric_characters nls_sort nls_territory nls_time_format nls_time_tz_format
        nls_timestamp_format nls_timestamp_tz_format object_cache_max_size_percent object_cache_optimal_size olap_page_pool_size
        optimizer_adaptive_plans optimizer_adaptive_reporting_only optimizer_adaptive_statistics optimizer_capture_sql_plan_baselines
        optimizer_capture_sql_quarantine optimizer_cross_shard_resiliency optimizer_dynamic_sampling optimizer_features_enable optimizer_ignore_hints
        optimizer_ignore_parallel_hints optimizer_index_caching optimizer_index_cost_adj optimizer_inmemory_aware optimizer_mode
        optimizer_real_time_statistics optimizer_session_type optimizer_use_invisible_indexes optimizer_use_pending_statistics
        optimizer_use_sql_plan_baselines optimizer_use_sql_quarantine parallel_degree_limit parallel_degree_policy parallel_force_local
        parallel_instance_group parallel_min_degree parallel_min_percent parallel_min_time_threshold pdb_file_name_convert plscope_settings plsql_ccflags
        plsql_code_type plsql_debug plsql_function_dynamic_stats plsql_implicit_conversion_bool plsql_optimize_level plsql_v2_compatibility plsql_warnings
        query_rewrite_enabled query_rewrite_integrity read_only recyclebin remote_dependencies_mode result_cache_integrity result_cache_mode
        result_cache_remote_expiration resumable_timeout session_cached_cursors session_exit_on_package_state_error shadow_core_dump
        shard_queries_restricted_by_key skip_unusable_indexes smtp_out_server sort_area_retained_size sort_area_size spatial_vector_acceleration
        sql_history_enabled sql_trace sql_transpiler sqltune_category star_transformation_enabled statistics_level tde_configuration temp_undo_enabled
        timed_os_statistics timed_statistics tracefile_identifier workarea_size_policy xml_db_events
        """);

    /// <summary>What ALTER SESSION alone takes.</summary>
    private static readonly HashSet<string> OfSessionAlone = Names("""
        constraint constraints container current_schema default_collation edition error_on_overlap_time events flagger instance isolation_level
        open_links row sql_translation_profile standby_max_data_delay sync_with_primary time_zone use_private_outlines use_stored_outlines
        """);

    private static readonly HashSet<string> OfSystem = Names("""
        aq_tm_processes archive_lag_target audit_sys_operations background_core_dump client_result_cache_lag control_management_pack_access
        cpu_count cpu_min_count db_cache_size db_flashback_retention_target db_keep_cache_size db_recovery_file_dest db_recovery_file_dest_size
        db_recycle_cache_size diagnostic_dest dispatchers fast_start_mttr_target fixed_date inmemory_max_populate_servers inmemory_size java_pool_size
        java_soft_sessionspace_limit job_queue_processes large_pool_size local_listener log_checkpoints_to_alert max_datapump_jobs_per_pdb max_iops max_mbps
        max_string_size memory_target open_cursors parallel_max_servers parallel_min_servers parallel_servers_target pga_aggregate_limit
        pga_aggregate_target remote_listener resource_limit resource_manager_cpu_allocation resource_manager_plan result_cache_max_result
        result_cache_max_size sec_case_sensitive_logon sec_max_failed_login_attempts sec_protocol_error_further_action service_names sga_min_size
        sga_target shared_pool_size shared_servers streams_pool_size trace_enabled undo_retention undo_tablespace vector_memory_size
        """);

    /// <summary>They take effect at the next start only.</summary>
    private static readonly HashSet<string> Static = Names("""
        audit_file_dest audit_trail cluster_database compatible control_files db_block_buffers db_block_size db_domain db_files db_name db_unique_name
        dml_locks enable_pluggable_database instance_name java_max_sessionspace_size license_max_users lock_sga log_buffer memory_max_target o7_dictionary_accessibility
        open_links open_links_per_instance os_authent_prefix os_roles processes read_only_open_delayed recovery_parallelism remote_login_passwordfile
        remote_os_authent session_max_open_files sessions sga_max_size spfile sql92_security tape_asynch_io threaded_execution transactions undo_management
        use_large_pages utl_file_dir
        """);

    /// <summary>What ALTER SESSION SET says to the name: null, or the number of the error.</summary>
    public static int? ErrorForSession(string name)
    {
        var lower = name.ToLowerInvariant();
        return lower[0] == '_' || OfSession.Contains(lower) || OfSessionAlone.Contains(lower) ? null
            : Static.Contains(lower) ? 2095
            : OfSystem.Contains(lower) ? 2096
            : 2248;
    }

    /// <summary>What ALTER SYSTEM SET says to the name: null, or the number of the error.</summary>
    /// <param name="name">In any case.</param>
    /// <param name="isForNextStart">SCOPE = SPFILE.</param>
    public static int? ErrorForSystem(string name, bool isForNextStart)
    {
        var lower = name.ToLowerInvariant();
        return lower[0] == '_' || OfSystem.Contains(lower) || (OfSession.Contains(lower) && !lower.StartsWith("nls_", StringComparison.Ordinal)) ? null
            : Static.Contains(lower) || lower.StartsWith("nls_", StringComparison.Ordinal) ? (isForNextStart ? null : 2095)
            : 2065;
    }

    /// <summary>The values that a parameter takes, where they are a list; ORA-00096 tells it.</summary>
    public static string[]? Choices(string name) => name switch
    {
        "CURSOR_SHARING" => ["FORCE", "EXACT", "SIMILAR"],
        "OPTIMIZER_MODE" => ["FIRST_ROWS_1000", "FIRST_ROWS_100", "FIRST_ROWS_10", "FIRST_ROWS_1", "FIRST_ROWS", "ALL_ROWS", "CHOOSE", "RULE"],
        "WORKAREA_SIZE_POLICY" => ["AUTO", "MANUAL"],
        "STATISTICS_LEVEL" => ["ALL", "TYPICAL", "BASIC"],
        "PLSQL_CODE_TYPE" => ["INTERPRETED", "NATIVE"],
        _ => null,
    };

    private static HashSet<string> Names(string text) => new(text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);
}
