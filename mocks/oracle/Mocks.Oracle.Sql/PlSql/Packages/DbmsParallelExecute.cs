using System.Globalization;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.PlSql.Chunks;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql.Packages;

/// <summary>DBMS_PARALLEL_EXECUTE: a statement for each chunk of a table. The chunks are worked off one after the other.</summary>
internal sealed class DbmsParallelExecute : NativePackage
{
    private static int _lastName;

    public override string Name => "DBMS_PARALLEL_EXECUTE";

    public override string Specification => """
        PACKAGE DBMS_PARALLEL_EXECUTE AS
          unassigned CONSTANT NUMBER := 0;
          assigned CONSTANT NUMBER := 1;
          processed CONSTANT NUMBER := 2;
          processed_with_error CONSTANT NUMBER := 3;
          created CONSTANT NUMBER := 1;
          chunking CONSTANT NUMBER := 2;
          chunking_failed CONSTANT NUMBER := 3;
          chunked CONSTANT NUMBER := 4;
          processing CONSTANT NUMBER := 5;
          finished CONSTANT NUMBER := 6;
          finished_with_error CONSTANT NUMBER := 7;
          crashed CONSTANT NUMBER := 8;
          missing_role EXCEPTION; PRAGMA EXCEPTION_INIT(missing_role, -29490);
          invalid_table EXCEPTION; PRAGMA EXCEPTION_INIT(invalid_table, -29491);
          invalid_state_for_chunk EXCEPTION; PRAGMA EXCEPTION_INIT(invalid_state_for_chunk, -29492);
          invalid_status EXCEPTION; PRAGMA EXCEPTION_INIT(invalid_status, -29493);
          invalid_state_for_run EXCEPTION; PRAGMA EXCEPTION_INIT(invalid_state_for_run, -29494);
          invalid_state_for_resume EXCEPTION; PRAGMA EXCEPTION_INIT(invalid_state_for_resume, -29495);
          duplicate_task_name EXCEPTION; PRAGMA EXCEPTION_INIT(duplicate_task_name, -29497);
          task_not_found EXCEPTION; PRAGMA EXCEPTION_INIT(task_not_found, -29498);
          chunk_not_found EXCEPTION; PRAGMA EXCEPTION_INIT(chunk_not_found, -29499);
          FUNCTION generate_task_name(prefix IN VARCHAR2 DEFAULT 'TASK$_') RETURN VARCHAR2;
          PROCEDURE create_task(task_name IN VARCHAR2, comment IN VARCHAR2 DEFAULT NULL);
          PROCEDURE drop_task(task_name IN VARCHAR2);
          PROCEDURE create_chunks_by_rowid(task_name IN VARCHAR2, table_owner IN VARCHAR2, table_name IN VARCHAR2, by_row IN BOOLEAN, chunk_size IN NUMBER);
          PROCEDURE create_chunks_by_number_col(task_name IN VARCHAR2, table_owner IN VARCHAR2, table_name IN VARCHAR2, table_column IN VARCHAR2, chunk_size IN NUMBER);
          PROCEDURE create_chunks_by_sql(task_name IN VARCHAR2, sql_stmt IN CLOB, by_rowid IN BOOLEAN);
          PROCEDURE drop_chunks(task_name IN VARCHAR2);
          PROCEDURE purge_processed_chunks(task_name IN VARCHAR2);
          PROCEDURE run_task(task_name IN VARCHAR2, sql_stmt IN CLOB, language_flag IN NUMBER, edition IN VARCHAR2 DEFAULT NULL,
            apply_crossedition_trigger IN VARCHAR2 DEFAULT NULL, fire_apply_trigger IN BOOLEAN DEFAULT TRUE, parallel_level IN NUMBER DEFAULT 0,
            job_class IN VARCHAR2 DEFAULT 'DEFAULT_JOB_CLASS');
          PROCEDURE resume_task(task_name IN VARCHAR2, sql_stmt IN CLOB, language_flag IN NUMBER, edition IN VARCHAR2 DEFAULT NULL,
            apply_crossedition_trigger IN VARCHAR2 DEFAULT NULL, fire_apply_trigger IN BOOLEAN DEFAULT TRUE, parallel_level IN NUMBER DEFAULT 0,
            job_class IN VARCHAR2 DEFAULT 'DEFAULT_JOB_CLASS', force IN BOOLEAN DEFAULT FALSE);
          PROCEDURE resume_task(task_name IN VARCHAR2, force IN BOOLEAN DEFAULT FALSE);
          PROCEDURE stop_task(task_name IN VARCHAR2);
          FUNCTION task_status(task_name IN VARCHAR2) RETURN NUMBER;
          PROCEDURE set_chunk_status(task_name IN VARCHAR2, chunk_id IN NUMBER, status IN NUMBER, err_num IN NUMBER DEFAULT NULL, err_msg IN VARCHAR2 DEFAULT NULL);
          PROCEDURE get_rowid_chunk(task_name IN VARCHAR2, chunk_id OUT NUMBER, start_rowid OUT ROWID, end_rowid OUT ROWID, any_rows OUT BOOLEAN);
          PROCEDURE get_number_col_chunk(task_name IN VARCHAR2, chunk_id OUT NUMBER, start_id OUT NUMBER, end_id OUT NUMBER, any_rows OUT BOOLEAN);
        END;
        """;

    public override void Implement(NativeRoutines routines)
    {
        routines.Add("GENERATE_TASK_NAME", static call => call.Result = Datum.Text(call.Text(0) + Interlocked.Increment(ref _lastName).ToString(CultureInfo.InvariantCulture)));
        routines.Add("CREATE_TASK", static call => ParallelTask.Create(call.Session, call.Text(0), call.IsNull(1) ? null : call.Text(1)));
        routines.Add("DROP_TASK", static call => Task(call).Drop());
        routines.Add("CREATE_CHUNKS_BY_ROWID", static call => Chunking.ByRowId(call.Session, call.Text(0), NameAt(call, 1), NameAt(call, 2), call.IsNull(3) || call[3].AsBoolean(), Size(call, 4)));
        routines.Add("CREATE_CHUNKS_BY_NUMBER_COL", static call => Chunking.ByNumberColumn(call.Session, call.Text(0), NameAt(call, 1), NameAt(call, 2), NameAt(call, 3), Size(call, 4)));
        routines.Add("CREATE_CHUNKS_BY_SQL", static call => Chunking.BySql(call.Session, call.Text(0), call[1].AsLob().ToText(), !call.IsNull(2) && call[2].AsBoolean()));
        routines.Add("DROP_CHUNKS", static call => Task(call).DropChunks());
        routines.Add("PURGE_PROCESSED_CHUNKS", static call => Task(call).PurgeProcessed());
        routines.Add("RUN_TASK", static call => TaskRun.Run(call.Session, call.Text(0), call[1].AsLob().ToText(), call.Integer(2), call.IsNull(6) ? 0 : call.Integer(6)));
        routines.Add("RESUME_TASK", static call => TaskRun.Resume(call.Session, call.Text(0), call[1].AsLob().ToText()), 1);
        routines.Add("RESUME_TASK", static call => TaskRun.Resume(call.Session, call.Text(0), null), 2);
        routines.Add("STOP_TASK", static call => TaskRun.Stop(call.Session, call.Text(0)));
        routines.Add("TASK_STATUS", static call => call.Result = Datum.Number((long)Task(call).Status));
        routines.Add("SET_CHUNK_STATUS", SetChunk);
        routines.Add("GET_ROWID_CHUNK", Take);
        routines.Add("GET_NUMBER_COL_CHUNK", Take);
    }

    private static void SetChunk(NativeCall call)
    {
        var status = call.Integer(2);
        if (status is < (long)ChunkStatus.Unassigned or > (long)ChunkStatus.ProcessedWithError)
            throw Ora.Error(29493);
        Task(call).SetChunk(call.Integer(1), (ChunkStatus)status, call.IsNull(3) ? null : call.Integer(3), call.IsNull(4) ? null : call.Text(4));
    }

    private static void Take(NativeCall call)
    {
        var chunk = Task(call).Take();
        call[1] = chunk is null ? default : Datum.Number(chunk.Value.Id);
        call[2] = chunk?.Start ?? default;
        call[3] = chunk?.End ?? default;
        call[4] = Datum.Boolean(chunk is not null);
    }

    private static ParallelTask Task(NativeCall call) => ParallelTask.Find(call.Session, call.Text(0));

    private static string NameAt(NativeCall call, int parameter) => Names.Canonical(call.Text(parameter));

    private static long Size(NativeCall call, int parameter) => call.Integer(parameter) is >= 1 and var size ? size : throw Ora.Error(6502, 0, "");
}
