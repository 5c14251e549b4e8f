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

    public static DbState Create(DatabaseOptions options, TimeProvider time)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var catalog = SchemaCatalog.Empty;
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
        catalog = catalog with { Grants = catalog.Grants.Add(DualId, [new ObjectGrant("PUBLIC", "SELECT", null, "SYS", true)]) };
        catalog = DictionaryObjects.AddTo(catalog, options.Compat, now);
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
