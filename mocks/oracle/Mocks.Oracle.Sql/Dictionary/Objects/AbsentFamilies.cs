namespace Mocks.Oracle.Sql.Dictionary.Objects;

/// <summary>Views about kinds of objects that this database does not have.</summary>
internal static class AbsentFamilies
{
    public static IEnumerable<DictionaryFamily> All() => [Queues, ChangeNotificationRegs];

    private static EmptyFamily Queues => new("QUEUES", "Queues", """
        OWNER              VARCHAR2(128) NOT NULL ; ALL DBA
        NAME               VARCHAR2(128) NOT NULL
        QUEUE_TABLE        VARCHAR2(128) NOT NULL
        QID                NUMBER NOT NULL
        QUEUE_TYPE         VARCHAR2(20)
        MAX_RETRIES        NUMBER
        RETRY_DELAY        NUMBER
        ENQUEUE_ENABLED    VARCHAR2(7)
        DEQUEUE_ENABLED    VARCHAR2(7)
        RETENTION          VARCHAR2(40)
        USER_COMMENT       VARCHAR2(50)
        NETWORK_NAME       VARCHAR2(64)
        SHARDED            VARCHAR2(5)
        QUEUE_CATEGORY     VARCHAR2(28)
        RECIPIENTS         VARCHAR2(8)
        """);

    private static EmptyFamily ChangeNotificationRegs => new("CHANGE_NOTIFICATION_REGS", "Registrations for notification of changes", """
        USERNAME         VARCHAR2(128) ; DBA
        REGID            NUMBER
        REGFLAGS         NUMBER
        CALLBACK         VARCHAR2(256)
        OPERATIONS_FILTER NUMBER
        CHANGELAG        NUMBER
        TIMEOUT          NUMBER
        TABLE_NAME       VARCHAR2(520)
        """, ViewScope.User | ViewScope.Dba | ViewScope.Cdb);
}
