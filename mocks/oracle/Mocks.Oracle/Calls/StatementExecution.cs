using System.Text;
using Mocks.Oracle.Protocol.Messages;
using Mocks.Oracle.Protocol.Ttc;
using Mocks.Oracle.Sessions;
using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Values;
using BatchError = Mocks.Oracle.Protocol.Messages.BatchError;
using BindDirection = Mocks.Oracle.Protocol.Messages.BindDirection;

namespace Mocks.Oracle.Calls;

/// <summary>DML, DDL and PL/SQL: executed once or for each row of binds, and what they return sent back.</summary>
internal static class StatementExecution
{
    public static void Run(CallContext call, OpenCursor cursor, Execution execution)
    {
        var isArray = execution.Iterations > 1 || execution.BatchErrors || execution.RowCounts;
        var result = isArray ? ExecuteArray(call, cursor, execution) : ExecuteOnce(call, cursor, execution);
        call.Rows = result.RowsAffected;
        if (result.LastRowId is { } rowId)
            call.RowId = new RowIdParts(rowId.ObjectNumber, rowId.File, rowId.Block, rowId.Row);
        if (result.Failure is { } failure)
        {
            // the rows before it stay, and are told
            if (execution.RowCounts)
                ReturnParameters.Write(call.Writer, SessionChanges.Take(call.Session), result.RowCounts);
            throw failure;
        }

        if (result.Warning is not null)
            call.Warnings = Warnings.CompilationErrors;
        SendOutValues(call, cursor, execution, isArray ? result.ArrayOutValues : [result.OutValues]);
        SendImplicitResults(call, result);
        ReturnParameters.Write(call.Writer, SessionChanges.Take(call.Session), execution.RowCounts ? result.RowCounts : null);
        if (result.BatchErrors.Count == 0)
            return;
        call.BatchErrors = [.. result.BatchErrors.OrderBy(IsFoundLate).Select(error => new BatchError(
            error.Row, error.Error.Code, error.Error.MessageFor(call.Connection.Server.Compat)))];
        call.Outcome = new OraException(OraError.ErrorsInArrayDml);
    }

    /// <summary>Keys are looked at when the values of all rows are; their errors come last.</summary>
    private static bool IsFoundLate(Mocks.Oracle.Sql.Execution.BatchError error) => error.Error.Code == OraError.UniqueConstraintViolated.Code;

    private static ExecuteResult ExecuteOnce(CallContext call, OpenCursor cursor, Execution execution)
    {
        var binds = new BoundRows(cursor, execution.Rows, 1, call.Session)[0];
        call.Binds = BindText.Of(cursor.Engine, binds, call.Session.Engine.Nls);
        return cursor.Engine.Execute(binds, new ExecuteOptions(CommitOnSuccess: execution.Commit));
    }

    private static ExecuteResult ExecuteArray(CallContext call, OpenCursor cursor, Execution execution)
    {
        var rows = new BoundRows(cursor, execution.Rows, (int)execution.Iterations, call.Session);
        call.Binds = rows.Count == 0 ? null : BindText.Of(cursor.Engine, rows[0], call.Session.Engine.Nls);
        return cursor.Engine.ExecuteArray(
            rows, execution.BatchErrors, execution.RowCounts, new ExecuteOptions(CommitOnSuccess: execution.Commit), haveSameTypes: true);
    }

    private static void SendOutValues(
        CallContext call, OpenCursor cursor, Execution execution, IReadOnlyList<IReadOnlyList<OutValue?>> iterations)
    {
        if (cursor.Binds.Count == 0)
            return;
        var plSql = BindRows.IsPlSql(cursor.Engine);
        CheckArrays(cursor, iterations);
        cursor.Directions = Directions(cursor, execution, iterations);
        var returns = cursor.Directions.Any(direction => direction != BindDirection.In);
        if (execution.Complete && (plSql || returns))
            IoVector.Write(call.Writer, cursor.Directions, execution.Iterations);
        if (!returns)
            return;

        var encoder = new ValueEncoder(call.Writer, call.Dialect, call.Session, new CursorSender(call.Connection.Server.Time));
        foreach (var values in iterations)
        {
            call.Writer.WriteMessageType(TtcMessageType.RowData);
            for (var i = 0; i < cursor.Binds.Count; i++)
            {
                if (cursor.Directions[i] != BindDirection.In)
                    SendOutValue(call.Writer, encoder, cursor.Binds[i], i < values.Count ? values[i] : null, isList: !plSql);
            }
        }
    }

    /// <summary>A PL/SQL table has to fit into the array that the client has for it.</summary>
    private static void CheckArrays(OpenCursor cursor, IReadOnlyList<IReadOnlyList<OutValue?>> iterations)
    {
        for (var i = 0; i < cursor.Binds.Count; i++)
        {
            var bind = cursor.Binds[i];
            if (bind.IsArray && iterations.Any(values => i < values.Count && values[i]?.Values.Count > bind.Elements))
                throw new OraException(OraError.ByCode(6513));
        }
    }

    /// <summary>One value; or, for RETURNING and arrays, UB4 how many, then each. An indicator follows a value.</summary>
    private static void SendOutValue(TtcWriter writer, ValueEncoder encoder, TypeDescription bind, OutValue? value, bool isList)
    {
        var form = ValueForm.OutBind(value?.Type ?? OracleType.Null, bind);
        var values = value?.Values ?? [];
        if (isList || bind.IsArray)
        {
            writer.WriteInteger(values.Count);
            foreach (var element in values)
                SendElement(writer, encoder, bind, form, element);
            return;
        }

        SendElement(writer, encoder, bind, form, values.Count > 0 ? values[0] : Datum.Null);
    }

    /// <summary>The value, as much of it as the client has room for, and its bytes if that is not all.</summary>
    private static void SendElement(TtcWriter writer, ValueEncoder encoder, TypeDescription bind, ValueForm form, Datum value)
    {
        var bytes = value.IsNull ? 0 : BytesOf(form, value);
        var isCut = bytes > bind.Size && bind.Size > 0;
        encoder.Write(form, isCut ? Cut(form, value, (int)bind.Size) : value);
        writer.WriteInteger(isCut ? bytes : 0);
    }

    private static int BytesOf(ValueForm form, Datum value) => form switch
    {
        { Source.IsText: true, Target: TtcDataType.Varchar or TtcDataType.Char } =>
            form.National ? value.AsText().Length * 2 : Encoding.UTF8.GetByteCount(value.AsText()),
        { Source.Kind: OracleTypeKind.Raw, Target: TtcDataType.Raw } => value.AsRaw().Length,
        _ => 0,
    };

    private static Datum Cut(ValueForm form, Datum value, int bytes)
    {
        if (!form.Source.IsText)
            return Datum.Raw(value.AsRaw()[..bytes]);
        var text = value.AsText();
        Encoding.UTF8.GetEncoder().Convert(text, new byte[bytes], flush: false, out var characters, out _, out _);
        return Datum.Text(text[..(form.National ? bytes / 2 : characters)]);
    }

    /// <summary>A bind that returned a value is OUT, or IN OUT if one was sent with it.</summary>
    private static BindDirection[] Directions(OpenCursor cursor, Execution execution, IReadOnlyList<IReadOnlyList<OutValue?>> iterations)
    {
        var directions = new BindDirection[cursor.Binds.Count];
        for (var i = 0; i < directions.Length; i++)
        {
            var returned = BindRows.IsReturning(cursor.Engine, i) || iterations.Any(values => i < values.Count && values[i] is not null);
            var given = execution.Rows.Any(row => row[i].Bytes is not null || row[i].Elements is { Count: > 0 });
            directions[i] = !returned ? BindDirection.In : given ? BindDirection.InOut : BindDirection.Out;
        }

        return directions;
    }

    /// <summary><c>1B</c>, UB4 how many, then for each: 1 length, bytes, description's body, UB2 cursor.</summary>
    private static void SendImplicitResults(CallContext call, ExecuteResult result)
    {
        if (result.ImplicitResults.Count == 0)
            return;
        var sender = new CursorSender(call.Connection.Server.Time);
        call.Writer.WriteMessageType(TtcMessageType.ImplicitResults);
        call.Writer.WriteInteger(result.ImplicitResults.Count);
        foreach (var cursor in result.ImplicitResults)
        {
            call.Writer.WriteByte(0);
            sender.WriteBody(call.Writer, call.Dialect, call.Session, cursor);
        }
    }
}
