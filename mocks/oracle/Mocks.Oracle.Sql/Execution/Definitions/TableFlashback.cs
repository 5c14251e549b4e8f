using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution.Expressions;
using Mocks.Oracle.Sql.Execution.Writing;
using Mocks.Oracle.Sql.Storage;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Definitions;

/// <summary>FLASHBACK TABLE TO SCN or TIMESTAMP: the rows that a table had then, all tables of the statement or none.</summary>
internal static class TableFlashback
{
    /// <exception cref="OraException">
    /// ORA-08189 without row movement, ORA-01466 when the table has been defined since, ORA-01555 when it is too long ago, ORA-02091 when constraints don't hold.
    /// </exception>
    public static ExecuteResult To(DefinitionContext context, FlashbackTable statement, FlashbackClause to)
    {
        var tables = new List<TableDefinition>();
        foreach (var name in statement.Tables)
        {
            if (context.Session.Resolver.Table(name) is not TableDefinition table)
                throw context.Session.Resolver.NoTable(name);
            if (table.Owner != context.Session.CurrentUser && !context.Privileges.HasObject(table, "FLASHBACK") && !context.Privileges.HasSystem("FLASHBACK ANY TABLE"))
                throw Ora.Error(1031, name.Position);
            if (!table.HasRowMovement)
                throw Ora.Error(8189);
            context.LockTable(table.Id);
            tables.Add(table);
        }

        var then = StateThen(context, to);
        return context.Publish((DbState state) =>
        {
            var changed = tables.Aggregate(state, (s, t) => s.With(tables: s.Tables.SetItem(t.Id, RowsThen(then, s, t))));
            foreach (var table in tables)
                Check(context, changed, table);
            return changed;
        });
    }

    private static DbState StateThen(DefinitionContext context, FlashbackClause to)
    {
        var session = context.Session;
        var binding = session.NewBinding(context.Sql, []);
        var isScn = to.Kind == FlashbackKind.Scn;
        var bound = TypeRules.Convert(new ExpressionBinder(binding, new Scope(null, binding.Frame), Clause.Argument).Bind(to.At), isScn ? OracleType.AnyNumber : OracleType.TimestampTz(9));
        var value = new ExpressionCompiler(new StatementShape(session.Instance, binding.Frame, session.Nls)).Compile(bound)(new Frame(session, session.Workspace.Read(), binding.Frame.Count, binding.Frame.Caches, []));
        if (value.IsNull)
            throw Ora.Error(8186, to.Position);
        return isScn ? session.Store.AsOf(value.AsNumber().ToInt64(), null) : session.Store.AsOf(null, value.AsTimestamp().ToDateTimeOffset());
    }

    private static TableData RowsThen(DbState then, DbState now, TableDefinition table) =>
        then.Tables.GetValueOrDefault(table.Id) is { } rows && ReferenceEquals(rows.Shape, now.Tables[table.Id].Shape) ? rows : throw Ora.Error(1466);

    private static void Check(DefinitionContext context, DbState state, TableDefinition table)
    {
        var keys = table.Constraints.Select(c => (Table: table, Constraint: c)).Concat(state.Catalog.Referencing(table.Id).SelectMany(t => t.Constraints.Where(c => c.ReferencedTableId == table.Id).Select(c => (Table: t, Constraint: c))));
        foreach (var (of, constraint) in keys.Where(k => k.Constraint is { IsEnabled: true, Kind: ConstraintKind.ForeignKey }))
        {
            if (!ConstraintValidator.Holds(context.Session, state.Catalog, of, constraint, id => state.Tables[id]))
                throw Ora.Error(2091).WithLines([Ora.Error(of.Id == table.Id ? 2291 : 2292, 0, $"{of.Owner}.{constraint.Name}").Headline]);
        }
    }
}
