using System.Collections.Immutable;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Dictionary;
using Mocks.Oracle.Sql.Storage;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Engine;

/// <summary>An empty database: SYS, SYSTEM, PUBLIC, the roles that come with it, DUAL.</summary>
internal static class InitialState
{
    private const int DualId = 143;

    /// <summary>Accounts of the product's own components: locked, without a password.</summary>
    private static readonly (string Name, int Id)[] Maintained =
    [
        ("AUDSYS", 8), ("OUTLN", 13), ("GSMADMIN_INTERNAL", 22), ("GSMUSER", 23), ("DIP", 25), ("XDB", 29), ("ANONYMOUS", 30), ("DBSFWUSER", 33),
        ("REMOTE_SCHEDULER_AGENT", 35), ("SYSBACKUP", 2_147_483_617), ("SYSDG", 2_147_483_618), ("SYSKM", 2_147_483_619), ("SYSRAC", 2_147_483_620),
        ("SYS$UMF", 41), ("DBSNMP", 43), ("APPQOSSYS", 45), ("GSMCATUSER", 46), ("GGSYS", 47), ("WMSYS", 48), ("OJVMSYS", 49), ("CTXSYS", 50), ("MDSYS", 51),
        ("OLAPSYS", 52), ("MDDATA", 53), ("LBACSYS", 54), ("DVF", 55), ("DVSYS", 56), ("XS$NULL", 2_147_483_638),
    ];

    public static DbState Create(DatabaseOptions options, TimeProvider time)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var catalog = SchemaCatalog.Empty;
        catalog = catalog with
        {
            Properties = catalog.Properties.SetItem("PARAMETER.open_cursors", options.OpenCursors.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        };
        catalog = Users(options, now).Aggregate(catalog, (c, u) => c.WithUser(u));
        var dual = new TableDefinition
        {
            Id = DualId,
            Owner = "SYS",
            Name = "DUAL",
            Created = now,
            LastDdl = now,
            IsMaintained = true,
            Tablespace = "SYSTEM",
            Columns = [new TableColumn("DUMMY", OracleType.Varchar2(1))],
        };
        catalog = catalog.With(dual).With(new SynonymDefinition
        {
            Id = DualId + 1,
            Owner = "PUBLIC",
            Name = "DUAL",
            Created = now,
            LastDdl = now,
            IsMaintained = true,
            TargetOwner = "SYS",
            TargetName = "DUAL",
        });
        catalog = catalog.With(new EditionDefinition { Id = EditionDefinition.RootId, Owner = "SYS", Name = EditionDefinition.RootName, Created = now, LastDdl = now, IsMaintained = true })
            with
        { Grants = catalog.Grants.Add(EditionDefinition.RootId, [new ObjectGrant("PUBLIC", "USE", null, "SYS", true)]) };
        catalog = catalog with { Grants = catalog.Grants.Add(DualId, [new ObjectGrant("PUBLIC", "SELECT", null, "SYS", true)]) };
        catalog = DictionaryObjects.AddTo(ServerPackages.AddTo(ServerTypes.AddTo(ParallelTaskTables.AddTo(PlanTable.AddTo(catalog, now), now), now), now), options.Compat, now);
        var rows = TableData.Of(new TableShape(dual), [[Datum.Text("X")]]);
        return new DbState(catalog, ImmutableDictionary<int, TableData>.Empty.Add(DualId, rows), ImmutableDictionary<int, OracleNumber>.Empty, 2_500_000);
    }

    private static IEnumerable<UserDefinition> Users(DatabaseOptions options, DateTime now)
    {
        var id = 100;
        foreach (var (role, privileges) in SystemPrivileges.OfRoles)
        {
            yield return new UserDefinition(id++, role)
            {
                IsRole = true,
                IsMaintained = true,
                Created = now,
                SystemPrivileges = privileges.ToImmutableDictionary(p => p, _ => role == "DBA"),
                Roles = role == "DBA" ? ImmutableDictionary<string, bool>.Empty.Add("SELECT_CATALOG_ROLE", true) : ImmutableDictionary<string, bool>.Empty,
            };
        }

        foreach (var (name, number) in Maintained)
        {
            yield return new UserDefinition(number, name)
            {
                IsMaintained = true,
                IsLocked = true,
                Created = now,
                DefaultTablespace = number < 40 ? "SYSTEM" : "SYSAUX",
            };
        }

        yield return new UserDefinition(1, "PUBLIC") { IsRole = true, IsMaintained = true, Created = now };
        var all = SystemPrivileges.All.ToImmutableDictionary(p => p, _ => true);
        var dba = ImmutableDictionary<string, bool>.Empty.Add("DBA", true);
        yield return new UserDefinition(0, "SYS")
        {
            Password = options.SystemPassword,
            IsMaintained = true,
            Created = now,
            SystemPrivileges = all,
            Roles = dba,
            DefaultTablespace = "SYSTEM",
        };
        yield return new UserDefinition(9, "SYSTEM")
        {
            Password = options.SystemPassword,
            IsMaintained = true,
            Created = now,
            SystemPrivileges = all,
            Roles = dba,
            DefaultTablespace = "SYSTEM",
        };
    }
}
