using System.Text;
using Mocks.Ldap.Directory;

namespace Mocks.Ldap.Tests;

/// <summary>The packed index against a sorted set of the same terms.</summary>
public sealed class IndexTreeTests
{
    private static readonly Comparer<(int Attribute, string Value, int Entry)> Order = Comparer<(int Attribute, string Value, int Entry)>.Create(
        static (x, y) => new IndexTerm(x.Attribute, Encoding.UTF8.GetBytes(x.Value), x.Entry)
            .ComparedWith(new IndexTerm(y.Attribute, Encoding.UTF8.GetBytes(y.Value), y.Entry)));

    [Theory]
    [InlineData(1, 20_000)]
    [InlineData(2, 20_000)]
    [InlineData(3, 200)]
    public void Terms_added_and_removed_in_any_order_are_those_of_a_sorted_set(int seed, int steps)
    {
        var random = new Sequence((uint)seed);
        var expected = new SortedSet<(int, string, int)>(Order);
        var tree = IndexTree.Empty;
        for (var version = 0; version < 20; version++)
        {
            var before = (tree, Values: expected.ToList());
            var edit = new IndexEdit(tree);
            for (var step = 0; step < steps / 20; step++)
            {
                var term = Term(random);
                // by turns mostly growing and mostly shrinking
                if (random.Next(10) < (version % 4 == 3 ? 8 : 3))
                {
                    expected.Remove(term);
                    edit.Remove(term.Attribute, Encoding.UTF8.GetBytes(term.Value), term.Entry);
                }
                else
                {
                    expected.Add(term);
                    edit.Add(term.Attribute, Encoding.UTF8.GetBytes(term.Value), term.Entry);
                }
            }

            tree = edit.Commit();
            Assert.Equal(expected.Select(Text), All(tree));
            Assert.Equal(before.Values.Select(Text), All(before.tree));
        }
    }

    [Fact]
    public void A_range_holds_the_terms_between_its_ends_and_ranks_count_them()
    {
        var edit = new IndexEdit(IndexTree.Empty);
        for (var entry = 0; entry < 5_000; entry++)
            edit.Add(7, Encoding.UTF8.GetBytes($"v{entry % 100:D2}"), entry);
        var tree = edit.Commit();
        var found = tree.Range(7, "v10"u8.ToArray(), 7, "v12"u8.ToArray()).ToList();
        Assert.Equal(100, found.Count);
        Assert.Equal(100, tree.Rank(new IndexTerm(7, "v12"u8, int.MinValue)) - tree.Rank(new IndexTerm(7, "v10"u8, int.MinValue)));
        Assert.Equal(Enumerable.Range(0, 50).Select(i => 10 + (i * 100)), found.Take(50).Select(hit => hit.Entry));
        Assert.Empty(tree.Range(8, [], 9, []));
    }

    [Fact]
    public void Values_of_any_length_come_back_whole()
    {
        var edit = new IndexEdit(IndexTree.Empty);
        int[] lengths = [0, 1, 254, 255, 256, 70_000];
        foreach (var length in lengths)
            edit.Add(1, new byte[length], length);
        Assert.Equal(lengths, edit.Commit().Range(0, [], 2, []).Select(hit => hit.Value.Length));
    }

    private static (int Attribute, string Value, int Entry) Term(Sequence random) =>
        (random.Next(3), new string('a', random.Next(4)) + new string((char)('a' + random.Next(26)), random.Next(12)), random.Next(300));

    private static string Text((int Attribute, string Value, int Entry) term) => $"{term.Value} {term.Entry}";

    private static IEnumerable<string> All(IndexTree tree) =>
        tree.Range(0, [], int.MaxValue, []).Select(hit => $"{Encoding.UTF8.GetString(hit.Value.Span)} {hit.Entry}");

    /// <summary>Numbers from a seed, the same on every machine (xorshift).</summary>
    private sealed class Sequence(uint state)
    {
        private uint _state = state * 2654435761;

        public int Next(int below)
        {
            _state ^= _state << 13;
            _state ^= _state >> 17;
            _state ^= _state << 5;
            return (int)(_state % (uint)below);
        }
    }
}
