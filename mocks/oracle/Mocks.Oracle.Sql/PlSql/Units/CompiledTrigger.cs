using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>A trigger: its rows are in two slots of its frame.</summary>
internal sealed class CompiledTrigger(Routine routine, int oldSlot, int newSlot, Predicate? when, IReadOnlyList<UnitError> errors, IReadOnlyList<Dependency> dependencies)
    : CompiledUnit(errors, dependencies)
{
    /// <summary>Of a compound trigger: which section is to run; -1 for any other.</summary>
    public int SectionSlot { get; init; } = -1;

    public void Fire(SessionContext session, TriggerDefinition trigger, TriggerTiming timing, bool forRow, Datum[]? oldRow, Datum[]? newRow)
    {
        var frame = SectionSlot < 0 ? new RoutineFrame(routine, session, null) : Compound(session, trigger, timing, forRow);
        frame.Slots[oldSlot] = Datum.Object(oldRow);
        frame.Slots[newSlot] = Datum.Object(newRow);
        if (when is null || when(frame) == Truth.True)
            routine.Run(frame);
    }

    /// <summary>The frame goes from the point before the statement to that after it.</summary>
    private RoutineFrame Compound(SessionContext session, TriggerDefinition trigger, TriggerTiming timing, bool forRow)
    {
        var frames = PlSqlSession.Of(session).CompoundFrames;
        if ((timing == TriggerTiming.Before && !forRow) || !frames.TryGetValue(trigger.Id, out var frame))
        {
            frames[trigger.Id] = frame = new RoutineFrame(routine, session, null);
            frame.Slots[SectionSlot] = Datum.Number(0);
            routine.Run(frame);
        }

        if (timing == TriggerTiming.After && !forRow)
            frames.Remove(trigger.Id);
        frame.Slots[SectionSlot] = Datum.Number(CompoundTriggers.SectionOf(timing, forRow));
        return frame;
    }
}
