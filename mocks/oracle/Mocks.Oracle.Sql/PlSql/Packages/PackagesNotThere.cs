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
