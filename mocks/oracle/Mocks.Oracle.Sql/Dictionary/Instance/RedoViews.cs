using System.Globalization;
using Mocks.Oracle.Sql.Catalog;
using static Mocks.Oracle.Sql.Dictionary.ViewValue;

namespace Mocks.Oracle.Sql.Dictionary.Instance;

/// <summary>Files, threads and processes as every instance has them, by their names: V$LOG, V$LOGFILE, V$THREAD, V$CONTROLFILE and their kin. Nothing is written to a disk.</summary>
internal static class RedoViews
{
    private const int Groups = 3;
    private const string Folder = "/opt/oracle/oradata/FREE/";

    private static readonly (string Name, string Description)[] Processes =
        [("PMON", "process cleanup"), ("DBW0", "db writer process 0"), ("LGWR", "Redo etc."), ("CKPT", "checkpoint"), ("SMON", "System Monitor Process"), ("RECO", "distributed recovery"), ("MMON", "Manageability Monitor Process")];

    public static IEnumerable<DictionaryFamily> All() =>
    [
        new FixedFamily("V_$LOG", "Groups of logs", false, """
            GROUP#        NUMBER
            THREAD#       NUMBER = 1
            SEQUENCE#     NUMBER
            BYTES         NUMBER = 209715200
            BLOCKSIZE     NUMBER = 512
            MEMBERS       NUMBER = 1
            ARCHIVED      VARCHAR2(3) = NO
            STATUS        VARCHAR2(16)
            FIRST_CHANGE# NUMBER
            FIRST_TIME    DATE
            NEXT_CHANGE#  NUMBER
            NEXT_TIME     DATE
            CON_ID        NUMBER = 0
            """, static q => Enumerable.Range(1, Groups).Select(g => new[]
        {
            Number(g), Number(g), Either(g == Groups, "CURRENT", "INACTIVE"), Number(1), Date(q.Session.Instance.Started.UtcDateTime), Number(g == Groups ? 18_446_744_073_709 : 1), default,
        })),
        new FixedFamily("V_$LOGFILE", "Files of logs", false, """
            GROUP#                NUMBER
            STATUS                VARCHAR2(7)
            TYPE                  VARCHAR2(7) = ONLINE
            MEMBER                VARCHAR2(513)
            IS_RECOVERY_DEST_FILE VARCHAR2(3) = NO
            CON_ID                NUMBER = 0
            """, static _ => Enumerable.Range(1, Groups).Select(g => new[] { Number(g), default, Text(string.Create(CultureInfo.InvariantCulture, $"{Folder}redo0{g}.log")) })),
        LogmnrContents,
        new FixedFamily("V_$THREAD", "Threads of logs", false, """
            THREAD#        NUMBER = 1
            STATUS         VARCHAR2(6) = OPEN
            ENABLED        VARCHAR2(8) = PUBLIC
            GROUPS         NUMBER = 3
            INSTANCE       VARCHAR2(80) = FREE
            OPEN_TIME      DATE
            CURRENT_GROUP# NUMBER = 3
            SEQUENCE#      NUMBER = 3
            CON_ID         NUMBER = 0
            """, static q => [[Date(q.Session.Instance.Started.UtcDateTime)]]),
        new FixedFamily("V_$CONTROLFILE", "Control files", false, """
            STATUS                VARCHAR2(7)
            NAME                  VARCHAR2(513)
            IS_RECOVERY_DEST_FILE VARCHAR2(3) = NO
            BLOCK_SIZE            NUMBER = 16384
            FILE_SIZE_BLKS        NUMBER = 1142
            CON_ID                NUMBER = 0
            """, static _ => [[default, Text(Folder + "control01.ctl")]]),
        new FixedFamily("V_$TIMEZONE_FILE", "The file of time zones", true, """
            FILENAME VARCHAR2(20) = timezlrg_43.dat
            VERSION  NUMBER = 43
            CON_ID   NUMBER = 0
            """, static _ => [[]]),
        new FixedFamily("V_$DATABASE_INCARNATION", "Incarnations of the database", false, """
            INCARNATION#            NUMBER = 1
            RESETLOGS_CHANGE#       NUMBER = 1
            RESETLOGS_TIME          DATE
            PRIOR_RESETLOGS_CHANGE# NUMBER = 0
            PRIOR_RESETLOGS_TIME    DATE
            STATUS                  VARCHAR2(7) = CURRENT
            RESETLOGS_ID            NUMBER = 1
            PRIOR_INCARNATION#      NUMBER = 0
            CON_ID                  NUMBER = 0
            """, static q => [[Date(q.Catalog.User("SYS")!.Created)]]), // every database has SYS
        new FixedFamily("V_$ENCRYPTION_WALLET", "Keystores", false, """
            WRL_TYPE             VARCHAR2(20) = FILE
            WRL_PARAMETER        VARCHAR2(4000)
            STATUS               VARCHAR2(30) = NOT_AVAILABLE
            WALLET_TYPE          VARCHAR2(20) = UNKNOWN
            WALLET_ORDER         VARCHAR2(9) = SINGLE
            KEYSTORE_MODE        VARCHAR2(8) = UNITED
            FULLY_BACKED_UP      VARCHAR2(9) = UNDEFINED
            CON_ID               NUMBER = 3
            """, static _ => [[]]),
        BgProcess,
    ];

    private static FixedFamily LogmnrContents => new("V_$LOGMNR_CONTENTS", "What was mined from logs", false, """
        SCN              NUMBER
        START_SCN        NUMBER
        COMMIT_SCN       NUMBER
        TIMESTAMP        DATE
        START_TIMESTAMP  DATE
        COMMIT_TIMESTAMP DATE
        XIDUSN           NUMBER
        XIDSLT           NUMBER
        XIDSQN           NUMBER
        XID              RAW(8)
        TX_NAME          VARCHAR2(256)
        OPERATION        VARCHAR2(32)
        OPERATION_CODE   NUMBER
        ROLLBACK         NUMBER
        SEG_OWNER        VARCHAR2(128)
        SEG_NAME         VARCHAR2(256)
        TABLE_NAME       VARCHAR2(128)
        SEG_TYPE_NAME    VARCHAR2(128)
        TABLE_SPACE      VARCHAR2(128)
        ROW_ID           VARCHAR2(18)
        USERNAME         VARCHAR2(128)
        OS_USERNAME      VARCHAR2(4000)
        SESSION#         NUMBER
        SERIAL#          NUMBER
        THREAD#          NUMBER
        RS_ID            VARCHAR2(32)
        SSN              NUMBER
        CSF              NUMBER
        SQL_REDO         VARCHAR2(4000)
        SQL_UNDO         VARCHAR2(4000)
        STATUS           NUMBER
        INFO             VARCHAR2(64)
        CON_ID           NUMBER
        """, static _ => throw Ora.Error(1306));

    private static FixedFamily BgProcess => new("V_$BGPROCESS", "Processes of the instance", false, """
        PADDR        RAW(8)
        PSERIAL#     NUMBER = 1
        NAME         VARCHAR2(5)
        DESCRIPTION  VARCHAR2(64)
        ERROR        NUMBER = 0
        TYPE         VARCHAR2(10)
        PRIORITY     VARCHAR2(10)
        CON_ID       NUMBER = 0
        """, static _ => Processes.Select(p => new[] { default, Text(p.Name), Text(p.Description) }));
}
