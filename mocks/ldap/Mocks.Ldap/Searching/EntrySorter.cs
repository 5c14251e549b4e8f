using Mocks.Ldap.Controls;
using Mocks.Ldap.Directory;
using Mocks.Ldap.Protocol;
using Mocks.Ldap.Schema;

namespace Mocks.Ldap.Searching;

/// <summary>
/// Sorts what a search found (RFC 2891 §2). An attribute without an ordering rule is sorted by its equality rule, whose comparable
/// form has an order too. An entry counts by its least value; one without values comes after all others.
/// </summary>
internal sealed class EntrySorter
{
    private readonly IReadOnlyList<(AttributeDescription Attribute, MatchingRule Rule, bool IsReverse)> _keys;
    private readonly DirectoryTree _tree;

    private EntrySorter(IReadOnlyList<(AttributeDescription Attribute, MatchingRule Rule, bool IsReverse)> keys, DirectoryTree tree)
    {
        _keys = keys;
        _tree = tree;
    }

    /// <summary>Null when a key can't be sorted by; then <paramref name="failure"/> and <paramref name="attribute"/> say why and which.</summary>
    public static EntrySorter? Make(SortControl control, DirectoryTree tree, out ResultCode failure, out string? attribute)
    {
        failure = ResultCode.Success;
        attribute = null;
        var keys = new List<(AttributeDescription, MatchingRule, bool)>();
        foreach (var key in control.Keys)
        {
            attribute = key.Attribute;
            if (tree.Schema.FindDescription(key.Attribute) is not { } description)
            {
                failure = ResultCode.NoSuchAttribute;
                return null;
            }

            var rule = key.Rule is null ? description.Type.Ordering ?? description.Type.Equality : tree.Schema.FindMatchingRule(key.Rule);
            if (rule is not { Kind: MatchingRuleKind.Ordering or MatchingRuleKind.Equality })
            {
                failure = ResultCode.InappropriateMatching;
                return null;
            }

            keys.Add((description, rule, key.IsReverse));
        }

        attribute = null;
        return new EntrySorter(keys, tree);
    }

    public List<Entry> Sort(List<Entry> entries)
    {
        var keyed = entries.ConvertAll(entry => (Entry: entry, Keys: _keys.Select(key => Key(entry, key.Attribute, key.Rule)).ToArray()));
        // a stable sort keeps the order of names among equals
        return [.. keyed.Order(Comparer<(Entry Entry, byte[]?[] Keys)>.Create((one, other) => Compare(one.Keys, other.Keys))).Select(pair => pair.Entry)];
    }

    /// <summary>The 1-based place of the first entry whose first key is not less than the value; one past the end if there is none.</summary>
    public int PlaceOf(byte[] value, List<Entry> sorted)
    {
        var (attribute, rule, isReverse) = _keys[0];
        var wanted = rule.Normalize(value, _tree.Schema);
        var at = sorted.FindIndex(entry => CompareKeys(Key(entry, attribute, rule), wanted, isReverse) >= 0);
        return at < 0 ? sorted.Count + 1 : at + 1;
    }

    private int Compare(byte[]?[] one, byte[]?[] other)
    {
        for (var i = 0; i < one.Length; i++)
        {
            var order = CompareKeys(one[i], other[i], _keys[i].IsReverse);
            if (order != 0)
                return order;
        }

        return 0;
    }

    private static int CompareKeys(byte[]? one, byte[]? other, bool isReverse)
    {
        var order = one is null ? other is null ? 0 : 1 : other is null ? -1 : one.AsSpan().SequenceCompareTo(other);
        return isReverse ? -order : order;
    }

    private byte[]? Key(Entry entry, AttributeDescription attribute, MatchingRule rule)
    {
        byte[]? least = null;
        foreach (var value in Values(entry, attribute))
        {
            if (rule.Normalize(value, _tree.Schema) is { } key && (least is null || key.AsSpan().SequenceCompareTo(least) < 0))
                least = key;
        }

        return least;
    }

    private IEnumerable<byte[]> Values(Entry entry, AttributeDescription attribute)
    {
        if (ComputedAttributes.IsComputed(attribute.Type, _tree.Schema))
            return ComputedAttributes.Values(attribute.Type, entry, _tree);
        var values = new List<byte[]>();
        foreach (var slot in entry.Slots)
        {
            if (!slot.Description.IsCoveredBy(attribute))
                continue;
            foreach (var value in entry.Values(slot))
                values.Add(value.ToArray());
        }

        return values;
    }
}
