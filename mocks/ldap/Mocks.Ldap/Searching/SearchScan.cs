using Mocks.Ldap.Directory;
using Mocks.Ldap.Filtering;
using Mocks.Ldap.Protocol.Messages;
using Mocks.Ldap.Schema;

namespace Mocks.Ldap.Searching;

/// <summary>The entries in scope of a search that can match, by the index where it pays.</summary>
internal static class SearchScan
{
    public static IEnumerable<Entry> Candidates(DirectoryTree tree, IReadOnlyList<Entry> bases, SearchScope scope, Predicate predicate)
    {
        if (bases.Count == 1)
            return Below(tree, bases[0], scope, predicate);
        // what an alias stands for is in scope itself when one level is searched, and with all that is below it otherwise
        var others = scope == SearchScope.SingleLevel ? SearchScope.BaseObject : SearchScope.WholeSubtree;
        return bases.SelectMany((entry, index) => Below(tree, entry, index == 0 ? scope : others, predicate)).DistinctBy(entry => entry.Id);
    }

    public static bool IsInScope(Entry entry, Entry baseEntry, SearchScope scope)
    {
        if (!entry.Key.AsSpan().StartsWith(baseEntry.Key))
            return false;
        return scope switch
        {
            SearchScope.BaseObject => entry.Id == baseEntry.Id,
            SearchScope.SingleLevel => NormalizedName.ParentOf(entry.Key).Length == baseEntry.Key.Length && entry.Id != baseEntry.Id,
            SearchScope.SubordinateSubtree => entry.Id != baseEntry.Id,
            _ => true,
        };
    }

    private static IEnumerable<Entry> Below(DirectoryTree tree, Entry baseEntry, SearchScope scope, Predicate predicate)
    {
        if (scope == SearchScope.BaseObject)
            return [baseEntry];
        if (CandidateFinder.Find(predicate, tree, tree.SubtreeCount(baseEntry.Key)) is { } ids)
            return ByIds(tree, baseEntry, scope, ids);
        return scope switch
        {
            SearchScope.SingleLevel => tree.Children(baseEntry.Key),
            SearchScope.SubordinateSubtree => tree.Subtree(baseEntry.Key).Skip(1),
            _ => tree.Subtree(baseEntry.Key),
        };
    }

    private static IEnumerable<Entry> ByIds(DirectoryTree tree, Entry baseEntry, SearchScope scope, IEnumerable<int> ids)
    {
        foreach (var id in ids)
        {
            if (tree.ById.TryGet(id, out var entry) && IsInScope(entry, baseEntry, scope))
                yield return entry;
        }
    }
}
