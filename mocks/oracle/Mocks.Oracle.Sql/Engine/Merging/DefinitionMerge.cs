using System.Collections.Immutable;
using Mocks.Oracle.Sql.Catalog;

namespace Mocks.Oracle.Sql.Engine.Merging;

/// <summary>A table's definition that both have changed: column by column, constraint by constraint.</summary>
internal static class DefinitionMerge
{
    public static TableDefinition Merge(TableDefinition from, TableDefinition to, TableDefinition current)
    {
        var columns = Columns(from, to, current.Columns);
        var names = columns.Select(column => column.Name).ToHashSet(StringComparer.Ordinal);
        return current with
        {
            Name = MapMerge.Pick(from.Name, to.Name, current.Name),
            Columns = columns,
            Constraints = [.. MapMerge.Merge(from.Constraints, to.Constraints, current.Constraints).Where(constraint => constraint.Columns.All(names.Contains))],
            Indexes = [.. MapMerge.Merge(from.Indexes, to.Indexes, current.Indexes).Where(index => index.Columns.All(key => names.Contains(key.Name)))],
            Comment = MapMerge.Pick(from.Comment, to.Comment, current.Comment),
            IsReadOnly = MapMerge.Pick(from.IsReadOnly, to.IsReadOnly, current.IsReadOnly),
            Options = MapMerge.Pick(from.Options, to.Options, current.Options),
            Tablespace = MapMerge.Pick(from.Tablespace, to.Tablespace, current.Tablespace),
            LastDdl = MapMerge.Pick(from.LastDdl, to.LastDdl, current.LastDdl),
        };
    }

    /// <summary>
    /// By a name of <paramref name="to"/>, the name that the same column has in <paramref name="from"/>: its own, or, if as many columns went
    /// as came, that of the column that went in its place.
    /// </summary>
    public static Dictionary<string, string> Pairs(TableDefinition from, TableDefinition to)
    {
        var pairs = to.Columns.Where(column => from.Ordinal(column.Name) >= 0).ToDictionary(column => column.Name, column => column.Name, StringComparer.Ordinal);
        var went = from.Columns.Where(column => to.Ordinal(column.Name) < 0).Select(column => column.Name).ToList();
        var came = to.Columns.Where(column => from.Ordinal(column.Name) < 0).Select(column => column.Name).ToList();
        if (went.Count == came.Count)
        {
            for (var i = 0; i < came.Count; i++)
                pairs[came[i]] = went[i];
        }

        return pairs;
    }

    private static ImmutableArray<TableColumn> Columns(TableDefinition from, TableDefinition to, ImmutableArray<TableColumn> current)
    {
        var pairs = Pairs(from, to);
        var result = current.RemoveAll(column => from.Ordinal(column.Name) >= 0 && !pairs.ContainsValue(column.Name));
        for (var i = 0; i < to.Columns.Length; i++)
        {
            var wanted = to.Columns[i];
            if (!pairs.TryGetValue(wanted.Name, out var oldName))
            {
                if (result.All(column => column.Name != wanted.Name))
                    result = result.Insert(Math.Min(i, result.Length), wanted);
                continue;
            }

            var at = result.IndexOf(result.FirstOrDefault(column => column.Name == oldName)!); // null isn't found
            if (at >= 0 && result[at].Equals(from.Column(oldName)))
                result = result.SetItem(at, wanted);
        }

        return result;
    }
}
