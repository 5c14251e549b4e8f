using Mocks.Ldap.ActiveDirectory;
using Mocks.Ldap.Controls;
using Mocks.Ldap.Directory;
using Mocks.Ldap.Filtering;
using Mocks.Ldap.Following;
using Mocks.Ldap.Protocol;
using Mocks.Ldap.Protocol.Messages;
using Mocks.Ldap.Schema;
using Mocks.Ldap.Searching;

namespace Mocks.Ldap.Operations;

/// <summary>RFC 4511 §4.5. The whole search, all its pages too, sees one version of the directory, whatever is written meanwhile.</summary>
internal static class SearchOperation
{
    public static async ValueTask<LdapResult> ExecuteAsync(OperationContext context, SearchRequest request, ISearchOutput output)
    {
        var paged = PagedResultsControl.Find(context.Controls);
        if (paged is { Cookie.Length: > 0 })
        {
            var resumed = context.Session.PagedSearches.Take(paged.Cookie)
                ?? throw new LdapException(ResultCode.ProtocolError, "paged results cookie is invalid");
            // RFC 2696 §3: this is how a client gives up
            return paged.Size == 0
                ? new LdapResult(ResultCode.Success, "search abandoned by pagedResult size=0")
                : await DeliverAsync(context, request, resumed, paged, output);
        }

        if (DirSync.Find(context.Controls) is { } dirSync)
            return await DirSync.ExecuteAsync(context, request, dirSync, output);
        var (sync, persistent) = (SyncControls.Find(context.Controls), PersistentSearchControl.Find(context.Controls));
        if (sync is null && persistent is null)
            return await ExecuteAsync(context, request, context.Server.Faults.Stale(context.Session, request) ?? context.Store.Current, paged, output);
        if (paged is not null || context.Controls.Has(Oids.SortRequest))
            throw new LdapException(ResultCode.ProtocolError, "a search that is followed has no pages and no order");
        using var feed = context.Store.Follow();
        var search = Followed(context, request, feed.Start);
        return sync is not null
            ? await SyncSearch.ExecuteAsync(context, sync, search, feed, output)
            : await PersistentSearch.ExecuteAsync(context, persistent!, search, feed, output); // one of the two is there
    }

    private static FollowedSearch Followed(OperationContext context, SearchRequest request, DirectoryTree tree)
    {
        RequireSight(context, request, tree);
        var name = DomainNames.Find(tree, request.BaseObject) ?? Names.Normalize(request.BaseObject, tree.Schema);
        var baseEntry = Names.Find(tree, name);
        RequireSearch(context, baseEntry, tree);
        return new FollowedSearch(
            context, request, baseEntry, PredicateCompiler.Compile(request.Filter, tree.Schema),
            new AttributeSelection(request.Attributes, request.TypesOnly, tree.Schema));
    }

    private static void RequireSearch(OperationContext context, Entry baseEntry, DirectoryTree tree)
    {
        if (!context.Viewer.MaySearch(baseEntry, tree))
            throw new LdapException(context.Viewer.MayDisclose(baseEntry, tree) ? ResultCode.InsufficientAccessRights : ResultCode.NoSuchObject);
    }

    // Active Directory shows the root DSE alone to those who have not signed in
    private static void RequireSight(OperationContext context, SearchRequest request, DirectoryTree tree)
    {
        if (tree.Schema.Domain is not null && context.Viewer.Name is null && (request.BaseObject.Length > 0 || request.Scope != SearchScope.BaseObject))
            throw new LdapException(ResultCode.OperationsError, DomainTexts.BindFirst);
    }

    private static async ValueTask<LdapResult> ExecuteAsync(
        OperationContext context, SearchRequest request, DirectoryTree tree, PagedResultsControl? paged, ISearchOutput output)
    {
        RequireSight(context, request, tree);
        var name = DomainNames.Find(tree, request.BaseObject) ?? Names.Normalize(request.BaseObject, tree.Schema);
        tree = DomainConfiguration.TreeOf(tree, name, context.Server);
        var selection = new AttributeSelection(
            Requested(request, tree, name), request.TypesOnly, tree.Schema, context.Server.Faults.MostValues(context.Session, request))
        {
            MatchedValues = MatchedValuesControl.Find(context.Controls, tree.Schema),
            OfCatalog = context.Session.IsGlobalCatalog && (!name.IsRoot || request.Scope != SearchScope.BaseObject),
        };
        var evaluator = new PredicateEvaluator(tree, context.Viewer);
        var predicate = PredicateCompiler.Compile(request.Filter, tree.Schema);
        if (request.Scope == SearchScope.BaseObject && VirtualEntries.Find(name, tree, context) is { } virtualEntry)
            return await VirtualAsync(context, virtualEntry, tree, evaluator.Evaluate(predicate, virtualEntry) == Truth.True ? selection : null, output);

        if (request.DerefAliases is DerefAliases.FindingBaseObject or DerefAliases.Always)
            name = Aliases.Locate(tree, name);
        ReferralObjects.ThrowIfElsewhere(context, tree, name, request.Scope);
        var baseEntry = FindBase(context, tree, name);
        RequireSearch(context, baseEntry, tree);
        AssertionControl.Check(context.Controls, baseEntry, tree, context.Viewer);
        var followsAliases = request.DerefAliases is DerefAliases.InSearching or DerefAliases.Always && request.Scope != SearchScope.BaseObject;
        var bases = name.IsRoot ? Forest(tree)
            : followsAliases
            ? Aliases.Bases(tree, baseEntry, (entry, other) => SearchScan.IsInScope(entry, other, Scope(other, baseEntry, request.Scope)))
            : [baseEntry];
        var cursor = new SearchCursor(
            SearchScan.Candidates(tree, bases, request.Scope, predicate), evaluator, predicate,
            HiddenEntries.Of(context, tree, request, followsAliases), context.Server.Time);
        cursor.LimitTime(TimeSpan.FromSeconds(request.TimeLimit));
        var (sorted, controls, failure) = await SortAsync(context, tree, cursor);
        if (failure != ResultCode.Success)
            return new LdapResult(failure) { Controls = controls };
        var search = new RunningSearch
        {
            Tree = tree,
            Viewer = context.Viewer,
            Selection = selection,
            Cursor = sorted ?? cursor,
            References = References(context, tree, bases, request.Scope),
            ResultControls = controls,
            ExtendedNames = ExtendedDnControl.Find(context.Controls),
            Dereferencing = DereferenceControl.Find(context.Controls, tree.Schema),
        };
        return await DeliverAsync(context, request, search, paged, output);
    }

    // the global catalogue searches the whole forest from the root
    private static Entry FindBase(OperationContext context, DirectoryTree tree, NormalizedName name)
    {
        if (name.IsRoot && context.Session.IsGlobalCatalog && Forest(tree) is [var domain, ..])
            return domain;
        if (!tree.TryFind(name.Key, out var entry))
        {
            // what one may not hear of is not told as what was matched either
            var nearest = tree.NearestAbove(name.Key);
            throw nearest is null || context.Viewer.MayDisclose(nearest, tree) ? Names.Missing(tree, name.Key) : new LdapException(ResultCode.NoSuchObject);
        }

        return tree.Special.Deleted.Contains(entry.Id) && !context.Controls.Has(Oids.ShowDeleted) && !context.Controls.Has(Oids.ShowRecycled)
            ? throw Names.Missing(tree, name.Key)
            : entry;
    }

    private static List<Entry> Forest(DirectoryTree tree) =>
        [.. tree.Suffixes.Select(suffix => tree.TryFind(suffix.Key, out var entry) ? entry : null).OfType<Entry>()];

    // Active Directory's root DSE has no operational attributes: whoever asks for all gets all (MS-ADTS §3.1.1.3.2)
    private static IReadOnlyList<string> Requested(SearchRequest request, DirectoryTree tree, NormalizedName name) =>
        tree.Schema.Domain is not null && name.IsRoot && (request.Attributes.Count == 0 || request.Attributes.Contains("*"))
            ? [.. request.Attributes, "*", "+"]
            : request.Attributes;

    private static async ValueTask<LdapResult> DeliverAsync(
        OperationContext context, SearchRequest request, RunningSearch search, PagedResultsControl? paged, ISearchOutput output)
    {
        foreach (var urls in search.References)
            await output.ReferenceAsync(urls, context.Cancellation);
        search.References = [];
        search.Cursor.LimitTime(TimeSpan.FromSeconds(request.TimeLimit));
        var (options, vendor) = (context.Server.Options, context.Server.Options.Vendor);
        var own = search.Viewer.IsAdministrator ? 0 : options.SizeLimit > 0 ? options.SizeLimit : vendor.SizeLimit;
        if (vendor.PageSize > 0)
        {
            // MaxPageSize cuts a page short; a search without pages ends there (MS-ADTS §3.1.1.3.4.6)
            if (paged is not null)
                paged = paged with { Size = Math.Min(paged.Size, vendor.PageSize) };
            else
                own = vendor.PageSize;
        }

        var attributes = new List<ReadOnlyMemory<byte>>();
        var inPage = 0;
        while (await search.Cursor.MoveNextAsync(context.Cancellation))
        {
            if ((request.SizeLimit > 0 && inPage == request.SizeLimit) || (own > 0 && search.Sent == own))
                return new LdapResult(ResultCode.SizeLimitExceeded) { Controls = Controls(search, paged, []) };
            if (paged is not null && inPage == paged.Size)
            {
                search.Cursor.Hold();
                return Success(Controls(search, paged, context.Session.PagedSearches.Keep(search)));
            }

            var entry = search.Cursor.Current;
            attributes.Clear();
            search.Selection.Select(entry, search.Tree, search.Viewer, false, attributes);
            inPage++;
            search.Sent++;
            var sending = output.EntryAsync(
                search.ExtendedNames is { } extended ? extended.Name(entry, search.Tree) : entry.Name, attributes, search.Dereferencing?.Response(entry, search.Tree, search.Viewer) ?? [], context.Cancellation);
            if (!sending.IsCompletedSuccessfully)
                await sending;
        }

        return search.Cursor.IsTimedOut
            ? new LdapResult(ResultCode.TimeLimitExceeded) { Controls = Controls(search, paged, []) }
            : Success(Controls(search, paged, []));
    }

    private static async ValueTask<LdapResult> VirtualAsync(
        OperationContext context, Entry entry, DirectoryTree tree, AttributeSelection? selection, ISearchOutput output)
    {
        AssertionControl.Check(context.Controls, entry, tree, context.Viewer);
        if (selection is not null)
        {
            var attributes = new List<ReadOnlyMemory<byte>>();
            selection.Select(entry, tree, context.Viewer, true, attributes);
            await output.EntryAsync(entry.Name, attributes, [], context.Cancellation);
        }

        return LdapResult.Success;
    }

    /// <summary>With a sort control: the sorted entries, cut to the window of a virtual list view; or why there are none.</summary>
    private static async ValueTask<(SearchCursor? Sorted, IReadOnlyList<Control> Controls, ResultCode Failure)> SortAsync(
        OperationContext context, DirectoryTree tree, SearchCursor cursor)
    {
        var view = VirtualListViewControl.Find(context.Controls);
        if (SortControl.Find(context.Controls) is not { } sort)
            return (null, [], ResultCode.Success);
        if (EntrySorter.Make(sort, tree, out var failure, out var attribute) is not { } sorter)
        {
            if (sort.Critical || view is not null)
            {
                throw new LdapException(
                    failure, failure == ResultCode.NoSuchAttribute
                        ? "serverSort control: Unrecognized attribute type in sort key"
                        : "serverSort control: No ordering rule");
            }

            return (null, [SortControl.Response(failure, attribute)], ResultCode.Success);
        }

        var entries = new List<Entry>();
        while (await cursor.MoveNextAsync(context.Cancellation))
            entries.Add(cursor.Current);
        if (cursor.IsTimedOut)
            return (null, [SortControl.Response(ResultCode.TimeLimitExceeded)], ResultCode.TimeLimitExceeded);
        var sorted = sorter.Sort(entries);
        var controls = new List<Control> { SortControl.Response(ResultCode.Success) };
        if (view is not null)
        {
            var (window, response) = ListWindow.Cut(view, sorted, sorter);
            controls.Add(response);
            if (window is null)
                return (null, controls, ResultCode.VirtualListViewError);
            sorted = window;
        }

        var all = new ConstantPredicate(Truth.True);
        return (new SearchCursor(sorted, new PredicateEvaluator(tree, context.Viewer), all, null, context.Server.Time), controls, ResultCode.Success);
    }

    // what an alias stands for is searched as a whole, or alone when one level is asked for
    private static SearchScope Scope(Entry entry, Entry baseEntry, SearchScope scope) =>
        ReferenceEquals(entry, baseEntry) ? scope
        : scope == SearchScope.SingleLevel ? SearchScope.BaseObject : SearchScope.WholeSubtree;

    private static List<IReadOnlyList<string>> References(
        OperationContext context, DirectoryTree tree, IReadOnlyList<Entry> bases, SearchScope scope)
    {
        var references = new List<IReadOnlyList<string>>();
        if (scope == SearchScope.BaseObject || context.Controls.Has(Oids.ManageDsaIt) || context.Controls.Has(Oids.DomainScope))
            return references;
        if (tree.Schema.Domain is not null && scope != SearchScope.SingleLevel && !context.Session.IsGlobalCatalog)
            references.AddRange(DomainPartitions.Below(tree, bases[0]));
        foreach (var id in tree.Special.Referrals)
        {
            if (tree.ById.TryGet(id, out var referral)
                && bases.Any(entry => SearchScan.IsInScope(referral, entry, Scope(entry, bases[0], scope))))
                references.Add(ReferralObjects.Continuation(referral, tree, scope));
        }

        return references;
    }

    private static IReadOnlyList<Control> Controls(RunningSearch search, PagedResultsControl? paged, byte[] cookie) =>
        paged is null ? search.ResultControls : [.. search.ResultControls, PagedResultsControl.Response(cookie)];

    private static LdapResult Success(IReadOnlyList<Control> controls) =>
        controls.Count == 0 ? LdapResult.Success : LdapResult.Success with { Controls = controls };
}
