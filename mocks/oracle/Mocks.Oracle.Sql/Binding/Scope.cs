using Mocks.Oracle.Sql.Catalog;

namespace Mocks.Oracle.Sql.Binding;

/// <summary>What names mean in one query block; the blocks around it come after.</summary>
internal sealed class Scope(Scope? parent, FrameLayout frame)
{
    public Scope? Parent => parent;

    public FrameLayout Frame => frame;

    public List<BoundSource> Sources { get; } = [];

    /// <summary>WITH queries that are visible here, beside those of the blocks around.</summary>
    public Dictionary<string, BoundCte> Ctes { get; } = [];

    /// <summary>References to a recursive WITH query from within itself read this cache.</summary>
    public Dictionary<BoundCte, int> WorkingCaches { get; } = [];

    /// <summary>Slot of ROWNUM; -1 until it is used.</summary>
    public int RowNumberSlot { get; set; } = -1;

    public bool IsHierarchical { get; set; }

    /// <summary>Of the SQL macro whose text is bound: what its parameters mean.</summary>
    public IReadOnlyDictionary<string, BoundExpression>? Parameters { get; init; }

    /// <summary>The macro, whose name may qualify a parameter.</summary>
    public string? MacroName { get; init; }

    /// <summary>Within MEASURES and DEFINE of MATCH_RECOGNIZE.</summary>
    public MatchScope? Match { get; init; }

    /// <summary>CONNECT BY NOCYCLE.</summary>
    public bool IsNoCycle { get; set; }

    public int LevelSlot { get; set; } = -1;

    public int IsLeafSlot { get; set; } = -1;

    public int IsCycleSlot { get; set; } = -1;

    public int NewRowNumberSlot() => RowNumberSlot >= 0 ? RowNumberSlot : RowNumberSlot = frame.Allocate();

    public BoundCte? FindCte(string name) => Ctes.GetValueOrDefault(name) ?? parent?.FindCte(name);

    public int CacheOf(BoundCte cte) => WorkingCaches.TryGetValue(cte, out var cache) ? cache : parent?.CacheOf(cte) ?? cte.Cache;

    /// <summary>All leaves of the FROM clause.</summary>
    public IEnumerable<BoundSource> Leaves() => Sources.SelectMany(Leaves);

    public static IEnumerable<BoundSource> Leaves(BoundSource source) =>
        source is BoundJoin join ? Leaves(join.Left).Concat(Leaves(join.Right)) : [source];

    /// <summary>The column of that name in this block alone; null when there is none, ORA-00918 when there are several.</summary>
    public BoundExpression? FindColumn(string? owner, string? table, string column, int position)
    {
        var merged = table is null ? Sources.Select(s => FindMerged(s, column)).FirstOrDefault(m => m is not null) : null;
        BoundSource? found = null;
        var ordinal = -1;
        foreach (var source in Leaves())
        {
            if (table is not null && (source.Alias != table || (owner is not null && source.Owner != owner)))
                continue;
            var i = IndexOf(source, column);
            if (i == Several)
                throw Ora.Error(918, position, column);
            if (i < 0)
                continue;
            if (merged is not null && merged.Value.Sources.Contains(source))
                continue;
            if (found is not null || merged is not null)
                throw Ora.Error(918, position, table is null ? column : $"{table}.{column}");
            if (table is not null && Sources.Exists(s => IsMerged(s, source, column)))
                throw Ora.Error(25154, position);
            (found, ordinal) = (source, i);
        }

        if (merged is not null)
            return merged.Value.Column.Value;
        return found is null ? null : Reference(found, ordinal, position);
    }

    public static BoundSlot Reference(BoundSource source, int ordinal, int position)
    {
        var column = source.Columns[ordinal];
        return new BoundSlot(column.Type, source.Slot(ordinal), column.Nullable || source.IsNullSupplied, position)
        {
            Name = source.Alias is null ? $"\"{column.Name}\"" : $"\"{source.Alias}\".\"{column.Name}\"",
            Source = source,
            Ordinal = ordinal,
        };
    }

    private const int Several = -2;

    private static int IndexOf(BoundSource source, string column)
    {
        var found = -1;
        for (var i = 0; i < source.Columns.Count; i++)
        {
            if (source.Columns[i].Name != column)
                continue;
            if (found >= 0)
                return Several;
            found = i;
        }

        return found;
    }

    /// <summary>Whether a column of a source is one of a join's USING, which takes no qualifier.</summary>
    private static bool IsMerged(BoundSource joined, BoundSource source, string column) =>
        joined is BoundJoin join
        && ((join.Merged.Any(m => m.Name == column) && Leaves(join).Contains(source)) || IsMerged(join.Left, source, column) || IsMerged(join.Right, source, column));

    private static (MergedColumn Column, List<BoundSource> Sources)? FindMerged(BoundSource source, string name)
    {
        if (source is not BoundJoin join)
            return null;
        var own = join.Merged.FirstOrDefault(m => m.Name == name);
        if (own is not null)
            return (own, [.. Leaves(join)]);
        return FindMerged(join.Left, name) ?? FindMerged(join.Right, name);
    }
}
