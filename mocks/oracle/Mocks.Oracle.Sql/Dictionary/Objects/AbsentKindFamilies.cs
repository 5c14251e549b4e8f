namespace Mocks.Oracle.Sql.Dictionary.Objects;

/// <summary>Views of kinds of objects that this database does not have: analytic views, mining models, spatial and search indexes, graphs.</summary>
internal static class AbsentKindFamilies
{
    public static IEnumerable<DictionaryFamily> All() =>
    [
        AttributeDimensions, Hierarchies, AnalyticViews, Cubes, CubeDimensions, MiningModels, Aw, SdoGeomMetadata, PropertyGraphs, JsonDualityViews,
        SqlTranslations, MviewDetailRelations, MviewKeys, MviewAggregates, MviewJoins, EditionComments, StoredSettings, JavaMethods,
    ];

    private static EmptyFamily AttributeDimensions => new("ATTRIBUTE_DIMENSIONS", "Attribute dimensions", """
        OWNER                  VARCHAR2(128) NOT NULL ; ALL DBA
        DIMENSION_NAME         VARCHAR2(128) NOT NULL
        DIMENSION_TYPE         VARCHAR2(8)
        CACHE_STAR             VARCHAR2(12)
        MAT_TABLE_OWNER        VARCHAR2(128)
        MAT_TABLE_NAME         VARCHAR2(128)
        ALL_MEMBER_NAME        CLOB
        ALL_MEMBER_CAPTION     CLOB
        ALL_MEMBER_DESCRIPTION CLOB
        COMPILE_STATE          VARCHAR2(7)
        ORIGIN_CON_ID          NUMBER
        """);

    private static EmptyFamily Hierarchies => new("HIERARCHIES", "Hierarchies", """
        OWNER           VARCHAR2(128) NOT NULL ; ALL DBA
        HIER_NAME       VARCHAR2(128) NOT NULL
        DIMENSION_OWNER VARCHAR2(128) NOT NULL
        DIMENSION_NAME  VARCHAR2(128) NOT NULL
        PARENT_ATTR     VARCHAR2(128)
        COMPILE_STATE   VARCHAR2(7)
        ORIGIN_CON_ID   NUMBER
        """);

    private static EmptyFamily AnalyticViews => new("ANALYTIC_VIEWS", "Analytic views", """
        OWNER              VARCHAR2(128) NOT NULL ; ALL DBA
        ANALYTIC_VIEW_NAME VARCHAR2(128) NOT NULL
        TABLE_OWNER        VARCHAR2(128)
        TABLE_NAME         VARCHAR2(128)
        TABLE_ALIAS        VARCHAR2(128)
        IS_REMOTE          VARCHAR2(1)
        DEFAULT_AGGR       VARCHAR2(128)
        DEFAULT_MEASURE    VARCHAR2(128)
        COMPILE_STATE      VARCHAR2(7)
        DYN_ALL_CACHE      VARCHAR2(1)
        ORIGIN_CON_ID      NUMBER
        """);

    private static EmptyFamily Cubes => new("CUBES", "Cubes", """
        OWNER                 VARCHAR2(128) NOT NULL ; ALL DBA
        CUBE_NAME             VARCHAR2(128) NOT NULL
        AW_NAME               VARCHAR2(128)
        CONSISTENT_SOLVE_SPEC CLOB
        DESCRIPTION           VARCHAR2(300)
        """);

    private static EmptyFamily CubeDimensions => new("CUBE_DIMENSIONS", "Dimensions of cubes", """
        OWNER                  VARCHAR2(128) NOT NULL ; ALL DBA
        DIMENSION_NAME         VARCHAR2(128) NOT NULL
        DIMENSION_TYPE         VARCHAR2(11)
        AW_NAME                VARCHAR2(128)
        DEFAULT_HIERARCHY_NAME VARCHAR2(128)
        DESCRIPTION            VARCHAR2(300)
        """);

    private static EmptyFamily MiningModels => new("MINING_MODELS", "Models of data mining", """
        OWNER           VARCHAR2(128) NOT NULL ; ALL DBA
        MODEL_NAME      VARCHAR2(128) NOT NULL
        MINING_FUNCTION VARCHAR2(30)
        ALGORITHM       VARCHAR2(30)
        ALGORITHM_TYPE  VARCHAR2(10)
        CREATION_DATE   DATE NOT NULL
        BUILD_DURATION  NUMBER
        MODEL_SIZE      NUMBER
        PARTITIONED     VARCHAR2(3)
        COMMENTS        VARCHAR2(4000)
        """);

    private static EmptyFamily Aw => new("AW", "Analytic workspaces", """
        OWNER       VARCHAR2(128) NOT NULL ; ALL DBA
        AW_NUMBER   NUMBER NOT NULL
        AW_NAME     VARCHAR2(128)
        AW_VERSION  VARCHAR2(4)
        PAGESPACES  NUMBER
        GENERATIONS NUMBER
        FROZEN      VARCHAR2(6)
        """);

    private static EmptyFamily SdoGeomMetadata => new("SDO_GEOM_METADATA", "Geometry columns", """
        OWNER       VARCHAR2(128) NOT NULL
        TABLE_NAME  VARCHAR2(128) NOT NULL
        COLUMN_NAME VARCHAR2(1024) NOT NULL
        SRID        NUMBER
        """, ViewScope.User | ViewScope.All);

    private static EmptyFamily PropertyGraphs => new("PROPERTY_GRAPHS", "Graphs", """
        OWNER              VARCHAR2(128) NOT NULL ; ALL DBA
        GRAPH_NAME         VARCHAR2(128) NOT NULL
        GRAPH_MODE         VARCHAR2(9)
        ALLOWS_MIXED_TYPES VARCHAR2(3)
        INMEMORY           VARCHAR2(3)
        """);

    private static EmptyFamily JsonDualityViews => new("JSON_DUALITY_VIEWS", "Duality views", """
        OWNER            VARCHAR2(128) NOT NULL ; ALL DBA
        VIEW_NAME        VARCHAR2(128) NOT NULL
        ROOT_TABLE_NAME  VARCHAR2(128) NOT NULL
        ROOT_TABLE_OWNER VARCHAR2(128) NOT NULL
        ALLOW_INSERT     VARCHAR2(5)
        ALLOW_UPDATE     VARCHAR2(5)
        ALLOW_DELETE     VARCHAR2(5)
        READ_ONLY        VARCHAR2(5)
        JSON_SCHEMA      CLOB
        STATUS           VARCHAR2(7)
        """);

    private static EmptyFamily SqlTranslations => new("SQL_TRANSLATIONS", "Translations of SQL", """
        OWNER             VARCHAR2(128) ; ALL DBA
        PROFILE_NAME      VARCHAR2(128)
        SQL_TEXT          CLOB
        TRANSLATED_TEXT   CLOB
        SQL_ID            VARCHAR2(13)
        HASH_VALUE        NUMBER
        ENABLED           VARCHAR2(5)
        REGISTRATION_TIME TIMESTAMP(6)
        COMMENTS          VARCHAR2(4000)
        """);

    private static EmptyFamily MviewDetailRelations => new("MVIEW_DETAIL_RELATIONS", "Tables of materialized views", """
        OWNER                  VARCHAR2(128) NOT NULL ; ALL DBA
        MVIEW_NAME             VARCHAR2(128) NOT NULL
        DETAILOBJ_OWNER        VARCHAR2(128) NOT NULL
        DETAILOBJ_NAME         VARCHAR2(128) NOT NULL
        DETAILOBJ_TYPE         VARCHAR2(9)
        DETAILOBJ_ALIAS        VARCHAR2(128)
        DETAIL_PARTITION_COUNT NUMBER
        """);

    private static EmptyFamily MviewKeys => new("MVIEW_KEYS", "Keys of materialized views", """
        OWNER              VARCHAR2(128) NOT NULL ; ALL DBA
        MVIEW_NAME         VARCHAR2(128) NOT NULL
        POSITION_IN_SELECT NUMBER NOT NULL
        CONTAINER_COLUMN   VARCHAR2(128) NOT NULL
        DETAILOBJ_OWNER    VARCHAR2(128) NOT NULL
        DETAILOBJ_NAME     VARCHAR2(128) NOT NULL
        DETAILOBJ_ALIAS    VARCHAR2(128)
        DETAILOBJ_TYPE     VARCHAR2(9)
        DETAILOBJ_COLUMN   VARCHAR2(128)
        """);

    private static EmptyFamily MviewAggregates => new("MVIEW_AGGREGATES", "Aggregates of materialized views", """
        OWNER              VARCHAR2(128) NOT NULL ; ALL DBA
        MVIEW_NAME         VARCHAR2(128) NOT NULL
        POSITION_IN_SELECT NUMBER NOT NULL
        CONTAINER_COLUMN   VARCHAR2(128) NOT NULL
        AGG_FUNCTION       VARCHAR2(8)
        DISTINCTFLAG       VARCHAR2(1)
        MEASURE            LONG
        """);

    private static EmptyFamily MviewJoins => new("MVIEW_JOINS", "Joins of materialized views", """
        OWNER               VARCHAR2(128) NOT NULL ; ALL DBA
        MVIEW_NAME          VARCHAR2(128) NOT NULL
        DETAILOBJ1_OWNER    VARCHAR2(128) NOT NULL
        DETAILOBJ1_RELATION VARCHAR2(128) NOT NULL
        DETAILOBJ1_COLUMN   VARCHAR2(128) NOT NULL
        OPERATOR            VARCHAR2(1)
        DETAILOBJ2_OWNER    VARCHAR2(128) NOT NULL
        DETAILOBJ2_RELATION VARCHAR2(128) NOT NULL
        DETAILOBJ2_COLUMN   VARCHAR2(128) NOT NULL
        """);

    private static EmptyFamily EditionComments => new("EDITION_COMMENTS", "Comments of editions", """
        EDITION_NAME VARCHAR2(128) NOT NULL
        COMMENTS     VARCHAR2(4000)
        """, ViewScope.All | ViewScope.Dba | ViewScope.Cdb);

    private static EmptyFamily StoredSettings => new("STORED_SETTINGS", "Settings of stored units", """
        OWNER       VARCHAR2(128) NOT NULL ; ALL DBA
        OBJECT_NAME VARCHAR2(128) NOT NULL
        OBJECT_ID   NUMBER NOT NULL
        OBJECT_TYPE VARCHAR2(12)
        PARAM_NAME  VARCHAR2(128) NOT NULL
        PARAM_VALUE VARCHAR2(4000)
        """);

    private static EmptyFamily JavaMethods => new("JAVA_METHODS", "Methods of Java classes", """
        OWNER         VARCHAR2(128) NOT NULL ; ALL DBA
        NAME          VARCHAR2(4000)
        METHOD_INDEX  NUMBER
        METHOD_NAME   VARCHAR2(4000)
        ACCESSIBILITY VARCHAR2(9)
        IS_STATIC     VARCHAR2(3)
        IS_FINAL      VARCHAR2(3)
        ARGUMENTS     NUMBER
        RETURN_TYPE   VARCHAR2(13)
        RETURN_CLASS  VARCHAR2(4000)
        """);
}
