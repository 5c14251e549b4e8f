using System.Text;
using Mocks.Ldap.Schema;

namespace Mocks.Ldap.Directory;

/// <summary>
/// An entry, immutable. Its attributes are kept as they go over the wire, user attributes first, so that a search that asks for all
/// of them copies one stretch of octets.
/// </summary>
internal sealed class Entry
{
    public required int Id { get; init; }

    /// <summary>The DN as shown, UTF-8.</summary>
    public required byte[] Name { get; init; }

    /// <summary>The DN as compared: <see cref="NormalizedName.Key"/>.</summary>
    public required byte[] Key { get; init; }

    /// <summary>PartialAttributes one after the other.</summary>
    public required byte[] Body { get; init; }

    /// <summary>What the attributes in <see cref="Body"/> are, in their order.</summary>
    public required AttributeDescription[] Layout { get; init; }

    public AttributeSlots Slots => new(Layout, Body);

    /// <summary>How much of <see cref="Body"/> is user attributes.</summary>
    public required int UserLength { get; init; }

    public required ObjectClass StructuralClass { get; init; }

    public required OperationalStamp Stamp { get; init; }

    /// <summary>The number of the change that made it what it is, and of the one that made it: set as it enters a version, and then no more.</summary>
    public long ChangedUsn { get; set; }

    public long CreatedUsn { get; set; }

    public string Dn => Encoding.UTF8.GetString(Name);

    public ReadOnlyMemory<byte> UserAttributes => Body.AsMemory(0, UserLength);

    public ReadOnlyMemory<byte> Encoded(in AttributeSlot slot) => Body.AsMemory(slot.Start, slot.End - slot.Start);

    public ValueEnumerator Values(scoped in AttributeSlot slot) => new(Body.AsSpan(slot.Values, slot.End - slot.Values));

    /// <summary>Whether the attribute type, or one that descends from it, has values here.</summary>
    public bool Has(AttributeType type)
    {
        foreach (var slot in Slots)
        {
            if (slot.Description.Type.IsOrDescendsFrom(type))
                return true;
        }

        return false;
    }

    /// <summary>All values of the type without options, copied.</summary>
    public List<byte[]> ValuesOf(AttributeType type)
    {
        var values = new List<byte[]>();
        foreach (var slot in Slots)
        {
            if (!ReferenceEquals(slot.Description.Type, type))
                continue;
            foreach (var value in Values(slot))
                values.Add(value.ToArray());
        }

        return values;
    }
}
