using System.Diagnostics.CodeAnalysis;
using Mocks.Ldap.Schema;

namespace Mocks.Ldap.Directory;

/// <summary>A directory in the making: keeps name, id and index in step. It checks nothing; that is the operations' part.</summary>
internal sealed class DirectoryEdit(DirectoryTree start)
{
    private readonly PersistentTree<byte[], Entry, ByteOrder>.Edit _byName = start.ByName.BeginEdit();
    private readonly PersistentTree<int, Entry, NumberOrder>.Edit _byId = start.ById.BeginEdit();
    private readonly PersistentTree<IndexKey, Nothing, IndexOrder>.Edit _index = start.Index.BeginEdit();
    private readonly List<NormalizedName> _suffixes = [.. start.Suffixes];
    private int _nextId = start.NextId;
    private string _csn = start.ContextCsn;
    private long _usn = start.Usn;

    public LdapSchema Schema { get; } = start.Schema;

    public DirectorySettings Settings { get; set; } = start.Settings;

    public IReadOnlyList<NormalizedName> Suffixes => _suffixes;

    public int TakeId() => _nextId++;

    public bool TryFind(byte[] key, [MaybeNullWhen(false)] out Entry entry) => _byName.TryGet(key, out entry);

    public bool TryFind(int id, [MaybeNullWhen(false)] out Entry entry) => _byId.TryGet(id, out entry);

    public bool HasSubordinates(byte[] key)
    {
        var cursor = _byName.From(key);
        return cursor.MoveNext() && cursor.MoveNext() && cursor.Key.AsSpan().StartsWith(key);
    }

    public void AddSuffix(NormalizedName suffix) => _suffixes.Add(suffix);

    public bool IsWithinSuffix(byte[] key) => _suffixes.Exists(suffix => key.AsSpan().StartsWith(suffix.Key));

    /// <summary>Adds the entry, or puts it in the place of the one with its id.</summary>
    public void Put(Entry entry)
    {
        entry.ChangedUsn = ++_usn;
        entry.CreatedUsn = _usn;
        if (_byId.TryGet(entry.Id, out var earlier))
        {
            entry.CreatedUsn = earlier.CreatedUsn;
            if (!earlier.Key.AsSpan().SequenceEqual(entry.Key))
                _byName.Remove(earlier.Key);
            Reindex(earlier, entry);
        }
        else
        {
            foreach (var key in Keys(entry))
                _index.Set(key, default);
        }

        _byName.Set(entry.Key, entry);
        _byId.Set(entry.Id, entry);
        Note(entry.Stamp.Csn);
    }

    /// <summary>A change that leaves no entry to tell its number: a deletion.</summary>
    public void Note(string csn)
    {
        if (string.CompareOrdinal(csn, _csn) > 0)
            _csn = csn;
    }

    public void Remove(Entry entry)
    {
        _byName.Remove(entry.Key);
        _byId.Remove(entry.Id);
        foreach (var key in Keys(entry))
            _index.Remove(key);
    }

    public DirectoryTree Commit() => new()
    {
        Schema = Schema,
        Suffixes = _suffixes.Count == start.Suffixes.Count ? start.Suffixes : _suffixes,
        ByName = _byName.Commit(),
        ById = _byId.Commit(),
        Index = _index.Commit(),
        NextId = _nextId,
        ContextCsn = _csn,
        Settings = Settings,
        Usn = _usn,
    };

    // only what differs is touched: a group of 10,000 members that gains one costs one key
    private void Reindex(Entry earlier, Entry entry)
    {
        var before = new HashSet<IndexKey>(Keys(earlier), IndexKeyEquality.Instance);
        foreach (var key in Keys(entry))
        {
            if (!before.Remove(key))
                _index.Set(key, default);
        }

        foreach (var key in before)
            _index.Remove(key);
    }

    private List<IndexKey> Keys(Entry entry)
    {
        var keys = new List<IndexKey>(entry.Slots.Length + 4);
        foreach (ref readonly var slot in entry.Slots.AsSpan())
        {
            // a subtype's values are found under its supertypes too
            for (var type = slot.Description.Type; type is not null; type = type.Superior)
            {
                if (!type.IsIndexed || type.Equality is not { } equality)
                    continue;
                foreach (var value in entry.Values(slot))
                {
                    if (ReferenceEquals(type, Schema.Known.ObjectClass))
                        AddObjectClass(keys, entry, value);
                    else if (equality.Normalize(value, Schema) is { } normalized)
                        keys.Add(new IndexKey(type.Ordinal, entry.Id, normalized));
                }
            }
        }

        return keys;
    }

    // an entry belongs to the superclasses of its classes too, listed or not
    private void AddObjectClass(List<IndexKey> keys, Entry entry, ReadOnlySpan<byte> name)
    {
        if (Schema.FindObjectClass(name) is not { } objectClass)
            return;
        foreach (var ancestor in objectClass.Lineage)
        {
            var key = new IndexKey(Schema.Known.ObjectClass.Ordinal, entry.Id, ancestor.OidUtf8);
            if (!keys.Contains(key))
                keys.Add(key);
        }
    }
}
