using System.Diagnostics.CodeAnalysis;
using Mocks.Ldap.Schema;

namespace Mocks.Ldap.Directory;

/// <summary>
/// A whole directory as one immutable value: schema, entries by name and by id, and the index. Keeping one costs nothing; a write
/// makes another by <see cref="DirectoryEdit"/>.
/// </summary>
internal sealed class DirectoryTree
{
    public required LdapSchema Schema { get; init; }

    /// <summary>The names under which entries may stand, in order of their coming.</summary>
    public required IReadOnlyList<NormalizedName> Suffixes { get; init; }

    public required PersistentTree<byte[], Entry, ByteOrder> ByName { get; init; }

    public required PersistentTree<int, Entry, NumberOrder> ById { get; init; }

    public required IndexTree Index { get; init; }

    /// <summary>Ids are given in ascending order and never twice.</summary>
    public required int NextId { get; init; }

    public DirectorySettings Settings { get; init; } = DirectorySettings.Default;

    /// <summary>The change sequence number of the latest change, OpenLDAP's contextCSN; empty before there was one.</summary>
    public string ContextCsn { get; init; } = "";

    /// <summary>How many changes there have been: Active Directory's update sequence number.</summary>
    public long Usn { get; init; }

    public int Count => ById.Count;

    /// <summary>Looked up once a version.</summary>
    public SpecialEntries Special => field ??= new SpecialEntries(this);

    public static DirectoryTree Empty(LdapSchema schema) => new()
    {
        Schema = schema,
        Suffixes = [],
        ByName = PersistentTree<byte[], Entry, ByteOrder>.Empty,
        ById = PersistentTree<int, Entry, NumberOrder>.Empty,
        Index = IndexTree.Empty,
        NextId = 1,
    };

    public bool TryFind(byte[] key, [MaybeNullWhen(false)] out Entry entry) => ByName.TryGet(key, out entry);

    /// <summary>The suffix at or above the name, or null.</summary>
    public NormalizedName? SuffixOf(byte[] key)
    {
        foreach (var suffix in Suffixes)
        {
            if (key.AsSpan().StartsWith(suffix.Key))
                return suffix;
        }

        return null;
    }

    /// <summary>The nearest entry above a name that is not there: matchedDN.</summary>
    public Entry? NearestAbove(byte[] key)
    {
        var above = NormalizedName.ParentOf(key).ToArray();
        while (above.Length > 0)
        {
            if (TryFind(above, out var entry))
                return entry;
            above = NormalizedName.ParentOf(above).ToArray();
        }

        return null;
    }

    public bool HasSubordinates(Entry entry)
    {
        var cursor = ByName.From(entry.Key);
        return cursor.MoveNext() && cursor.MoveNext() && cursor.Key.AsSpan().StartsWith(entry.Key);
    }

    /// <summary>The entries directly below, by name.</summary>
    public IEnumerable<Entry> Children(byte[] key)
    {
        var cursor = ByName.From(key);
        while (cursor.MoveNext())
        {
            if (cursor.Key.Length == key.Length)
                continue;
            if (!cursor.Key.AsSpan().StartsWith(key))
                yield break;
            var child = cursor.Value;
            // a deeper one can only come first when its superior is missing, which no write allows
            yield return child;
            cursor.Seek(After(child.Key));
        }
    }

    /// <summary>The entry itself, if it is there, and all below, superiors first.</summary>
    public IEnumerable<Entry> Subtree(byte[] key)
    {
        var cursor = ByName.From(key);
        while (cursor.MoveNext() && cursor.Key.AsSpan().StartsWith(key))
            yield return cursor.Value;
    }

    /// <summary>How many entries <see cref="Subtree"/> would give.</summary>
    public int SubtreeCount(byte[] key) => key.Length == 0 ? Count : ByName.Rank(After(key)) - ByName.Rank(key);

    /// <summary>How many terms of the index an attribute's values from one to another (not included) have; nulls are open ends.</summary>
    public int IndexCount(AttributeType type, byte[]? from, byte[]? to) => Index.Rank(Upper(type, to)) - Index.Rank(Lower(type, from));

    /// <summary>Those terms, value by value, those of one value by entry.</summary>
    public IEnumerable<IndexHit> IndexRange(AttributeType type, byte[]? from, byte[]? to) =>
        Index.Range(type.Ordinal, from ?? [], to is null ? type.Ordinal + 1 : type.Ordinal, to ?? []);

    /// <summary>The least octets that are greater than all that begin with these: 0xFF never begins an RDN or a UTF-8 character.</summary>
    public static byte[] After(byte[] prefix) => [.. prefix, 0xFF];

    /// <summary>The least value greater than this one.</summary>
    public static byte[] Next(byte[] value) => [.. value, 0];

    private static IndexTerm Lower(AttributeType type, byte[]? from) => new(type.Ordinal, from, int.MinValue);

    private static IndexTerm Upper(AttributeType type, byte[]? to) =>
        to is null ? new IndexTerm(type.Ordinal + 1, [], int.MinValue) : new IndexTerm(type.Ordinal, to, int.MinValue);
}
