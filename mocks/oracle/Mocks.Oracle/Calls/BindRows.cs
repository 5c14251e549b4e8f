using Mocks.Oracle.Protocol.Messages;
using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Execution;

namespace Mocks.Oracle.Calls;

/// <summary>Rows of bind values, off the stream.</summary>
internal static class BindRows
{
    public static bool IsPlSql(Cursor cursor) => cursor.Kind is StatementKind.PlSqlBlock or StatementKind.Call;

    public static bool IsReturning(Cursor cursor, int bind) => bind < cursor.Binds.Count && cursor.Binds[bind].IsReturningInto;

    /// <param name="call">The call that they follow.</param>
    /// <param name="binds">All binds of the statement.</param>
    /// <param name="sent">Which of them have a value in the rows.</param>
    /// <param name="iterations">How many rows.</param>
    /// <param name="longsLast">As SQL has it.</param>
    /// <param name="cancellationToken">The connection has ended.</param>
    /// <returns>Rows with a value for each of <paramref name="binds"/>.</returns>
    public static async ValueTask<IReadOnlyList<BoundValue[]>> ReadAsync(
        CallContext call, IReadOnlyList<TypeDescription> binds, bool[] sent, uint iterations, bool longsLast, CancellationToken cancellationToken)
    {
        var rows = new List<BoundValue[]>();
        TypeDescription[] types = [.. binds.Where((_, i) => sent[i])];
        if (types.Length == 0)
            return rows;
        for (uint i = 0; i < iterations; i++)
        {
            var values = await call.Input.ReadAsync(
                static (ref reader, state) => BindRow.Read(ref reader, state.types, state.longsLast), (types, longsLast), cancellationToken);
            rows.Add(types.Length == binds.Count ? values : Spread(values, sent));
        }

        return rows;
    }

    private static BoundValue[] Spread(BoundValue[] values, bool[] sent)
    {
        var row = new BoundValue[sent.Length];
        var next = 0;
        for (var i = 0; i < row.Length; i++)
        {
            if (sent[i])
                row[i] = values[next++];
        }

        return row;
    }
}
