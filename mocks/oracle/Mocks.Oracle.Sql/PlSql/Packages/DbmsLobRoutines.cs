using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql.Packages;

/// <summary>The procedures of DBMS_LOB: they change the LOB that a variable holds. Its functions are in the library of SQL.</summary>
internal sealed class DbmsLobRoutines : NativePackage
{
    private const int LongestBuffer = 32767;

    public override string Name => "DBMS_LOB";

    public override string Specification => """
        PACKAGE DBMS_LOB AS
          file_readonly CONSTANT BINARY_INTEGER := 0;
          lob_readonly CONSTANT BINARY_INTEGER := 0;
          lob_readwrite CONSTANT BINARY_INTEGER := 1;
          lobmaxsize CONSTANT INTEGER := 18446744073709551615;
          call CONSTANT PLS_INTEGER := 12;
          session CONSTANT PLS_INTEGER := 10;
          default_csid CONSTANT INTEGER := 0;
          default_lang_ctx CONSTANT INTEGER := 0;
          no_warning CONSTANT INTEGER := 0;
          warn_inconvertible_char CONSTANT INTEGER := 1;
          PROCEDURE createtemporary(lob_loc IN OUT NOCOPY BLOB, cache IN BOOLEAN, dur IN PLS_INTEGER DEFAULT 10);
          PROCEDURE createtemporary(lob_loc IN OUT NOCOPY CLOB, cache IN BOOLEAN, dur IN PLS_INTEGER DEFAULT 10);
          PROCEDURE freetemporary(lob_loc IN OUT NOCOPY BLOB);
          PROCEDURE freetemporary(lob_loc IN OUT NOCOPY CLOB);
          PROCEDURE append(dest_lob IN OUT NOCOPY BLOB, src_lob IN BLOB);
          PROCEDURE append(dest_lob IN OUT NOCOPY CLOB, src_lob IN CLOB);
          PROCEDURE write(lob_loc IN OUT NOCOPY BLOB, amount IN INTEGER, offset IN INTEGER, buffer IN RAW);
          PROCEDURE write(lob_loc IN OUT NOCOPY CLOB, amount IN INTEGER, offset IN INTEGER, buffer IN VARCHAR2);
          PROCEDURE writeappend(lob_loc IN OUT NOCOPY BLOB, amount IN INTEGER, buffer IN RAW);
          PROCEDURE writeappend(lob_loc IN OUT NOCOPY CLOB, amount IN INTEGER, buffer IN VARCHAR2);
          PROCEDURE read(lob_loc IN BLOB, amount IN OUT NOCOPY INTEGER, offset IN INTEGER, buffer OUT RAW);
          PROCEDURE read(lob_loc IN CLOB, amount IN OUT NOCOPY INTEGER, offset IN INTEGER, buffer OUT VARCHAR2);
          PROCEDURE trim(lob_loc IN OUT NOCOPY BLOB, newlen IN INTEGER);
          PROCEDURE trim(lob_loc IN OUT NOCOPY CLOB, newlen IN INTEGER);
          PROCEDURE erase(lob_loc IN OUT NOCOPY BLOB, amount IN OUT NOCOPY INTEGER, offset IN INTEGER DEFAULT 1);
          PROCEDURE erase(lob_loc IN OUT NOCOPY CLOB, amount IN OUT NOCOPY INTEGER, offset IN INTEGER DEFAULT 1);
          PROCEDURE copy(dest_lob IN OUT NOCOPY BLOB, src_lob IN BLOB, amount IN INTEGER, dest_offset IN INTEGER DEFAULT 1, src_offset IN INTEGER DEFAULT 1);
          PROCEDURE copy(dest_lob IN OUT NOCOPY CLOB, src_lob IN CLOB, amount IN INTEGER, dest_offset IN INTEGER DEFAULT 1, src_offset IN INTEGER DEFAULT 1);
          PROCEDURE open(lob_loc IN OUT NOCOPY BLOB, open_mode IN BINARY_INTEGER);
          PROCEDURE open(lob_loc IN OUT NOCOPY CLOB, open_mode IN BINARY_INTEGER);
          PROCEDURE close(lob_loc IN OUT NOCOPY BLOB);
          PROCEDURE close(lob_loc IN OUT NOCOPY CLOB);
          PROCEDURE converttoclob(dest_lob IN OUT NOCOPY CLOB, src_blob IN BLOB, amount IN INTEGER, dest_offset IN OUT INTEGER,
            src_offset IN OUT INTEGER, blob_csid IN NUMBER, lang_context IN OUT INTEGER, warning OUT INTEGER);
          PROCEDURE converttoblob(dest_lob IN OUT NOCOPY BLOB, src_clob IN CLOB, amount IN INTEGER, dest_offset IN OUT INTEGER,
            src_offset IN OUT INTEGER, blob_csid IN NUMBER, lang_context IN OUT INTEGER, warning OUT INTEGER);
        END;
        """;

    public override void Implement(NativeRoutines routines)
    {
        routines.Add("CREATETEMPORARY", static call => call[0] = Datum.Lob(Lob.Of(call.TypeOf(0).Kind)));
        routines.Add("FREETEMPORARY", Free);
        routines.Add("APPEND", static call => call[0] = Datum.Lob(Present(call, 0).Append(Present(call, 1))));
        routines.Add("WRITE", static call => call[0] = Datum.Lob(Write(Present(call, 0), Positive(call, 2) - 1, call[3], Positive(call, 1))));
        routines.Add("WRITEAPPEND", static call => call[0] = Datum.Lob(Write(Present(call, 0), Present(call, 0).Length, call[2], Positive(call, 1))));
        routines.Add("READ", Read);
        routines.Add("TRIM", Trim);
        routines.Add("ERASE", Erase);
        routines.Add("COPY", Copy);
        // opening groups changes for indexes and triggers: there is nothing to group here
        routines.Add("OPEN", static call => Present(call, 0));
        routines.Add("CLOSE", static call => Present(call, 0));
        routines.Add("CONVERTTOCLOB", ToClob);
        routines.Add("CONVERTTOBLOB", ToBlob);
    }

    private static void Free(NativeCall call)
    {
        Present(call, 0);
        call[0] = default;
    }

    private static Lob Present(NativeCall call, int parameter) =>
        call.IsNull(parameter) ? throw Ora.Error(6502, 0, ": invalid LOB locator specified: ORA-22275") : call[parameter].AsLob();

    /// <summary>ORA-21560 for NULL, zero and below.</summary>
    private static long Positive(NativeCall call, int parameter)
    {
        if (call.IsNull(parameter) || call[parameter].AsNumber().Sign <= 0)
            throw Ora.Error(21560, 0, parameter + 1);
        // LOBMAXSIZE is beyond 64 bits
        return call[parameter].AsNumber().Truncate().TryToInt64(out var value) ? value : long.MaxValue;
    }

    private static Lob Write(Lob lob, long offset, Datum buffer, long amount)
    {
        if (lob.IsText)
        {
            var text = buffer.AsText();
            return amount <= text.Length ? lob.Write(offset, text[..(int)amount]) : throw Ora.Error(21560, 0, 2);
        }

        var bytes = buffer.AsRaw();
        return amount <= bytes.Length ? lob.Write(offset, bytes[..(int)amount]) : throw Ora.Error(21560, 0, 2);
    }

    private static void Read(NativeCall call)
    {
        var (lob, amount, offset) = (Present(call, 0), Positive(call, 1), Positive(call, 2));
        if (offset > lob.Length)
        {
            call[1] = Datum.Number(0);
            throw Ora.Error(1403);
        }

        var length = (int)Math.Min(amount, LongestBuffer);
        var part = lob.IsText ? Datum.Text(lob.ReadText(offset - 1, length)) : Datum.Raw(lob.ReadBytes(offset - 1, length));
        call[3] = part;
        call[1] = Datum.Number(lob.IsText ? part.AsText().Length : part.AsRaw().Length);
    }

    private static void Trim(NativeCall call)
    {
        var lob = Present(call, 0);
        if (call.IsNull(1) || call.Integer(1) < 0)
            throw Ora.Error(21560, 0, 2);
        var length = call.Integer(1);
        call[0] = length <= lob.Length ? Datum.Lob(lob.Trim(length)) : throw Ora.Error(22926);
    }

    /// <summary>Blanks or zeros take the place of what is erased; the length stays.</summary>
    private static void Erase(NativeCall call)
    {
        var (lob, amount, offset) = (Present(call, 0), Positive(call, 1), Positive(call, 2) - 1);
        var erased = (int)Math.Clamp(lob.Length - offset, 0, amount);
        if (erased > 0)
            call[0] = Datum.Lob(lob.IsText ? lob.Write(offset, new string(' ', erased)) : lob.Write(offset, new byte[erased]));
        call[1] = Datum.Number(erased);
    }

    private static void Copy(NativeCall call)
    {
        var (to, from, amount) = (Present(call, 0), Present(call, 1), Positive(call, 2));
        var (at, start) = (Positive(call, 3) - 1, Positive(call, 4) - 1);
        if (start >= from.Length)
            throw Ora.Error(22994);
        var length = (int)Math.Min(amount, from.Length - start);
        call[0] = Datum.Lob(to.IsText ? to.Write(at, from.ReadText(start, length)) : to.Write(at, from.ReadBytes(start, length)));
    }

    private static void ToClob(NativeCall call)
    {
        var (to, from) = (Present(call, 0), Present(call, 1));
        var (at, start) = (Positive(call, 3) - 1, Positive(call, 4) - 1);
        var bytes = from.ReadBytes(start, (int)Math.Min(Positive(call, 2), int.MaxValue));
        var text = Set(call).Read(bytes);
        call[0] = Datum.Lob(to.Write(at, text));
        Moved(call, at + text.Length, start + bytes.Length);
    }

    private static void ToBlob(NativeCall call)
    {
        var (to, from) = (Present(call, 0), Present(call, 1));
        var (at, start) = (Positive(call, 3) - 1, Positive(call, 4) - 1);
        var text = from.ReadText(start, (int)Math.Min(Positive(call, 2), int.MaxValue));
        var bytes = Set(call).Write(text);
        call[0] = Datum.Lob(to.Write(at, bytes));
        Moved(call, at + bytes.Length, start + text.Length);
    }

    private static CharacterSet Set(NativeCall call) =>
        call.IsNull(5) || call[5].AsNumber().IsZero ? CharacterSet.Database : CharacterSet.Find(call[5].AsNumber()) ?? throw Ora.Error(1482);

    private static void Moved(NativeCall call, long to, long from)
    {
        call[3] = Datum.Number(to + 1);
        call[4] = Datum.Number(from + 1);
        call[7] = Datum.Number(0);
    }
}
