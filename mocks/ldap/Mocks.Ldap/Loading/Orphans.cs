using Mocks.Fixtures;
using Mocks.Ldap.Directory;
using Mocks.Ldap.Protocol.Ldif;
using Mocks.Ldap.Protocol.Names;
using Mocks.Ldap.Schema;

namespace Mocks.Ldap.Loading;

/// <summary>Entries whose superior was not there when they came: kept until all files are read (<c>orphans: create</c>).</summary>
internal sealed class Orphans
{
    private readonly List<(FixtureFile File, LdifEntry Record)> _kept = [];

    public void Keep(FixtureFile file, LdifEntry record) => _kept.Add((file, record));

    /// <summary>Superiors before subordinates.</summary>
    public IEnumerable<(FixtureFile File, LdifEntry Record)> InOrder(LdapSchema schema) =>
        _kept.OrderBy(orphan => schema.TryNormalize(orphan.Record.Dn, out var name) ? name.Key : [], Comparer<byte[]>.Create(
            static (one, other) => one.AsSpan().SequenceCompareTo(other)));

    /// <summary>The names above one that have no entry, the highest first.</summary>
    public static IEnumerable<string> MissingAbove(string dn, DirectoryEdit edit)
    {
        var missing = new Stack<string>();
        for (var above = DistinguishedName.Parse(dn).Parent; !above.IsRoot; above = above.Parent)
        {
            if (NameNormalizer.Normalize(above, edit.Schema) is not { } name || edit.TryFind(name.Key, out _) || !edit.IsWithinSuffix(name.Key))
                break;
            missing.Push(above.ToString());
        }

        return missing;
    }
}
