using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution.Queues;
using Mocks.Oracle.Sql.PlSql.Queues;
using Mocks.Oracle.Sql.PlSql.Types;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql.Packages;

/// <summary>DBMS_AQADM: queue tables, queues, their subscribers and rights. Nothing is passed on to other queues.</summary>
internal sealed class DbmsAqadm : NativePackage
{
    private const int Grouped = 1;
    private const int ExceptionQueue = 1;

    public override string Name => "DBMS_AQADM";

    public override string Specification => """
        PACKAGE DBMS_AQADM AS
          transactional CONSTANT BINARY_INTEGER := 1;
          none CONSTANT BINARY_INTEGER := 0;
          normal_queue CONSTANT BINARY_INTEGER := 0;
          exception_queue CONSTANT BINARY_INTEGER := 1;
          non_persistent_queue CONSTANT BINARY_INTEGER := 2;
          infinite CONSTANT BINARY_INTEGER := -1;
          persistent CONSTANT BINARY_INTEGER := 1;
          buffered CONSTANT BINARY_INTEGER := 2;
          persistent_or_buffered CONSTANT BINARY_INTEGER := 3;
          TYPE aq$_subscriber_list_t IS TABLE OF sys.aq$_agent INDEX BY BINARY_INTEGER;
          TYPE aq$_purge_options_t IS RECORD (block BOOLEAN DEFAULT FALSE, delivery_mode PLS_INTEGER DEFAULT 1);
          PROCEDURE create_queue_table(queue_table IN VARCHAR2, queue_payload_type IN VARCHAR2, storage_clause IN VARCHAR2 DEFAULT NULL, sort_list IN VARCHAR2 DEFAULT NULL,
            multiple_consumers IN BOOLEAN DEFAULT FALSE, message_grouping IN BINARY_INTEGER DEFAULT 0, comment IN VARCHAR2 DEFAULT NULL,
            auto_commit IN BOOLEAN DEFAULT TRUE, primary_instance IN BINARY_INTEGER DEFAULT 0, secondary_instance IN BINARY_INTEGER DEFAULT 0,
            compatible IN VARCHAR2 DEFAULT NULL, secure IN BOOLEAN DEFAULT FALSE, replication_mode IN BINARY_INTEGER DEFAULT 0);
          PROCEDURE alter_queue_table(queue_table IN VARCHAR2, comment IN VARCHAR2 DEFAULT NULL, primary_instance IN BINARY_INTEGER DEFAULT NULL,
            secondary_instance IN BINARY_INTEGER DEFAULT NULL);
          PROCEDURE drop_queue_table(queue_table IN VARCHAR2, force IN BOOLEAN DEFAULT FALSE, auto_commit IN BOOLEAN DEFAULT TRUE);
          PROCEDURE purge_queue_table(queue_table IN VARCHAR2, purge_condition IN VARCHAR2, purge_options IN aq$_purge_options_t);
          PROCEDURE create_queue(queue_name IN VARCHAR2, queue_table IN VARCHAR2, queue_type IN BINARY_INTEGER DEFAULT 0, max_retries IN NUMBER DEFAULT NULL,
            retry_delay IN NUMBER DEFAULT 0, retention_time IN NUMBER DEFAULT 0, dependency_tracking IN BOOLEAN DEFAULT FALSE, comment IN VARCHAR2 DEFAULT NULL,
            auto_commit IN BOOLEAN DEFAULT TRUE);
          PROCEDURE alter_queue(queue_name IN VARCHAR2, max_retries IN NUMBER DEFAULT NULL, retry_delay IN NUMBER DEFAULT NULL, retention_time IN NUMBER DEFAULT NULL,
            auto_commit IN BOOLEAN DEFAULT TRUE, comment IN VARCHAR2 DEFAULT NULL);
          PROCEDURE drop_queue(queue_name IN VARCHAR2, auto_commit IN BOOLEAN DEFAULT TRUE);
          PROCEDURE start_queue(queue_name IN VARCHAR2, enqueue IN BOOLEAN DEFAULT TRUE, dequeue IN BOOLEAN DEFAULT TRUE);
          PROCEDURE stop_queue(queue_name IN VARCHAR2, enqueue IN BOOLEAN DEFAULT TRUE, dequeue IN BOOLEAN DEFAULT TRUE, wait IN BOOLEAN DEFAULT TRUE);
          PROCEDURE create_transactional_event_queue(queue_name IN VARCHAR2, storage_clause IN VARCHAR2 DEFAULT NULL, multiple_consumers IN BOOLEAN DEFAULT FALSE,
            max_retries IN NUMBER DEFAULT NULL, comment IN VARCHAR2 DEFAULT NULL, queue_payload_type IN VARCHAR2 DEFAULT 'JMS', sort_list IN VARCHAR2 DEFAULT NULL);
          PROCEDURE drop_transactional_event_queue(queue_name IN VARCHAR2, force IN BOOLEAN DEFAULT FALSE);
          PROCEDURE create_sharded_queue(queue_name IN VARCHAR2, storage_clause IN VARCHAR2 DEFAULT NULL, multiple_consumers IN BOOLEAN DEFAULT FALSE,
            max_retries IN NUMBER DEFAULT NULL, comment IN VARCHAR2 DEFAULT NULL, queue_payload_type IN VARCHAR2 DEFAULT 'JMS', sort_list IN VARCHAR2 DEFAULT NULL);
          PROCEDURE drop_sharded_queue(queue_name IN VARCHAR2, force IN BOOLEAN DEFAULT FALSE);
          PROCEDURE add_subscriber(queue_name IN VARCHAR2, subscriber IN sys.aq$_agent, rule IN VARCHAR2 DEFAULT NULL, transformation IN VARCHAR2 DEFAULT NULL,
            queue_to_queue IN BOOLEAN DEFAULT FALSE, delivery_mode IN PLS_INTEGER DEFAULT 1);
          PROCEDURE alter_subscriber(queue_name IN VARCHAR2, subscriber IN sys.aq$_agent, rule IN VARCHAR2, transformation IN VARCHAR2 DEFAULT NULL);
          PROCEDURE remove_subscriber(queue_name IN VARCHAR2, subscriber IN sys.aq$_agent);
          FUNCTION queue_subscribers(queue_name IN VARCHAR2) RETURN aq$_subscriber_list_t;
          PROCEDURE grant_queue_privilege(privilege IN VARCHAR2, queue_name IN VARCHAR2, grantee IN VARCHAR2, grant_option IN BOOLEAN DEFAULT FALSE);
          PROCEDURE revoke_queue_privilege(privilege IN VARCHAR2, queue_name IN VARCHAR2, grantee IN VARCHAR2);
          PROCEDURE grant_system_privilege(privilege IN VARCHAR2, grantee IN VARCHAR2, admin_option IN BOOLEAN DEFAULT FALSE);
          PROCEDURE revoke_system_privilege(privilege IN VARCHAR2, grantee IN VARCHAR2);
          PROCEDURE schedule_propagation(queue_name IN VARCHAR2, destination IN VARCHAR2 DEFAULT NULL, start_time IN DATE DEFAULT SYSDATE, duration IN NUMBER DEFAULT NULL,
            next_time IN VARCHAR2 DEFAULT NULL, latency IN NUMBER DEFAULT 60, destination_queue IN VARCHAR2 DEFAULT NULL);
          PROCEDURE create_aq_agent(agent_name IN VARCHAR2, certificate_location IN VARCHAR2 DEFAULT NULL, enable_http IN BOOLEAN DEFAULT FALSE,
            enable_smtp IN BOOLEAN DEFAULT FALSE, enable_anyp IN BOOLEAN DEFAULT FALSE);
        END;
        """;

    public override void Implement(NativeRoutines routines)
    {
        routines.Add("CREATE_QUEUE_TABLE", CreateTable);
        routines.Add("ALTER_QUEUE_TABLE", AlterTable);
        routines.Add("DROP_QUEUE_TABLE", static call => QueueTables.Drop(call.Session, Text(call, 0), IsTrue(call, 1)));
        routines.Add("PURGE_QUEUE_TABLE", static call => QueuePurge.Run(call.Session, Text(call, 0), Text(call, 1)));
        routines.Add("CREATE_QUEUE", CreateQueue);
        routines.Add("ALTER_QUEUE", AlterQueue);
        routines.Add("DROP_QUEUE", static call => QueueAdministration.Drop(call.Session, Text(call, 0)));
        routines.Add("START_QUEUE", static call => QueueAdministration.Allow(call.Session, Text(call, 0), IsTrue(call, 1) ? true : null, IsTrue(call, 2) ? true : null));
        routines.Add("STOP_QUEUE", static call => QueueAdministration.Allow(call.Session, Text(call, 0), IsTrue(call, 1) ? false : null, IsTrue(call, 2) ? false : null));
        foreach (var kind in new[] { "TRANSACTIONAL_EVENT", "SHARDED" })
        {
            routines.Add($"CREATE_{kind}_QUEUE", static call => QueueAdministration.CreateSharded(
                call.Session, Text(call, 0), IsTrue(call, 2), Text(call, 5), call.IsNull(3) ? null : call.Integer(3), Text(call, 6), Text(call, 4)));
            routines.Add($"DROP_{kind}_QUEUE", DropSharded);
        }

        routines.Add("ADD_SUBSCRIBER", static call => QueueSubscriptions.Add(call.Session, Text(call, 0), Agent(call), Text(call, 2), Text(call, 3)));
        routines.Add("ALTER_SUBSCRIBER", static call => QueueSubscriptions.Alter(call.Session, Text(call, 0), Agent(call), Text(call, 2), Text(call, 3)));
        routines.Add("REMOVE_SUBSCRIBER", static call => QueueSubscriptions.Remove(call.Session, Text(call, 0), Agent(call)));
        routines.Add("QUEUE_SUBSCRIBERS", Subscribers);
        routines.Add("GRANT_QUEUE_PRIVILEGE", static call => QueueAdministration.Grant(call.Session, Text(call, 1), call.Text(0), Grantee(call, 2), IsTrue(call, 3), revokes: false));
        routines.Add("REVOKE_QUEUE_PRIVILEGE", static call => QueueAdministration.Grant(call.Session, Text(call, 1), call.Text(0), Grantee(call, 2), false, revokes: true));
        routines.Add("GRANT_SYSTEM_PRIVILEGE", static call => QueueAdministration.GrantSystem(call.Session, call.Text(0), Grantee(call, 1), IsTrue(call, 2), revokes: false));
        routines.Add("REVOKE_SYSTEM_PRIVILEGE", static call => QueueAdministration.GrantSystem(call.Session, call.Text(0), Grantee(call, 1), false, revokes: true));
    }

    private static void CreateTable(NativeCall call) => QueueTables.Create(
        call.Session, Text(call, 0), Text(call, 1), Text(call, 3), IsTrue(call, 4),
        new QueueTableOptions("", [], null, !call.IsNull(5) && call.Integer(5) == Grouped, call.Text(10), IsTrue(call, 11), Text(call, 6)));

    private static void AlterTable(NativeCall call)
    {
        var table = QueueNames.Table(call.Session, Text(call, 0));
        if (!call.IsNull(1))
            QueueAdministration.Publish(call.Session, catalog => catalog.With(catalog.Table(table.Id) with { Queueing = table.Queueing! with { Comment = call.Text(1) } })); // a queue table
    }

    private static void CreateQueue(NativeCall call)
    {
        var type = call.IsNull(2) ? 0 : call.Integer(2);
        if (type is < 0 or > ExceptionQueue)
            throw type == ExceptionQueue + 1 ? Ora.Unsupported("queues that don't persist") : Ora.Error(24009, 0, type);
        QueueAdministration.Create(call.Session, Text(call, 0), Text(call, 1), queue => queue with
        {
            IsException = type == ExceptionQueue,
            MaxRetries = call.IsNull(3) ? type == ExceptionQueue ? 0 : QueueDefinition.DefaultMaxRetries : call.Integer(3),
            RetryDelay = call.IsNull(4) ? 0 : call.Integer(4),
            Retention = call.IsNull(5) ? 0 : call.Integer(5),
            Comment = Text(call, 7),
        });
    }

    private static void AlterQueue(NativeCall call) => QueueAdministration.Change(call.Session, QueueAdministration.Managed(call.Session, Text(call, 0)), queue => queue with
    {
        MaxRetries = call.IsNull(1) ? queue.MaxRetries : call.Integer(1),
        RetryDelay = call.IsNull(2) ? queue.RetryDelay : call.Integer(2),
        Retention = call.IsNull(3) ? queue.Retention : call.Integer(3),
        Comment = call.IsNull(5) ? queue.Comment : call.Text(5),
    });

    private static void DropSharded(NativeCall call)
    {
        var queue = QueueAdministration.Managed(call.Session, Text(call, 0));
        if (IsTrue(call, 1) && (queue.CanEnqueue || queue.CanDequeue))
            QueueAdministration.Allow(call.Session, Text(call, 0), false, false);
        QueueAdministration.Drop(call.Session, Text(call, 0));
    }

    private static void Subscribers(NativeCall call)
    {
        var queue = QueueNames.Queue(call.Session, Text(call, 0));
        var type = (CollectionDetail)call.ResultType.Detail!; // an associative array
        var list = type.NewValue();
        for (var i = 0; i < queue.Subscribers.Count; i++)
        {
            var subscriber = queue.Subscribers[i];
            list.Set(Datum.Number(i), QueueRecords.AgentValue(new QueueAgent(subscriber.Name, subscriber.Address, subscriber.Protocol), type.Element));
        }

        call.Result = Datum.Object(list);
    }

    private static QueueAgent Agent(NativeCall call) => QueueRecords.Agent(call[1]) ?? throw Ora.Error(24031, 0, "SUBSCRIBER");

    private static string? Text(NativeCall call, int parameter) => call.IsNull(parameter) ? null : call.Text(parameter);

    private static string Grantee(NativeCall call, int parameter) => Names.Canonical(call.Text(parameter));

    private static bool IsTrue(NativeCall call, int parameter) => !call.IsNull(parameter) && call[parameter].AsBoolean();
}
