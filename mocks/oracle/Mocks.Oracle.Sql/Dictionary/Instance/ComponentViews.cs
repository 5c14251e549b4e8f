using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Dictionary.Storage;
using static Mocks.Oracle.Sql.Dictionary.ViewValue;

namespace Mocks.Oracle.Sql.Dictionary.Instance;

/// <summary>DBA_REGISTRY, DBA_FREE_SPACE, editions and services: few rows each.</summary>
internal static class ComponentViews
{
    public static IEnumerable<DictionaryFamily> All() =>
    [
        new RowsFamily("EDITIONS", "Editions", ViewScope.All | ViewScope.Dba | ViewScope.Cdb, """
            EDITION_NAME        VARCHAR2(128) NOT NULL
            PARENT_EDITION_NAME VARCHAR2(128)
            USABLE              VARCHAR2(3) = YES
            """, static q => q.Catalog.Objects.Values.OfType<EditionDefinition>().OrderBy(e => e.Id)
            .Select(e => new[] { Text(e.Name), Text(e.ParentId is { } parent ? q.Catalog.Find<EditionDefinition>(parent)?.Name : null) })),
        new RowsFamily("REGISTRY", "Components", ViewScope.Dba | ViewScope.Cdb, """
            COMP_ID       VARCHAR2(30) NOT NULL
            COMP_NAME     VARCHAR2(255)
            VERSION       VARCHAR2(30)
            VERSION_FULL  VARCHAR2(30)
            STATUS        VARCHAR2(11) = VALID
            MODIFIED      VARCHAR2(29)
            NAMESPACE     VARCHAR2(30) = SERVER
            CONTROL       VARCHAR2(128) = SYS
            SCHEMA        VARCHAR2(128) = SYS
            PROCEDURE     VARCHAR2(261)
            """, static q => new[] { ("CATALOG", "Oracle Database Catalog Views"), ("CATPROC", "Oracle Database Packages and Types") }
            .Select(c => new[] { Text(c.Item1), Text(c.Item2), Text(ReleaseTexts.Of(q.Compat).Version), Text(ReleaseTexts.Of(q.Compat).Version) })),
        new RowsFamily("FREE_SPACE", "Free space of tablespaces", ViewScope.User | ViewScope.Dba | ViewScope.Cdb, """
            TABLESPACE_NAME VARCHAR2(30)
            FILE_ID         NUMBER ; DBA
            BLOCK_ID        NUMBER = 128
            BYTES           NUMBER = 103809024
            BLOCKS          NUMBER = 12672
            RELATIVE_FNO    NUMBER ; DBA
            """, static q => TablespacesFamily.Names(q.Catalog).Where(t => t != "TEMP").Select((t, i) => new[] { Text(t), Number(i + 1), Number(i + 1) })),
        new RowsFamily("SERVICES", "Services", ViewScope.All | ViewScope.Dba | ViewScope.Cdb, """
            SERVICE_ID        NUMBER = 7
            NAME              VARCHAR2(64)
            NAME_HASH         NUMBER
            NETWORK_NAME      VARCHAR2(512)
            CREATION_DATE     DATE
            CREATION_DATE_HASH NUMBER
            FAILOVER_METHOD   VARCHAR2(64)
            FAILOVER_TYPE     VARCHAR2(64)
            ENABLED           VARCHAR2(3) = NO
            PDB               VARCHAR2(128)
            """, static q => [[Text(q.Session.Instance.ServiceName), default, Text(q.Session.Instance.ServiceName), Date(q.Session.Instance.Started.UtcDateTime)]]),
    ];
}
