#pragma warning disable MA0048 // queues, their tables and subscribers
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Dictionary.ViewValue;

namespace Mocks.Oracle.Sql.Dictionary.Objects;

/// <summary>USER_QUEUES and its kin.</summary>
internal sealed class QueuesFamily : DictionaryFamily<QueueDefinition>
{
    public override string Name => "QUEUES";

    public override string Subject => "Queues";

    public override IReadOnlyList<string> Keys => ["OWNER", "NAME"];

    protected override string Declaration => """
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
        """;

    protected override IEnumerable<QueueDefinition> Rows(DictionaryQuery query) =>
        query.Objects<QueueDefinition>(query.Key("OWNER"), query.Key("NAME"), ObjectNamespace.Queue);

    protected override Datum Value(string column, QueueDefinition queue, DictionaryQuery query) => column switch
    {
        "OWNER" => Text(queue.Owner),
        "NAME" => Text(queue.Name),
        "QUEUE_TABLE" => Text(query.Catalog.Table(queue.TableId).Name),
        "QID" => Number(queue.Id),
        "QUEUE_TYPE" => Either(queue.IsException, "EXCEPTION_QUEUE", "NORMAL_QUEUE"),
        "MAX_RETRIES" => Number(queue.MaxRetries),
        "RETRY_DELAY" => Number(queue.RetryDelay),
        "ENQUEUE_ENABLED" => Enabled(queue.CanEnqueue),
        "DEQUEUE_ENABLED" => Enabled(queue.CanDequeue),
        "RETENTION" => Text(queue.Retention < 0 ? "FOREVER" : queue.Retention.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        "USER_COMMENT" => Text(queue.Comment),
        "SHARDED" => Either(queue.IsSharded, "TRUE", "FALSE"),
        "QUEUE_CATEGORY" => Text(queue.IsSharded ? query.Compat < 21 ? "Sharded Queue" : "Transactional Event Queue" : "Classic Queue"),
        "RECIPIENTS" => Either(query.Catalog.Table(queue.TableId).Queueing?.IsMultiConsumer == true, "MULTIPLE", "SINGLE"),
        _ => default,
    };

    /// <summary>Oracle's padding.</summary>
    private static Datum Enabled(bool value) => Either(value, "  YES  ", "  NO   ");
}

/// <summary>USER_QUEUE_TABLES and its kin.</summary>
internal sealed class QueueTablesFamily : DictionaryFamily<TableDefinition>
{
    public override string Name => "QUEUE_TABLES";

    public override string Subject => "Queue tables";

    public override IReadOnlyList<string> Keys => ["OWNER", "QUEUE_TABLE"];

    protected override string Declaration => """
        OWNER              VARCHAR2(128) ; ALL DBA
        QUEUE_TABLE        VARCHAR2(128)
        TYPE               VARCHAR2(7)
        OBJECT_TYPE        VARCHAR2(257)
        SORT_ORDER         VARCHAR2(22)
        RECIPIENTS         VARCHAR2(8)
        MESSAGE_GROUPING   VARCHAR2(13)
        COMPATIBLE         VARCHAR2(6)
        PRIMARY_INSTANCE   NUMBER = 0
        SECONDARY_INSTANCE NUMBER = 0
        OWNER_INSTANCE     NUMBER = 1
        USER_COMMENT       VARCHAR2(50)
        SECURE             VARCHAR2(3)
        REPLICATION_MODE   VARCHAR2(14) = NONE
        """;

    protected override IEnumerable<TableDefinition> Rows(DictionaryQuery query) =>
        query.Objects<TableDefinition>(query.Key("OWNER"), query.Key("QUEUE_TABLE")).Where(t => t.Queueing is not null);

    protected override Datum Value(string column, TableDefinition table, DictionaryQuery query)
    {
        var options = table.Queueing!; // Rows has looked
        return column switch
        {
            "OWNER" => Text(table.Owner),
            "QUEUE_TABLE" => Text(table.Name),
            "TYPE" => Text(options.PayloadType is "RAW" or "JSON" ? options.PayloadType : "OBJECT"),
            "OBJECT_TYPE" => Text(options.PayloadType is "RAW" or "JSON" ? null : options.PayloadType),
            "SORT_ORDER" => Text(string.Join(", ", options.SortList)),
            "RECIPIENTS" => Either(options.IsMultiConsumer, "MULTIPLE", "SINGLE"),
            "MESSAGE_GROUPING" => Either(options.IsGrouped, "TRANSACTIONAL", "NONE"),
            "COMPATIBLE" => Text(options.Compatible),
            "USER_COMMENT" => Text(options.Comment),
            "SECURE" => YesNo(options.IsSecure),
            _ => default,
        };
    }
}

/// <summary>USER_QUEUE_SUBSCRIBERS and its kin.</summary>
internal sealed class QueueSubscribersFamily : DictionaryFamily<(QueueDefinition Queue, QueueSubscriber Subscriber)>
{
    public override string Name => "QUEUE_SUBSCRIBERS";

    public override string Subject => "Subscribers of queues";

    public override IReadOnlyList<string> Keys => ["OWNER", "QUEUE_NAME"];

    protected override string Declaration => """
        OWNER                    VARCHAR2(128) ; ALL DBA
        QUEUE_NAME               VARCHAR2(128) NOT NULL
        QUEUE_TABLE              VARCHAR2(128) NOT NULL
        CONSUMER_NAME            VARCHAR2(128)
        ADDRESS                  VARCHAR2(1024)
        PROTOCOL                 NUMBER
        TRANSFORMATION           VARCHAR2(257)
        RULE                     CLOB
        DELIVERY_MODE            VARCHAR2(22) = PERSISTENT
        IF_NONDURABLE_SUBSCRIBER VARCHAR2(3) = NO
        QUEUE_TO_QUEUE           VARCHAR2(5) = FALSE
        SUBSCRIBER_ID            NUMBER
        POS_BITMAP               NUMBER
        """;

    protected override IEnumerable<(QueueDefinition Queue, QueueSubscriber Subscriber)> Rows(DictionaryQuery query) =>
        query.Objects<QueueDefinition>(query.Key("OWNER"), query.Key("QUEUE_NAME"), ObjectNamespace.Queue).SelectMany(q => q.Subscribers.Select(s => (q, s)));

    protected override Datum Value(string column, (QueueDefinition Queue, QueueSubscriber Subscriber) row, DictionaryQuery query) => column switch
    {
        "OWNER" => Text(row.Queue.Owner),
        "QUEUE_NAME" => Text(row.Queue.Name),
        "QUEUE_TABLE" => Text(query.Catalog.Table(row.Queue.TableId).Name),
        "CONSUMER_NAME" => Text(row.Subscriber.Name),
        "ADDRESS" => Text(row.Subscriber.Address),
        "PROTOCOL" => Number(row.Subscriber.Protocol ?? 0),
        "TRANSFORMATION" => Text(row.Subscriber.Transformation),
        "RULE" => row.Subscriber.Rule is { } rule ? Datum.Lob(Lob.FromText(rule)) : default,
        "SUBSCRIBER_ID" => Number(row.Subscriber.Number),
        _ => default,
    };
}

/// <summary>USER_TRANSFORMATIONS and DBA_TRANSFORMATIONS, or with their expressions USER_ATTRIBUTE_TRANSFORMATIONS.</summary>
internal sealed class TransformationsFamily(bool withAttributes) : DictionaryFamily<TransformationDefinition>
{
    public override string Name => withAttributes ? "ATTRIBUTE_TRANSFORMATIONS" : "TRANSFORMATIONS";

    public override string Subject => withAttributes ? "Expressions of transformations of messages" : "Transformations of messages";

    public override ViewScope Scopes => ViewScope.User | ViewScope.Dba | ViewScope.Cdb;

    public override IReadOnlyList<string> Keys => ["OWNER", "NAME"];

    protected override string Declaration => """
        TRANSFORMATION_ID NUMBER
        OWNER             VARCHAR2(128) ; DBA
        NAME              VARCHAR2(128)
        FROM_TYPE         VARCHAR2(257)
        TO_TYPE           VARCHAR2(257)
        """ + (withAttributes ? "\nATTRIBUTE NUMBER = 0\nATTRIBUTE_TRANSFORMATION VARCHAR2(4000)" : "");

    protected override IEnumerable<TransformationDefinition> Rows(DictionaryQuery query) =>
        query.Objects<TransformationDefinition>(query.Key("OWNER"), query.Key("NAME"), ObjectNamespace.Transformation);

    protected override Datum Value(string column, TransformationDefinition row, DictionaryQuery query) => column switch
    {
        "TRANSFORMATION_ID" => Number(row.Id),
        "OWNER" => Text(row.Owner),
        "NAME" => Text(row.Name),
        "FROM_TYPE" => Text(row.From),
        "TO_TYPE" => Text(row.To),
        "ATTRIBUTE_TRANSFORMATION" => Text(row.Expression),
        _ => default,
    };
}
