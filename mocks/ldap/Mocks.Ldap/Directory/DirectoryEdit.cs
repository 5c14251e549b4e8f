using System.Diagnostics.CodeAnalysis;
using Mocks.Ldap.Schema;

namespace Mocks.Ldap.Directory;

/// <summary>A directory in the making: keeps name, id and index in step. It checks nothing; that is the operations' part.</summary>
internal sealed class DirectoryEdit
{
    private readonly DirectoryTree _start;
    private readonly PersistentTree<byte[], Entry, ByteOrder>.Edit _byName;
    private readonly PersistentTree<int, Entry, NumberOrder>.Edit _byId;
    private readonly IndexEdit _index;
    private readonly EntryIndexing _indexing;
    private readonly List<NormalizedName> _suffixes;
    private int _nextId;
    private string _csn;
    private long _usn;

    public DirectoryEdit(DirectoryTree start)
    {
        _start = start;
        _byName = start.ByName.BeginEdit();
        _byId = start.ById.BeginEdit();
        _index = new IndexEdit(start.Index);
        _indexing = new EntryIndexing(_index, start.Schema);
        _suffixes = [.. start.Suffixes];
        (_nextId, _csn, _usn) = (start.NextId, start.ContextCsn, start.Usn);
        Settings = start.Settings;
    }

    public LdapSchema Schema => _start.Schema;

    public DirectorySettings Settings { get; set; }

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

    public bool IsWithinSuffix(ReadOnlySpan<byte> key)
    {
        foreach (var suffix in _suffixes)
        {
            if (key.StartsWith(suffix.Key))
                return true;
        }

        return false;
    }

    public bool IsSuffix(ReadOnlySpan<byte> key)
    {
        foreach (var suffix in _suffixes)
        {
            if (key.SequenceEqual(suffix.Key))
                return true;
        }

        return false;
    }

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
            _indexing.Replace(earlier, entry);
        }
        else
        {
            _indexing.Add(entry);
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
        _indexing.Remove(entry);
    }

    public DirectoryTree Commit() => new()
    {
        Schema = Schema,
        Suffixes = _suffixes.Count == _start.Suffixes.Count ? _start.Suffixes : _suffixes,
        ByName = _byName.Commit(),
        ById = _byId.Commit(),
        Index = _index.Commit(),
        NextId = _nextId,
        ContextCsn = _csn,
        Settings = Settings,
        Usn = _usn,
    };
}
