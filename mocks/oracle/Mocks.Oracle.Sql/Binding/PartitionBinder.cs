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
        if (PartitionNumber.Of(definition) is not { } number)
            throw Ora.Unsupported("PARTITION in FROM of this kind of partitions", reference.Position);
        var scope = new Scope(null, context.Frame);
        scope.Sources.Add(table);
        var condition = Parser.ParseCondition(reference.Subpartition ? OfSubpartition(definition, number, reference) : $"{number} = {Wanted(definition, reference)}", context.Compat);
        return new ExpressionBinder(context, scope, Clause.Where).Condition(condition);
    }

    /// <summary>ORA-14251 when there is no subpartition of the name.</summary>
    private static string OfSubpartition(TableDefinition table, string number, PartitionReference reference)
    {
        if (reference.Name is not { } name)
            throw Ora.Unsupported("SUBPARTITION FOR", reference.Position);
        var partitioning = Partitioning.Of(table);
        for (var i = 0; i < partitioning.Partitions.Count; i++)
        {
            var parts = partitioning.SubpartitionsOf(i);
            for (var j = 0; j < parts.Count; j++)
            {
                if (parts[j].Name != name.Name)
                    continue;
                var within = PartitionNumber.OfSubpartition(partitioning, parts) ?? throw Ora.Unsupported("SUBPARTITION in FROM of this kind of subpartitions", reference.Position);
                return string.Create(CultureInfo.InvariantCulture, $"({number}) = {i + 1} AND ({within}) = {j + 1}");
            }
        }

        throw Ora.Error(14251, reference.Position);
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
