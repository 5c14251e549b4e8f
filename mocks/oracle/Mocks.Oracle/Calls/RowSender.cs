using Mocks.Oracle.Protocol.Ttc;
using Mocks.Oracle.Sessions;
using Mocks.Oracle.Values;

namespace Mocks.Oracle.Calls;

/// <summary>Rows of one query, each a message of its own. A row that fails leaves nothing behind.</summary>
internal sealed class RowSender
{
    private readonly CallContext _call;
    private readonly ValueEncoder _encoder;
    private readonly ValueForm[] _forms;

    public RowSender(CallContext call, OpenCursor cursor)
    {
        _call = call;
        _encoder = new ValueEncoder(call.Writer, call.Dialect, call.Session, new CursorSender(call.Connection.Server.Time, cursor.Nested));
        _forms = new ValueForm[cursor.Columns.Count];
        for (var i = 0; i < _forms.Length; i++)
        {
            _forms[i] = ValueForm.Column(
                cursor.Engine.Columns[i].Type, cursor.Columns[i], i < cursor.Defines.Count ? cursor.Defines[i] : null);
        }
    }

    public void Send(Datum[] values)
    {
        var start = _call.Output.Length;
        try
        {
            _call.Writer.WriteMessageType(TtcMessageType.RowData);
            for (var i = 0; i < _forms.Length; i++)
                _encoder.Write(_forms[i], values[i]);
        }
        catch (OraException)
        {
            _call.Output.Truncate(start);
            throw;
        }
    }
}
