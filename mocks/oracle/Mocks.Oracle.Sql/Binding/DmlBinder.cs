using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Binding;

/// <summary>Settles names and types of INSERT, UPDATE and DELETE.</summary>
internal sealed class DmlBinder(BindingContext context)
{
    public BoundInsert Bind(InsertStatement insert)
    {
        var target = new DmlTargetBinder(context).Bind(insert.Target, "INSERT", [.. insert.Columns.Select(c => c.Parts[^1].Name)]);
        var columns = InsertColumns(target, insert.Columns);
        target.CheckMayChange("INSERT", columns, context.Resolver.Privileges, insert.Target.Position);
        if (insert.Source is InsertQuery source)
            return InsertFrom(insert, target, columns, source.Query);
        if (insert.Source is not InsertValues values)
            throw Ora.Unsupported("INSERT of a record", insert.Position);
        var scope = new Scope(null, context.Frame);
        var binder = new ExpressionBinder(context, scope, Clause.Values);
        return new BoundInsert
        {
            Table = target.Table.Table,
            Target = target.Table,
            Rows = [.. values.Rows.Select(r => Row(binder, target, columns, r, insert.Columns.Count > 0 ? insert.Columns : null, values.Position))],
            Returning = Returning(insert.Returning, target.Scope),
            ViewCheck = target.Check,
            ErrorLog = ErrorLog(insert.LogErrors, target.Table.Table),
        };
    }

    public BoundUpdate Bind(UpdateStatement update)
    {
        var target = new DmlTargetBinder(context).Bind(update.Target, "UPDATE", [.. update.Set.SelectMany(s => s.Columns).Select(c => c.Parts[^1].Name)]);
        var scope = target.Scope;
        AddFrom(scope, update.From);
        var where = update.Where is null ? null : new ExpressionBinder(context, scope, Clause.Where).Condition(update.Where);
        var binder = new ExpressionBinder(context, scope, Clause.Set);
        var set = new List<BoundAssignment>();
        var queries = new List<(IReadOnlyList<int>, BoundQuery, int)>();
        var assigned = new HashSet<int>();
        foreach (var assignment in update.Set)
        {
            if (AttributeAssignment(binder, target, assignment, set) is { } attribute)
            {
                set.RemoveAll(s => s.Column == attribute.Column);
                set.Add(attribute);
                assigned.Add(attribute.Column);
                continue;
            }

            var columns = assignment.Columns.Select(c => target.ColumnOf(c, context)).ToList();
            if (columns.FirstOrDefault(c => !assigned.Add(c), -1) is >= 0)
                throw Ora.Error(957, assignment.Columns[0].Position);
            CheckUpdatable(target, columns, assignment);
            if (assignment.Columns.Count > 1 || assignment.Value is RowExpression)
                AddMultiple(binder, assignment, columns, set, queries);
            else
                set.Add(new BoundAssignment(columns[0], Value(binder, target.Table.Table, columns[0], assignment.Value)));
        }

        target.CheckMayChange("UPDATE", assigned, context.Resolver.Privileges, update.Target.Position);
        _ = target.Table.RowIdSlot;
        return new BoundUpdate
        {
            Table = target.Table.Table,
            Target = target.Table,
            Rows = Rows(scope, Both(target.Where, where)),
            Set = set,
            SetQueries = queries,
            Returning = Returning(update.Returning, scope),
            ViewCheck = target.Check,
            ErrorLog = ErrorLog(update.LogErrors, target.Table.Table),
        };
    }

    /// <summary>SET alias.column.attribute = value: the column's object with another attribute.</summary>
    private static BoundAssignment? AttributeAssignment(ExpressionBinder binder, DmlTarget target, Assignment assignment, List<BoundAssignment> before)
    {
        if (assignment.Columns is not [{ Parts: { Count: > 2 } parts } name])
            return null;
        var ordinal = target.Table.Table.Ordinal(parts[1].Name);
        if (parts[0].Name != target.Table.Alias || ordinal < 0 || target.Table.Table.Columns[ordinal].Type.Detail is not IObjectType type)
            return null;
        return new BoundAssignment(ordinal, type.With(before.Find(s => s.Column == ordinal)?.Value ?? Scope.Reference(target.Table, ordinal, name.Position), [.. parts.Skip(2)], binder.Bind(assignment.Value)));
    }

    public BoundDelete Bind(DeleteStatement delete)
    {
        var target = new DmlTargetBinder(context).Bind(delete.Target, "DELETE");
        AddFrom(target.Scope, delete.From);
        var where = delete.Where is null ? null : new ExpressionBinder(context, target.Scope, Clause.Where).Condition(delete.Where);
        _ = target.Table.RowIdSlot;
        return new BoundDelete
        {
            Table = target.Table.Table,
            Target = target.Table,
            Rows = Rows(target.Scope, Both(target.Where, where)),
            Returning = Returning(delete.Returning, target.Scope),
            ErrorLog = ErrorLog(delete.LogErrors, target.Table.Table),
        };
    }

    public BoundMultiInsert Bind(MultiTableInsert insert)
    {
        var query = new QueryBinder(context).Bind(insert.Query, null);
        var scope = new Scope(null, context.Frame);
        scope.Sources.Add(new BoundDerived(query, [.. query.Columns.Select(c => new SourceColumn(c.Name, c.Type, c.Nullable))]));
        return new BoundMultiInsert
        {
            First = insert.First,
            Query = query,
            Branches = [.. insert.Branches.Select(b => (
                b.Condition is null ? null : new ExpressionBinder(context, scope, Clause.Where).Condition(b.Condition),
                (IReadOnlyList<BoundInto>)[.. b.Into.Select(i => Into(i, scope, query))]))],
            Else = [.. insert.Else.Select(i => Into(i, scope, query))],
        };
    }

    /// <summary>The table's columns that an INSERT names, or all that it can.</summary>
    public List<int> InsertColumns(DmlTarget target, IReadOnlyList<NameExpression> names)
    {
        var table = target.Table.Table;
        if (names.Count == 0)
            return target.AllColumns();
        var columns = new List<int>();
        foreach (var name in names)
        {
            var column = target.ColumnOf(name, context);
            if (columns.Contains(column))
                throw Ora.Error(957, name.Position);
            columns.Add(column);
        }

        return columns;
    }

    /// <summary>The values of one row by column of the table.</summary>
    public IReadOnlyList<BoundExpression?> Row(
        ExpressionBinder binder, DmlTarget target, List<int> columns, IReadOnlyList<Expression> values, IReadOnlyList<NameExpression>? named, int position)
    {
        if (values.Count == 1 && target.Table.Table.RowType is { Detail: IObjectType type } && binder.Bind(values[0]) is { Type.Detail: IObjectType } whole)
        {
            var value = TypeRules.Convert(whole, target.Table.Table.RowType);
            return [.. columns.Select((_, i) => type.Attribute(value, i, position))];
        }

        if (values.Count < columns.Count)
            throw Ora.Error(947, position);
        if (values.Count > columns.Count)
            throw Ora.Error(913, position);
        var row = new BoundExpression?[target.Table.Table.Columns.Length];
        for (var i = 0; i < values.Count; i++)
        {
            if (target.Table.Table.Columns[columns[i]].IsVirtual && values[i] is not DefaultKeyword)
                throw Ora.Error(54013, named?[i].Position ?? position);
            if (values[i] is not DefaultKeyword)
                row[columns[i]] = Value(binder, target.Table.Table, columns[i], values[i]);
            CheckIdentity(target.Table.Table, columns[i], values[i]);
        }

        return row;
    }

    public BoundExpression Value(ExpressionBinder binder, TableDefinition table, int column, Expression value)
    {
        var definition = table.Columns[column];
        if (value is DefaultKeyword)
            return definition.Default is null ? new BoundConstant(definition.Type, default, value.Position) : Default(definition);
        return Assignable(binder.Bind(value), definition.Type);
    }

    /// <summary>A column's default, which sees no columns.</summary>
    public BoundExpression Default(TableColumn column) =>
        Assignable(new ExpressionBinder(context, new Scope(null, context.Frame), Clause.Select).Bind(column.Default!), column.Type); // the caller has looked

    public static BoundExpression Assignable(BoundExpression value, OracleType type)
    {
        if (!TypeRules.CanConvert(value.Type, type))
            throw TypeRules.Mismatch(type, value.Type, value.Position);
        return value;
    }

    public BoundReturning? Returning(ReturningClause? clause, Scope scope)
    {
        if (clause is null)
            return null;
        var binder = new ExpressionBinder(context, scope, Clause.Returning);
        var binds = context.Variables?.Receive(clause.Into)
            ?? [.. clause.Into.Targets.Select(t => t is BindVariable bind ? bind.Ordinal : throw Ora.Error(925, t.Position))];
        if (binds.Count != clause.Items.Count)
            throw Ora.Error(binds.Count < clause.Items.Count ? 947 : 913, clause.Position);
        return new BoundReturning([.. clause.Items.Select(i => binder.Bind(i.Value))], binds);
    }

    private static BoundSelect Rows(Scope scope, BoundExpression? where) =>
        new() { From = scope.Sources, Where = where, RowNumberSlot = scope.RowNumberSlot, Outputs = [], OutputColumns = [] };

    private static BoundExpression? Both(BoundExpression? a, BoundExpression? b) =>
        a is null ? b : b is null ? a : new BoundLogical(true, [a, b], b.Position);

    private static void CheckIdentity(TableDefinition table, int column, Expression value)
    {
        if (table.Columns[column].Identity == IdentityKind.Always && value is not DefaultKeyword)
            throw Ora.Error(32795, 0);
    }

    private static void CheckUpdatable(DmlTarget target, List<int> columns, Assignment assignment)
    {
        foreach (var column in columns)
        {
            if (target.Table.Table.Columns[column].IsVirtual)
                throw Ora.Error(54017, assignment.Position);
            if (target.Table.Table.Columns[column].Identity == IdentityKind.Always)
                throw Ora.Error(32796, 0);
        }
    }

    private void AddFrom(Scope scope, IReadOnlyList<TableReference> from)
    {
        foreach (var item in from)
            scope.Sources.Add(new SourceBinder(context).Bind(item, scope, null));
    }

    private void AddMultiple(
        ExpressionBinder binder, Assignment assignment, List<int> columns, List<BoundAssignment> set, List<(IReadOnlyList<int>, BoundQuery, int)> queries)
    {
        if (assignment.Value is RowExpression row)
        {
            if (row.Items.Count != columns.Count)
                throw Ora.Error(row.Items.Count < columns.Count ? 947 : 913, assignment.Position);
            set.AddRange(columns.Select((c, i) => new BoundAssignment(c, binder.Bind(row.Items[i]))));
            return;
        }

        if (assignment.Value is not SubqueryExpression subquery)
            throw Ora.Error(1767, assignment.Position);
        var query = new QueryBinder(context).Bind(subquery.Query, binder.Scope);
        if (query.Columns.Count != columns.Count)
            throw Ora.Error(query.Columns.Count < columns.Count ? 947 : 913, assignment.Position);
        queries.Add((columns, query, assignment.Position));
    }

    private BoundInsert InsertFrom(InsertStatement insert, DmlTarget target, List<int> columns, Query syntax)
    {
        var query = new QueryBinder(context).Bind(syntax, null);
        if (insert.ByName)
            columns = InsertColumns(target, [.. query.Columns.Select(c => new NameExpression(insert.Target.Position, [new Identifier(c.Name, true, insert.Target.Position)]))]);
        if (query.Columns.Count != columns.Count)
            throw Ora.Error(query.Columns.Count < columns.Count ? 947 : 913, insert.Target.Position);
        return new BoundInsert
        {
            Table = target.Table.Table,
            Target = target.Table,
            Query = query,
            Rows = [OutputRow(target.Table.Table, columns, query)],
            Returning = Returning(insert.Returning, target.Scope),
            ViewCheck = target.Check,
            ErrorLog = ErrorLog(insert.LogErrors, target.Table.Table),
        };
    }

    /// <summary>LOG ERRORS: the table that takes them, ERR$_ and the target's name unless it was named.</summary>
    public BoundErrorLog? ErrorLog(LogErrors? syntax, TableDefinition target)
    {
        if (syntax is null)
            return null;
        var name = syntax.Into ?? new ObjectName(syntax.Position, new Identifier(target.Owner, true, syntax.Position), new Identifier("ERR$_" + target.Name, true, syntax.Position));
        if (context.Resolver.Table(name) is not TableDefinition log)
            throw context.Resolver.NoTable(name);
        var scope = new Scope(null, context.Frame);
        var binder = new ExpressionBinder(context, scope, Clause.Values);
        return new BoundErrorLog(
            log,
            syntax.Tag is null ? null : TypeRules.Convert(binder.Bind(syntax.Tag), OracleType.Varchar2(2000)),
            syntax.Unlimited ? null : syntax.Limit is null ? new BoundConstant(OracleType.AnyNumber, Datum.Number(0), syntax.Position) : TypeRules.ToNumber(binder.Bind(syntax.Limit)));
    }

    private static BoundExpression?[] OutputRow(TableDefinition table, List<int> columns, BoundQuery query)
    {
        var row = new BoundExpression?[table.Columns.Length];
        for (var i = 0; i < columns.Count; i++)
        {
            var output = query.Columns[i];
            if (table.Columns[columns[i]].IsVirtual)
                throw Ora.Error(54013);
            row[columns[i]] = Assignable(new BoundSlot(output.Type, output.Slot, output.Nullable, 0), table.Columns[columns[i]].Type);
            if (table.Columns[columns[i]].Identity == IdentityKind.Always)
                throw Ora.Error(32795, 0);
        }

        return row;
    }

    private BoundInto Into(InsertInto into, Scope scope, BoundQuery query)
    {
        var target = new DmlTargetBinder(context).Bind(into.Target, "INSERT");
        var columns = InsertColumns(target, into.Columns);
        target.CheckMayChange("INSERT", columns, context.Resolver.Privileges, into.Target.Position);
        var log = ErrorLog(into.LogErrors, target.Table.Table);
        if (into.Values is not null)
            return new BoundInto(target.Table.Table, Row(new ExpressionBinder(context, scope, Clause.Values), target, columns, into.Values, into.Columns.Count > 0 ? into.Columns : null, into.Position), log);
        if (query.Columns.Count != columns.Count)
            throw Ora.Error(query.Columns.Count < columns.Count ? 947 : 913, into.Position);
        return new BoundInto(target.Table.Table, OutputRow(target.Table.Table, columns, query), log);
    }
}
