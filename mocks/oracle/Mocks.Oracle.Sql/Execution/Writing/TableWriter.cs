using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution.Expressions;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Writing;

/// <summary>What changing rows of a table takes: defaults, virtual columns, checks, keys and triggers, compiled once a statement.</summary>
internal sealed class TableWriter
{
    private readonly FrameLayout _layout = new();
    private readonly BoundTable _source;

    public TableWriter(Instance instance, SchemaCatalog catalog, TableDefinition table)
    {
        Catalog = catalog;
        Table = table;
        Instance = instance;
        var context = new BindingContext
        {
            Sql = "",
            Resolver = new ObjectResolver(catalog, table.Owner, new PrivilegeView(catalog, table.Owner)),
            Nls = Nls.Default,
            Compat = instance.Compat,
            Functions = instance.Functions,
            Frame = _layout,
        };
        _source = new BoundTable(_layout, table, SourceBinder.Columns(table.Columns)) { Alias = table.Name, Owner = table.Owner };
        var scope = new Scope(null, _layout);
        scope.Sources.Add(_source);
        var compiler = new ExpressionCompiler(new StatementShape(instance, _layout, Nls.Default));
        Targets = [.. table.Columns.Select(c => $"\"{table.Owner}\".\"{table.Name}\".\"{c.Name}\"")];
        Defaults = [.. table.Columns.Select((c, i) => c.IsVirtual || c.Default is null ? null : Default(context, compiler, c))];
        Virtuals = [.. table.Columns.Select((c, i) => (i, c)).Where(x => x.c.IsVirtual)
            .Select(x => (x.i, compiler.Compile(Converted(new ExpressionBinder(context, scope, Clause.Check).Bind(x.c.Default!), x.c.Type))))]; // virtual columns have an expression
        Checks = [.. table.Constraints.Where(c => c is { Kind: ConstraintKind.Check, IsEnabled: true, Condition: not null })
            .Select(c => (c, compiler.Condition(new ExpressionBinder(context, scope, Clause.Check).Condition(c.Condition!))))];
        if (table.IsPartitioned && PartitionNumber.Of(table) is { } number)
            (AllowsRowMovement, Partition) = (table.HasRowMovement, compiler.Compile(new ExpressionBinder(context, scope, Clause.Check).Bind(Parser.ParseExpression(number, instance.Compat))));
        Keys = [.. table.Constraints.Where(c => c.Kind == ConstraintKind.ForeignKey && c.IsEnabled).Select(c => new ForeignKeyPlan(catalog, table, c))];
        Children = [.. catalog.Referencing(table.Id).SelectMany(child => child.Constraints
            .Where(c => c.Kind == ConstraintKind.ForeignKey && c.ReferencedTableId == table.Id && c.IsEnabled).Select(c => new ForeignKeyPlan(catalog, child, c)))];
        LacksQuota = !table.IsTemporary && !MayTakeSpace(catalog, table);
        Triggers = TriggerRules.InOrder(catalog, catalog.TriggersOn(table.Id).Where(t => t.IsEnabled));
        Used = [.. _source.Used.Select(u => (u.Key, u.Value))];
    }

    public SchemaCatalog Catalog { get; }

    public TableDefinition Table { get; }

    public Instance Instance { get; }

    /// <summary>Columns' full names as errors show them.</summary>
    public string[] Targets { get; }

    public Evaluator?[] Defaults { get; }

    public (int Column, Evaluator Value)[] Virtuals { get; }

    public (ConstraintDefinition Constraint, Predicate Holds)[] Checks { get; }

    /// <summary>The number of a row's partition, NULL for a row of none; null of a table without, or whose partitions aren't told by their key.</summary>
    public Evaluator? Partition { get; }

    /// <summary>Whether a change of the key may bring a row into another partition.</summary>
    public bool AllowsRowMovement { get; }

    /// <summary>Foreign keys of the table.</summary>
    public ForeignKeyPlan[] Keys { get; }

    /// <summary>Foreign keys of other tables, or its own, to this one.</summary>
    public ForeignKeyPlan[] Children { get; }

    public TriggerDefinition[] Triggers { get; }

    /// <summary>Whether the owner may take no space in the table's tablespace: its first row is refused (ORA-01950).</summary>
    public bool LacksQuota { get; }

    /// <summary>The columns that checks and virtual columns read, and their slots.</summary>
    public (int Column, int Slot)[] Used { get; }

    public int SlotCount => _layout.Count;

    public int CacheCount => _layout.Caches;

    private static bool MayTakeSpace(SchemaCatalog catalog, TableDefinition table)
    {
        if (catalog.User(table.Owner) is not { } owner || owner.Name is "SYS" or "SYSTEM" || owner.HasUnlimitedQuota || owner.Roles.ContainsKey("DBA"))
            return true;
        return owner.Quotas.GetValueOrDefault(table.Tablespace) != 0 || new PrivilegeView(catalog, table.Owner).HasSystem("UNLIMITED TABLESPACE");
    }

    private static Evaluator Default(BindingContext context, ExpressionCompiler compiler, TableColumn column)
    {
        var value = new ExpressionBinder(context, new Scope(null, context.Frame), Clause.Select).Bind(column.Default!); // the caller has looked
        return compiler.Compile(Converted(value, column.Type));
    }

    private static BoundExpression Converted(BoundExpression value, OracleType type) => TypeRules.Convert(value, type);
}
