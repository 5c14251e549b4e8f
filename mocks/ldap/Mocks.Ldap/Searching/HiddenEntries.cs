using Mocks.Ldap.Controls;
using Mocks.Ldap.Directory;
using Mocks.Ldap.Operations;
using Mocks.Ldap.Protocol;
using Mocks.Ldap.Protocol.Messages;

namespace Mocks.Ldap.Searching;

/// <summary>The entries that a search passes over whatever its filter says: referrals, aliases that are followed, subentries, and those that the viewer may
/// not read.</summary>
internal static class HiddenEntries
{
    /// <summary>Null when there are none.</summary>
    public static Func<Entry, bool>? Of(OperationContext context, DirectoryTree tree, SearchRequest request, bool followsAliases)
    {
        var special = OfKind(context, tree, request, followsAliases);
        if (tree.Settings.Access is null || context.Viewer.IsAdministrator)
            return special;
        var viewer = context.Viewer;
        return entry => special?.Invoke(entry) == true || !viewer.MayRead(entry, tree);
    }

    private static Func<Entry, bool>? OfKind(OperationContext context, DirectoryTree tree, SearchRequest request, bool followsAliases)
    {
        var special = tree.Special;
        if (special.IsEmpty && !context.Controls.Has(Oids.SubentriesVisible))
            return null;
        var hidden = new HashSet<int>();
        if (!context.Controls.Has(Oids.ManageDsaIt))
            hidden.UnionWith(special.Referrals);
        if (followsAliases)
            hidden.UnionWith(special.Aliases);
        if (!context.Controls.Has(Oids.ShowDeleted) && !context.Controls.Has(Oids.ShowRecycled))
            hidden.UnionWith(special.Deleted);
        var subentries = special.Subentries;
        // RFC 3672 §3: with the control true, subentries alone; otherwise they are seen only as the base
        if (context.Controls.Find(Oids.SubentriesVisible) is { } control)
        {
            var alone = ControlValue.Decode(control, static value => value.ReadBoolean());
            return entry => hidden.Contains(entry.Id) || subentries.Contains(entry.Id) != alone;
        }

        if (request.Scope != SearchScope.BaseObject)
            hidden.UnionWith(subentries);
        return hidden.Count == 0 ? null : entry => hidden.Contains(entry.Id);
    }
}
