using Mocks.Oracle.Sql.Execution;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>One call of a routine: its variables, and the frame of the routine around it.</summary>
internal sealed class RoutineFrame(Routine routine, SessionContext session, RoutineFrame? outer)
    : Frame(session, null!, routine.Layout.Count, routine.Layout.Caches, []) // no expression of PL/SQL reads a table
{
    public Routine Routine => routine;

    public RoutineFrame? Outer => outer;

    /// <summary>The call that was running when this one began.</summary>
    public Frame? Caller { get; set; }

    /// <summary>The line of the statement being executed, counted within the unit.</summary>
    public int Line { get; set; }

    /// <summary>SYSDATE goes on while a routine runs.</summary>
    public override DateTimeOffset Now => Session.Time.GetUtcNow();
}
