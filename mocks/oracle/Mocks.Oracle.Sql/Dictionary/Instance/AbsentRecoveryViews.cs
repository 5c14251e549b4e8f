namespace Mocks.Oracle.Sql.Dictionary.Instance;

/// <summary>Views about backups, archives, standby databases and disk groups: this database writes no redo and has none of them.</summary>
internal static class AbsentRecoveryViews
{
    public static IEnumerable<DictionaryFamily> All() =>
    [
        AsmDiskgroup, AsmDiskgroupStat, AsmDiskStat, RecoveryFileDest, RecoveryAreaUsage, FlashRecoveryAreaUsage, FlashbackDatabaseLog, RestorePoint,
        RmanBackupJobDetails, RmanStatus, Backup, BackupSet, BlockChangeTracking, DatabaseBlockCorruption, RecoverFile, ArchiveDest,
        ArchiveDestStatus, ArchiveGap, LogHistory, DataguardStats, DataguardStatus, ManagedStandby, StandbyLog, LogmnrLogs, LogmnrParameters,
    ];

    private static EmptyFamily AsmDiskgroup => new("V_$ASM_DISKGROUP", "Disk groups", """
        GROUP_NUMBER            NUMBER
        NAME                    VARCHAR2(30)
        SECTOR_SIZE             NUMBER
        BLOCK_SIZE              NUMBER
        ALLOCATION_UNIT_SIZE    NUMBER
        STATE                   VARCHAR2(11)
        TYPE                    VARCHAR2(6)
        TOTAL_MB                NUMBER
        FREE_MB                 NUMBER
        HOT_USED_MB             NUMBER
        COLD_USED_MB            NUMBER
        REQUIRED_MIRROR_FREE_MB NUMBER
        USABLE_FILE_MB          NUMBER
        OFFLINE_DISKS           NUMBER
        COMPATIBILITY           VARCHAR2(60)
        DATABASE_COMPATIBILITY  VARCHAR2(60)
        VOTING_FILES            VARCHAR2(1)
        CON_ID                  NUMBER
        """, ViewScope.Single);

    private static EmptyFamily AsmDiskgroupStat => new("V_$ASM_DISKGROUP_STAT", "Disk groups", """
        GROUP_NUMBER            NUMBER
        NAME                    VARCHAR2(30)
        SECTOR_SIZE             NUMBER
        BLOCK_SIZE              NUMBER
        ALLOCATION_UNIT_SIZE    NUMBER
        STATE                   VARCHAR2(11)
        TYPE                    VARCHAR2(6)
        TOTAL_MB                NUMBER
        FREE_MB                 NUMBER
        HOT_USED_MB             NUMBER
        COLD_USED_MB            NUMBER
        REQUIRED_MIRROR_FREE_MB NUMBER
        USABLE_FILE_MB          NUMBER
        OFFLINE_DISKS           NUMBER
        COMPATIBILITY           VARCHAR2(60)
        DATABASE_COMPATIBILITY  VARCHAR2(60)
        VOTING_FILES            VARCHAR2(1)
        CON_ID                  NUMBER
        """, ViewScope.Single);

    private static EmptyFamily AsmDiskStat => new("V_$ASM_DISK_STAT", "Disks of disk groups", """
        GROUP_NUMBER  NUMBER
        DISK_NUMBER   NUMBER
        MOUNT_STATUS  VARCHAR2(7)
        HEADER_STATUS VARCHAR2(12)
        MODE_STATUS   VARCHAR2(7)
        STATE         VARCHAR2(8)
        OS_MB         NUMBER
        TOTAL_MB      NUMBER
        FREE_MB       NUMBER
        NAME          VARCHAR2(30)
        FAILGROUP     VARCHAR2(30)
        PATH          VARCHAR2(256)
        READS         NUMBER
        WRITES        NUMBER
        READ_ERRS     NUMBER
        WRITE_ERRS    NUMBER
        READ_TIME     NUMBER
        WRITE_TIME    NUMBER
        BYTES_READ    NUMBER
        BYTES_WRITTEN NUMBER
        CON_ID        NUMBER
        """, ViewScope.Single);

    private static EmptyFamily RecoveryFileDest => new("V_$RECOVERY_FILE_DEST", "The area of recovery files", """
        NAME              VARCHAR2(513)
        SPACE_LIMIT       NUMBER
        SPACE_USED        NUMBER
        SPACE_RECLAIMABLE NUMBER
        NUMBER_OF_FILES   NUMBER
        CON_ID            NUMBER
        """, ViewScope.Single);

    private static EmptyFamily RecoveryAreaUsage => new("V_$RECOVERY_AREA_USAGE", "Use of the area of recovery files", """
        FILE_TYPE                 VARCHAR2(23)
        PERCENT_SPACE_USED        NUMBER
        PERCENT_SPACE_RECLAIMABLE NUMBER
        NUMBER_OF_FILES           NUMBER
        CON_ID                    NUMBER
        """, ViewScope.Single);

    private static EmptyFamily FlashRecoveryAreaUsage => new("V_$FLASH_RECOVERY_AREA_USAGE", "Use of the area of recovery files", """
        FILE_TYPE                 VARCHAR2(23)
        PERCENT_SPACE_USED        NUMBER
        PERCENT_SPACE_RECLAIMABLE NUMBER
        NUMBER_OF_FILES           NUMBER
        CON_ID                    NUMBER
        """, ViewScope.Single);

    private static EmptyFamily FlashbackDatabaseLog => new("V_$FLASHBACK_DATABASE_LOG", "Flashback of the database", """
        OLDEST_FLASHBACK_SCN     NUMBER
        OLDEST_FLASHBACK_TIME    DATE
        RETENTION_TARGET         NUMBER
        FLASHBACK_SIZE           NUMBER
        ESTIMATED_FLASHBACK_SIZE NUMBER
        CON_ID                   NUMBER
        """, ViewScope.Single);

    private static EmptyFamily RestorePoint => new("V_$RESTORE_POINT", "Restore points", """
        SCN                          NUMBER
        DATABASE_INCARNATION#        NUMBER
        GUARANTEE_FLASHBACK_DATABASE VARCHAR2(3)
        STORAGE_SIZE                 NUMBER
        TIME                         TIMESTAMP(9)
        RESTORE_POINT_TIME           TIMESTAMP(9)
        PRESERVED                    VARCHAR2(3)
        NAME                         VARCHAR2(128)
        PDB_RESTORE_POINT            VARCHAR2(3)
        CLEAN_PDB_RESTORE_POINT      VARCHAR2(3)
        PDB_INCARNATION#             NUMBER
        REPLICATED                   VARCHAR2(3)
        CON_ID                       NUMBER
        """, ViewScope.Single);

    private static EmptyFamily RmanBackupJobDetails => new("V_$RMAN_BACKUP_JOB_DETAILS", "Backups", """
        SESSION_KEY        NUMBER
        SESSION_RECID      NUMBER
        SESSION_STAMP      NUMBER
        COMMAND_ID         VARCHAR2(33)
        START_TIME         DATE
        END_TIME           DATE
        INPUT_BYTES        NUMBER
        OUTPUT_BYTES       NUMBER
        STATUS             VARCHAR2(23)
        INPUT_TYPE         VARCHAR2(13)
        OUTPUT_DEVICE_TYPE VARCHAR2(17)
        ELAPSED_SECONDS    NUMBER
        COMPRESSION_RATIO  NUMBER
        TIME_TAKEN_DISPLAY VARCHAR2(4000)
        CON_ID             NUMBER
        """, ViewScope.Single);

    private static EmptyFamily RmanStatus => new("V_$RMAN_STATUS", "Backups", """
        SID              NUMBER
        RECID            NUMBER
        STAMP            NUMBER
        ROW_LEVEL        NUMBER
        OPERATION        VARCHAR2(33)
        STATUS           VARCHAR2(23)
        COMMAND_ID       VARCHAR2(33)
        MBYTES_PROCESSED NUMBER
        START_TIME       DATE
        END_TIME         DATE
        INPUT_BYTES      NUMBER
        OUTPUT_BYTES     NUMBER
        OBJECT_TYPE      VARCHAR2(13)
        CON_ID           NUMBER
        """, ViewScope.Single);

    private static EmptyFamily Backup => new("V_$BACKUP", "Files in backup", """
        FILE#   NUMBER
        STATUS  VARCHAR2(18)
        CHANGE# NUMBER
        TIME    DATE
        CON_ID  NUMBER
        """, ViewScope.Single);

    private static EmptyFamily BackupSet => new("V_$BACKUP_SET", "Sets of backups", """
        RECID                NUMBER
        STAMP                NUMBER
        SET_STAMP            NUMBER
        SET_COUNT            NUMBER
        BACKUP_TYPE          VARCHAR2(1)
        CONTROLFILE_INCLUDED VARCHAR2(3)
        INCREMENTAL_LEVEL    NUMBER
        PIECES               NUMBER
        START_TIME           DATE
        COMPLETION_TIME      DATE
        ELAPSED_SECONDS      NUMBER
        BLOCK_SIZE           NUMBER
        CON_ID               NUMBER
        """, ViewScope.Single);

    private static EmptyFamily BlockChangeTracking => new("V_$BLOCK_CHANGE_TRACKING", "Tracking of blocks", """
        STATUS   VARCHAR2(10)
        FILENAME VARCHAR2(513)
        BYTES    NUMBER
        CON_ID   NUMBER
        """, ViewScope.Single);

    private static EmptyFamily DatabaseBlockCorruption => new("V_$DATABASE_BLOCK_CORRUPTION", "Blocks that are corrupt", """
        FILE#              NUMBER
        BLOCK#             NUMBER
        BLOCKS             NUMBER
        CORRUPTION_CHANGE# NUMBER
        CORRUPTION_TYPE    VARCHAR2(9)
        CON_ID             NUMBER
        """, ViewScope.Single);

    private static EmptyFamily RecoverFile => new("V_$RECOVER_FILE", "Files that need recovery", """
        FILE#         NUMBER
        ONLINE        VARCHAR2(7)
        ONLINE_STATUS VARCHAR2(7)
        ERROR         VARCHAR2(65)
        CHANGE#       NUMBER
        TIME          DATE
        CON_ID        NUMBER
        """, ViewScope.Single);

    private static EmptyFamily ArchiveDest => new("V_$ARCHIVE_DEST", "Destinations of archives", """
        DEST_ID        NUMBER
        DEST_NAME      VARCHAR2(256)
        STATUS         VARCHAR2(9)
        BINDING        VARCHAR2(9)
        NAME_SPACE     VARCHAR2(7)
        TARGET         VARCHAR2(16)
        ARCHIVER       VARCHAR2(10)
        SCHEDULE       VARCHAR2(8)
        DESTINATION    VARCHAR2(256)
        LOG_SEQUENCE   NUMBER
        REOPEN_SECS    NUMBER
        DELAY_MINS     NUMBER
        FAIL_DATE      DATE
        FAIL_SEQUENCE  NUMBER
        FAIL_COUNT     NUMBER
        MAX_FAILURE    NUMBER
        ERROR          VARCHAR2(256)
        VALID_NOW      VARCHAR2(16)
        VALID_TYPE     VARCHAR2(15)
        VALID_ROLE     VARCHAR2(12)
        DB_UNIQUE_NAME VARCHAR2(30)
        CON_ID         NUMBER
        """, ViewScope.Single);

    private static EmptyFamily ArchiveDestStatus => new("V_$ARCHIVE_DEST_STATUS", "States of the destinations of archives", """
        DEST_ID                NUMBER
        DEST_NAME              VARCHAR2(256)
        STATUS                 VARCHAR2(9)
        TYPE                   VARCHAR2(16)
        DATABASE_MODE          VARCHAR2(15)
        RECOVERY_MODE          VARCHAR2(34)
        PROTECTION_MODE        VARCHAR2(20)
        DESTINATION            VARCHAR2(256)
        ARCHIVED_THREAD#       NUMBER
        ARCHIVED_SEQ#          NUMBER
        APPLIED_THREAD#        NUMBER
        APPLIED_SEQ#           NUMBER
        ERROR                  VARCHAR2(256)
        DB_UNIQUE_NAME         VARCHAR2(30)
        SYNCHRONIZATION_STATUS VARCHAR2(22)
        GAP_STATUS             VARCHAR2(24)
        CON_ID                 NUMBER
        """, ViewScope.Single);

    private static EmptyFamily ArchiveGap => new("V_$ARCHIVE_GAP", "Gaps of archives", """
        THREAD#        NUMBER
        LOW_SEQUENCE#  NUMBER
        HIGH_SEQUENCE# NUMBER
        CON_ID         NUMBER
        """, ViewScope.Single);

    private static EmptyFamily LogHistory => new("V_$LOG_HISTORY", "History of logs", """
        RECID             NUMBER
        STAMP             NUMBER
        THREAD#           NUMBER
        SEQUENCE#         NUMBER
        FIRST_CHANGE#     NUMBER
        FIRST_TIME        DATE
        NEXT_CHANGE#      NUMBER
        RESETLOGS_CHANGE# NUMBER
        RESETLOGS_TIME    DATE
        CON_ID            NUMBER
        """, ViewScope.Single);

    private static EmptyFamily DataguardStats => new("V_$DATAGUARD_STATS", "Statistics of standby databases", """
        SOURCE_DBID           NUMBER
        SOURCE_DB_UNIQUE_NAME VARCHAR2(32)
        NAME                  VARCHAR2(32)
        VALUE                 VARCHAR2(64)
        UNIT                  VARCHAR2(30)
        TIME_COMPUTED         VARCHAR2(30)
        DATUM_TIME            VARCHAR2(30)
        CON_ID                NUMBER
        """, ViewScope.Single);

    private static EmptyFamily DataguardStatus => new("V_$DATAGUARD_STATUS", "Messages of standby databases", """
        FACILITY    VARCHAR2(24)
        SEVERITY    VARCHAR2(13)
        DEST_ID     NUMBER
        MESSAGE_NUM NUMBER
        ERROR_CODE  NUMBER
        CALLOUT     VARCHAR2(3)
        TIMESTAMP   DATE
        MESSAGE     VARCHAR2(256)
        CON_ID      NUMBER
        """, ViewScope.Single);

    private static EmptyFamily ManagedStandby => new("V_$MANAGED_STANDBY", "Processes of standby databases", """
        PROCESS        VARCHAR2(9)
        PID            VARCHAR2(24)
        STATUS         VARCHAR2(12)
        CLIENT_PROCESS VARCHAR2(8)
        CLIENT_PID     VARCHAR2(40)
        CLIENT_DBID    VARCHAR2(40)
        GROUP#         VARCHAR2(40)
        RESETLOG_ID    NUMBER
        THREAD#        NUMBER
        SEQUENCE#      NUMBER
        BLOCK#         NUMBER
        BLOCKS         NUMBER
        DELAY_MINS     NUMBER
        KNOWN_AGENTS   NUMBER
        ACTIVE_AGENTS  NUMBER
        CON_ID         NUMBER
        """, ViewScope.Single);

    private static EmptyFamily StandbyLog => new("V_$STANDBY_LOG", "Logs of standby databases", """
        GROUP#        NUMBER
        DBID          VARCHAR2(40)
        THREAD#       NUMBER
        SEQUENCE#     NUMBER
        BYTES         NUMBER
        BLOCKSIZE     NUMBER
        USED          NUMBER
        ARCHIVED      VARCHAR2(3)
        STATUS        VARCHAR2(10)
        FIRST_CHANGE# NUMBER
        FIRST_TIME    DATE
        NEXT_CHANGE#  NUMBER
        NEXT_TIME     DATE
        LAST_CHANGE#  NUMBER
        LAST_TIME     DATE
        CON_ID        NUMBER
        """, ViewScope.Single);

    private static EmptyFamily LogmnrLogs => new("V_$LOGMNR_LOGS", "Logs that are mined", """
        LOG_ID           NUMBER
        FILENAME         VARCHAR2(513)
        LOW_TIME         DATE
        HIGH_TIME        DATE
        DB_ID            NUMBER
        DB_NAME          VARCHAR2(8)
        THREAD_ID        NUMBER
        THREAD_SQN       NUMBER
        LOW_SCN          NUMBER
        NEXT_SCN         NUMBER
        DICTIONARY_BEGIN VARCHAR2(3)
        DICTIONARY_END   VARCHAR2(3)
        TYPE             VARCHAR2(7)
        BLOCKSIZE        NUMBER
        FILESIZE         NUMBER
        INFO             VARCHAR2(32)
        STATUS           NUMBER
        CON_ID           NUMBER
        """, ViewScope.Single);

    private static EmptyFamily LogmnrParameters => new("V_$LOGMNR_PARAMETERS", "Parameters of the mining of logs", """
        START_DATE          DATE
        REQUIRED_START_DATE DATE
        END_DATE            DATE
        START_SCN           NUMBER
        REQUIRED_START_SCN  NUMBER
        END_SCN             NUMBER
        OPTIONS             NUMBER
        INFO                VARCHAR2(32)
        STATUS              NUMBER
        CON_ID              NUMBER
        """, ViewScope.Single);
}
