using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Binding;

/// <summary>Items of FROM: tables, views, inline views, WITH queries, joins.</summary>
internal sealed class SourceBinder(BindingContext context)
{
    private static readonly IReadOnlyList<SourceColumn> DualColumns = [new("DUMMY", OracleType.Varchar2(1), true)];

    /// <param name="reference">The item.</param>
    /// <param name="scope">The block's scope with the items to the left, which LATERAL sees.</param>
    /// <param name="outer">What plain inline views see.</param>
    public BoundSource Bind(TableReference reference, Scope scope, Scope? outer) => reference switch
    {
        NamedTable table => Named(table, scope),
        DerivedTable derived => Derived(derived, derived.Lateral ? scope : outer),
        Join join => Joined(join, scope, outer),
        PivotTable pivot => new PivotBinder(context).Bind(pivot, scope, outer),
        CollectionTable collection => SqlMacroBinder.TryTable(context, collection, scope) ?? (BoundSource)Collection(collection, scope),
        XmlTable xml => XmlTableBinder.Bind(context, scope, xml),
        JsonTable json => new JsonTableBinder(context, scope).Bind(json),
        MatchRecognizeTable match => new MatchBinder(context).Bind(match, outer),
        UnpivotTable unpivot => new UnpivotBinder(context).Bind(unpivot, scope, outer),
        _ => throw Ora.Unsupported(reference.GetType().Name, reference.Position),
    };

    private BoundSource Named(NamedTable reference, Scope scope)
    {
        var name = reference.Name;
        if (name.Schema is null && name.DbLink is null && scope.FindCte(name.Name.Name) is { } cte)
        {
            cte.References++;
            return new BoundCteReference(context.Frame, cte, scope.CacheOf(cte), Columns(cte.Columns)) { Alias = reference.Alias?.Name ?? cte.Name };
        }

        var found = context.Resolver.Table(name);
        context.Variables?.Uses(found);
        CheckMayRead(found, name);
        var alias = reference.Alias?.Name ?? name.Name.Name;
        var owner = reference.Alias is null ? name.Schema?.Name ?? found.Owner : null;
        return found switch
        {
            TableDefinition { Name: "DUAL", Owner: "SYS" } => new BoundDual(context.Frame, DualColumns) { Alias = alias, Owner = owner },
            TableDefinition table when reference.Flashback is { Kind: FlashbackKind.VersionsScn or FlashbackKind.VersionsTimestamp } versions => Versions(versions, table, alias, owner, scope),
            TableDefinition table => Table(reference, table, alias, owner, scope),
            VirtualTable computed => new BoundVirtualTable(context.Frame, computed, Columns(computed.Columns)) { Alias = alias, Owner = owner },
            ViewDefinition view => View(view, alias, owner),
            _ => throw context.Resolver.NoTable(name),
        };
    }

    /// <summary>TABLE(…); ORA-22905 when that is no collection.</summary>
    private BoundTableFunction Collection(CollectionTable table, Scope scope)
    {
        var value = context.Variables?.FindCollection(table.Collection) ?? new ExpressionBinder(context, scope, Clause.Argument).Bind(table.Collection);
        return value.Type.Detail is IRowsType rows
            ? new BoundTableFunction(context.Frame, value, rows.RowColumns, table.OuterJoin) { Alias = table.Alias?.Name }
            : throw Ora.Error(22905, table.Position);
    }

    /// <summary>VERSIONS BETWEEN: rows that are computed, without a ROWID.</summary>
    private BoundTableFunction Versions(FlashbackClause versions, TableDefinition table, string alias, string? owner, Scope scope)
    {
        if (!table.Policies.IsEmpty)
            throw Ora.Unsupported("VERSIONS BETWEEN of a table with policies", versions.Position);
        var byScn = versions.Kind == FlashbackKind.VersionsScn;
        var binder = new ExpressionBinder(context, new Scope(scope.Parent, context.Frame), Clause.Argument);
        var rows = new BoundRowVersions(table, Limit(binder, versions.At, byScn), Limit(binder, versions.Until!, byScn), byScn, versions.Position); // the grammar has both
        return new BoundTableFunction(context.Frame, rows, [.. Columns(table.Columns), .. BoundRowVersions.PseudoColumns], false) { Alias = alias, Owner = owner };
    }

    private static BoundExpression? Limit(ExpressionBinder binder, Expression limit, bool byScn) => limit is NameExpression { Parts: [{ Name: "MINVALUE" or "MAXVALUE", Quoted: false }] }
        ? null
        : TypeRules.Convert(binder.Bind(limit), byScn ? OracleType.AnyNumber : OracleType.TimestampTz(9));

    private BoundTable Table(NamedTable reference, TableDefinition table, string alias, string? owner, Scope scope)
    {
        BoundExpression? asOf = null;
        if (reference.Flashback is { } flashback)
        {
            if (flashback.Kind is not (FlashbackKind.Scn or FlashbackKind.Timestamp))
                throw Ora.Unsupported("AS OF PERIOD FOR", flashback.Position);
            var at = new ExpressionBinder(context, new Scope(scope.Parent, context.Frame), Clause.Argument).Bind(flashback.At);
            asOf = TypeRules.Convert(at, flashback.Kind == FlashbackKind.Scn ? OracleType.AnyNumber : OracleType.TimestampTz(9));
        }

        var bound = new BoundTable(context.Frame, table, Columns(table.Columns))
        {
            Alias = alias,
            Owner = owner,
            AsOf = asOf,
            AsOfIsScn = reference.Flashback?.Kind == FlashbackKind.Scn,
            SamplePercent = Number(reference.Sample?.Percent),
            SampleSeed = Number(reference.Sample?.Seed),
        };
        if (reference.Partition is { } partition)
            bound.Partition = PartitionBinder.Bind(context, bound, partition);
        bound.PoliciesFor = table.Policies.IsEmpty ? null : "SELECT";
        return bound;
    }

    private BoundExpression? Number(Expression? syntax) =>
        syntax is null ? null : TypeRules.ToNumber(new ExpressionBinder(context, new Scope(null, context.Frame), Clause.Argument).Bind(syntax));

    public static IReadOnlyList<SourceColumn> Columns(IEnumerable<TableColumn> columns) =>
        [.. columns.Select(c => new SourceColumn(c.Name, c.Type, !c.NotNull, c.IsInvisible))];

    private static IReadOnlyList<SourceColumn> Columns(IEnumerable<OutputColumn> columns) =>
        [.. columns.Select(c => new SourceColumn(c.Name, c.Type, c.Nullable))];

    private void CheckMayRead(SchemaObject found, ObjectName name)
    {
        var privileges = context.Resolver.Privileges;
        if (found is VirtualTable || (found.Owner == "SYS" && found.Name == "DUAL"))
            return;
        if (!privileges.HasObject(found, "SELECT") && !privileges.HasObject(found, "READ"))
            throw Ora.Error(1031, name.Position);
    }

    /// <summary>A view's query means what it means to its owner, whoever reads it.</summary>
    private BoundDerived View(ViewDefinition view, string alias, string? owner)
    {
        var inner = new BindingContext
        {
            Sql = view.Text,
            Resolver = new ObjectResolver(context.Catalog, view.Owner, new PrivilegeView(context.Catalog, view.Owner)),
            Nls = context.Nls,
            Compat = context.Compat,
            Functions = context.Functions,
            StoredCode = context.StoredCode,
            Frame = context.Frame,
        };
        BoundQuery query;
        try
        {
            query = SequenceRules.Refuse(new QueryBinder(inner).Bind(view.Query, null));
        }
        catch (OraException)
        {
            throw Ora.Error(4063, 0, $"view \"{view.Owner}.{view.Name}\"");
        }

        var columns = query.Columns.Select((c, i) =>
            new SourceColumn(i < view.ColumnNames.Length ? view.ColumnNames[i] : c.Name, c.Type, c.Nullable)).ToList();
        return Restricted(new BoundDerived(query, columns) { Alias = alias, Owner = owner, View = view }, view);
    }

    /// <summary>The view's rows that its policies show.</summary>
    private static BoundDerived Restricted(BoundDerived derived, ViewDefinition view)
    {
        if (PolicyBinder.Visible(view, derived) is not { } visible)
            return derived;
        var outputs = derived.Query.Columns;
        var select = new BoundSelect { From = [derived], Where = visible, Outputs = [], OutputColumns = outputs };
        return new BoundDerived(new BoundQuery(select), derived.Columns) { Alias = derived.Alias, Owner = derived.Owner, View = view };
    }

    private BoundDerived Derived(DerivedTable derived, Scope? visible)
    {
        var query = SequenceRules.Refuse(new QueryBinder(context).Bind(derived.Query, visible));
        if (derived.Columns.Count > 0 && derived.Columns.Count != query.Columns.Count)
            throw Ora.Error(1730, derived.Position);
        var columns = query.Columns.Select((c, i) =>
            new SourceColumn(derived.Columns.Count > 0 ? derived.Columns[i].Name : c.Name, c.Type, c.Nullable)).ToList();
        return new BoundDerived(query, columns) { Alias = derived.Alias?.Name };
    }

    private BoundJoin Joined(Join syntax, Scope scope, Scope? outer)
    {
        var left = Bind(syntax.Left, scope, outer);
        var inner = new Scope(outer, context.Frame);
        inner.Sources.AddRange(scope.Sources);
        inner.Sources.Add(left);
        foreach (var (name, cte) in scope.Ctes)
            inner.Ctes[name] = cte;
        var rightSyntax = syntax.Kind is JoinKind.CrossApply or JoinKind.OuterApply && syntax.Right is DerivedTable derived
            ? derived with { Lateral = true }
            : syntax.Right;
        var right = Bind(rightSyntax, inner, outer);
        var kind = syntax.Kind switch { JoinKind.CrossApply => JoinKind.Cross, JoinKind.OuterApply => JoinKind.Left, var k => k };
        if (kind is JoinKind.Left or JoinKind.Full)
            SupplyNulls(right);
        if (kind is JoinKind.Right or JoinKind.Full)
            SupplyNulls(left);
        var join = new BoundJoin(kind, left, right);
        if (syntax.Natural || syntax.Using.Count > 0)
            Merge(join, syntax);
        else if (syntax.On is not null)
            join.On = Condition(join, syntax, scope, outer);
        return join;
    }

    private BoundExpression Condition(BoundJoin join, Join syntax, Scope scope, Scope? outer)
    {
        // ON sees the two sides, and by way of LATERAL nothing else of this block
        var visible = new Scope(outer, context.Frame);
        foreach (var (name, cte) in scope.Ctes)
            visible.Ctes[name] = cte;
        visible.Sources.Add(join);
        return new ExpressionBinder(context, visible, Clause.Join).Condition(syntax.On!); // the caller has looked
    }

    private static void SupplyNulls(BoundSource source)
    {
        foreach (var leaf in Scope.Leaves(source))
            leaf.IsNullSupplied = true;
    }

    private void Merge(BoundJoin join, Join syntax)
    {
        var names = syntax.Using.Count > 0
            ? syntax.Using.Select(u => (u.Name, u.Position)).ToList()
            : Names(join.Left).Intersect(Names(join.Right)).Select(n => (Name: n, syntax.Position)).ToList();
        var left = new Scope(null, context.Frame);
        left.Sources.Add(join.Left);
        var right = new Scope(null, context.Frame);
        right.Sources.Add(join.Right);
        var merged = new List<MergedColumn>();
        var conditions = new List<BoundExpression>();
        foreach (var (name, position) in names)
        {
            var l = left.FindColumn(null, null, name, position) ?? throw Ora.Error(904, position, $"\"{name}\"");
            var r = right.FindColumn(null, null, name, position) ?? throw Ora.Error(904, position, $"\"{name}\"");
            conditions.Add(ConditionBinder.Compare(ComparisonOperator.Equal, l, r, position));
            merged.Add(new MergedColumn(name, syntax.Kind switch
            {
                JoinKind.Right => r,
                JoinKind.Full => new BoundCoalesce(l.Type, [l, TypeRules.Convert(r, l.Type)], position),
                _ => l,
            }));
        }

        join.Merged = merged;
        join.On = conditions.Count == 0 ? null : conditions.Count == 1 ? conditions[0] : new BoundLogical(true, conditions, syntax.Position);
    }

    private static List<string> Names(BoundSource source) => source is BoundJoin join
        ? [.. join.Merged.Select(m => m.Name), .. Names(join.Left).Concat(Names(join.Right)).Except(join.Merged.Select(m => m.Name))]
        : [.. source.Columns.Where(c => !c.IsInvisible).Select(c => c.Name)];
}
