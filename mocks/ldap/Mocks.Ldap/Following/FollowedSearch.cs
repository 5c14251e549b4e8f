using Mocks.Ldap.Access;
using Mocks.Ldap.Directory;
using Mocks.Ldap.Filtering;
using Mocks.Ldap.Operations;
using Mocks.Ldap.Protocol.Messages;
using Mocks.Ldap.Searching;

namespace Mocks.Ldap.Following;

/// <summary>A search that does not end with what it finds: what it looks for, to be held against one version after the other.</summary>
internal sealed class FollowedSearch(OperationContext context, SearchRequest request, Entry baseEntry, Predicate predicate, AttributeSelection selection)
{
    private readonly List<ReadOnlyMemory<byte>> _attributes = [];

    public Viewer Viewer => context.Viewer;

    /// <summary>All that matches in a version.</summary>
    public SearchCursor Matching(DirectoryTree tree) => new(
        SearchScan.Candidates(tree, [baseEntry], request.Scope, predicate), new PredicateEvaluator(tree, Viewer), predicate,
        HiddenEntries.Of(context, tree, request, false), context.Server.Time);

    public bool Matches(Entry entry, DirectoryTree tree) =>
        SearchScan.IsInScope(entry, baseEntry, request.Scope)
        && new PredicateEvaluator(tree, Viewer).Evaluate(predicate, entry) == Truth.True
        && HiddenEntries.Of(context, tree, request, false)?.Invoke(entry) != true;

    public ValueTask SendAsync(Entry entry, DirectoryTree tree, IReadOnlyList<Control> controls, ISearchOutput output)
    {
        _attributes.Clear();
        selection.Select(entry, tree, Viewer, false, _attributes);
        return output.EntryAsync(entry.Name, _attributes, controls, context.Cancellation);
    }

    /// <summary>An entry's name without its attributes: all that is told of one that is gone.</summary>
    public ValueTask SendNameAsync(Entry entry, IReadOnlyList<Control> controls, ISearchOutput output) =>
        output.EntryAsync(entry.Name, [], controls, context.Cancellation);
}
