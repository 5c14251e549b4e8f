using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql.Packages;

/// <summary>
/// UTL_FILE over DIRECTORY objects. The files are the database's own, in memory: none of the machine's is read or written, so a file that
/// is read has to have been written before.
/// </summary>
internal sealed class UtlFile : NativePackage
{
    private const int DefaultLine = 1024;
    private const int LongestLine = 32767;

    public override string Name => "UTL_FILE";

    public override string Specification => """
        PACKAGE UTL_FILE AS
          TYPE file_type IS RECORD (id BINARY_INTEGER, datatype BINARY_INTEGER, byte_mode BOOLEAN);
          invalid_path EXCEPTION;
          invalid_mode EXCEPTION;
          invalid_filehandle EXCEPTION;
          invalid_operation EXCEPTION;
          read_error EXCEPTION;
          write_error EXCEPTION;
          internal_error EXCEPTION;
          invalid_maxlinesize EXCEPTION;
          invalid_filename EXCEPTION;
          access_denied EXCEPTION;
          PRAGMA EXCEPTION_INIT(invalid_path, -29280);
          PRAGMA EXCEPTION_INIT(invalid_mode, -29281);
          PRAGMA EXCEPTION_INIT(invalid_filehandle, -29282);
          PRAGMA EXCEPTION_INIT(invalid_operation, -29283);
          PRAGMA EXCEPTION_INIT(read_error, -29284);
          PRAGMA EXCEPTION_INIT(write_error, -29285);
          PRAGMA EXCEPTION_INIT(internal_error, -29286);
          PRAGMA EXCEPTION_INIT(invalid_maxlinesize, -29287);
          PRAGMA EXCEPTION_INIT(invalid_filename, -29288);
          PRAGMA EXCEPTION_INIT(access_denied, -29289);
          FUNCTION fopen(location IN VARCHAR2, filename IN VARCHAR2, open_mode IN VARCHAR2, max_linesize IN BINARY_INTEGER DEFAULT NULL) RETURN file_type;
          FUNCTION fopen_nchar(location IN VARCHAR2, filename IN VARCHAR2, open_mode IN VARCHAR2, max_linesize IN BINARY_INTEGER DEFAULT NULL) RETURN file_type;
          FUNCTION is_open(file IN file_type) RETURN BOOLEAN;
          PROCEDURE fclose(file IN OUT file_type);
          PROCEDURE fclose_all;
          PROCEDURE get_line(file IN file_type, buffer OUT VARCHAR2, len IN BINARY_INTEGER DEFAULT NULL);
          PROCEDURE put(file IN file_type, buffer IN VARCHAR2);
          PROCEDURE put_line(file IN file_type, buffer IN VARCHAR2, autoflush IN BOOLEAN DEFAULT FALSE);
          PROCEDURE new_line(file IN file_type, lines IN NATURAL := 1);
          PROCEDURE putf(file IN file_type, format IN VARCHAR2, arg1 IN VARCHAR2 DEFAULT NULL, arg2 IN VARCHAR2 DEFAULT NULL, arg3 IN VARCHAR2 DEFAULT NULL,
            arg4 IN VARCHAR2 DEFAULT NULL, arg5 IN VARCHAR2 DEFAULT NULL);
          PROCEDURE fflush(file IN file_type);
          PROCEDURE fremove(location IN VARCHAR2, filename IN VARCHAR2);
          PROCEDURE frename(src_location IN VARCHAR2, src_filename IN VARCHAR2, dest_location IN VARCHAR2, dest_filename IN VARCHAR2, overwrite IN BOOLEAN DEFAULT FALSE);
          PROCEDURE fgetattr(location IN VARCHAR2, filename IN VARCHAR2, fexists OUT BOOLEAN, file_length OUT NUMBER, block_size OUT BINARY_INTEGER);
          PROCEDURE fcopy(src_location IN VARCHAR2, src_filename IN VARCHAR2, dest_location IN VARCHAR2, dest_filename IN VARCHAR2,
            start_line IN BINARY_INTEGER DEFAULT 1, end_line IN BINARY_INTEGER DEFAULT NULL);
          PROCEDURE put_raw(file IN file_type, buffer IN RAW, autoflush IN BOOLEAN DEFAULT FALSE);
          PROCEDURE get_raw(file IN file_type, buffer OUT RAW, len IN BINARY_INTEGER DEFAULT NULL);
        END;
        """;

    public override void Implement(NativeRoutines routines)
    {
        routines.Add("FOPEN", Open);
        routines.Add("FOPEN_NCHAR", Open);
        routines.Add("IS_OPEN", static call => call.Result = Datum.Boolean(Handles(call).Find(IdOf(call)) is not null));
        routines.Add("FCLOSE", static call =>
        {
            Handles(call).Close(IdOf(call));
            call[0] = Datum.Object(new RecordValue(new Datum[3]));
        });
        routines.Add("FCLOSE_ALL", static call => Handles(call).CloseAll());
        routines.Add("GET_LINE", static call => call[1] = Datum.Text(Of(call).ReadLine(call.IsNull(2) ? null : (int)call.Integer(2))));
        routines.Add("PUT", static call => Of(call).Write(TextAt(call, 1)));
        routines.Add("PUT_LINE", static call => Of(call).Write(TextAt(call, 1) + "\n"));
        routines.Add("NEW_LINE", static call => Of(call).Write(new string('\n', call.IsNull(1) ? 1 : (int)call.Integer(1))));
        routines.Add("PUTF", static call => Of(call).Write(Formatted(call)));
        routines.Add("FFLUSH", static call => Of(call).Write(""));
        routines.Add("FREMOVE", static call =>
        {
            if (!ServerFiles.Of(call.Session.Instance).Remove(PathOf(call, 0)))
                throw NoSuchFile();
        });
        routines.Add("FRENAME", static call =>
        {
            var (files, to) = (ServerFiles.Of(call.Session.Instance), PathOf(call, 2));
            if (files.Read(to) is not null && (call.IsNull(4) || !call[4].AsBoolean()))
                throw Ora.Error(29283, 0, "cannot rename file");
            files.Write(to, files.Read(PathOf(call, 0)) ?? throw NoSuchFile());
            files.Remove(PathOf(call, 0));
        });
        routines.Add("FGETATTR", static call =>
        {
            var content = ServerFiles.Of(call.Session.Instance).Read(PathOf(call, 0));
            call[2] = Datum.Boolean(content is not null);
            call[3] = content is null ? default : Datum.Number(System.Text.Encoding.UTF8.GetByteCount(content));
            call[4] = content is null ? default : Datum.Number(4096);
        });
        routines.Add("FCOPY", static call =>
        {
            var files = ServerFiles.Of(call.Session.Instance);
            var lines = (files.Read(PathOf(call, 0)) ?? throw NoSuchFile()).Split('\n');
            var first = call.IsNull(4) ? 1 : (int)call.Integer(4);
            var last = call.IsNull(5) ? lines.Length : (int)call.Integer(5);
            files.Write(PathOf(call, 2), string.Join('\n', lines.Take(last).Skip(first - 1)) + (last < lines.Length ? "\n" : ""));
        });
    }

    /// <summary>ORA-29280 for a directory that isn't there, ORA-29281 for a mode that isn't one, ORA-29283 for a file to read that isn't there.</summary>
    private static void Open(NativeCall call)
    {
        var path = PathOf(call, 0);
        var mode = call.IsNull(2) ? "" : call.Text(2).ToLowerInvariant();
        if (mode is "rb" or "wb" or "ab")
            throw Ora.Unsupported("files of bytes in UTL_FILE");
        if (mode is not ("r" or "w" or "a"))
            throw Ora.Error(29281);
        var longest = call.IsNull(3) ? DefaultLine : call.Integer(3);
        if (longest is < 1 or > LongestLine)
            throw Ora.Error(29287);
        var files = ServerFiles.Of(call.Session.Instance);
        var content = files.Read(path);
        if (mode == "r" && content is null)
            throw NoSuchFile();
        if (mode == "w" || content is null)
            files.Write(path, "");
        var id = Handles(call).Open(new OpenFile(files, path, mode == "r", (int)longest));
        call.Result = Datum.Object(new RecordValue([Datum.Number(id), Datum.Number(1), Datum.Boolean(false)]));
    }

    private static OpenFiles Handles(NativeCall call) => call.PlSql.State<OpenFiles>();

    private static long IdOf(NativeCall call) => ((RecordValue)call[0].AsObject()!).Fields[0] is { IsNull: false } id ? id.AsNumber().ToInt64() : 0; // a record is never NULL

    /// <summary>ORA-29282 for a file that isn't open.</summary>
    private static OpenFile Of(NativeCall call) => Handles(call).Find(IdOf(call)) ?? throw Ora.Error(29282);

    private static string TextAt(NativeCall call, int parameter) => call.IsNull(parameter) ? "" : call.Text(parameter);

    /// <summary>%s stands for the next argument, \n for the end of a line.</summary>
    private static string Formatted(NativeCall call)
    {
        var parts = TextAt(call, 1).Replace("\\n", "\n", StringComparison.Ordinal).Split("%s");
        return parts[0] + string.Concat(parts.Skip(1).Select((part, i) => (i < 5 ? TextAt(call, i + 2) : "") + part));
    }

    private static string PathOf(NativeCall call, int location)
    {
        if (call.IsNull(location) || !call.Session.Catalog.Properties.TryGetValue("DIRECTORY." + call.Text(location), out var folder))
            throw Ora.Error(29280);
        var name = call.IsNull(location + 1) ? "" : call.Text(location + 1);
        return name.Length == 0 || name.Contains("..", StringComparison.Ordinal) ? throw Ora.Error(29288) : folder.TrimEnd('/') + "/" + name;
    }

    private static OraException NoSuchFile() => Ora.Error(29283, 0, "cannot open file");
}
