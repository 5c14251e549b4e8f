using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>:NEW and :OLD of a row trigger, and NEW and OLD in its WHEN.</summary>
internal sealed class TriggerRows(CreateTrigger trigger, IReadOnlyList<TableColumn> columns, Routine routine)
{
    public int OldSlot { get; } = routine.Layout.Allocate();

    public int NewSlot { get; } = routine.Layout.Allocate();

    public BoundExpression? Find(Expression expression) => expression switch
    {
        TriggerRow { Column: { } column } row => Column(row.Correlation.Name, column, row.Position, strict: true),
        NameExpression { Parts: [var correlation, var column] } name => Column(correlation.Name, column, name.Position, strict: false),
        BindVariable bind => throw new CompileError(bind.Position, $"PLS-00049: bad bind variable '{bind.Name}'") { StandsAlone = true },
        _ => null,
    };

    private TriggerColumnNode? Column(string correlation, Identifier column, int position, bool strict)
    {
        var isNew = correlation == trigger.NewName;
        if (!isNew && correlation != trigger.OldName)
            return strict ? throw new CompileError(position, $"PLS-00049: bad bind variable '{correlation}'") { StandsAlone = true } : null;
        if (!trigger.ForEachRow && trigger.Timing is not (TriggerTiming.Compound or TriggerTiming.InsteadOf))
            throw new CompileError(position, "ORA-04082: NEW or OLD references not allowed in table level triggers");
        var ordinal = 0;
        while (ordinal < columns.Count && columns[ordinal].Name != column.Name)
            ordinal++;
        if (ordinal == columns.Count)
            return strict ? throw new CompileError(position, $"PLS-00049: bad bind variable '{correlation}.{column.Name}'") { StandsAlone = true } : null;
        var mayChange = isNew && trigger.Timing is TriggerTiming.Before or TriggerTiming.Compound;
        var name = $"{correlation}.{column.Name}";
        return new TriggerColumnNode(columns[ordinal].Type, routine, isNew ? NewSlot : OldSlot, ordinal, mayChange ? null : name, position);
    }
}
