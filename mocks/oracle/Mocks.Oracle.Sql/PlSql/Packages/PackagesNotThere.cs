#pragma warning disable MA0048 // packages of one idea: each call says that it isn't there
namespace Mocks.Oracle.Sql.PlSql.Packages;

/// <summary>A package whose names are known and whose calls are not there: each raises ORA-03001 with its name.</summary>
internal abstract class PackageNotThere : NativePackage
{
    public sealed override void Implement(NativeRoutines routines)
    {
        // a routine without a body raises ORA-03001
    }
}

internal sealed class DbmsRedefinition : PackageNotThere
{
    public override string Name => "DBMS_REDEFINITION";

    public override string Specification => """
        PACKAGE DBMS_REDEFINITION AS
          cons_use_pk CONSTANT BINARY_INTEGER := 1;
          cons_use_rowid CONSTANT BINARY_INTEGER := 2;
          PROCEDURE can_redef_table(uname IN VARCHAR2, tname IN VARCHAR2, options_flag IN BINARY_INTEGER := 1, part_name IN VARCHAR2 := NULL);
          PROCEDURE start_redef_table(uname IN VARCHAR2, orig_table IN VARCHAR2, int_table IN VARCHAR2, col_mapping IN VARCHAR2 := NULL,
            options_flag IN BINARY_INTEGER := 1, orderby_cols IN VARCHAR2 := NULL, part_name IN VARCHAR2 := NULL);
          PROCEDURE sync_interim_table(uname IN VARCHAR2, orig_table IN VARCHAR2, int_table IN VARCHAR2, part_name IN VARCHAR2 := NULL);
          PROCEDURE copy_table_dependents(uname IN VARCHAR2, orig_table IN VARCHAR2, int_table IN VARCHAR2, copy_indexes IN PLS_INTEGER := 1,
            copy_triggers IN BOOLEAN := TRUE, copy_constraints IN BOOLEAN := TRUE, copy_privileges IN BOOLEAN := TRUE, ignore_errors IN BOOLEAN := FALSE,
            num_errors OUT PLS_INTEGER, copy_statistics IN BOOLEAN := FALSE, copy_mvlog IN BOOLEAN := FALSE);
          PROCEDURE finish_redef_table(uname IN VARCHAR2, orig_table IN VARCHAR2, int_table IN VARCHAR2, part_name IN VARCHAR2 := NULL);
          PROCEDURE abort_redef_table(uname IN VARCHAR2, orig_table IN VARCHAR2, int_table IN VARCHAR2, part_name IN VARCHAR2 := NULL);
        END;
        """;
}

internal sealed class DbmsCompression : PackageNotThere
{
    public override string Name => "DBMS_COMPRESSION";

    public override string Specification => """
        PACKAGE DBMS_COMPRESSION AS
          comp_nocompress CONSTANT NUMBER := 1;
          comp_advanced CONSTANT NUMBER := 2;
          PROCEDURE get_compression_ratio(scratchtbsname IN VARCHAR2, ownname IN VARCHAR2, objname IN VARCHAR2, subobjname IN VARCHAR2, comptype IN NUMBER,
            blkcnt_cmp OUT PLS_INTEGER, blkcnt_uncmp OUT PLS_INTEGER, row_cmp OUT PLS_INTEGER, row_uncmp OUT PLS_INTEGER, cmp_ratio OUT NUMBER,
            comptype_str OUT VARCHAR2, subset_numrows IN NUMBER DEFAULT NULL);
          FUNCTION get_compression_type(ownname IN VARCHAR2, tabname IN VARCHAR2, row_id IN ROWID, subobjname IN VARCHAR2 DEFAULT NULL) RETURN NUMBER;
        END;
        """;
}

internal sealed class Htp : PackageNotThere
{
    public override string Name => "HTP";

    public override string Specification => """
        PACKAGE HTP AS
          PROCEDURE p(cbuf IN VARCHAR2 DEFAULT NULL);
          PROCEDURE prn(cbuf IN VARCHAR2 DEFAULT NULL);
          PROCEDURE print(cbuf IN VARCHAR2 DEFAULT NULL);
        END;
        """;
}

internal sealed class OwaWebAgent : PackageNotThere
{
    public override string Name => "OWA_UTIL";

    public override string Specification => """
        PACKAGE OWA_UTIL AS
          PROCEDURE mime_header(ccontent_type IN VARCHAR2 DEFAULT 'text/html', bclose_header IN BOOLEAN DEFAULT TRUE, ccharset IN VARCHAR2 DEFAULT NULL);
          PROCEDURE http_header_close;
          PROCEDURE redirect_url(curl IN VARCHAR2, bclose_header IN BOOLEAN DEFAULT TRUE);
          FUNCTION get_cgi_env(param_name IN VARCHAR2) RETURN VARCHAR2;
          PROCEDURE who_called_me(owner OUT VARCHAR2, name OUT VARCHAR2, lineno OUT NUMBER, caller_t OUT VARCHAR2);
        END;
        """;
}

internal sealed class DbmsAqadm : PackageNotThere
{
    public override string Name => "DBMS_AQADM";

    public override string Specification => """
        PACKAGE DBMS_AQADM AS
          PROCEDURE create_queue_table(queue_table IN VARCHAR2, queue_payload_type IN VARCHAR2, storage_clause IN VARCHAR2 DEFAULT NULL, sort_list IN VARCHAR2 DEFAULT NULL,
            multiple_consumers IN BOOLEAN DEFAULT FALSE, message_grouping IN BINARY_INTEGER DEFAULT 0, comment IN VARCHAR2 DEFAULT NULL);
          PROCEDURE drop_queue_table(queue_table IN VARCHAR2, force IN BOOLEAN DEFAULT FALSE, auto_commit IN BOOLEAN DEFAULT TRUE);
          PROCEDURE create_queue(queue_name IN VARCHAR2, queue_table IN VARCHAR2, queue_type IN BINARY_INTEGER DEFAULT 0, max_retries IN NUMBER DEFAULT NULL,
            retry_delay IN NUMBER DEFAULT 0, retention_time IN NUMBER DEFAULT 0, dependency_tracking IN BOOLEAN DEFAULT FALSE, comment IN VARCHAR2 DEFAULT NULL);
          PROCEDURE create_transactional_event_queue(queue_name IN VARCHAR2, storage_clause IN VARCHAR2 DEFAULT NULL, multiple_consumers IN BOOLEAN DEFAULT FALSE,
            max_retries IN NUMBER DEFAULT NULL, comment IN VARCHAR2 DEFAULT NULL, queue_payload_type IN VARCHAR2 DEFAULT 'JMS');
          PROCEDURE drop_queue(queue_name IN VARCHAR2, auto_commit IN BOOLEAN DEFAULT TRUE);
          PROCEDURE start_queue(queue_name IN VARCHAR2, enqueue IN BOOLEAN DEFAULT TRUE, dequeue IN BOOLEAN DEFAULT TRUE);
          PROCEDURE stop_queue(queue_name IN VARCHAR2, enqueue IN BOOLEAN DEFAULT TRUE, dequeue IN BOOLEAN DEFAULT TRUE, wait IN BOOLEAN DEFAULT TRUE);
        END;
        """;
}

internal sealed class DbmsAq : PackageNotThere
{
    public override string Name => "DBMS_AQ";

    public override string Specification => """
        PACKAGE DBMS_AQ AS
          immediate CONSTANT BINARY_INTEGER := 1;
          on_commit CONSTANT BINARY_INTEGER := 2;
          no_wait CONSTANT BINARY_INTEGER := 0;
          forever CONSTANT BINARY_INTEGER := -1;
          TYPE enqueue_options_t IS RECORD (visibility BINARY_INTEGER DEFAULT 2, relative_msgid RAW(16) DEFAULT NULL, sequence_deviation BINARY_INTEGER DEFAULT NULL,
            transformation VARCHAR2(128) DEFAULT NULL, delivery_mode PLS_INTEGER DEFAULT 1);
          TYPE dequeue_options_t IS RECORD (consumer_name VARCHAR2(128) DEFAULT NULL, dequeue_mode BINARY_INTEGER DEFAULT 3, navigation BINARY_INTEGER DEFAULT 3,
            visibility BINARY_INTEGER DEFAULT 2, wait BINARY_INTEGER DEFAULT -1, msgid RAW(16) DEFAULT NULL, correlation VARCHAR2(128) DEFAULT NULL);
          TYPE message_properties_t IS RECORD (priority BINARY_INTEGER DEFAULT 1, delay BINARY_INTEGER DEFAULT 0, expiration BINARY_INTEGER DEFAULT -1,
            correlation VARCHAR2(128) DEFAULT NULL, attempts BINARY_INTEGER, exception_queue VARCHAR2(128) DEFAULT NULL, enqueue_time DATE, state BINARY_INTEGER);
          PROCEDURE enqueue(queue_name IN VARCHAR2, enqueue_options IN enqueue_options_t, message_properties IN message_properties_t, payload IN RAW, msgid OUT RAW);
          PROCEDURE dequeue(queue_name IN VARCHAR2, dequeue_options IN dequeue_options_t, message_properties OUT message_properties_t, payload OUT RAW, msgid OUT RAW);
        END;
        """;
}
