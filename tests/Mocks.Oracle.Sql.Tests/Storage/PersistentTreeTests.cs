using System.Buffers.Binary;
using CsCheck;
using Mocks.Oracle.Sql.Storage;

namespace Mocks.Oracle.Sql.Tests.Storage;

#pragma warning disable MA0048 // the same tests for both kinds of keys

public sealed class RowTreeTests() : PersistentTreeTests<long>(RowOrder.Instance, static key => key);

public sealed class IndexTreeTests() : PersistentTreeTests<byte[]>(ByteOrder.Instance, static key =>
{
    var bytes = new byte[4 + (key % 7)];
    BinaryPrimitives.WriteInt32BigEndian(bytes, key);
    return bytes;
});

public abstract class PersistentTreeTests<TKey>
{
    private readonly TreeOrder<TKey> _order;
    private readonly Func<int, TKey> _key;

    private protected PersistentTreeTests(TreeOrder<TKey> order, Func<int, TKey> key) => (_order, _key) = (order, key);

    private PersistentTree<TKey, int> Empty => PersistentTree<TKey, int>.Empty(_order);

    private static readonly Gen<(int Key, bool Remove)[]> Edits =
        Gen.Select(Gen.Int[0, 500], Gen.Int[0, 2]).Select((key, kind) => (key, kind == 0)).Array[0, 2000];

    [Fact]
    public void A_tree_holds_what_a_sorted_dictionary_holds() =>
        Edits.Sample(edits =>
        {
            var tree = Empty;
            var builder = tree.ToBuilder();
            var model = new SortedDictionary<int, int>();
            for (var i = 0; i < edits.Length; i++)
            {
                var (key, remove) = edits[i];
                var changed = remove ? builder.Remove(_key(key)) == model.Remove(key) : builder.Set(_key(key), i) != model.ContainsKey(key);
                if (!remove)
                    model[key] = i;
                if (!changed)
                    return false;
            }
            tree = builder.ToImmutable();
            return tree.Count == model.Count && Same(tree.Scan(), model) && Same(tree.ScanBackwards(), model.Reverse())
                && Enumerable.Range(0, 501).All(k => tree.TryGet(_key(k), out var value) == model.TryGetValue(k, out var expected) && value == expected);
        });

    [Fact]
    public void Ranges_have_their_bounds() =>
        Gen.Select(Gen.Int[0, 300].Array[0, 400], Gen.Int[0, 305], Gen.Int[0, 305], Gen.Bool, Gen.Bool).Sample((keys, low, high, withLow, withHigh) =>
        {
            var builder = Empty.ToBuilder();
            foreach (var key in keys)
                builder.Set(_key(key), key);
            var tree = builder.ToImmutable();
            var expected = keys.Distinct().Order().Where(k => (withLow ? k >= low : k > low) && (withHigh ? k <= high : k < high)).ToList();
            var (from, to) = (new TreeBound<TKey>(_key(low), withLow), new TreeBound<TKey>(_key(high), withHigh));
            return tree.Scan(from, to).Select(e => e.Value).SequenceEqual(expected)
                && tree.ScanBackwards(from, to).Select(e => e.Value).SequenceEqual(Enumerable.Reverse(expected));
        });

    [Fact]
    public void Versions_that_were_handed_out_never_change() =>
        Gen.Select(Edits, Edits).Sample((first, second) =>
        {
            var builder = Empty.ToBuilder();
            Apply(builder, first);
            var version = builder.ToImmutable();
            var before = version.Scan().Select(e => e.Value).ToList();
            Apply(builder, second);
            var branch = version.ToBuilder();
            Apply(branch, second);
            return version.Scan().Select(e => e.Value).SequenceEqual(before)
                && branch.ToImmutable().Scan().Select(e => e.Value).SequenceEqual(builder.ToImmutable().Scan().Select(e => e.Value));
        });

    [Fact]
    public void Keys_that_come_in_order_fill_their_leaves_and_can_all_be_removed()
    {
        var builder = Empty.ToBuilder();
        for (var i = 0; i < 100_000; i++)
            builder.Set(_key(i), i);
        Assert.Equal(Enumerable.Range(0, 100_000), builder.ToImmutable().Scan().Select(e => e.Value));
        for (var i = 0; i < 100_000; i++)
            Assert.True(builder.Remove(_key(i)));
        Assert.True(builder.ToImmutable().IsEmpty);
    }

    private bool Same(IEnumerable<KeyValuePair<TKey, int>> tree, IEnumerable<KeyValuePair<int, int>> model) =>
        tree.Select(e => e.Value).SequenceEqual(model.Select(e => e.Value)) && tree.Zip(model).All(e => _order.Compare(e.First.Key, _key(e.Second.Key)) == 0);

    private void Apply(TreeBuilder<TKey, int> builder, (int Key, bool Remove)[] edits)
    {
        foreach (var (key, remove) in edits)
        {
            if (remove)
                builder.Remove(_key(key));
            else
                builder.Set(_key(key), key);
        }
    }
}
