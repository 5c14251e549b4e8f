using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.Binding;

/// <summary>UNPIVOT, as the join with a LATERAL view of one row for each item of IN that it stands for.</summary>
internal sealed class UnpivotBinder(BindingContext context)
{
    private const string Rows = "UNPIVOTED ROWS";

    public BoundSource Bind(UnpivotTable unpivot, Scope scope, Scope? outer)
    {
        var sources = new SourceBinder(context);
        var inner = new Scope(null, context.Frame);
        inner.Sources.Add(sources.Bind(unpivot.Source, scope, outer));
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var column in unpivot.In.SelectMany(i => i.Columns))
        {
            _ = inner.FindColumn(null, null, column.Name, column.Position) ?? throw Ora.Error(904, column.Position, $"\"{column.Name}\"");
            taken.Add(column.Name);
        }

        var items = StarBinder.Expand(inner, new StarExpression(unpivot.Position, [])).Where(c => !taken.Contains(c.Name)).Select(c => Column(null, c.Name, unpivot.Position)).ToList();
        items.AddRange(unpivot.For.Concat(unpivot.Values).Select(c => Column(Rows, c.Name, c.Position)));
        var rows = new DerivedTable(unpivot.Position, new Query(unpivot.Position, Union(unpivot))) { Lateral = true, Alias = new Identifier(Rows, true, unpivot.Position) };
        var block = new SelectBlock(unpivot.Position, items, [unpivot.Source, rows]) { Where = unpivot.IncludeNulls ? null : AnyValue(unpivot) };
        return sources.Bind(new DerivedTable(unpivot.Position, new Query(unpivot.Position, block)) { Alias = unpivot.Alias }, scope, outer);
    }

    private static SelectItem Column(string? table, string name, int position)
    {
        var identifier = new Identifier(name, true, position);
        return new SelectItem(position, new NameExpression(position, table is null ? [identifier] : [new Identifier(table, true, position), identifier]), identifier, default);
    }

    private static QueryBody Union(UnpivotTable unpivot)
    {
        var rows = unpivot.In.Select(i => Row(unpivot, i)).ToList();
        return rows.Count == 1
            ? rows[0]
            : new SetOperation(unpivot.Position, rows[0], [.. rows.Skip(1).Select(r => new SetOperand(r.Position, SetOperator.Union, true, r))]);
    }

    private static SelectBlock Row(UnpivotTable unpivot, UnpivotColumns item)
    {
        if (item.Columns.Count != unpivot.Values.Count)
            throw Ora.Error(item.Columns.Count < unpivot.Values.Count ? 947 : 913, item.Position);
        if (item.As.Count > 0 && item.As.Count != unpivot.For.Count)
            throw Ora.Error(item.As.Count < unpivot.For.Count ? 947 : 913, item.Position);
        var label = new StringLiteral(item.Position, string.Join('_', item.Columns.Select(c => c.Name)), false);
        var items = unpivot.For.Select((f, i) => new SelectItem(item.Position, item.As.Count > 0 ? item.As[i] : label, f, default))
            .Concat(unpivot.Values.Select((v, i) => new SelectItem(item.Position, new NameExpression(item.Position, [item.Columns[i]]), v, default)));
        var dual = new NamedTable(item.Position, new ObjectName(item.Position, new Identifier("SYS", true, item.Position), new Identifier("DUAL", true, item.Position)));
        return new SelectBlock(item.Position, [.. items], [dual]);
    }

    private static Expression AnyValue(UnpivotTable unpivot)
    {
        var present = unpivot.Values.Select(Expression (v) =>
            new IsNullExpression(v.Position, Column(Rows, v.Name, v.Position).Value, true)).ToList();
        return present.Count == 1 ? present[0] : new LogicalExpression(unpivot.Position, LogicalOperator.Or, present);
    }
}
