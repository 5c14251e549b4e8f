using System.Collections;
using Mocks.Oracle.Protocol.Messages;
using Mocks.Oracle.Sessions;
using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Values;
using BindDirection = Mocks.Oracle.Sql.Execution.BindDirection;

namespace Mocks.Oracle.Calls;

/// <summary>The rows of binds of one execution as values of the engine; each is decoded when it is asked for, and kept until another is.</summary>
internal sealed class BoundRows : IReadOnlyList<BindValue[]>
{
    private readonly ClientSession _session;
    private readonly IReadOnlyList<BoundValue[]> _rows;
    private readonly (TypeDescription Bind, OracleType Type, BindDirection Direction)[] _binds;
    private (int Index, BindValue[] Values) _last = (-1, []);

    /// <param name="rows">As they were sent; none when all binds are for output alone.</param>
    /// <param name="count">How many times the statement is executed.</param>
    /// <exception cref="OraException">The number of binds is wrong (ORA-01008, ORA-01036).</exception>
    public BoundRows(OpenCursor cursor, IReadOnlyList<BoundValue[]> rows, int count, ClientSession session)
    {
        var placeholders = cursor.Engine.Binds;
        if (cursor.Binds.Count < placeholders.Count)
            throw new OraException(OraError.NotAllVariablesBound);
        if (cursor.Binds.Count > placeholders.Count)
            throw new OraException(OraError.IllegalVariableName);
        _session = session;
        _rows = rows;
        Count = count;
        var sent = BindRows.IsPlSql(cursor.Engine) ? BindDirection.InOut : BindDirection.In;
        _binds = new (TypeDescription, OracleType, BindDirection)[placeholders.Count];
        for (var i = 0; i < _binds.Length; i++)
            _binds[i] = (cursor.Binds[i], BindDecoder.TypeOf(cursor.Binds[i], session), placeholders[i].IsReturningInto ? BindDirection.Out : sent);
    }

    public int Count { get; }

    /// <exception cref="OraException">A value can't be what its type says.</exception>
    public BindValue[] this[int index]
    {
        get
        {
            if (index == _last.Index)
                return _last.Values;
            var row = index < _rows.Count ? _rows[index] : null;
            var values = new BindValue[_binds.Length];
            for (var i = 0; i < values.Length; i++)
                values[i] = BindDecoder.Decode(_binds[i].Bind, _binds[i].Type, row is null ? default : row[i], _binds[i].Direction, _session);
            _last = (index, values);
            return values;
        }
    }

    public IEnumerator<BindValue[]> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
            yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
