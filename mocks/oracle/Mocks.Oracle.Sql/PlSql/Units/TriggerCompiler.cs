using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>Compiles a trigger on a table. Its lines count from the block, as Oracle does.</summary>
internal static class TriggerCompiler
{
    public static CompiledTrigger Compile(SessionContext session, TriggerDefinition trigger, CreateTrigger syntax)
    {
        var name = $"{trigger.Owner}.{trigger.Name}";
        var isCompound = syntax.Timing == TriggerTiming.Compound;
        var block = isCompound ? null : syntax.Body ?? OfCall(syntax);
        var start = (block?.Position ?? syntax.Source.Start) - syntax.Source.Start;
        var routine = new Routine(trigger.TargetId == 0 ? null : name, 0) { Rights = new ExecutionRights(trigger.Owner) };
        var target = session.Catalog.Objects.GetValueOrDefault(trigger.TargetId);
        var rows = new TriggerRows(syntax, target switch { TableDefinition table => table.Columns, ViewDefinition view => view.Columns, _ => [] }, routine);
        var unit = new UnitCompilation(session, new SourceText(trigger.Source[start..], syntax.Source.Start + start), name) { Special = rows.Find, UnitType = "TRIGGER" };
        unit.DependOn(trigger);
        if (target is not null)
            unit.DependOn(target);
        var scope = new BlockScope(unit, routine, null);
        Predicate? when = null;
        if (syntax.When is { } condition)
        {
            try
            {
                when = ControlCompiler.Condition(scope, condition);
            }
            catch (CompileError error)
            {
                unit.Note(error, condition.Position, "Statement");
            }
        }

        var section = isCompound ? routine.Layout.Allocate() : -1;
        routine.Body = block is null
            ? CompoundTriggers.Compile(new BlockScope(unit, routine, scope), syntax, section)
            : BlockCompiler.CompileBody(new BlockScope(unit, routine, scope), block);
        return new CompiledTrigger(routine, rows.OldSlot, rows.NewSlot, when, unit.Errors(), unit.Dependencies) { SectionSlot = section };
    }

    private static Block OfCall(CreateTrigger syntax)
    {
        var call = syntax.Call!; // a trigger has a body or a call
        return new Block(call.Position, [], [new ProcedureCall(call.Position, call.Call)], []);
    }
}
