using Mocks.Ldap.Controls;
using Mocks.Ldap.Directory;
using Mocks.Ldap.Operations;
using Mocks.Ldap.Protocol.Messages;

namespace Mocks.Ldap.Following;

/// <summary>A search that goes on until it is abandoned, telling what is changed (draft-ietf-ldapext-psearch-03).</summary>
internal static class PersistentSearch
{
    public static async ValueTask<LdapResult> ExecuteAsync(
        OperationContext context, PersistentSearchControl control, FollowedSearch search, ChangeFeed feed, ISearchOutput output)
    {
        if (!control.ChangesOnly)
        {
            var cursor = search.Matching(feed.Start);
            while (await cursor.MoveNextAsync(context.Cancellation))
                await search.SendAsync(cursor.Current, feed.Start, [], output);
        }

        await output.FlushAsync(context.Cancellation);
        var before = feed.Start;
        while (true)
        {
            var after = await feed.NextAsync(context.Cancellation);
            foreach (var (earlier, later) in ChangeFeed.Differences(before, after))
                await TellAsync(control, search, (earlier, before), (later, after), output);
            await output.FlushAsync(context.Cancellation);
            before = after;
        }
    }

    private static async ValueTask TellAsync(
        PersistentSearchControl control, FollowedSearch search, (Entry? Entry, DirectoryTree Tree) earlier, (Entry? Entry, DirectoryTree Tree) later,
        ISearchOutput output)
    {
        var kind = earlier.Entry is null ? ChangeKinds.Add
            : later.Entry is null ? ChangeKinds.Delete
            : earlier.Entry.Name.AsSpan().SequenceEqual(later.Entry.Name) ? ChangeKinds.Modify : ChangeKinds.ModifyDn;
        var (entry, tree) = later.Entry is null ? earlier : later;
        if ((control.Kinds & kind) == ChangeKinds.None || entry is null || !search.Matches(entry, tree))
            return;
        var previous = kind == ChangeKinds.ModifyDn ? earlier.Entry?.Dn : null;
        await search.SendAsync(entry, tree, control.Response(kind, previous), output);
    }
}
