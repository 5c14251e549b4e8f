using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql.Packages;

/// <summary>DBMS_OUTPUT: lines that a block leaves for its client.</summary>
internal sealed class DbmsOutput : NativePackage
{
    public override string Name => "DBMS_OUTPUT";

    public override string Specification => """
        PACKAGE DBMS_OUTPUT AS
          TYPE chararr IS TABLE OF VARCHAR2(32767) INDEX BY BINARY_INTEGER;
          PROCEDURE enable(buffer_size IN INTEGER DEFAULT 20000);
          PROCEDURE disable;
          PROCEDURE put(a IN VARCHAR2);
          PROCEDURE put_line(a IN VARCHAR2);
          PROCEDURE new_line;
          PROCEDURE get_line(line OUT VARCHAR2, status OUT INTEGER);
          PROCEDURE get_lines(lines OUT chararr, numlines IN OUT INTEGER);
        END;
        """;

    public override void Implement(NativeRoutines routines)
    {
        routines.Add("ENABLE", static call => Buffer(call).Enable(call.IsNull(0) ? null : call.Integer(0)));
        routines.Add("DISABLE", static call => Buffer(call).Disable());
        routines.Add("PUT", static call => Buffer(call).Put(call.Text(0)));
        routines.Add("PUT_LINE", static call => Buffer(call).PutLine(call.Text(0)));
        routines.Add("NEW_LINE", static call => Buffer(call).PutLine(""));
        routines.Add("GET_LINE", static call =>
        {
            var found = Buffer(call).TryTake(out var line);
            call[0] = Datum.Text(line);
            call[1] = Datum.Number(found ? 0 : 1);
        });
        routines.Add("GET_LINES", GetLines);
    }

    private static void GetLines(NativeCall call)
    {
        var lines = new List<Datum>();
        var most = call.IsNull(1) ? 0 : call.Integer(1);
        while (lines.Count < most && Buffer(call).TryTake(out var line))
            lines.Add(Datum.Text(line));
        var type = (Types.CollectionDetail)call.TypeOf(0).Detail!; // the specification says so
        call[0] = Datum.Object(CollectionValue.Of(type, lines));
        call[1] = Datum.Number(lines.Count);
    }

    private static OutputBuffer Buffer(NativeCall call) => call.PlSql.State<OutputBuffer>();
}
