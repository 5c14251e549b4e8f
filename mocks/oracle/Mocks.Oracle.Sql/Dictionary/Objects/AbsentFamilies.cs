namespace Mocks.Oracle.Sql.Dictionary.Objects;

/// <summary>Views about kinds of objects that this database does not have.</summary>
internal static class AbsentFamilies
{
    public static IEnumerable<DictionaryFamily> All() => [ChangeNotificationRegs];

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
