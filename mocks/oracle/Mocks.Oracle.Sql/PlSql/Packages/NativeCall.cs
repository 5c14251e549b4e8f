using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql.Packages;

/// <summary>A call of a routine that is written in C#: its arguments by position, of the types that the specification gives them.</summary>
internal sealed class NativeCall(RoutineFrame frame, RoutineSignature routine)
{
    public SessionContext Session => frame.Session;

    public PlSqlSession PlSql => PlSqlSession.Of(frame.Session);

    public RoutineFrame Frame => frame;

    /// <summary>The result of a function.</summary>
    public Datum Result
    {
        set => frame.Slots[routine.Routine.ResultSlot] = value;
    }

    /// <summary>A parameter, counted from 0; OUT parameters are set.</summary>
    public Datum this[int parameter]
    {
        get => frame.Slots[routine.Parameters[parameter].Variable.Slot];
        set => frame.Slots[routine.Parameters[parameter].Variable.Slot] = value;
    }

    /// <summary>Of a function.</summary>
    public OracleType ResultType => routine.Result!; // only functions ask

    public OracleType TypeOf(int parameter) => routine.Parameters[parameter].Type;

    /// <summary>How many the overload has.</summary>
    public int Parameters => routine.Parameters.Count;

    public bool IsNull(int parameter) => this[parameter].IsNull;

    public string Text(int parameter) => this[parameter].AsText();

    /// <summary>A number as an integer, rounded; ORA-06502 for NULL.</summary>
    public long Integer(int parameter) => this[parameter] is { IsNull: false } value ? value.AsNumber().Round().ToInt64() : throw Ora.Error(6502, 0, "");
}
