using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.Binding;

/// <summary>What * and t.* stand for.</summary>
internal static class StarBinder
{
    private static readonly HashSet<string> NoNames = [];

    public static IEnumerable<SelectOutput> Expand(Scope scope, StarExpression star)
    {
        if (star.Qualifier.Count == 0)
        {
            if (scope.Sources.Count == 0)
                throw Ora.Error(923, star.Position);
            return scope.Sources.SelectMany(s => All(s, NoNames, star.Position)).ToList();
        }

        var table = star.Qualifier[^1].Name;
        var owner = star.Qualifier.Count > 1 ? star.Qualifier[0].Name : null;
        var source = scope.Leaves().FirstOrDefault(s => s.Alias == table && (owner is null || s.Owner == owner))
            ?? throw Ora.Error(904, star.Position, string.Join('.', star.Qualifier.Select(q => $"\"{q.Name}\"")));
        return Columns(source, NoNames, star.Position).ToList();
    }

    private static IEnumerable<SelectOutput> All(BoundSource source, IReadOnlySet<string> hidden, int position)
    {
        if (source is not BoundJoin join)
            return Columns(source, hidden, position);
        var own = join.Merged.Where(m => !hidden.Contains(m.Name)).Select(m => new SelectOutput(m.Name, m.Value, false)).ToList();
        var inner = hidden.Concat(join.Merged.Select(m => m.Name)).ToHashSet(StringComparer.Ordinal);
        return own.Concat(All(join.Left, inner, position)).Concat(All(join.Right, inner, position));
    }

    private static IEnumerable<SelectOutput> Columns(BoundSource source, IReadOnlySet<string> hidden, int position)
    {
        for (var i = 0; i < source.Columns.Count; i++)
        {
            var column = source.Columns[i];
            if (!column.IsInvisible && !hidden.Contains(column.Name))
                yield return new SelectOutput(column.Name, Scope.Reference(source, i, position), false);
        }
    }
}
