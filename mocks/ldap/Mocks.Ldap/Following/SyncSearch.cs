using Mocks.Ldap.Controls;
using Mocks.Ldap.Directory;
using Mocks.Ldap.Operations;
using Mocks.Ldap.Protocol;
using Mocks.Ldap.Protocol.Messages;

namespace Mocks.Ldap.Following;

/// <summary>
/// Content synchronisation (RFC 4533). The server keeps no record of deletions: a client that comes back is told what is new or changed,
/// and by UUID what is as it knows it, so that it can drop the rest (§3.3.2, the present phase).
/// </summary>
internal static class SyncSearch
{
    private const int UuidsInMessage = 500;

    public static async ValueTask<LdapResult> ExecuteAsync(
        OperationContext context, SyncControls sync, FollowedSearch search, ChangeFeed feed, ISearchOutput output)
    {
        var known = sync.Cookie is null ? null : SyncControls.ReadCsn(sync.Cookie);
        // a cookie of another server, or of a state that was reset since
        var isStale = sync.Cookie is not null && (known is null || string.CompareOrdinal(known, feed.Start.ContextCsn) > 0);
        if (isStale && sync.ReloadHint)
            throw new LdapException(ResultCode.SyncRefreshRequired, "sync cookie is stale");
        // who knows the latest change has nothing to learn
        var isUpToDate = known == feed.Start.ContextCsn;
        if (!isUpToDate)
            await RefreshAsync(context, search, feed.Start, isStale ? null : known, output);
        var isPresent = sync.Cookie is not null && !isUpToDate;
        var cookie = SyncControls.Write(feed.Start.ContextCsn);
        if (!sync.IsPersistent)
            return LdapResult.Success with { Controls = [SyncControls.Done(cookie, !isPresent)] };
        await output.IntermediateAsync(Oids.SyncInfo, SyncControls.RefreshDone(cookie, isPresent), context.Cancellation);
        await output.FlushAsync(context.Cancellation);
        var before = feed.Start;
        while (true)
        {
            var after = await feed.NextAsync(context.Cancellation);
            await TellAsync(search, before, after, output);
            await output.FlushAsync(context.Cancellation);
            before = after;
        }
    }

    private static async ValueTask RefreshAsync(OperationContext context, FollowedSearch search, DirectoryTree tree, string? known, ISearchOutput output)
    {
        var present = new List<Guid>();
        var cursor = search.Matching(tree);
        while (await cursor.MoveNextAsync(context.Cancellation))
        {
            var entry = cursor.Current;
            if (known is null || string.CompareOrdinal(entry.Stamp.Csn, known) > 0)
                await search.SendAsync(entry, tree, [SyncControls.State(SyncState.Add, entry.Stamp.Uuid, null)], output);
            else
                present.Add(entry.Stamp.Uuid);
        }

        foreach (var uuids in present.Chunk(UuidsInMessage))
            await output.IntermediateAsync(Oids.SyncInfo, SyncControls.Present(uuids), context.Cancellation);
    }

    private static async ValueTask TellAsync(FollowedSearch search, DirectoryTree before, DirectoryTree after, ISearchOutput output)
    {
        var cookie = SyncControls.Write(after.ContextCsn);
        foreach (var (earlier, later) in ChangeFeed.Differences(before, after))
        {
            var was = earlier is not null && search.Matches(earlier, before);
            if (later is not null && search.Matches(later, after))
                await search.SendAsync(later, after, [SyncControls.State(was ? SyncState.Modify : SyncState.Add, later.Stamp.Uuid, cookie)], output);
            else if (was && earlier is not null)
                await search.SendNameAsync(earlier, [SyncControls.State(SyncState.Delete, earlier.Stamp.Uuid, cookie)], output);
        }
    }
}
