using Mocks.Oracle.Sql.Catalog;

namespace Mocks.Oracle.Sql.PlSql.Queues;

/// <summary>The view AQ$name of a queue table: its messages in words.</summary>
internal static class QueueView
{
    private const string Now = "SYS_EXTRACT_UTC(SYSTIMESTAMP)";

    public static string Definition(SchemaCatalog catalog, TableDefinition table)
    {
        var name = $"\"{table.Owner}\".\"{table.Name}\"";
        var consumer = table.Queueing!.RecipientsTable is { } id ? catalog.Table(id) : null; // asked of queue tables alone
        var more = consumer is null ? "" : ", i.name consumer_name, CAST(NULL AS VARCHAR2(1024)) address, CAST(NULL AS NUMBER) protocol";
        var retries = consumer is null ? "m.retry_count" : "GREATEST(m.retry_count, i.retry_count)";
        var from = consumer is null ? $"{name} m" : $"{name} m LEFT JOIN \"{consumer.Owner}\".\"{consumer.Name}\" i ON i.msgid = m.msgid";
        // whose recipients have all taken it is on its way out
        var where = consumer is null ? "" : " WHERE i.msgid IS NOT NULL OR m.state IN (2, 3)";
        return $"""
            CREATE VIEW "{table.Owner}"."AQ${table.Name}" AS SELECT m.q_name queue, m.msgid msg_id, m.corrid corr_id, m.priority msg_priority,
            CASE m.state WHEN 0 THEN 'READY' WHEN 1 THEN CASE WHEN m.delay > {Now} THEN 'WAIT' ELSE 'READY' END WHEN 2 THEN 'PROCESSED' WHEN 3 THEN 'EXPIRED' END msg_state,
            CAST(m.delay AS DATE) delay, m.delay delay_timestamp, m.expiration expiration, CAST(m.enq_time AS DATE) enq_time, m.enq_time enq_timestamp,
            m.enq_uid enq_user_id, m.enq_tid enq_txn_id, CAST(m.deq_time AS DATE) deq_time, m.deq_time deq_timestamp, m.deq_uid deq_user_id, m.deq_tid deq_txn_id,
            {retries} retry_count, DECODE(m.state, 3, NULL, m.exception_qschema) exception_queue_owner, DECODE(m.state, 3, NULL, m.exception_queue) exception_queue,
            m.user_data user_data, m.sender_name sender_name, m.sender_address sender_address, m.sender_protocol sender_protocol, m.dequeue_msgid original_msgid,
            DECODE(m.state, 3, m.exception_queue) original_queue_name, DECODE(m.state, 3, m.exception_qschema) original_queue_owner,
            DECODE(m.state, 3, DECODE(m.deq_tid, NULL, 'TIME_EXPIRATION', 'MAX_RETRY_EXCEEDED')) expiration_reason{more} FROM {from}{where}
            """;
    }
}
