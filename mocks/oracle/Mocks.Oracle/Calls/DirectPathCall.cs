using Mocks.Oracle.Protocol;
using Mocks.Oracle.Protocol.Messages;
using Mocks.Oracle.Protocol.Ttc;
using Mocks.Oracle.Sessions;
using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Values;
using BindDirection = Mocks.Oracle.Sql.Execution.BindDirection;

namespace Mocks.Oracle.Calls;

/// <summary>Loading by direct path: the table is described, rows come, and the load is committed or taken back.</summary>
internal static class DirectPathCall
{
    private const string Savepoint = "\"SYS_DIRECT_PATH\"";

    public static async ValueTask PrepareAsync(CallContext call, CancellationToken cancellationToken)
    {
        var request = await call.Input.ReadAsync(DirectPathPrepareRequest.Read, cancellationToken);
        var (table, columns) = ($"{Name(request.Schema)}.{Name(request.Table)}", string.Join(", ", request.Columns.Select(Name)));
        call.Summary = $"DIRECT PATH LOAD {table}";
        call.Begin();
        using var query = call.Session.Engine.Prepare($"SELECT {columns} FROM {table}");
        query.Execute([], new ExecuteOptions(DescribeOnly: true));
        DescribedColumn[] described = [.. query.Columns.Select(TypeMapping.Describe)];
        var binds = string.Join(", ", Enumerable.Range(1, described.Length).Select(i => FormattableString.Invariant($":{i}")));
        var load = new DirectPathLoad($"INSERT INTO {table} ({columns}) VALUES ({binds})", [.. described.Select(TypeOf)]);
        call.Session.Engine.Run($"SAVEPOINT {Savepoint}");
        DirectPathAnswer.WritePrepared(call.Writer, call.Dialect, described, call.Session.Begin(load));
    }

    public static async ValueTask StreamAsync(CallContext call, CancellationToken cancellationToken)
    {
        var request = await call.Input.ReadAsync(DirectPathStreamRequest.Read, cancellationToken);
        var rows = await ReadRowsAsync(call, request.Bytes, cancellationToken);
        call.Begin();
        var load = call.Session.Find(request.Load);
        call.Summary = load.Sql;
        using var insert = call.Session.Engine.Prepare(load.Sql);
        var values = rows.Select(row => Decode(row, load, call.Session)).ToArray();
        if (values.Length > 0)
        {
            var result = insert.ExecuteArray(values, batchErrors: false, rowCounts: false, ExecuteOptions.Default);
            call.Rows = result.RowsAffected;
            if (result.Failure is { } failure)
                throw failure;
        }
        DirectPathAnswer.WriteDone(call.Writer);
    }

    public static async ValueTask EndAsync(CallContext call, CancellationToken cancellationToken)
    {
        var request = await call.Input.ReadAsync(DirectPathOperationRequest.Read, cancellationToken);
        call.Summary = request.Finishes ? "DIRECT PATH FINISH" : "DIRECT PATH ABORT";
        call.Begin();
        call.Session.End(request.Load);
        if (request.Finishes)
            call.Session.Engine.Commit();
        else
            call.Session.Engine.Run($"ROLLBACK TO {Savepoint}");
        DirectPathAnswer.WriteDone(call.Writer);
    }

    private static async ValueTask<List<List<byte[]?>>> ReadRowsAsync(CallContext call, long bytes, CancellationToken cancellationToken)
    {
        var rows = new List<List<byte[]?>>();
        var row = new List<byte[]?>();
        var continues = false;
        while (bytes > 0)
        {
            var piece = await call.Input.ReadAsync(DirectPathPiece.Read, cancellationToken);
            bytes -= piece.Length;
            foreach (var segment in piece.Segments)
            {
                if (continues)
                    row[^1] = [.. row[^1] ?? [], .. segment ?? []];
                else
                    row.Add(segment);
                continues = false;
            }

            continues = piece.IsSplit;
            if (!piece.EndsRow)
                continue;
            rows.Add(row);
            row = [];
        }

        return rows;
    }

    private static BindValue[] Decode(List<byte[]?> row, DirectPathLoad load, ClientSession session)
    {
        if (row.Count != load.Types.Count)
            throw new ProtocolException($"a row of {row.Count} values for {load.Types.Count} columns");
        return [.. row.Select((value, i) => BindDecoder.Decode(
            load.Types[i], BindDecoder.TypeOf(load.Types[i], session), new BoundValue(value is { Length: 0 } ? null : value), BindDirection.In, session))];
    }

    /// <summary>LOBs come as LONG and LONG RAW; text of a CLOB in the national character set.</summary>
    private static TypeDescription TypeOf(DescribedColumn column)
    {
        var (type, form) = column.Type switch
        {
            TtcDataType.Clob => (TtcDataType.Long, CharacterSets.NationalForm),
            TtcDataType.Blob => (TtcDataType.LongRaw, (byte)0),
            _ => (column.Type, column.Form),
        };
        return new TypeDescription(type, 0, (uint)Math.Max(column.Size, 1), 0, 0, null, form, 0);
    }

    /// <summary>Names that aren't quoted mean their upper case.</summary>
    private static string Name(string name) => name is ['"', .., '"'] ? name : $"\"{name.ToUpperInvariant().Replace("\"", "", StringComparison.Ordinal)}\"";
}
