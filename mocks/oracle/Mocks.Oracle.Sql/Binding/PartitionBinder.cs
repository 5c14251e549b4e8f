using System.Globalization;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.Binding;

/// <summary>PARTITION (name) and PARTITION FOR (value) behind a table: a condition on its rows.</summary>
internal static class PartitionBinder
{
    public static BoundExpression Bind(BindingContext context, BoundTable table, PartitionReference reference)
    {
        var definition = table.Table;
        if (!definition.IsPartitioned)
            throw Ora.Error(14501, reference.Position);
        if (reference.Subpartition || PartitionNumber.Of(definition) is not { } number)
            throw Ora.Unsupported(reference.Subpartition ? "SUBPARTITION in FROM" : "PARTITION in FROM of this kind of partitions", reference.Position);
        var scope = new Scope(null, context.Frame);
        scope.Sources.Add(table);
        var condition = Parser.ParseCondition($"{number} = {Wanted(definition, reference)}", context.Compat);
        return new ExpressionBinder(context, scope, Clause.Where).Condition(condition);
    }

    private static string Wanted(TableDefinition table, PartitionReference reference)
    {
        if (reference.Name is { } name)
        {
            var position = Partitioning.Of(table).Partitions.FindIndex(p => p.Name == name.Name);
            return position >= 0 ? (position + 1).ToString(CultureInfo.InvariantCulture) : throw Ora.Error(2149, reference.Position);
        }

        return PartitionNumber.Of(table, PartitionNumber.SplitList(reference.ForText)) ?? throw Ora.Error(14763, reference.Position);
    }
}
