using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.Binding;

/// <summary>Settles names and types of MERGE: its source left-joined to its target.</summary>
internal sealed class MergeBinder(BindingContext context)
{
    public BoundMerge Bind(MergeStatement merge)
    {
        var target = new DmlTargetBinder(context).Bind(merge.Target, merge.Update is null ? "INSERT" : "UPDATE");
        var sourceScope = new Scope(null, context.Frame);
        var source = new SourceBinder(context).Bind(merge.Source, sourceScope, null);
        sourceScope.Sources.Add(source);
        var targetSource = target.Scope.Sources[0];
        var join = new BoundJoin(JoinKind.Left, source, targetSource);
        var scope = new Scope(null, context.Frame);
        scope.Sources.Add(join);
        var on = new ExpressionBinder(context, scope, Clause.Join).Condition(merge.On);
        join.On = target.Where is null ? on : new BoundLogical(true, [on, target.Where], merge.Position);
        var dml = new DmlBinder(context);
        var set = new List<BoundAssignment>();
        var setBinder = new ExpressionBinder(context, scope, Clause.Set);
        foreach (var assignment in merge.Update?.Set ?? [])
        {
            var column = target.ColumnOf(assignment.Columns[0], context);
            if (OnColumns(on, target.Table).Contains(column))
                throw Ora.Error(38104, assignment.Position, $"\"{targetSource.Alias}\".\"{assignment.Columns[0].Parts[^1].Name}\"");
            set.Add(new BoundAssignment(column, dml.Value(setBinder, target.Table.Table, column, assignment.Value)));
        }

        var inserted = merge.Insert is null ? [] : dml.InsertColumns(target, merge.Insert.Columns);
        CheckMayChange(merge, target, set, inserted);
        _ = target.Table.RowIdSlot;
        return new BoundMerge
        {
            Table = target.Table.Table,
            Target = target.Table,
            Rows = new BoundSelect { From = [join], Outputs = [], OutputColumns = [] },
            HasUpdate = merge.Update is not null,
            Set = set,
            UpdateWhere = Condition(scope, merge.Update?.Where),
            DeleteWhere = Condition(scope, merge.Update?.DeleteWhere),
            Insert = merge.Insert is { } insert
                ? dml.Row(new ExpressionBinder(context, sourceScope, Clause.Values), target, inserted, insert.Values, insert.Columns.Count > 0 ? insert.Columns : null, insert.Position)
                : null,
            InsertWhere = Condition(sourceScope, merge.Insert?.Where),
            Returning = dml.Returning(merge.Returning, scope),
            ErrorLog = dml.ErrorLog(merge.LogErrors, target.Table.Table),
        };
    }

    private void CheckMayChange(MergeStatement merge, DmlTarget target, List<BoundAssignment> set, List<int> inserted)
    {
        var privileges = context.Resolver.Privileges;
        target.CheckMayChange("UPDATE", set.Select(a => a.Column), privileges, merge.Target.Position);
        if (merge.Update?.DeleteWhere is not null)
            target.CheckMayChange("DELETE", [0], privileges, merge.Target.Position);
        target.CheckMayChange("INSERT", inserted, privileges, merge.Target.Position);
    }

    private BoundExpression? Condition(Scope scope, Expression? syntax) =>
        syntax is null ? null : new ExpressionBinder(context, scope, Clause.Where).Condition(syntax);

    /// <summary>Columns that ON refers to may not be updated.</summary>
    private static HashSet<int> OnColumns(BoundExpression on, BoundTable target) =>
        [.. on.SelfAndDescendants().OfType<BoundSlot>().Where(s => s.Source == target && s.Ordinal >= 0).Select(s => s.Ordinal)];
}
