using System.Globalization;

namespace Mocks.Oracle.Export;

/// <summary>Queue tables, queues, subscribers and transformations as calls of the packages that make them. Messages are left out: they are put, not inserted.</summary>
/// <param name="rows">All rows of a query, as texts.</param>
/// <param name="literal">A text as a literal.</param>
internal sealed class QueueExport(Func<string, List<string[]>> rows, Func<string, string> literal)
{
    /// <summary>The tables and views that come with queue tables, as a condition on an owner and a name.</summary>
    public static string IsOfQueues(string owner, string name) =>
        $"exists (select 1 from dba_queue_tables q where q.owner = {owner} and {name} in (q.queue_table, 'AQ$' || q.queue_table, 'AQ$_' || q.queue_table || '_I'))";

    /// <param name="users">A query of the owners.</param>
    public IEnumerable<string> Blocks(string users)
    {
        foreach (var table in rows($"""
            select owner, queue_table, nvl(object_type, type), sort_order, recipients, message_grouping, user_comment, compatible from dba_queue_tables t
            where owner in ({users}) and not exists (select 1 from dba_queues q where q.owner = t.owner and q.name = t.queue_table and q.sharded = 'TRUE') order by owner, queue_table
            """))
        {
            yield return Call(
                "dbms_aqadm.create_queue_table", ("queue_table", Name(table[0], table[1])), ("queue_payload_type", literal(table[2].Contains('.', StringComparison.Ordinal) ? Quoted(table[2]) : table[2])),
                ("sort_list", literal(table[3])), ("multiple_consumers", table[4] == "MULTIPLE" ? "true" : "false"),
                ("message_grouping", table[5] == "NONE" ? "dbms_aqadm.none" : "dbms_aqadm.transactional"), ("comment", literal(table[6])), ("compatible", literal(table[7])));
        }

        foreach (var queue in rows($"""
            select q.owner, q.name, q.queue_table, q.queue_type, q.max_retries, q.retry_delay, replace(q.retention, 'FOREVER', '-1'), q.user_comment, q.sharded, q.recipients,
            nvl(t.object_type, t.type), t.sort_order, trim(q.enqueue_enabled), trim(q.dequeue_enabled)
            from dba_queues q join dba_queue_tables t on t.owner = q.owner and t.queue_table = q.queue_table where q.owner in ({users}) order by q.qid
            """))
        {
            foreach (var block in Queue(queue))
                yield return block;
        }

        foreach (var transformation in rows($"select owner, name, from_type, to_type, attribute_transformation from dba_attribute_transformations where owner in ({users}) order by owner, name"))
        {
            yield return Call(
                "dbms_transform.create_transformation", ("schema", literal(transformation[0])), ("name", literal(transformation[1])), ("from_schema", literal(Part(transformation[2], 0))),
                ("from_type", literal(Part(transformation[2], 1))), ("to_schema", literal(Part(transformation[3], 0))), ("to_type", literal(Part(transformation[3], 1))), ("transformation", literal(transformation[4])));
        }

        foreach (var subscriber in rows($"select owner, queue_name, consumer_name, address, protocol, rule, transformation from dba_queue_subscribers where owner in ({users}) order by owner, queue_name, subscriber_id"))
        {
            yield return Call(
                "dbms_aqadm.add_subscriber", ("queue_name", Name(subscriber[0], subscriber[1])),
                ("subscriber", $"sys.aq$_agent({literal(Quoted(subscriber[2]))}, {literal(subscriber[3])}, {subscriber[4]})"), ("rule", literal(subscriber[5])), ("transformation", literal(subscriber[6])));
        }
    }

    public IEnumerable<string> Grants(string condition, string users)
    {
        foreach (var grant in rows($"select grantee, owner, table_name, privilege, grantable from dba_tab_privs where owner in ({users}) and type = 'QUEUE' and {condition} order by owner, table_name, grantee, privilege"))
        {
            yield return Call(
                "dbms_aqadm.grant_queue_privilege", ("privilege", literal(grant[3])), ("queue_name", Name(grant[1], grant[2])), ("grantee", literal(Quoted(grant[0]))), ("grant_option", grant[4] == "YES" ? "true" : "false"));
        }
    }

    private IEnumerable<string> Queue(string[] queue)
    {
        var name = ("queue_name", Name(queue[0], queue[1]));
        var isDefault = queue[1] == $"AQ$_{queue[2]}_E";
        if (queue[8] == "TRUE")
        {
            yield return Call(
                "dbms_aqadm.create_transactional_event_queue", name, ("multiple_consumers", queue[9] == "MULTIPLE" ? "true" : "false"), ("max_retries", queue[4]), ("comment", literal(queue[7])),
                ("queue_payload_type", literal(queue[10].Contains('.', StringComparison.Ordinal) ? Quoted(queue[10]) : queue[10])), ("sort_list", literal(queue[11])));
        }
        else if (!isDefault)
        {
            yield return Call(
                "dbms_aqadm.create_queue", name, ("queue_table", Name(queue[0], queue[2])), ("queue_type", queue[3] == "EXCEPTION_QUEUE" ? "dbms_aqadm.exception_queue" : "dbms_aqadm.normal_queue"),
                ("max_retries", queue[4]), ("retry_delay", queue[5]), ("retention_time", queue[6]), ("comment", literal(queue[7])));
        }

        if (queue[12] == "YES" || queue[13] == "YES")
            yield return Call("dbms_aqadm.start_queue", name, ("enqueue", queue[12] == "YES" ? "true" : "false"), ("dequeue", queue[13] == "YES" ? "true" : "false"));
    }

    private static string Call(string routine, params (string Name, string Value)[] arguments) => string.Create(
        CultureInfo.InvariantCulture, $"BEGIN\n  {routine}(\n    {string.Join(",\n    ", arguments.Select(a => $"{a.Name} => {a.Value}"))});\nEND;\n/\n");

    private string Name(string owner, string name) => literal($"\"{owner}\".\"{name}\"");

    private static string Quoted(string name) => $"\"{name.Replace(".", "\".\"", StringComparison.Ordinal)}\"";

    private static string Part(string type, int part) => type.Split('.') is [var schema, var name] ? part == 0 ? schema : name : part == 0 ? "SYS" : type;
}
