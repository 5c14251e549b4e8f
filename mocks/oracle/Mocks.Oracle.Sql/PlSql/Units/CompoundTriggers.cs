using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>The sections of a compound trigger: one frame, whose variables live as long as the statement that fires it.</summary>
internal static class CompoundTriggers
{
    /// <summary>What runs for each timing point; 0 is the declarations.</summary>
    public static int SectionOf(TriggerTiming timing, bool forRow) => timing == TriggerTiming.Before ? (forRow ? 2 : 1) : forRow ? 3 : 4;

    /// <summary>A step that runs the section whose number is in the slot.</summary>
    public static Step Compile(BlockScope scope, CreateTrigger syntax, int sectionSlot)
    {
        var sections = new Step[5];
        Array.Fill(sections, static _ => Flow.Next);
        sections[0] = new DeclarationCompiler(scope).Compile(syntax.Declarations);
        foreach (var point in syntax.TimingPoints)
            sections[SectionOf(point.Timing, point.EachRow)] = BlockCompiler.CompileBody(new BlockScope(scope.Unit, scope.Routine, scope), point.Body);
        return frame => sections[(int)frame.Slots[sectionSlot].AsInteger()](frame);
    }
}
