using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Engine;

/// <summary>The tables of SYS in which DBMS_PARALLEL_EXECUTE keeps its tasks and chunks.</summary>
internal static class ParallelTaskTables
{
    private const int Id = 8_010;
    private const int NameLength = 128;

    public static SchemaCatalog AddTo(SchemaCatalog catalog, DateTime now) => catalog
        .With(Table(Id, "DBMS_PARALLEL_EXECUTE_TASK$", now,
        [
            Text("TASK_OWNER#", NameLength), Text("TASK_NAME", NameLength), Number("CHUNK_TYPE"), Number("STATUS"), Text("TABLE_OWNER", NameLength), Text("TABLE_NAME", NameLength),
            Text("NUMBER_COLUMN", NameLength), Text("CMT", 4000), Number("JOB_CLASS"), new TableColumn("SQL_STMT", OracleType.Clob), Number("LANG_FLAG"), Number("PARALLEL_LEVEL"),
        ]))
        .With(Table(Id + 1, "DBMS_PARALLEL_EXECUTE_CHUNKS$", now,
        [
            Number("CHUNK_ID"), Text("TASK_OWNER#", NameLength), Text("TASK_NAME", NameLength), Number("STATUS"), new TableColumn("START_ROWID", OracleType.RowId),
            new TableColumn("END_ROWID", OracleType.RowId), Number("START_ID"), Number("END_ID"), new TableColumn("START_TS", OracleType.Timestamp(6)),
            new TableColumn("END_TS", OracleType.Timestamp(6)), Number("ERROR_CODE"), Text("ERROR_MESSAGE", 4000),
        ]));

    private static TableDefinition Table(int id, string name, DateTime now, TableColumn[] columns) => new()
    {
        Id = id,
        Owner = "SYS",
        Name = name,
        Created = now,
        LastDdl = now,
        IsMaintained = true,
        Tablespace = "SYSTEM",
        Columns = [.. columns],
    };

    private static TableColumn Text(string name, int length) => new(name, OracleType.Varchar2(length));

    private static TableColumn Number(string name) => new(name, OracleType.AnyNumber);
}
