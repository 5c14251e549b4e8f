using System.Globalization;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Sql.Execution.Queues;
using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.PlSql.Queues;

/// <summary>The subscribers of queues for several consumers.</summary>
internal static class QueueSubscriptions
{
    public static void Add(SessionContext session, string? name, QueueAgent agent, string? rule, string? transformation)
    {
        var queue = Multiple(session, name);
        var consumer = ConsumerOf(agent);
        if (queue.IsException)
            throw Ora.Error(24050, 0, queue.FullName);
        if (queue.Subscribers.Exists(s => s.Name == consumer))
            throw Ora.Error(24034, 0, consumer, queue.FullName);
        if (transformation is not null)
            QueueNames.Transformation(session, transformation);
        CheckRule(session, queue, rule);
        QueueAdministration.Change(session, queue, q => q with
        {
            Subscribers = q.Subscribers.Add(new QueueSubscriber(q.Subscribers.Select(s => s.Number).DefaultIfEmpty(0).Max() + 1, consumer, agent.Address, agent.Protocol, rule, transformation)),
        });
    }

    public static void Alter(SessionContext session, string? name, QueueAgent agent, string? rule, string? transformation)
    {
        var queue = Multiple(session, name);
        var known = Find(queue, ConsumerOf(agent));
        CheckRule(session, queue, rule);
        QueueAdministration.Change(session, queue, q => q with { Subscribers = q.Subscribers.Replace(known, known with { Rule = rule, Transformation = transformation ?? known.Transformation }) });
    }

    /// <summary>Messages that it hasn't taken are gone for it.</summary>
    public static void Remove(SessionContext session, string? name, QueueAgent agent)
    {
        var queue = Multiple(session, name);
        var known = Find(queue, ConsumerOf(agent));
        var recipients = session.Catalog.Table(session.Catalog.Table(queue.TableId).Queueing!.RecipientsTable!.Value); // Multiple has looked
        ServerWork.Run(session, string.Create(
            CultureInfo.InvariantCulture, $"DELETE FROM \"{recipients.Owner}\".\"{recipients.Name}\" WHERE queue# = {queue.Id} AND subscriber# = {known.Number}"));
        QueueAdministration.Change(session, queue, q => q with { Subscribers = q.Subscribers.Remove(known) });
    }

    /// <summary>Whether the message in that row is one for the subscriber.</summary>
    public static bool Wants(SessionContext session, TableDefinition table, QueueSubscriber subscriber, long row) =>
        subscriber.Rule is not { } rule || MessageCondition.Rows(session, table, rule, row).Count > 0;

    private static QueueDefinition Multiple(SessionContext session, string? name)
    {
        var queue = QueueAdministration.Managed(session, name);
        return session.Catalog.Table(queue.TableId).Queueing is { IsMultiConsumer: true } ? queue : throw Ora.Error(24039, 0, queue.FullName);
    }

    private static QueueSubscriber Find(QueueDefinition queue, string consumer) =>
        queue.Subscribers.Find(s => s.Name == consumer) ?? throw Ora.Error(24035, 0, consumer, queue.FullName);

    private static string ConsumerOf(QueueAgent agent) => agent.Name is { Length: > 0 } name
        ? Names.Canonical(name)
        : throw (agent.Address is null ? Ora.Error(25216) : Ora.Unsupported("subscribers that are queues"));

    private static void CheckRule(SessionContext session, QueueDefinition queue, string? rule)
    {
        if (rule is not null)
            MessageCondition.Rows(session, session.Catalog.Table(queue.TableId), rule, -1);
    }
}
