namespace Mocks.Oracle.Sql.PlSql.Packages;

/// <summary>DBMS_TF: the types that SQL macros take tables and columns by. Polymorphic table functions aren't there.</summary>
internal sealed class DbmsTf : NativePackage
{
    public override string Name => "DBMS_TF";

    public override string Specification => """
        PACKAGE DBMS_TF AS
          SUBTYPE dbms_quoted_id IS VARCHAR2(130);
          TYPE columns_t IS TABLE OF dbms_quoted_id;
          TYPE column_metadata_t IS RECORD (type PLS_INTEGER, max_len INTEGER DEFAULT -1, name VARCHAR2(32767), name_len INTEGER, precision INTEGER, scale INTEGER);
          TYPE column_t IS RECORD (description column_metadata_t, pass_through BOOLEAN, for_read BOOLEAN);
          TYPE table_columns_t IS TABLE OF column_t;
          TYPE table_t IS RECORD (column table_columns_t, schema_name dbms_quoted_id, package_name dbms_quoted_id, ptf_name dbms_quoted_id, table_schema_name dbms_quoted_id, table_name dbms_quoted_id);
        END;
        """;

    public override void Implement(NativeRoutines routines)
    {
    }
}
