using Mocks.Ldap.Directory;
using Mocks.Ldap.Protocol;
using Mocks.Ldap.Protocol.Names;
using Mocks.Ldap.Schema;

namespace Mocks.Ldap.Searching;

/// <summary>Follows aliases (RFC 4511 §4.5.1.3).</summary>
internal static class Aliases
{
    private const int MostSteps = 15;

    /// <summary>The name with every alias on the way to it replaced by what it stands for.</summary>
    public static NormalizedName Locate(DirectoryTree tree, NormalizedName name)
    {
        if (tree.Special.Aliases is not { Count: > 0 } aliases)
            return name;
        for (var step = 0; step < MostSteps; step++)
        {
            var nearest = tree.TryFind(name.Key, out var entry) ? entry : tree.NearestAbove(name.Key);
            if (nearest is null || !aliases.Contains(nearest.Id))
                return name;
            var target = Target(tree, nearest) ?? throw new LdapException(ResultCode.AliasProblem, "aliasedObject not found", nearest.Dn);
            name = Below(tree, target.Dn, nearest.Dn, name.Text);
        }

        throw new LdapException(ResultCode.AliasDereferencingProblem, "maximum deref depth exceeded");
    }

    /// <summary>
    /// The entries from which a search that follows aliases goes down: its base, and whatever an alias in scope stands for and is
    /// not in scope itself.
    /// </summary>
    /// <param name="tree">The directory.</param>
    /// <param name="baseEntry">The search's base.</param>
    /// <param name="isInScope">Whether an entry is in scope of one of these, the first of which is the base.</param>
    public static List<Entry> Bases(DirectoryTree tree, Entry baseEntry, Func<Entry, Entry, bool> isInScope)
    {
        var bases = new List<Entry> { baseEntry };
        if (tree.Special.Aliases is not { Count: > 0 } aliases)
            return bases;
        for (var i = 0; i < bases.Count; i++)
        {
            foreach (var id in aliases)
            {
                if (tree.ById.TryGet(id, out var alias) && isInScope(alias, bases[i]) && Final(tree, alias, aliases) is { } target
                    && !bases.Exists(other => other.Id == target.Id || isInScope(target, other)))
                    bases.Add(target);
            }
        }

        return bases;
    }

    // an alias may stand for another
    private static Entry? Final(DirectoryTree tree, Entry alias, IReadOnlySet<int> aliases)
    {
        var current = alias;
        for (var step = 0; step < MostSteps && current is not null && aliases.Contains(current.Id); step++)
            current = Target(tree, current);
        return current is not null && !aliases.Contains(current.Id) ? current : null;
    }

    private static Entry? Target(DirectoryTree tree, Entry alias) =>
        alias.ValuesOf(tree.Schema.Known.AliasedObjectName) is [var value, ..] && tree.Schema.TryNormalize(value, out var name)
        && tree.TryFind(name.Key, out var target)
            ? target
            : null;

    private static NormalizedName Below(DirectoryTree tree, string newBase, string oldBase, string target)
    {
        var steps = DistinguishedName.Parse(target).Rdns;
        var below = steps.Take(steps.Count - DistinguishedName.Parse(oldBase).Rdns.Count);
        var moved = new DistinguishedName([.. below, .. DistinguishedName.Parse(newBase).Rdns]);
        // both parts are names of this directory
        return NameNormalizer.Normalize(moved, tree.Schema)!;
    }
}
