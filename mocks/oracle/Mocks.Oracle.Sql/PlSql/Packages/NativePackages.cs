namespace Mocks.Oracle.Sql.PlSql.Packages;

/// <summary>The packages that come with the database, by name.</summary>
internal static class NativePackages
{
    private static readonly Dictionary<string, NativePackage> ByName = new NativePackage[]
    {
        new DbmsStandard(),
        new JsonDom(),
        new DbmsAlert(),
        new DbmsAuditMgmt(),
        new DbmsFga(),
        new DbmsNetworkAclAdmin(),
        new XsAcl(),
        new DbmsAq(),
        new DbmsAqadm(),
        new DbmsCompression(),
        new DbmsErrlog(),
        new DbmsFlashback(),
        new DbmsPipe(),
        new DbmsRedefinition(),
        new DbmsResultCache(),
        new DbmsRls(),
        new Htp(),
        new OwaWebAgent(),
        new UtlCallStack(),
        new UtlFile(),
        new UtlHttp(),
        new UtlInaddr(),
        new UtlSmtp(),
        new UtlTcp(),
        new DbmsOutput(),
        new DbmsApplicationInfo(),
        new DbmsCryptoConstants(),
        new DbmsDbVersion(),
        new DbmsLobRoutines(),
        new DbmsLock(),
        new DbmsLogmnr(),
        new DbmsLogmnrD(),
        new DbmsMetadataRoutines(),
        new DbmsMview(),
        new DbmsRefresh(),
        new DbmsParallelExecute(),
        new DbmsPickler(),
        new DbmsRandomRoutines(),
        new DbmsJob(),
        new DbmsScheduler(),
        new DbmsSession(),
        new DbmsSql(),
        new DbmsStats(),
        new DbmsTf(),
        new DbmsTransaction(),
        new DbmsTransform(),
        new DbmsTypes(),
        new DbmsUtilityRoutines(),
        new DbmsXmlgen(),
        new DbmsXplan(),
        new MockStub(),
        new UtlEncodeConstants(),
        new UtlRawConstants(),
    }.ToDictionary(p => p.Name, StringComparer.Ordinal);

    public static IEnumerable<NativePackage> All => ByName.Values;

    public static NativePackage? Find(string name) => ByName.GetValueOrDefault(name);
}
