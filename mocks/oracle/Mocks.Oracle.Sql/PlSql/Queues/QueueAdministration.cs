using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution;

namespace Mocks.Oracle.Sql.PlSql.Queues;

/// <summary>Makes, starts, stops, changes and drops queues. All of it commits, as definitions do.</summary>
internal static class QueueAdministration
{
    public static void Create(SessionContext session, string? name, string? table, Func<QueueDefinition, QueueDefinition> settings)
    {
        var (owner, plain) = QueueNames.Split(session, name, "QUEUE_NAME");
        var holder = QueueNames.Table(session, table);
        QueueNames.RequireManagement(session, owner);
        if (holder.Owner != owner)
            throw Ora.Error(24037, 0, owner, holder.Owner);
        if (session.Catalog.Find(owner, plain, ObjectNamespace.Queue) is not null)
            throw Ora.Error(24006, 0, $"{owner}.{plain}");
        var now = session.Time.GetUtcNow().UtcDateTime;
        var queue = settings(new QueueDefinition { Id = 0, Owner = owner, Name = plain, Created = now, LastDdl = now, TableId = holder.Id });
        if (queue.MaxRetries < 0)
            throw Ora.Error(24007, 0, queue.MaxRetries);
        if (queue.RetryDelay < 0)
            throw Ora.Error(24013, 0, queue.RetryDelay);
        if (queue.Retention < -1)
            throw Ora.Error(24014, 0, queue.Retention);
        Publish(session, catalog => catalog.With(queue with { Id = catalog.NextObjectId }) with { NextObjectId = catalog.NextObjectId + 1 });
    }

    /// <summary>Lets messages in or out; null leaves it as it is.</summary>
    public static void Allow(SessionContext session, string? name, bool? enqueue, bool? dequeue)
    {
        var queue = Managed(session, name);
        if (queue.IsException && enqueue == true)
            throw Ora.Error(24017, 0, queue.FullName);
        Change(session, queue, q => q with { CanEnqueue = enqueue ?? q.CanEnqueue, CanDequeue = dequeue ?? q.CanDequeue });
    }

    public static void Change(SessionContext session, QueueDefinition queue, Func<QueueDefinition, QueueDefinition> change)
    {
        var now = session.Time.GetUtcNow().UtcDateTime;
        Publish(session, catalog => catalog.Find<QueueDefinition>(queue.Id) is { } found ? catalog.With(change(found) with { LastDdl = now }) : catalog);
    }

    public static void Drop(SessionContext session, string? name)
    {
        var queue = Managed(session, name);
        if (queue.CanEnqueue || queue.CanDequeue)
            throw Ora.Error(24011, 0, queue.FullName);
        if (queue.IsSharded)
        {
            QueueTables.Drop(session, session.Catalog.Table(queue.TableId));
            return;
        }

        Remove(session, queue);
        Publish(session, catalog => catalog.Without(queue));
    }

    /// <summary>A transactional event queue: its table has its name.</summary>
    public static void CreateSharded(SessionContext session, string? name, bool multipleConsumers, string? payload, long? maxRetries, string? sortList, string? comment)
    {
        var (owner, plain) = QueueNames.Split(session, name, "QUEUE_NAME");
        if (session.Catalog.Find(owner, plain, ObjectNamespace.Queue) is not null)
            throw Ora.Error(24006, 0, $"{owner}.{plain}");
        if (payload?.ToUpperInvariant() is "JMS" or null)
            throw Ora.Unsupported("transactional event queues of JMS messages");
        var quoted = $"\"{owner}\".\"{plain}\"";
        QueueTables.Create(session, quoted, payload, sortList, multipleConsumers, new QueueTableOptions("", [], null, false, "", false, comment));
        Create(session, quoted, quoted, q => q with { IsSharded = true, MaxRetries = maxRetries ?? q.MaxRetries, Comment = comment });
    }

    public static void Grant(SessionContext session, string? name, string privilege, string grantee, bool grantable, bool revokes)
    {
        var queue = QueueNames.Queue(session, name);
        if (!session.Privileges.CanGrant(queue, "ENQUEUE") && !QueueNames.MayManage(session))
            throw Ora.Error(1031);
        string[] privileges = privilege.ToUpperInvariant() switch { "ALL" => ["ENQUEUE", "DEQUEUE"], ("ENQUEUE" or "DEQUEUE") and var one => [one], _ => throw Ora.Error(990) };
        if (!session.Catalog.Users.ContainsKey(grantee))
            throw Ora.Error(1917, 0, grantee);
        if (revokes && !session.Catalog.GrantsOn(queue.Id).Any(g => g.Grantee == grantee && privileges.Contains(g.Privilege)))
            throw Ora.Error(1927);
        Publish(session, catalog =>
        {
            var grants = catalog.Grants.GetValueOrDefault(queue.Id, []).RemoveAll(g => g.Grantee == grantee && privileges.Contains(g.Privilege));
            if (!revokes)
                grants = grants.AddRange(privileges.Select(p => new ObjectGrant(grantee, p, null, queue.Owner, grantable)));
            return catalog with { Grants = catalog.Grants.SetItem(queue.Id, grants) };
        });
    }

    public static void GrantSystem(SessionContext session, string privilege, string grantee, bool admin, bool revokes)
    {
        var name = privilege.ToUpperInvariant() switch
        {
            "MANAGE_ANY" => "MANAGE ANY QUEUE",
            "ENQUEUE_ANY" => "ENQUEUE ANY QUEUE",
            "DEQUEUE_ANY" => "DEQUEUE ANY QUEUE",
            _ => throw Ora.Error(990),
        };
        if (!QueueNames.MayManage(session))
            throw Ora.Error(1031);
        if (!session.Catalog.Users.TryGetValue(grantee, out var holder))
            throw Ora.Error(1917, 0, grantee);
        if (revokes && !holder.SystemPrivileges.ContainsKey(name))
            throw Ora.Error(1952, 0, grantee);
        Publish(session, catalog => catalog.WithUser(catalog.Users[grantee] is var user && revokes
            ? user with { SystemPrivileges = user.SystemPrivileges.Remove(name) }
            : user with { SystemPrivileges = user.SystemPrivileges.SetItem(name, admin) }));
    }

    public static QueueDefinition Managed(SessionContext session, string? name)
    {
        var queue = QueueNames.Queue(session, name);
        QueueNames.RequireManagement(session, queue.Owner);
        return queue;
    }

    public static void Publish(SessionContext session, Func<SchemaCatalog, SchemaCatalog> change)
    {
        session.Commit();
        lock (session.Store.Definitions)
            session.Store.Define(state => state.With(catalog: change(state.Catalog)));
    }

    /// <summary>Takes a queue's messages out of its table.</summary>
    private static void Remove(SessionContext session, QueueDefinition queue)
    {
        var table = session.Catalog.Table(queue.TableId);
        ServerWork.Run(session, $"DELETE FROM \"{table.Owner}\".\"{table.Name}\" WHERE q_name = '{queue.Name.Replace("'", "''", StringComparison.Ordinal)}'");
        if (table.Queueing?.RecipientsTable is { } recipients && session.Catalog.Find<TableDefinition>(recipients) is { } second)
            ServerWork.Run(session, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"DELETE FROM \"{second.Owner}\".\"{second.Name}\" WHERE queue# = {queue.Id}"));
    }
}
