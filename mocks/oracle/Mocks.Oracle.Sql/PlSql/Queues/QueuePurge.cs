using Mocks.Oracle.Sql.Execution;

namespace Mocks.Oracle.Sql.PlSql.Queues;

/// <summary>Takes messages out of a queue table, by a condition over <c>qtview</c>, its view AQ$.</summary>
internal static class QueuePurge
{
    public static void Run(SessionContext session, string? name, string? condition)
    {
        var table = QueueNames.Table(session, name);
        QueueNames.RequireManagement(session, table.Owner);
        session.Commit();
        var where = string.IsNullOrWhiteSpace(condition) ? "" : $" WHERE {condition}";
        var purged = ServerWork.Query(session, $"SELECT qtview.msg_id FROM \"{table.Owner}\".\"AQ${table.Name}\" qtview{where}").Select(r => r[0]).ToList();
        var recipients = table.Queueing!.RecipientsTable is { } id ? session.Catalog.Table(id) : null; // a queue table
        foreach (var message in purged)
        {
            var hex = Convert.ToHexString(message.AsRaw());
            ServerWork.Run(session, $"DELETE FROM \"{table.Owner}\".\"{table.Name}\" WHERE msgid = HEXTORAW('{hex}')");
            if (recipients is not null)
                ServerWork.Run(session, $"DELETE FROM \"{recipients.Owner}\".\"{recipients.Name}\" WHERE msgid = HEXTORAW('{hex}')");
        }

        session.Commit();
    }
}
