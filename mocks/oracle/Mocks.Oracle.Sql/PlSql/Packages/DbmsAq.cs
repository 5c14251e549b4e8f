using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution.Queues;
using Mocks.Oracle.Sql.PlSql.Queues;
using Mocks.Oracle.Sql.PlSql.Types;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql.Packages;

/// <summary>DBMS_AQ: puts messages into queues and takes them. Notification and signatures are not to be had.</summary>
internal sealed class DbmsAq : NativePackage
{
    public override string Name => "DBMS_AQ";

    public override string Specification => $$"""
        PACKAGE DBMS_AQ AS
          immediate CONSTANT BINARY_INTEGER := 1;
          on_commit CONSTANT BINARY_INTEGER := 2;
          no_wait CONSTANT BINARY_INTEGER := 0;
          forever CONSTANT BINARY_INTEGER := -1;
          no_delay CONSTANT BINARY_INTEGER := 0;
          never CONSTANT BINARY_INTEGER := -1;
          browse CONSTANT BINARY_INTEGER := 1;
          locked CONSTANT BINARY_INTEGER := 2;
          remove CONSTANT BINARY_INTEGER := 3;
          remove_nodata CONSTANT BINARY_INTEGER := 4;
          first_message CONSTANT BINARY_INTEGER := 1;
          next_transaction CONSTANT BINARY_INTEGER := 2;
          next_message CONSTANT BINARY_INTEGER := 3;
          before CONSTANT BINARY_INTEGER := 2;
          top CONSTANT BINARY_INTEGER := 3;
          ready CONSTANT BINARY_INTEGER := 0;
          waiting CONSTANT BINARY_INTEGER := 1;
          processed CONSTANT BINARY_INTEGER := 2;
          expired CONSTANT BINARY_INTEGER := 3;
          persistent CONSTANT BINARY_INTEGER := 1;
          buffered CONSTANT BINARY_INTEGER := 2;
          persistent_or_buffered CONSTANT BINARY_INTEGER := 3;
          namespace_anonymous CONSTANT BINARY_INTEGER := 0;
          namespace_aq CONSTANT BINARY_INTEGER := 1;
        {{QueueRecords.Types}}
          TYPE message_properties_array_t IS VARRAY(2147483647) OF message_properties_t;
          TYPE msgid_array_t IS TABLE OF RAW(16) INDEX BY BINARY_INTEGER;
          TYPE error_t IS RECORD (error_position BINARY_INTEGER, error_num BINARY_INTEGER, error_msg VARCHAR2(255));
          TYPE error_array_t IS VARRAY(2147483647) OF error_t;
          TYPE aq$_agent_list_t IS TABLE OF sys.aq$_agent INDEX BY BINARY_INTEGER;
          no_error_array error_array_t;
          PROCEDURE enqueue(queue_name IN VARCHAR2, enqueue_options IN enqueue_options_t, message_properties IN message_properties_t, payload IN RAW, msgid OUT RAW);
          PROCEDURE enqueue(queue_name IN VARCHAR2, enqueue_options IN enqueue_options_t, message_properties IN message_properties_t, payload IN "<ADT_1>", msgid OUT RAW);
          PROCEDURE enqueue(queue_name IN VARCHAR2, enqueue_options IN enqueue_options_t, message_properties IN message_properties_t, payload IN JSON, msgid OUT RAW);
          PROCEDURE dequeue(queue_name IN VARCHAR2, dequeue_options IN dequeue_options_t, message_properties OUT message_properties_t, payload OUT RAW, msgid OUT RAW);
          PROCEDURE dequeue(queue_name IN VARCHAR2, dequeue_options IN dequeue_options_t, message_properties OUT message_properties_t, payload OUT "<ADT_1>", msgid OUT RAW);
          PROCEDURE dequeue(queue_name IN VARCHAR2, dequeue_options IN dequeue_options_t, message_properties OUT message_properties_t, payload OUT JSON, msgid OUT RAW);
          FUNCTION enqueue_array(queue_name IN VARCHAR2, enqueue_options IN enqueue_options_t, array_size IN PLS_INTEGER,
            message_properties_array IN message_properties_array_t, payload_array IN "<COLLECTION_1>", msgid_array OUT msgid_array_t) RETURN PLS_INTEGER;
          FUNCTION dequeue_array(queue_name IN VARCHAR2, dequeue_options IN dequeue_options_t, array_size IN PLS_INTEGER,
            message_properties_array OUT message_properties_array_t, payload_array OUT "<COLLECTION_1>", msgid_array OUT msgid_array_t) RETURN PLS_INTEGER;
          PROCEDURE listen(agent_list IN aq$_agent_list_t, wait IN BINARY_INTEGER DEFAULT -1, agent OUT sys.aq$_agent);
          PROCEDURE bind_agent(agent IN sys.aq$_agent, certificate IN VARCHAR2 DEFAULT NULL);
          PROCEDURE unbind_agent(agent IN sys.aq$_agent);
        END;
        """;

    public override void Implement(NativeRoutines routines)
    {
        routines.Add("ENQUEUE", static call => call[4] = Datum.Raw(Enqueueing.Enqueue(
            call.Session, call.Text(0), QueueRecords.EnqueueOptions(call[1]), QueueRecords.Properties(call[2]), call.TypeOf(3), call[3])));
        routines.Add("DEQUEUE", Dequeue);
        routines.Add("ENQUEUE_ARRAY", EnqueueArray);
        routines.Add("DEQUEUE_ARRAY", DequeueArray);
        routines.Add("LISTEN", Listen);
    }

    private static void Dequeue(NativeCall call)
    {
        var message = Dequeueing.Dequeue(call.Session, call.Text(0), QueueRecords.DequeueOptions(call[1])) ?? throw Dequeueing.Nothing(call.Session, call.Text(0));
        if (message.PayloadType.Kind != call.TypeOf(3).Kind)
            throw Ora.Error(25215);
        QueueRecords.Fill(call[2], message.Properties, AgentType(call.TypeOf(2)));
        call[3] = message.Payload;
        call[4] = Datum.Raw(message.Id);
    }

    /// <summary>As many messages as the array says, or as there are payloads.</summary>
    private static void EnqueueArray(NativeCall call)
    {
        var payloads = Elements(call[4]);
        var properties = Elements(call[3]);
        var type = call[4].AsObject() is CollectionValue collection ? collection.Type.Element : call.TypeOf(4);
        var ids = ((CollectionDetail)call.TypeOf(5).Detail!).NewValue(); // an associative array
        var count = (int)Math.Min(call.Integer(2), payloads.Count);
        if (properties.Count < count)
            throw Ora.Error(6533);
        var options = QueueRecords.EnqueueOptions(call[1]);
        for (var i = 0; i < count; i++)
        {
            var id = Enqueueing.Enqueue(call.Session, call.Text(0), options, QueueRecords.Properties(properties[i]), type, payloads[i]);
            ids.Set(Datum.Number(i + 1), Datum.Raw(id));
        }

        call[5] = Datum.Object(ids);
        call.Result = Datum.Number(count);
    }

    /// <summary>Waits for the first message alone.</summary>
    private static void DequeueArray(NativeCall call)
    {
        var options = QueueRecords.DequeueOptions(call[1]);
        var (propertiesType, idsType) = ((CollectionDetail)call.TypeOf(3).Detail!, (CollectionDetail)call.TypeOf(5).Detail!); // collections
        var messages = MessageBatch.Dequeue(call.Session, call.Text(0), options, call.Integer(2));
        var record = (RecordDetail)propertiesType.Element.Detail!; // MESSAGE_PROPERTIES_T
        var properties = messages.Select(m =>
        {
            var filled = Datum.Object(record.NewValue(call.Frame));
            QueueRecords.Fill(filled, m.Properties, AgentType(propertiesType.Element));
            return filled;
        });
        call[3] = Datum.Object(CollectionValue.Of(propertiesType, properties));
        call[4] = Datum.Object(CollectionValue.Of(new CollectionDetail("payloads", CollectionKind.NestedTable, messages[0].PayloadType), messages.Select(m => m.Payload)));
        var ids = idsType.NewValue();
        for (var i = 0; i < messages.Count; i++)
            ids.Set(Datum.Number(i + 1), Datum.Raw(messages[i].Id));
        call[5] = Datum.Object(ids);
        call.Result = Datum.Number(messages.Count);
    }

    private static void Listen(NativeCall call)
    {
        var agents = Elements(call[0]).Select(QueueRecords.Agent).OfType<QueueAgent>().ToList();
        var agent = Dequeueing.Listen(call.Session, agents, call.IsNull(1) ? DequeueOptions.Forever : call.Integer(1)) ?? throw Ora.Error(25254);
        call[2] = QueueRecords.AgentValue(agent, call.TypeOf(2));
    }

    private static List<Datum> Elements(Datum collection) => collection.AsObject() is CollectionValue value ? [.. value.Elements()] : [];

    /// <summary>SYS.AQ$_AGENT, as the record of properties has it.</summary>
    private static OracleType AgentType(OracleType properties) => ((RecordDetail)properties.Detail!).Fields[9].Type; // a record
}
