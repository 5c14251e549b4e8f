namespace Mocks.Ldap.Directory;

/// <summary>By attribute, then value, then entry: the entries of one value are one range, as are the values of one attribute.</summary>
internal struct IndexOrder : IComparer<IndexKey>
{
    public readonly int Compare(IndexKey x, IndexKey y)
    {
        if (x.Attribute != y.Attribute)
            return x.Attribute.CompareTo(y.Attribute);
        // values that many entries share are one array
        if (!ReferenceEquals(x.Value, y.Value))
        {
            var order = x.Value.AsSpan().SequenceCompareTo(y.Value);
            if (order != 0)
                return order;
        }

        return x.Entry.CompareTo(y.Entry);
    }
}
