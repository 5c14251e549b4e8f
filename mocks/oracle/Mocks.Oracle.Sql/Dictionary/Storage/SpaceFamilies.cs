using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Dictionary.ViewValue;

namespace Mocks.Oracle.Sql.Dictionary.Storage;

/// <summary>DBA_TABLESPACE_USAGE_METRICS, DBA_TEMP_FREE_SPACE, DBA_ROLLBACK_SEGS and DBA_TABLESPACE_GROUPS. Sizes are those of DBA_DATA_FILES and DBA_FREE_SPACE.</summary>
internal static class SpaceFamilies
{
    public static IEnumerable<DictionaryFamily> All() =>
    [
        new RowsFamily("TABLESPACE_USAGE_METRICS", "Use of tablespaces", ViewScope.Dba | ViewScope.Cdb, """
            TABLESPACE_NAME VARCHAR2(30)
            USED_SPACE      NUMBER = 128
            TABLESPACE_SIZE NUMBER = 4194302
            USED_PERCENT    NUMBER
            """, static q => TablespacesFamily.Names(q.Catalog).Select(t => new[] { Text(t), Exact(OracleNumber.Parse("0.00305176")) })),
        new RowsFamily("TEMP_FREE_SPACE", "Free space of temporary tablespaces", ViewScope.Dba | ViewScope.Cdb, """
            TABLESPACE_NAME VARCHAR2(30) NOT NULL = TEMP
            TABLESPACE_SIZE NUMBER = 104857600
            ALLOCATED_SPACE NUMBER = 1048576
            FREE_SPACE      NUMBER = 103809024
            SHARED          VARCHAR2(13) = SHARED
            INST_ID         NUMBER
            """, static _ => [[]]),
        new RowsFamily("ROLLBACK_SEGS", "Segments of undo", ViewScope.Dba | ViewScope.Cdb, """
            SEGMENT_NAME    VARCHAR2(30) NOT NULL = SYSTEM
            OWNER           VARCHAR2(6) = SYS
            TABLESPACE_NAME VARCHAR2(30) NOT NULL = SYSTEM
            SEGMENT_ID      NUMBER NOT NULL = 0
            FILE_ID         NUMBER NOT NULL = 1
            BLOCK_ID        NUMBER NOT NULL = 128
            INITIAL_EXTENT  NUMBER = 114688
            NEXT_EXTENT     NUMBER = 57344
            MIN_EXTENTS     NUMBER NOT NULL = 1
            MAX_EXTENTS     NUMBER NOT NULL = 32765
            PCT_INCREASE    NUMBER
            STATUS          VARCHAR2(16) = ONLINE
            INSTANCE_NUM    VARCHAR2(40)
            RELATIVE_FNO    NUMBER NOT NULL = 1
            """, static _ => [[]]),
        new EmptyFamily("TABLESPACE_GROUPS", "Groups of temporary tablespaces", """
            GROUP_NAME      VARCHAR2(30) NOT NULL
            TABLESPACE_NAME VARCHAR2(30) NOT NULL
            """, ViewScope.Dba | ViewScope.Cdb),
        new EmptyFamily("USERS_WITH_DEFPWD", "Users with the passwords that they came with", """
            USERNAME VARCHAR2(128) NOT NULL
            PRODUCT  VARCHAR2(30)
            """, ViewScope.Dba | ViewScope.Cdb),
        Pdbs(ViewScope.Dba, "CON_ID             NUMBER NOT NULL = 3"),
        Pdbs(ViewScope.Cdb, ""),
    ];

    /// <summary>CDB_PDBS has its CON_ID as all CDB_ views have it.</summary>
    private static RowsFamily Pdbs(ViewScope scope, string container) => new("PDBS", "The pluggable database", scope, $"""
        PDB_ID             NUMBER NOT NULL = 3
        PDB_NAME           VARCHAR2(128) NOT NULL
        DBID               NUMBER NOT NULL = 1183000003
        CON_UID            NUMBER NOT NULL = 1183000003
        GUID               RAW(16)
        STATUS             VARCHAR2(10) = NORMAL
        CREATION_SCN       NUMBER
        VSN                NUMBER
        LOGGING            VARCHAR2(9) = LOGGING
        FORCE_LOGGING      VARCHAR2(39) = NO
        FORCE_NOLOGGING    VARCHAR2(3) = NO
        APPLICATION_ROOT   VARCHAR2(3) = NO
        APPLICATION_PDB    VARCHAR2(3) = NO
        APPLICATION_SEED   VARCHAR2(3) = NO
        IS_PROXY_PDB       VARCHAR2(3) = NO
        {container}
        UPGRADE_PRIORITY   NUMBER
        CREATION_TIME      DATE
        """, static q => [[Text(q.Session.Instance.ServiceName), default, default, default, default, Date(q.Catalog.User("SYS")!.Created)]]); // every database has SYS
}
