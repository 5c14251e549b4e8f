using Mocks.Ldap.Directory;
using Mocks.Ldap.Schema;

namespace Mocks.Ldap.Filtering;

/// <summary>
/// Finds, by the index, a small set of entries that holds all for which a predicate can be true. The entries must still be
/// evaluated. Null when the index is of no help.
/// </summary>
internal static class CandidateFinder
{
    /// <summary>What the index would give: how many keys, and the keys' entries.</summary>
    private sealed record Candidates(int Count, bool IsSorted, Func<IEnumerable<int>> Ids);

    /// <param name="predicate">What is looked for.</param>
    /// <param name="tree">Where.</param>
    /// <param name="atMost">A set larger than this is of no use: walking the scope is cheaper.</param>
    /// <returns>Ids in ascending order, each once; or null.</returns>
    public static IEnumerable<int>? Find(Predicate predicate, DirectoryTree tree, int atMost)
    {
        if (Estimate(predicate, tree) is not { } candidates || candidates.Count > atMost)
            return null;
        if (candidates.Count == 0)
            return [];
        if (candidates.IsSorted)
            return candidates.Ids();
        var ids = new List<int>(candidates.Ids());
        ids.Sort();
        return ids.Distinct();
    }

    private static Candidates? Estimate(Predicate predicate, DirectoryTree tree) => predicate switch
    {
        EqualityPredicate equality => Equality(equality, tree),
        AndPredicate and => And(and, tree),
        OrPredicate or => Or(or, tree),
        PresencePredicate { Attribute.Type: { IsIndexed: true, IsOperational: false } type } when !tree.Schema.IsComputed(type) => Range(tree, type, null, null),
        OrderingPredicate { Attribute.Type: { IsIndexed: true, IsOperational: false } type } ordering
            when SameForm(type, ordering.Rule) && !tree.Schema.IsComputed(type) =>
            ordering.IsGreater
                ? Range(tree, type, ordering.Value, null)
                : Range(tree, type, null, DirectoryTree.Next(ordering.Value)),
        SubstringsPredicate { Attribute.Type: { IsIndexed: true, IsOperational: false } type } substrings
            when SameForm(type, substrings.Rule) && !tree.Schema.IsComputed(type) =>
            Substrings(substrings, type, tree),
        ConstantPredicate { Value: not Truth.True } => new Candidates(0, true, () => []),
        _ => null,
    };

    private static bool SameForm(AttributeType type, MatchingRule rule) => type.Equality?.Normalize == rule.Normalize;

    private static Candidates? Equality(EqualityPredicate equality, DirectoryTree tree)
    {
        var type = equality.Attribute.Type;
        if (ReferenceEquals(type, tree.Schema.Known.MemberOf) && tree.TryFind(equality.Value, out var group))
            return Members(group, tree);
        if (type.IsIndexed)
        {
            var next = DirectoryTree.Next(equality.Value);
            return new Candidates(
                tree.IndexCount(type, equality.Value, next), true,
                () => tree.IndexRange(type, equality.Value, next).Select(key => key.Entry));
        }

        return ReferenceEquals(type, tree.Schema.Known.EntryDn)
            ? new Candidates(1, true, () => tree.TryFind(equality.Value, out var entry) ? [entry.Id] : [])
            : null;
    }

    private static Candidates Members(Entry group, DirectoryTree tree)
    {
        var known = tree.Schema.Known;
        // members by name alone can be looked up; those by uid are found through the index of uid
        var names = group.ValuesOf(known.Member);
        names.AddRange(group.ValuesOf(known.UniqueMember));
        var uids = group.ValuesOf(known.MemberUid);
        return new Candidates(names.Count + uids.Count, false, () => ByName(names, tree).Concat(ByUid(uids, tree)));
    }

    private static IEnumerable<int> ByName(List<byte[]> names, DirectoryTree tree)
    {
        foreach (var value in names)
        {
            if (tree.Schema.TryNormalize(value, out var name) && tree.TryFind(name.Key, out var entry))
                yield return entry.Id;
        }
    }

    private static IEnumerable<int> ByUid(List<byte[]> uids, DirectoryTree tree)
    {
        var uid = tree.Schema.Known.Uid;
        foreach (var value in uids)
        {
            if (Normalizers.CaseIgnore(value, tree.Schema) is not { } normalized)
                continue;
            foreach (var key in tree.IndexRange(uid, normalized, DirectoryTree.Next(normalized)))
                yield return key.Entry;
        }
    }

    private static Candidates? And(AndPredicate and, DirectoryTree tree)
    {
        Candidates? best = null;
        foreach (var part in and.Parts)
        {
            if (Estimate(part, tree) is { } candidates && (best is null || candidates.Count < best.Count))
                best = candidates;
            if (best?.Count <= 1)
                break;
        }

        return best;
    }

    private static Candidates? Or(OrPredicate or, DirectoryTree tree)
    {
        var parts = new List<Candidates>(or.Parts.Count);
        foreach (var part in or.Parts)
        {
            if (Estimate(part, tree) is not { } candidates)
                return null;
            parts.Add(candidates);
        }

        return new Candidates(parts.Sum(part => part.Count), false, () => parts.SelectMany(part => part.Ids()));
    }

    private static Candidates Range(DirectoryTree tree, AttributeType type, byte[]? from, byte[]? to) =>
        new(tree.IndexCount(type, from, to), false, () => tree.IndexRange(type, from, to).Select(key => key.Entry));

    private static Candidates Substrings(SubstringsPredicate substrings, AttributeType type, DirectoryTree tree)
    {
        var from = substrings.Initial;
        var to = from is null ? null : DirectoryTree.After(from);
        // the index holds the values in comparable form: testing those is far cheaper than testing entries
        return new Candidates(
            tree.IndexCount(type, from, to), false,
            () => tree.IndexRange(type, from, to)
                .Where(key => PredicateEvaluator.Contains(key.Value.Span, substrings)).Select(key => key.Entry));
    }
}
