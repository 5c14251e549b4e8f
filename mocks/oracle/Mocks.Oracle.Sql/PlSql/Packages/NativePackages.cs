namespace Mocks.Oracle.Sql.PlSql.Packages;

/// <summary>The packages that come with the database, by name.</summary>
internal static class NativePackages
{
    private static readonly Dictionary<string, NativePackage> ByName = new NativePackage[]
    {
        new DbmsStandard(),
        new DbmsOutput(),
        new DbmsApplicationInfo(),
        new DbmsLock(),
        new DbmsSession(),
        new DbmsSql(),
        new DbmsUtility(),
    }.ToDictionary(p => p.Name, StringComparer.Ordinal);

    public static IEnumerable<NativePackage> All => ByName.Values;

    public static NativePackage? Find(string name) => ByName.GetValueOrDefault(name);
}
