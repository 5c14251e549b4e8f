using CsCheck;
using Mocks.Oracle.Sql.Storage;

namespace Mocks.Oracle.Sql.Tests.Storage;

public sealed class PersistentTreeTests
{
    private static readonly Gen<(int Key, bool Remove)[]> Edits =
        Gen.Select(Gen.Int[0, 500], Gen.Int[0, 2]).Select((key, kind) => (key, kind == 0)).Array[0, 2000];

    [Fact]
    public void A_tree_holds_what_a_sorted_dictionary_holds() =>
        Edits.Sample(edits =>
        {
            var tree = PersistentTree<int, int>.Empty(Comparer<int>.Default);
            var builder = tree.ToBuilder();
            var model = new SortedDictionary<int, int>();
            for (var i = 0; i < edits.Length; i++)
            {
                var (key, remove) = edits[i];
                var changed = remove ? builder.Remove(key) == model.Remove(key) : builder.Set(key, i) != model.ContainsKey(key);
                if (!remove)
                    model[key] = i;
                if (!changed)
                    return false;
            }
            tree = builder.ToImmutable();
            return tree.Count == model.Count && tree.Scan().SequenceEqual(model) && tree.ScanBackwards().SequenceEqual(model.Reverse())
                && Enumerable.Range(0, 501).All(k => tree.TryGet(k, out var value) == model.TryGetValue(k, out var expected) && value == expected);
        });

    [Fact]
    public void Ranges_have_their_bounds() =>
        Gen.Select(Gen.Int[0, 300].Array[0, 400], Gen.Int[-5, 305], Gen.Int[-5, 305], Gen.Bool, Gen.Bool).Sample((keys, low, high, withLow, withHigh) =>
        {
            var builder = PersistentTree<int, int>.Empty(Comparer<int>.Default).ToBuilder();
            foreach (var key in keys)
                builder.Set(key, key);
            var tree = builder.ToImmutable();
            var expected = keys.Distinct().Order().Where(k => (withLow ? k >= low : k > low) && (withHigh ? k <= high : k < high)).ToList();
            var (from, to) = (new TreeBound<int>(low, withLow), new TreeBound<int>(high, withHigh));
            return tree.Scan(from, to).Select(e => e.Key).SequenceEqual(expected)
                && tree.ScanBackwards(from, to).Select(e => e.Key).SequenceEqual(Enumerable.Reverse(expected));
        });

    [Fact]
    public void Versions_that_were_handed_out_never_change() =>
        Gen.Select(Edits, Edits).Sample((first, second) =>
        {
            var builder = PersistentTree<int, int>.Empty(Comparer<int>.Default).ToBuilder();
            Apply(builder, first);
            var version = builder.ToImmutable();
            var before = version.Scan().ToList();
            Apply(builder, second);
            var branch = version.ToBuilder();
            Apply(branch, second);
            return version.Scan().SequenceEqual(before) && branch.ToImmutable().Scan().SequenceEqual(builder.ToImmutable().Scan());
        });

    [Fact]
    public void Keys_that_come_in_order_fill_their_leaves_and_can_all_be_removed()
    {
        var builder = PersistentTree<int, int>.Empty(Comparer<int>.Default).ToBuilder();
        for (var i = 0; i < 100_000; i++)
            builder.Set(i, i);
        Assert.Equal(Enumerable.Range(0, 100_000), builder.ToImmutable().Scan().Select(e => e.Key));
        for (var i = 0; i < 100_000; i++)
            Assert.True(builder.Remove(i));
        Assert.True(builder.ToImmutable().IsEmpty);
    }

    private static void Apply(TreeBuilder<int, int> builder, (int Key, bool Remove)[] edits)
    {
        foreach (var (key, remove) in edits)
        {
            if (remove)
                builder.Remove(key);
            else
                builder.Set(key, key);
        }
    }
}
