namespace Mocks.Oracle.Sql.Storage;

/// <summary>Numbers of rows.</summary>
internal sealed class RowOrder : TreeOrder<long>
{
    public static readonly RowOrder Instance = new();

    public override int Compare(long x, long y) => x.CompareTo(y);

    public override LeafKeys<long> NewKeys() => new RowKeys();
}
