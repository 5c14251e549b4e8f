namespace Mocks.Oracle.Sql.Dictionary.Code;

/// <summary>Views about kinds of code that this database does not have, and about PL/Scope, which nobody switches on.</summary>
internal static class AbsentFamilies
{
    public static IEnumerable<DictionaryFamily> All() => [Identifiers, Statements, JavaClasses, Libraries, Operators, Indextypes, Assemblies, InternalTriggers];

    private static EmptyFamily Identifiers => new("IDENTIFIERS", "Identifiers in stored code", """
        OWNER            VARCHAR2(128) NOT NULL ; ALL DBA
        NAME             VARCHAR2(128)
        SIGNATURE        VARCHAR2(32)
        TYPE             VARCHAR2(18)
        OBJECT_NAME      VARCHAR2(128) NOT NULL
        OBJECT_TYPE      VARCHAR2(13)
        USAGE            VARCHAR2(11)
        USAGE_ID         NUMBER
        LINE             NUMBER
        COL              NUMBER
        USAGE_CONTEXT_ID NUMBER
        CHARACTER_SET    VARCHAR2(10)
        ATTRIBUTE        VARCHAR2(10)
        CHAR_USED        VARCHAR2(1)
        LENGTH           NUMBER
        PRECISION        NUMBER
        PRECISION2       NUMBER
        SCALE            NUMBER
        LOWER_RANGE      NUMBER
        UPPER_RANGE      NUMBER
        NULL_CONSTRAINT  VARCHAR2(8)
        SQL_BUILTIN      VARCHAR2(3)
        IMPLICIT         VARCHAR2(3)
        DECLARED_OWNER   VARCHAR2(128)
        DECLARED_OBJECT_NAME VARCHAR2(128)
        DECLARED_OBJECT_TYPE VARCHAR2(13)
        ORIGIN_CON_ID    NUMBER
        """);

    private static EmptyFamily Statements => new("STATEMENTS", "SQL statements in stored code", """
        OWNER            VARCHAR2(128) NOT NULL ; ALL DBA
        SIGNATURE        VARCHAR2(32)
        TYPE             VARCHAR2(17)
        OBJECT_NAME      VARCHAR2(128) NOT NULL
        OBJECT_TYPE      VARCHAR2(12)
        USAGE_ID         NUMBER
        LINE             NUMBER
        COL              NUMBER
        USAGE_CONTEXT_ID NUMBER
        SQL_ID           VARCHAR2(13)
        HAS_HINT         VARCHAR2(3)
        HAS_INTO_BULK    VARCHAR2(3)
        HAS_INTO_RETURNING VARCHAR2(3)
        HAS_INTO_RECORD  VARCHAR2(3)
        HAS_CURRENT_OF   VARCHAR2(3)
        HAS_FOR_UPDATE   VARCHAR2(3)
        HAS_IN_BINDS     VARCHAR2(3)
        TEXT             VARCHAR2(4000)
        FULL_TEXT        CLOB
        ORIGIN_CON_ID    NUMBER
        """);

    private static EmptyFamily JavaClasses => new("JAVA_CLASSES", "Java classes", """
        OWNER        VARCHAR2(128) ; ALL DBA
        NAME         VARCHAR2(4000)
        MAJOR        NUMBER
        MINOR        NUMBER
        KIND         VARCHAR2(9)
        ACCESSIBILITY VARCHAR2(9)
        IS_INNER     VARCHAR2(3)
        IS_ABSTRACT  VARCHAR2(3)
        IS_FINAL     VARCHAR2(3)
        IS_DEBUG     VARCHAR2(3)
        SOURCE       VARCHAR2(4000)
        SUPER        VARCHAR2(4000)
        OUTER        VARCHAR2(4000)
        """);

    private static EmptyFamily Libraries => new("LIBRARIES", "Libraries", """
        OWNER           VARCHAR2(128) NOT NULL ; ALL DBA
        LIBRARY_NAME    VARCHAR2(128) NOT NULL
        FILE_SPEC       VARCHAR2(2000)
        DYNAMIC         VARCHAR2(1)
        STATUS          VARCHAR2(7)
        AGENT           VARCHAR2(128)
        CREDENTIAL_OWNER VARCHAR2(128)
        CREDENTIAL_NAME VARCHAR2(128)
        ORIGIN_CON_ID   NUMBER
        """);

    private static EmptyFamily Operators => new("OPERATORS", "Operators", """
        OWNER              VARCHAR2(128) NOT NULL ; ALL DBA
        OPERATOR_NAME      VARCHAR2(128) NOT NULL
        NUMBER_OF_BINDS    NUMBER NOT NULL
        """);

    private static EmptyFamily Indextypes => new("INDEXTYPES", "Types of domain indexes", """
        OWNER                 VARCHAR2(128) NOT NULL ; ALL DBA
        INDEXTYPE_NAME        VARCHAR2(128) NOT NULL
        IMPLEMENTATION_SCHEMA VARCHAR2(128) NOT NULL
        IMPLEMENTATION_NAME   VARCHAR2(128) NOT NULL
        INTERFACE_VERSION     NUMBER
        IMPLEMENTATION_VERSION NUMBER NOT NULL
        NUMBER_OF_OPERATORS   NUMBER
        PARTITIONING          VARCHAR2(10)
        ARRAY_DML             VARCHAR2(3)
        MAINTENANCE_TYPE      VARCHAR2(14)
        """);

    private static EmptyFamily Assemblies => new("ASSEMBLIES", "Assemblies", """
        OWNER          VARCHAR2(128) NOT NULL ; ALL DBA
        ASSEMBLY_NAME  VARCHAR2(128) NOT NULL
        FILE_SPEC      VARCHAR2(4000)
        SECURITY_LEVEL VARCHAR2(9)
        IDENTITY       VARCHAR2(4000)
        STATUS         VARCHAR2(7)
        """);

    private static EmptyFamily InternalTriggers => new("INTERNAL_TRIGGERS", "Internal triggers on tables", """
        TABLE_NAME            VARCHAR2(128) NOT NULL
        OWNER_NAME            VARCHAR2(128) ; ALL DBA
        INTERNAL_TRIGGER_TYPE VARCHAR2(19)
        """);
}
