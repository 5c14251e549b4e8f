using Mocks.Ldap.Protocol.Ber;
using Mocks.Ldap.Schema;

namespace Mocks.Ldap.Directory;

/// <summary>An entry in the making: attributes in order, values as given.</summary>
internal sealed class EntryDraft
{
    public List<EntryAttribute> Attributes { get; } = [];

    public static EntryDraft Of(Entry entry)
    {
        var draft = new EntryDraft();
        foreach (ref readonly var slot in entry.Slots.AsSpan())
        {
            var values = new List<byte[]>();
            foreach (var value in entry.Values(slot))
                values.Add(value.ToArray());
            draft.Attributes.Add(new EntryAttribute(slot.Description, values));
        }

        return draft;
    }

    public EntryAttribute? Find(AttributeDescription description) => Attributes.Find(attribute => attribute.Description.IsSameAs(description));

    public EntryAttribute? Find(AttributeType type) => Find(type.Plain);

    public bool Has(AttributeType type) => Attributes.Exists(attribute => attribute.Description.Type.IsOrDescendsFrom(type));

    /// <summary>The attribute, made without values when it is not there.</summary>
    public EntryAttribute Get(AttributeDescription description)
    {
        if (Find(description) is { } present)
            return present;
        var made = new EntryAttribute(description, []);
        Attributes.Add(made);
        return made;
    }

    public Entry Finish(int id, NormalizedName name, ObjectClass structuralClass, OperationalStamp stamp)
    {
        var ordered = new List<EntryAttribute>(Attributes.Count);
        ordered.AddRange(Attributes.Where(attribute => !attribute.Description.Type.IsOperational));
        var userCount = ordered.Count;
        ordered.AddRange(Attributes.Where(attribute => attribute.Description.Type.IsOperational));

        var sizes = new (int Set, int Content)[ordered.Count];
        var total = 0;
        for (var i = 0; i < ordered.Count; i++)
        {
            var set = 0;
            foreach (var value in ordered[i].Values)
                set += BerSize.Element(value.Length);
            sizes[i] = (set, BerSize.Element(ordered[i].Description.Utf8.Length) + BerSize.Element(set));
            total += BerSize.Element(sizes[i].Content);
        }

        var body = new byte[total];
        var slots = new AttributeSlot[ordered.Count];
        var writer = new BerWriter(body);
        var userLength = 0;
        for (var i = 0; i < ordered.Count; i++)
        {
            var start = writer.Written;
            writer.Header(BerTag.Sequence, sizes[i].Content);
            writer.Octets(ordered[i].Description.Utf8);
            writer.Header(BerTag.Set, sizes[i].Set);
            var values = writer.Written;
            foreach (var value in ordered[i].Values)
                writer.Octets(value);
            slots[i] = new AttributeSlot(ordered[i].Description, start, values, writer.Written);
            if (i < userCount)
                userLength = writer.Written;
        }

        return new Entry
        {
            Id = id,
            Name = System.Text.Encoding.UTF8.GetBytes(name.Text),
            Key = name.Key,
            Body = body,
            Slots = slots,
            UserLength = userLength,
            StructuralClass = structuralClass,
            Stamp = stamp,
        };
    }
}
