using System.Collections.Immutable;

namespace Mocks.Oracle.Sql.Catalog;

/// <summary>What makes a table one of queues.</summary>
/// <param name="PayloadType">RAW, JSON, or an object type as OWNER.NAME.</param>
/// <param name="SortList">ENQ_TIME, PRIORITY and COMMIT_TIME in the order in which they sort.</param>
/// <param name="RecipientsTable">Of a table for several consumers: the id of the table with a row for each message and recipient; null for a single consumer.</param>
/// <param name="IsGrouped">The messages of a transaction are taken together.</param>
/// <param name="Compatible">As DBMS_AQADM was told.</param>
/// <param name="IsSecure">SECURE, for the dictionary.</param>
/// <param name="Comment">USER_COMMENT.</param>
internal sealed record QueueTableOptions(
    string PayloadType, ImmutableArray<string> SortList, int? RecipientsTable, bool IsGrouped, string Compatible, bool IsSecure, string? Comment)
{
    public bool IsMultiConsumer => RecipientsTable is not null;

    public bool SortsByPriority => SortList.Contains("PRIORITY");
}
