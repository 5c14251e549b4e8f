using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.PlSql.Packages;

namespace Mocks.Oracle.Sql.Engine;

/// <summary>The packages that come with the database, as objects of SYS with public synonyms. EXECUTE on some is for administrators, as in Oracle; it isn't asked for.</summary>
internal static class ServerPackages
{
    private const int FirstId = 8_300;

    /// <summary>Those whose functions are all in the library of SQL.</summary>
    private static readonly string[] OfFunctions =
        ["DBMS_ASSERT", "DBMS_CRYPTO", "DBMS_DEBUG_JDWP", "DBMS_LOB", "DBMS_METADATA", "DBMS_RANDOM", "DBMS_ROWID", "DBMS_UTILITY", "UTL_COMPRESS", "UTL_ENCODE", "UTL_I18N", "UTL_MATCH", "UTL_RAW", "UTL_URL"];

    private static readonly HashSet<string> ForAdministrators = new(StringComparer.Ordinal)
    {
        "DBMS_ALERT", "DBMS_AQ", "DBMS_AQADM", "DBMS_AUDIT_MGMT", "DBMS_CRYPTO", "DBMS_FGA", "DBMS_FLASHBACK", "DBMS_LOCK", "DBMS_LOGMNR", "DBMS_LOGMNR_D", "DBMS_NETWORK_ACL_ADMIN",
        "DBMS_PIPE", "DBMS_REDEFINITION", "DBMS_RLS", "DBMS_RESULT_CACHE",
    };

    public static SchemaCatalog AddTo(SchemaCatalog catalog, DateTime now)
    {
        var id = FirstId;
        foreach (var name in NativePackages.All.Where(p => p.IsVisible).Select(p => p.Name).Union(OfFunctions).Order(StringComparer.Ordinal))
        {
            var package = new ServerPackage { Id = id++, Owner = "SYS", Name = name, Created = now, LastDdl = now, IsMaintained = true };
            var synonym = new SynonymDefinition
            {
                Id = id++,
                Owner = "PUBLIC",
                Name = name,
                TargetOwner = "SYS",
                TargetName = name,
                Created = now,
                LastDdl = now,
                IsMaintained = true,
            };
            catalog = catalog.With(package).With(synonym);
            var grantee = ForAdministrators.Contains(name) ? "EXECUTE_CATALOG_ROLE" : "PUBLIC";
            catalog = catalog with { Grants = catalog.Grants.Add(package.Id, [new ObjectGrant(grantee, "EXECUTE", null, "SYS", false)]) };
        }

        return catalog;
    }
}
