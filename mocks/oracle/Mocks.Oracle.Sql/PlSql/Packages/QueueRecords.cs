using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution.Queues;
using Mocks.Oracle.Sql.PlSql.Queues;
using Mocks.Oracle.Sql.PlSql.Types;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql.Packages;

/// <summary>The records of DBMS_AQ as the queues know them. Fields go by their places in the specification.</summary>
internal static class QueueRecords
{
    public const string Types = """
          TYPE aq$_recipient_list_t IS TABLE OF sys.aq$_agent INDEX BY BINARY_INTEGER;
          TYPE enqueue_options_t IS RECORD (visibility BINARY_INTEGER DEFAULT 2, relative_msgid RAW(16) DEFAULT NULL, sequence_deviation BINARY_INTEGER DEFAULT NULL,
            transformation VARCHAR2(261) DEFAULT NULL, delivery_mode PLS_INTEGER DEFAULT 1);
          TYPE dequeue_options_t IS RECORD (consumer_name VARCHAR2(512) DEFAULT NULL, dequeue_mode BINARY_INTEGER DEFAULT 3, navigation BINARY_INTEGER DEFAULT 3,
            visibility BINARY_INTEGER DEFAULT 2, wait BINARY_INTEGER DEFAULT -1, msgid RAW(16) DEFAULT NULL, correlation VARCHAR2(128) DEFAULT NULL,
            deq_condition VARCHAR2(4000) DEFAULT NULL, signature sys.aq$_sig_prop DEFAULT NULL, transformation VARCHAR2(261) DEFAULT NULL, delivery_mode PLS_INTEGER DEFAULT 1);
          TYPE message_properties_t IS RECORD (priority BINARY_INTEGER DEFAULT 1, delay BINARY_INTEGER DEFAULT 0, expiration BINARY_INTEGER DEFAULT -1,
            correlation VARCHAR2(128) DEFAULT NULL, attempts BINARY_INTEGER, recipient_list aq$_recipient_list_t, exception_queue VARCHAR2(261) DEFAULT NULL,
            enqueue_time DATE, state BINARY_INTEGER, sender_id sys.aq$_agent DEFAULT NULL, original_msgid RAW(16) DEFAULT NULL,
            signature sys.aq$_sig_prop DEFAULT NULL, transaction_group VARCHAR2(30) DEFAULT NULL, delivery_mode PLS_INTEGER DEFAULT 1);
        """;

    private const int RecipientList = 5;

    public static EnqueueOptions EnqueueOptions(Datum record)
    {
        var fields = Fields(record);
        return new EnqueueOptions
        {
            Visibility = (MessageVisibility)QueueColumns.Number(fields[0]),
            Deviates = !fields[1].IsNull || !fields[2].IsNull,
            Transformation = Text(fields[3]),
            Mode = (DeliveryMode)QueueColumns.Number(fields[4]),
        };
    }

    public static DequeueOptions DequeueOptions(Datum record)
    {
        var fields = Fields(record);
        return new DequeueOptions
        {
            Consumer = Text(fields[0]),
            Mode = (DequeueMode)QueueColumns.Number(fields[1]),
            Navigation = (DequeueNavigation)QueueColumns.Number(fields[2]),
            Visibility = (MessageVisibility)QueueColumns.Number(fields[3]),
            Wait = QueueColumns.Number(fields[4], Execution.Queues.DequeueOptions.Forever),
            MessageId = fields[5].IsNull ? null : fields[5].AsRaw(),
            Correlation = Text(fields[6]),
            Condition = Text(fields[7]),
            Transformation = Text(fields[9]),
            DeliveryMode = (DeliveryMode)QueueColumns.Number(fields[10]),
        };
    }

    public static MessageProperties Properties(Datum record)
    {
        var fields = Fields(record);
        return new MessageProperties
        {
            Priority = Required(fields[0], "PRIORITY"),
            Delay = Required(fields[1], "DELAY"),
            Expiration = Required(fields[2], "EXPIRATION"),
            Correlation = Text(fields[3]),
            Recipients = fields[RecipientList].AsObject() is CollectionValue list ? [.. list.Elements().Select(Agent).OfType<QueueAgent>()] : [],
            ExceptionQueue = Text(fields[6]),
            Sender = Agent(fields[9]),
            OriginalMessageId = fields[10].IsNull ? null : fields[10].AsRaw(),
        };
    }

    /// <summary>Fills a new record with a message's properties.</summary>
    /// <param name="record">Of the type MESSAGE_PROPERTIES_T.</param>
    /// <param name="properties">Of the message.</param>
    /// <param name="agent">The type SYS.AQ$_AGENT.</param>
    public static void Fill(Datum record, MessageProperties properties, OracleType agent)
    {
        var fields = Fields(record);
        fields[0] = Datum.Number(properties.Priority);
        fields[1] = Datum.Number(properties.Delay);
        fields[2] = Datum.Number(properties.Expiration);
        fields[3] = Datum.Text(properties.Correlation);
        fields[4] = Datum.Number(properties.Attempts);
        fields[6] = Datum.Text(properties.ExceptionQueue);
        fields[7] = properties.EnqueueTime is { } time ? Datum.Date(OracleDate.FromDateTime(time)) : default;
        fields[8] = Datum.Number((long)properties.State);
        fields[9] = properties.Sender is { } sender ? AgentValue(sender, agent) : default;
        fields[10] = Datum.Raw(properties.OriginalMessageId);
        fields[12] = Datum.Text(properties.TransactionGroup);
        fields[13] = Datum.Number((long)properties.Mode);
    }

    public static QueueAgent? Agent(Datum value) => value.AsObject() is ObjectValue agent
        ? new QueueAgent(Text(agent.Get(0)), Text(agent.Get(1)), agent.Get(2).IsNull ? null : QueueColumns.Number(agent.Get(2)))
        : null;

    public static Datum AgentValue(QueueAgent agent, OracleType type) => Datum.Object(new ObjectValue(
        (ObjectDetail)type.Detail!, [Datum.Text(agent.Name), Datum.Text(agent.Address), agent.Protocol is { } protocol ? Datum.Number(protocol) : default])); // an object type's

    private static Datum[] Fields(Datum record) => ((RecordValue)record.AsObject()!).Fields; // a record is never NULL

    private static long Required(Datum value, string name) => value.IsNull ? throw Ora.Error(25202, 0, name) : QueueColumns.Number(value);

    private static string? Text(Datum value) => value.IsNull ? null : value.AsText();
}
