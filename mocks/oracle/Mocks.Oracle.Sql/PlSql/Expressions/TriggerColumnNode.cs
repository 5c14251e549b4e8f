using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Sql.Execution.Expressions;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>:new.column or :old.column; NULL where there is no such row.</summary>
internal sealed class TriggerColumnNode(OracleType type, Routine trigger, int slot, int ordinal, string? readOnlyName, int position)
    : ProceduralNode(type, position), IAssignable
{
    public string? ReadOnlyName => readOnlyName;

    public override Evaluator Compile(ExpressionCompiler compiler) =>
        frame => Row(frame) is { } row && ordinal < row.Length ? row[ordinal] : default;

    public Setter CompileStore(ExpressionCompiler compiler) => (frame, value) =>
    {
        if (Row(frame) is { } row)
            row[ordinal] = value;
    };

    /// <summary>The row before may hold the same object, which mustn't change.</summary>
    public Evaluator CompileReach(ExpressionCompiler compiler) => frame =>
        Row(frame) is { } row && ordinal < row.Length ? row[ordinal] = CompositeValues.Copy(row[ordinal]) : default;

    private Datum[]? Row(Frame frame)
    {
        var at = (RoutineFrame)frame;
        while (at.Routine != trigger)
            at = at.Outer!; // the trigger's routine is around all others
        return at.Slots[slot].AsObject() as Datum[];
    }
}
