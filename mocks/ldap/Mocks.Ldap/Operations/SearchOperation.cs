using Mocks.Ldap.Directory;
using Mocks.Ldap.Filtering;
using Mocks.Ldap.Protocol;
using Mocks.Ldap.Protocol.Messages;
using Mocks.Ldap.Schema;

namespace Mocks.Ldap.Operations;

/// <summary>RFC 4511 §4.5. The whole search sees one version of the directory, whatever is written meanwhile.</summary>
internal static class SearchOperation
{
    // a long walk lets the connection's loop go on, so that it can be abandoned
    private const int EntriesBeforeYield = 500;

    public static async ValueTask<LdapResult> ExecuteAsync(OperationContext context, SearchRequest request, ISearchOutput output)
    {
        var tree = context.Store.Current;
        var baseName = Names.Normalize(request.BaseObject, tree.Schema);
        var predicate = PredicateCompiler.Compile(request.Filter, tree.Schema);
        var evaluator = new PredicateEvaluator(tree, context.Viewer);
        var selection = new AttributeSelection(request.Attributes, request.TypesOnly, tree.Schema);
        var attributes = new List<ReadOnlyMemory<byte>>();

        if (request.Scope == SearchScope.BaseObject && VirtualEntries.Find(baseName, tree, context.Server) is { } virtualEntry)
        {
            if (evaluator.Evaluate(predicate, virtualEntry) == Truth.True)
            {
                selection.Select(virtualEntry, tree, context.Viewer, true, attributes);
                await output.EntryAsync(virtualEntry.Name, attributes, [], context.Cancellation);
            }

            return LdapResult.Success;
        }

        var baseEntry = Names.Find(tree, baseName);
        var limit = SizeLimit(context, request);
        var sent = 0;
        var examined = 0;
        foreach (var entry in Candidates(tree, baseEntry, request.Scope, predicate))
        {
            if (++examined % EntriesBeforeYield == 0)
            {
                await Task.Yield();
                context.Cancellation.ThrowIfCancellationRequested();
            }

            if (evaluator.Evaluate(predicate, entry) != Truth.True)
                continue;
            if (limit > 0 && sent == limit)
                return new LdapResult(ResultCode.SizeLimitExceeded);
            attributes.Clear();
            selection.Select(entry, tree, context.Viewer, false, attributes);
            sent++;
            var sending = output.EntryAsync(entry.Name, attributes, [], context.Cancellation);
            if (!sending.IsCompletedSuccessfully)
                await sending;
        }

        return LdapResult.Success;
    }

    private static int SizeLimit(OperationContext context, SearchRequest request)
    {
        var own = context.Viewer.IsAdministrator ? 0 : context.Server.Options.SizeLimit;
        return own == 0 ? request.SizeLimit : request.SizeLimit == 0 ? own : Math.Min(own, request.SizeLimit);
    }

    /// <summary>The entries in scope that can match, by the index where it pays.</summary>
    private static IEnumerable<Entry> Candidates(DirectoryTree tree, Entry baseEntry, SearchScope scope, Predicate predicate)
    {
        if (scope == SearchScope.BaseObject)
            return [baseEntry];
        var inScope = tree.SubtreeCount(baseEntry.Key);
        if (CandidateFinder.Find(predicate, tree, inScope) is { } ids)
            return ByIds(tree, baseEntry, scope, ids);
        return scope switch
        {
            SearchScope.SingleLevel => tree.Children(baseEntry.Key),
            SearchScope.SubordinateSubtree => tree.Subtree(baseEntry.Key).Skip(1),
            _ => tree.Subtree(baseEntry.Key),
        };
    }

    private static IEnumerable<Entry> ByIds(DirectoryTree tree, Entry baseEntry, SearchScope scope, IEnumerable<int> ids)
    {
        foreach (var id in ids)
        {
            if (tree.ById.TryGet(id, out var entry) && IsInScope(entry, baseEntry, scope))
                yield return entry;
        }
    }

    private static bool IsInScope(Entry entry, Entry baseEntry, SearchScope scope)
    {
        if (!entry.Key.AsSpan().StartsWith(baseEntry.Key))
            return false;
        return scope switch
        {
            SearchScope.SingleLevel => NormalizedName.ParentOf(entry.Key).Length == baseEntry.Key.Length && entry.Id != baseEntry.Id,
            SearchScope.SubordinateSubtree => entry.Id != baseEntry.Id,
            _ => true,
        };
    }
}
