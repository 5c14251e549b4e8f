using Mocks.Ldap.Directory;
using Mocks.Ldap.Schema;

namespace Mocks.Ldap.Access;

/// <summary>The access rules of a fixture set. The first rule that fits decides; what no rule fits is nobody's but the administrator's.</summary>
internal sealed record AccessRules(IReadOnlyList<AccessRule> Rules)
{
    private const string EntryTarget = "entry";
    private const string ChildrenTarget = "children";

    public AccessLevel Attribute(Viewer viewer, Entry entry, AttributeType type, DirectoryTree tree) =>
        Level(viewer, entry, type.Name, type, tree);

    public AccessLevel Entry(Viewer viewer, Entry entry, DirectoryTree tree) => Level(viewer, entry, EntryTarget, null, tree);

    public AccessLevel Children(Viewer viewer, Entry entry, DirectoryTree tree) => Level(viewer, entry, ChildrenTarget, null, tree);

    private AccessLevel Level(Viewer viewer, Entry entry, string target, AttributeType? type, DirectoryTree tree)
    {
        foreach (var rule in Rules)
        {
            if (!rule.AppliesTo(entry, target, type, tree.Schema))
                continue;
            foreach (var (subject, level) in rule.Allowed)
            {
                if (subject.Includes(viewer, entry, tree))
                    return level;
            }

            return AccessLevel.None;
        }

        return AccessLevel.None;
    }
}
