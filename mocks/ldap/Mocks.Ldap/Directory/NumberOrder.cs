namespace Mocks.Ldap.Directory;

internal struct NumberOrder : IComparer<int>
{
    public readonly int Compare(int x, int y) => x.CompareTo(y);
}
