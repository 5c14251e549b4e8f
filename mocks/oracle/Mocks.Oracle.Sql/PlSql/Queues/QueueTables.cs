using System.Collections.Immutable;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Sql.Execution.Definitions;
using Mocks.Oracle.Sql.Storage;
using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.PlSql.Queues;

/// <summary>Makes and drops queue tables: the table of messages, that of recipients, the view AQ$ and the exception queue.</summary>
internal static class QueueTables
{
    private const string DefaultCompatible = "10.0.0";

    private static readonly string[] Sortable = ["ENQ_TIME", "PRIORITY", "COMMIT_TIME"];

    /// <param name="session">Whose work is committed first.</param>
    /// <param name="name">[schema.]name.</param>
    /// <param name="payload">RAW, JSON or an object type's name.</param>
    /// <param name="sortList">ENQ_TIME, PRIORITY, COMMIT_TIME and commas; null for ENQ_TIME.</param>
    /// <param name="multipleConsumers">Whether a message may be for several.</param>
    /// <param name="template">The rest of what it is to have.</param>
    public static void Create(SessionContext session, string? name, string? payload, string? sortList, bool multipleConsumers, QueueTableOptions template)
    {
        var (owner, plain) = QueueNames.Split(session, name, "QUEUE_TABLE");
        QueueNames.RequireManagement(session, owner);
        if (session.Catalog.User(owner) is null)
            throw Ora.Error(1435);
        var options = template with { SortList = SortList(sortList), PayloadType = PayloadType(session, payload, owner), Compatible = Compatible(template.Compatible) };
        if (session.Catalog.Find(owner, plain) is not null)
            throw Ora.Error(24001, 0, $"{owner}.{plain}");
        // a RAW of more than a column's 2000 bytes is a message too
        var type = options.PayloadType switch { "RAW" => "BLOB", "JSON" => "JSON", var named => $"\"{named.Replace(".", "\".\"", StringComparison.Ordinal)}\"" };
        ServerWork.Run(session, $"CREATE TABLE \"{owner}\".\"{plain}\" ({QueueColumns.Messages}, user_data {type}, \"{QueueColumns.BufferedName}\" NUMBER INVISIBLE)");
        if (multipleConsumers)
            ServerWork.Run(session, $"CREATE TABLE \"{owner}\".\"AQ$_{plain}_I\" ({QueueColumns.Recipients})");
        lock (session.Store.Definitions)
        {
            session.Store.Define(state => state.With(catalog: Complete(state.Catalog, owner, plain, multipleConsumers, options, session.Time.GetUtcNow().UtcDateTime)));
        }

        ServerWork.Run(session, QueueView.Definition(session.Catalog, (TableDefinition)session.Catalog.Find(owner, plain)!)); // it has just been made
    }

    public static void Drop(SessionContext session, string? name, bool force)
    {
        var table = QueueNames.Table(session, name);
        QueueNames.RequireManagement(session, table.Owner);
        var queues = QueuesOf(session.Catalog, table).ToList();
        if (!force && queues.Exists(q => !IsDefaultException(table, q)))
            throw Ora.Error(24012, 0, $"{table.Owner}.{table.Name}");
        Drop(session, table);
    }

    public static void Drop(SessionContext session, TableDefinition table)
    {
        session.Commit();
        lock (session.Store.Definitions)
        {
            var context = new DefinitionContext(session, "");
            context.LockTable(table.Id);
            context.Publish(state => Without(state, table));
        }
    }

    /// <summary>The state without a queue table and all that belongs to it.</summary>
    public static DbState Without(DbState state, TableDefinition table)
    {
        var catalog = state.Catalog;
        foreach (var queue in QueuesOf(catalog, table).ToList())
            catalog = catalog.Without(queue);
        if (catalog.Find(table.Owner, "AQ$" + table.Name) is ViewDefinition view)
            catalog = catalog.Without(view);
        state = state.With(catalog: catalog);
        if (table.Queueing?.RecipientsTable is { } recipients && catalog.Find<TableDefinition>(recipients) is { } second)
            state = DropDefinitions.WithoutTable(state, second, []);
        return DropDefinitions.WithoutTable(state, table, []);
    }

    public static IEnumerable<QueueDefinition> QueuesOf(SchemaCatalog catalog, TableDefinition table) =>
        catalog.Objects.Values.OfType<QueueDefinition>().Where(q => q.TableId == table.Id);

    public static string DefaultExceptionName(TableDefinition table) => $"AQ$_{table.Name}_E";

    public static bool IsDefaultException(TableDefinition table, QueueDefinition queue) => queue.IsException && queue.Name == DefaultExceptionName(table);

    private static SchemaCatalog Complete(SchemaCatalog catalog, string owner, string name, bool multipleConsumers, QueueTableOptions options, DateTime now)
    {
        var table = (TableDefinition)catalog.Find(owner, name)!; // it has just been made
        var recipients = multipleConsumers ? (TableDefinition?)catalog.Find(owner, $"AQ$_{name}_I") : null;
        var hidden = table.Ordinal(QueueColumns.BufferedName);
        return catalog.With(table with
        {
            Queueing = options with { RecipientsTable = recipients?.Id },
            Columns = table.Columns.SetItem(hidden, table.Columns[hidden] with { IsHidden = true }),
        }).With(new QueueDefinition
        {
            Id = catalog.NextObjectId,
            Owner = owner,
            Name = DefaultExceptionName(table),
            Created = now,
            LastDdl = now,
            TableId = table.Id,
            IsException = true,
            MaxRetries = 0,
            Comment = "exception queue",
        }) with
        { NextObjectId = catalog.NextObjectId + 1 };
    }

    private static ImmutableArray<string> SortList(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return ["ENQ_TIME"];
        ImmutableArray<string> names = [.. text.Split(',').Select(part => part.Trim().ToUpperInvariant())];
        foreach (var name in names)
        {
            if (!Sortable.Contains(name, StringComparer.Ordinal))
                throw Ora.Error(24004, 0, name);
        }

        return names;
    }

    private static string PayloadType(SessionContext session, string? text, string owner)
    {
        if (text?.Trim().ToUpperInvariant() is ("RAW" or "JSON") and var plain)
            return plain == "JSON" && session.Instance.Compat < 21 ? throw Ora.Error(24015, 0, owner, plain) : plain;
        var (schema, name) = QueueNames.Split(session, text, "QUEUE_PAYLOAD_TYPE");
        if (schema == session.CurrentSchema && text!.IndexOf('.', StringComparison.Ordinal) < 0 && session.Catalog.Find(schema, name) is not StoredUnit { Kind: ObjectKind.Type })
            schema = owner;
        if (session.Catalog.Find(schema, name) is not StoredUnit { Kind: ObjectKind.Type } type || !session.Privileges.CanSee(type))
            throw Ora.Error(24015, 0, schema, name);
        return $"{schema}.{name}";
    }

    private static string Compatible(string text) => text switch
    {
        "" => DefaultCompatible,
        "8.0" or "8.0.3" or "8.1" or "8.1.3" or "9.2" or "10.0" or "10.0.0" => text.Length == 3 ? text == "10.0" ? "10.0.0" : text + ".0" : text,
        ['1' or '2', ..] => DefaultCompatible,
        _ => throw Ora.Error(24059, 0, text, "CREATE_QUEUE_TABLE"),
    };
}
