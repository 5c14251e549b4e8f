using Mocks.Ldap.Schema;

namespace Mocks.Ldap.Directory;

/// <summary>
/// The difference between two directories, made in a third: entries by name, and within an entry that both have changed, values of its
/// attributes. What stood below an entry that goes, goes with it.
/// </summary>
internal static class DirectoryMerge
{
    public static DirectoryTree Merge(DirectoryTree from, DirectoryTree to, DirectoryTree current)
    {
        if (ReferenceEquals(from, to))
            return current;
        if (ReferenceEquals(from, current))
            return to;
        var schema = ReferenceEquals(current.Schema, from.Schema) ? to.Schema : current.Schema;
        var start = ReferenceEquals(schema, current.Schema) ? current : Known(current, schema);
        var edit = new DirectoryEdit(start);
        foreach (var entry in All(from).Where(entry => !to.TryFind(entry.Key, out _)))
            RemoveSubtree(edit, start, entry.Key);
        foreach (var suffix in to.Suffixes.Where(suffix => !Contains(from.Suffixes, suffix) && !Contains(edit.Suffixes, suffix)))
            edit.AddSuffix(suffix);
        foreach (var wanted in All(to))
        {
            var old = from.TryFind(wanted.Key, out var found) ? found : null;
            if (old is null || !Same(old, wanted))
                Put(edit, old, wanted);
        }

        var merged = edit.Commit();
        return new DirectoryTree
        {
            Schema = merged.Schema,
            Suffixes = [.. merged.Suffixes.Where(suffix => !Contains(from.Suffixes, suffix) || Contains(to.Suffixes, suffix) || merged.SubtreeCount(suffix.Key) > 0)],
            ByName = merged.ByName,
            ById = merged.ById,
            Index = merged.Index,
            Settings = to.Settings,
            ContextCsn = merged.ContextCsn,
            Usn = Math.Max(merged.Usn, Math.Max(to.Usn, current.Usn)),
            NextId = Math.Max(merged.NextId, Math.Max(to.NextId, current.NextId)),
        };
    }

    private static IEnumerable<Entry> All(DirectoryTree tree) => tree.Subtree([]);

    private static bool Contains(IReadOnlyList<NormalizedName> suffixes, NormalizedName suffix) =>
        suffixes.Any(other => other.Key.AsSpan().SequenceEqual(suffix.Key));

    private static bool Same(Entry a, Entry b) =>
        ReferenceEquals(a, b) || (a.Body.AsSpan().SequenceEqual(b.Body) && a.Name.AsSpan().SequenceEqual(b.Name));

    private static void RemoveSubtree(DirectoryEdit edit, DirectoryTree start, byte[] key)
    {
        foreach (var entry in start.Subtree(key).Where(entry => edit.TryFind(entry.Key, out _)).ToList())
            edit.Remove(entry);
    }

    private static void Put(DirectoryEdit edit, Entry? old, Entry wanted)
    {
        if (!edit.TryFind(wanted.Key, out var now))
        {
            var hasPlace = edit.Suffixes.Any(suffix => suffix.Key.AsSpan().SequenceEqual(wanted.Key))
                || edit.TryFind(NormalizedName.ParentOf(wanted.Key).ToArray(), out _);
            // what was there and has gone, someone has deleted
            if (old is null && hasPlace)
                edit.Put(Under(edit, wanted, edit.TryFind(wanted.Id, out _) ? edit.TakeId() : wanted.Id));
        }
        else if (old is not null)
        {
            edit.Put(Same(now, old) ? Under(edit, wanted, now.Id) : Values(edit, old, wanted, now));
        }
    }

    /// <summary>The entry with that id, its attributes as the edit's schema knows them.</summary>
    private static Entry Under(DirectoryEdit edit, Entry entry, int id)
    {
        var draft = new EntryDraft();
        foreach (var attribute in EntryDraft.Of(entry).Attributes)
        {
            if (edit.Schema.FindDescription(attribute.Description.Text) is { } description)
                draft.Attributes.Add(new EntryAttribute(description, attribute.Values));
        }

        return draft.Finish(
            id, new NormalizedName(entry.Dn, entry.Key), edit.Schema.FindObjectClass(entry.StructuralClass.Oid) ?? entry.StructuralClass, entry.Stamp);
    }

    private static Entry Values(DirectoryEdit edit, Entry old, Entry wanted, Entry now)
    {
        var draft = EntryDraft.Of(now);
        var (before, after) = (EntryDraft.Of(old), EntryDraft.Of(wanted));
        foreach (var description in before.Attributes.Concat(after.Attributes).Select(attribute => attribute.Description.Text).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            if (edit.Schema.FindDescription(description) is not { } known)
                continue;
            var (lost, gained) = Difference(Find(before, description), Find(after, description));
            var values = draft.Get(known).Values;
            values.RemoveAll(value => lost.Exists(other => other.AsSpan().SequenceEqual(value)));
            // of a single value, someone else's newer one stays
            if (!known.Type.IsSingleValued || values.Count == 0)
                values.AddRange(gained.Where(value => !values.Exists(other => other.AsSpan().SequenceEqual(value))));
        }

        draft.Attributes.RemoveAll(attribute => attribute.Values.Count == 0);
        return draft.Finish(now.Id, new NormalizedName(now.Dn, now.Key), now.StructuralClass, now.Stamp);
    }

    private static List<byte[]> Find(EntryDraft draft, string description) =>
        draft.Attributes.Find(attribute => attribute.Description.Text.Equals(description, StringComparison.OrdinalIgnoreCase))?.Values ?? [];

    private static (List<byte[]> Lost, List<byte[]> Gained) Difference(List<byte[]> before, List<byte[]> after) => (
        before.FindAll(value => !after.Exists(other => other.AsSpan().SequenceEqual(value))),
        after.FindAll(value => !before.Exists(other => other.AsSpan().SequenceEqual(value))));

    /// <summary>The directory under another schema; what that doesn't know is left out.</summary>
    private static DirectoryTree Known(DirectoryTree tree, LdapSchema schema)
    {
        var edit = new DirectoryEdit(DirectoryTree.Empty(schema)) { Settings = tree.Settings };
        foreach (var suffix in tree.Suffixes)
            edit.AddSuffix(suffix);
        foreach (var entry in All(tree))
            edit.Put(Under(edit, entry, edit.TakeId()));
        return edit.Commit();
    }
}
