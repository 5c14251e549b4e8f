namespace Mocks.Ldap.Directory;

/// <summary>One value of one entry in the index: by attribute, then value, then entry, so that the entries of one value are one range.</summary>
/// <param name="attribute">The attribute type's ordinal.</param>
/// <param name="value">The value as its equality rule compares it.</param>
/// <param name="entry">The entry's id.</param>
internal readonly ref struct IndexTerm(int attribute, ReadOnlySpan<byte> value, int entry)
{
    public int Attribute => attribute;

    public ReadOnlySpan<byte> Value { get; } = value;

    public int Entry => entry;

    public int ComparedWith(in IndexTerm other)
    {
        if (Attribute != other.Attribute)
            return Attribute.CompareTo(other.Attribute);
        var order = Value.SequenceCompareTo(other.Value);
        return order != 0 ? order : Entry.CompareTo(other.Entry);
    }

    /// <summary>Whether it is of the same value, of whatever entry.</summary>
    public bool HasValueOf(in IndexTerm other) => Attribute == other.Attribute && Value.SequenceEqual(other.Value);
}
