using Mocks.Ldap.Schema;

namespace Mocks.Ldap.Directory;

/// <summary>Keeps the index of a directory in the making in step with its entries.</summary>
internal sealed class EntryIndexing(IndexEdit index, LdapSchema schema)
{
    public void Add(Entry entry)
    {
        foreach (var slot in entry.Slots)
            Put(entry, slot, default, isThere: true);
    }

    public void Remove(Entry entry)
    {
        foreach (var slot in entry.Slots)
            Put(entry, slot, default, isThere: false);
    }

    /// <summary>Only what differs is touched: a group of 10,000 members that gains one costs one term.</summary>
    public void Replace(Entry earlier, Entry entry)
    {
        List<AttributeDescription>? touched = null;
        foreach (var slot in earlier.Slots)
        {
            var isIn = entry.Slots.TryFind(slot.Description, out var other);
            if (isIn && entry.Encoded(other).Span.SequenceEqual(earlier.Encoded(slot).Span))
                continue;
            (touched ??= []).Add(slot.Description);
            Put(earlier, slot, isIn ? new ValueSet(entry, other) : default, isThere: false);
        }

        foreach (var slot in entry.Slots)
        {
            var isIn = earlier.Slots.TryFind(slot.Description, out var other);
            // what went from one attribute may still be a value of another of the same type: with other options, or of a subtype
            var isWhole = touched is not null && IsNearAnother(slot.Description, touched);
            if (!isWhole && isIn && earlier.Encoded(other).Span.SequenceEqual(entry.Encoded(slot).Span))
                continue;
            Put(entry, slot, isIn && !isWhole ? new ValueSet(earlier, other) : default, isThere: true);
        }
    }

    private static bool IsNearAnother(AttributeDescription description, List<AttributeDescription> touched)
    {
        foreach (var other in touched)
        {
            if (ReferenceEquals(other, description))
                continue;
            for (var type = description.Type; type is not null; type = type.Superior)
            {
                if (type.IsIndexed && other.Type.IsOrDescendsFrom(type))
                    return true;
            }
        }

        return false;
    }

    private void Put(Entry entry, AttributeSlot slot, ValueSet except, bool isThere)
    {
        // a subtype's values are found under its supertypes too
        for (var type = slot.Description.Type; type is not null; type = type.Superior)
        {
            if (!type.IsIndexed || type.Equality is not { } equality)
                continue;
            foreach (var value in entry.Values(slot))
            {
                if (except.Contains(value))
                    continue;
                if (ReferenceEquals(type, schema.Known.ObjectClass))
                    PutObjectClass(entry, value, isThere);
                else if (equality.Normalize(value, schema) is { } normalized)
                    Put(type, normalized, entry, isThere);
            }
        }
    }

    // an entry belongs to the superclasses of its classes too, listed or not
    private void PutObjectClass(Entry entry, ReadOnlySpan<byte> name, bool isThere)
    {
        if (schema.FindObjectClass(name) is not { } objectClass)
            return;
        foreach (var ancestor in objectClass.Lineage)
            Put(schema.Known.ObjectClass, ancestor.OidUtf8, entry, isThere);
    }

    private void Put(AttributeType type, byte[] value, Entry entry, bool isThere)
    {
        if (isThere)
            index.Add(type.Ordinal, value, entry.Id);
        else
            index.Remove(type.Ordinal, value, entry.Id);
    }
}
