using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql.Packages;

/// <summary>DBMS_PIPE: messages between sessions, outside transactions.</summary>
internal sealed class DbmsPipe : NativePackage
{
    private const int Forever = 86_400_000;
    private static readonly (string Type, int Code)[] Items = [("VARCHAR2", 9), ("NUMBER", 6), ("DATE", 12), ("RAW", 23), ("ROWID", 11)];

    public override string Name => "DBMS_PIPE";

    public override string Specification => $"""
        PACKAGE DBMS_PIPE AS
          maxwait CONSTANT INTEGER := 86400000;
          {string.Join("\n  ", Items.Select(i => $"PROCEDURE pack_message(item IN {i.Type});"))}
          {string.Join("\n  ", Items.Select(i => $"PROCEDURE unpack_message(item OUT {i.Type});"))}
          FUNCTION next_item_type RETURN INTEGER;
          FUNCTION create_pipe(pipename IN VARCHAR2, maxpipesize IN INTEGER DEFAULT 66536, private IN BOOLEAN DEFAULT TRUE) RETURN INTEGER;
          FUNCTION remove_pipe(pipename IN VARCHAR2) RETURN INTEGER;
          FUNCTION send_message(pipename IN VARCHAR2, timeout IN INTEGER DEFAULT 86400000, maxpipesize IN INTEGER DEFAULT 66536) RETURN INTEGER;
          FUNCTION receive_message(pipename IN VARCHAR2, timeout IN INTEGER DEFAULT 86400000) RETURN INTEGER;
          PROCEDURE reset_buffer;
          PROCEDURE purge(pipename IN VARCHAR2);
          FUNCTION unique_session_name RETURN VARCHAR2;
        END;
        """;

    public override void Implement(NativeRoutines routines)
    {
        for (var i = 0; i < Items.Length; i++)
        {
            routines.Add("PACK_MESSAGE", static call => Message(call).Packed.Add((call.TypeOf(0), call[0])), i + 1);
            routines.Add("UNPACK_MESSAGE", static call =>
            {
                var (type, value) = Message(call).Take();
                call[0] = ValueChecks.Convert(value, type, call.TypeOf(0), call.Session.Nls);
            }, i + 1);
        }

        routines.Add("NEXT_ITEM_TYPE", static call => call.Result = Datum.Number(CodeOf(Message(call).Received.TryPeek(out var item) ? item.Type : null)));
        routines.Add("CREATE_PIPE", static call =>
        {
            Pipes.Of(call.Session.Instance).Create(NameOf(call));
            call.Result = Datum.Number(0); // also for one that is there
        });
        routines.Add("REMOVE_PIPE", static call =>
        {
            Pipes.Of(call.Session.Instance).Remove(NameOf(call));
            call.Result = Datum.Number(0); // also for one that isn't there
        });
        routines.Add("SEND_MESSAGE", static call =>
        {
            Pipes.Of(call.Session.Instance).Send(NameOf(call), [.. Message(call).Packed]);
            Message(call).Packed.Clear();
            call.Result = Datum.Number(0);
        });
        routines.Add("RECEIVE_MESSAGE", static call =>
        {
            var timeout = TimeSpan.FromSeconds(call.IsNull(1) ? Forever : Math.Clamp(call.Integer(1), 0, Forever));
            var received = Pipes.Of(call.Session.Instance).Receive(call.Session, NameOf(call), timeout);
            if (received is not null)
                Message(call).Receive(received);
            call.Result = Datum.Number(received is null ? 1 : 0);
        });
        routines.Add("RESET_BUFFER", static call => Message(call).Reset());
        routines.Add("PURGE", static call => Pipes.Of(call.Session.Instance).Purge(NameOf(call)));
        routines.Add("UNIQUE_SESSION_NAME", static call => call.Result = Datum.Text(FormattableString.Invariant($"ORA$PIPE${call.Session.Sid:X4}{call.Session.Serial:X4}0001")));
    }

    private static PipeMessage Message(NativeCall call) => call.PlSql.State<PipeMessage>();

    private static string NameOf(NativeCall call) => call.IsNull(0) ? throw Ora.Error(23321) : call.Text(0).ToUpperInvariant();

    private static int CodeOf(OracleType? type) => type?.Kind switch
    {
        null => 0,
        OracleTypeKind.Number => 6,
        OracleTypeKind.Date => 12,
        OracleTypeKind.Raw => 23,
        OracleTypeKind.RowId => 11,
        _ => 9,
    };
}
