namespace Mocks.Oracle.Sql.Storage;

/// <summary>The order of a tree's keys, and how its leaves keep them.</summary>
internal abstract class TreeOrder<TKey> : IComparer<TKey>
{
    public abstract int Compare(TKey? x, TKey? y);

    public abstract LeafKeys<TKey> NewKeys();
}
