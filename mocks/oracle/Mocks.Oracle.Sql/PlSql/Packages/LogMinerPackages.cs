#pragma warning disable MA0048 // packages of one idea: there is no redo to be mined
namespace Mocks.Oracle.Sql.PlSql.Packages;

/// <summary>DBMS_LOGMNR: its names and constants, for grants and for code that compiles against it.</summary>
internal sealed class DbmsLogmnr : PackageNotThere
{
    public override string Name => "DBMS_LOGMNR";

    public override string Specification => """
        PACKAGE DBMS_LOGMNR AS
          new CONSTANT BINARY_INTEGER := 1;
          addfile CONSTANT BINARY_INTEGER := 3;
          removefile CONSTANT BINARY_INTEGER := 2;
          committed_data_only CONSTANT BINARY_INTEGER := 2;
          skip_corruption CONSTANT BINARY_INTEGER := 4;
          ddl_dict_tracking CONSTANT BINARY_INTEGER := 8;
          dict_from_online_catalog CONSTANT BINARY_INTEGER := 16;
          dict_from_redo_logs CONSTANT BINARY_INTEGER := 32;
          no_sql_delimiter CONSTANT BINARY_INTEGER := 64;
          print_pretty_sql CONSTANT BINARY_INTEGER := 512;
          continuous_mine CONSTANT BINARY_INTEGER := 1024;
          no_rowid_in_stmt CONSTANT BINARY_INTEGER := 2048;
          string_literals_in_stmt CONSTANT BINARY_INTEGER := 4096;
          PROCEDURE start_logmnr(startscn IN NUMBER DEFAULT 0, endscn IN NUMBER DEFAULT 0, starttime IN DATE DEFAULT NULL, endtime IN DATE DEFAULT NULL,
            dictfilename IN VARCHAR2 DEFAULT '', options IN BINARY_INTEGER DEFAULT 0);
          PROCEDURE add_logfile(logfilename IN VARCHAR2, options IN BINARY_INTEGER DEFAULT 3);
          PROCEDURE remove_logfile(logfilename IN VARCHAR2);
          PROCEDURE end_logmnr;
          FUNCTION mine_value(sql_redo_undo IN NUMBER, column_name IN VARCHAR2 DEFAULT '') RETURN VARCHAR2;
          FUNCTION column_present(sql_redo_undo IN NUMBER, column_name IN VARCHAR2 DEFAULT '') RETURN NUMBER;
        END;
        """;
}

/// <summary>DBMS_LOGMNR_D.</summary>
internal sealed class DbmsLogmnrD : PackageNotThere
{
    public override string Name => "DBMS_LOGMNR_D";

    public override string Specification => """
        PACKAGE DBMS_LOGMNR_D AS
          store_in_flat_file CONSTANT BINARY_INTEGER := 1;
          store_in_redo_logs CONSTANT BINARY_INTEGER := 2;
          PROCEDURE build(dictionary_filename IN VARCHAR2 DEFAULT '', dictionary_location IN VARCHAR2 DEFAULT '', options IN NUMBER DEFAULT 0);
          PROCEDURE set_tablespace(new_tablespace IN VARCHAR2);
        END;
        """;
}
