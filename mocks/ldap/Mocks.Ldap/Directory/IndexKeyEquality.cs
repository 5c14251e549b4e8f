namespace Mocks.Ldap.Directory;

internal sealed class IndexKeyEquality : IEqualityComparer<IndexKey>
{
    public static IndexKeyEquality Instance { get; } = new();

    public bool Equals(IndexKey x, IndexKey y) => default(IndexOrder).Compare(x, y) == 0;

    public int GetHashCode(IndexKey obj) => HashCode.Combine(obj.Attribute, obj.Entry, OctetEquality.Instance.GetHashCode(obj.Value));
}
