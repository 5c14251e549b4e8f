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
        foreach (var slot in entry.Slots)
        {
            var values = new List<byte[]>();
            foreach (var value in entry.Values(slot))
                values.Add(value.ToArray());
            draft.Attributes.Add(new EntryAttribute(slot.Description, values));
        }

        return draft;
    }

    public EntryAttribute? Find(AttributeDescription description)
    {
        foreach (var attribute in Attributes)
        {
            if (attribute.Description.IsSameAs(description))
                return attribute;
        }

        return null;
    }

    public EntryAttribute? Find(AttributeType type) => Find(type.Plain);

    public bool Has(AttributeType type)
    {
        foreach (var attribute in Attributes)
        {
            if (attribute.Description.Type.IsOrDescendsFrom(type))
                return true;
        }

        return false;
    }

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
        AddTo(ordered, false);
        var userCount = ordered.Count;
        AddTo(ordered, true);
        var total = 0;
        foreach (var attribute in ordered)
            total += BerSize.Element(Sizes(attribute).Content);
        var body = new byte[total];
        var writer = new BerWriter(body);
        var userLength = 0;
        for (var i = 0; i < ordered.Count; i++)
        {
            var attribute = ordered[i];
            var (set, content) = Sizes(attribute);
            writer.Header(BerTag.Sequence, content);
            writer.Octets(attribute.Description.Utf8);
            writer.Header(BerTag.Set, set);
            foreach (var value in attribute.Values)
                writer.Octets(value);
            if (i < userCount)
                userLength = writer.Written;
        }

        return new Entry
        {
            Id = id,
            Name = System.Text.Encoding.UTF8.GetBytes(name.Text),
            Key = name.Key,
            Body = body,
            Layout = AttributeLayouts.Of(ordered),
            UserLength = userLength,
            StructuralClass = structuralClass,
            Stamp = stamp,
        };
    }

    private static (int Set, int Content) Sizes(EntryAttribute attribute)
    {
        var set = 0;
        foreach (var value in attribute.Values)
            set += BerSize.Element(value.Length);
        return (set, BerSize.Element(attribute.Description.Utf8.Length) + BerSize.Element(set));
    }

    private void AddTo(List<EntryAttribute> ordered, bool isOperational)
    {
        foreach (var attribute in Attributes)
        {
            if (attribute.Description.Type.IsOperational == isOperational)
                ordered.Add(attribute);
        }
    }
}
