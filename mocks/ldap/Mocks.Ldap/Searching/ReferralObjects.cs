using System.Text;
using Mocks.Ldap.Directory;
using Mocks.Ldap.Operations;
using Mocks.Ldap.Protocol;
using Mocks.Ldap.Protocol.Messages;
using Mocks.Ldap.Protocol.Names;
using Mocks.Ldap.Schema;

namespace Mocks.Ldap.Searching;

/// <summary>Entries that say where a part of the tree is kept (RFC 3296), and the URLs that clients are sent to.</summary>
internal static class ReferralObjects
{
    /// <summary>Throws a referral when the name is that of a referral object or below one, and the client does not manage them.</summary>
    /// <param name="context">Of the operation.</param>
    /// <param name="tree">The directory.</param>
    /// <param name="name">What the operation is about.</param>
    /// <param name="scope">Of a search; null for other operations.</param>
    public static void ThrowIfElsewhere(OperationContext context, DirectoryTree tree, NormalizedName name, SearchScope? scope = null)
    {
        if (context.Controls.Has(Oids.ManageDsaIt) || tree.Special.Referrals is not { Count: > 0 } referrals)
            return;
        var nearest = tree.TryFind(name.Key, out var entry) ? entry : tree.NearestAbove(name.Key);
        if (nearest is null || !referrals.Contains(nearest.Id))
            return;
        throw new LdapException(ResultCode.Referral, "", nearest.Dn)
        {
            Referrals = [.. nearest.ValuesOf(tree.Schema.Known.Ref).Select(url => Url(url, nearest.Dn, name.Text, scope))],
        };
    }

    /// <summary>The URLs for a referral object within the scope of a search.</summary>
    public static IReadOnlyList<string> Continuation(Entry referral, DirectoryTree tree, SearchScope scope) =>
        [.. referral.ValuesOf(tree.Schema.Known.Ref).Select(url => Url(
            url, referral.Dn, referral.Dn, scope == SearchScope.SingleLevel ? SearchScope.BaseObject : SearchScope.WholeSubtree))];

    // ldap://host:port[/dn]: the DN stands for the referral object's, so that of the target is made from both
    private static string Url(byte[] value, string referralDn, string target, SearchScope? scope)
    {
        var url = Encoding.UTF8.GetString(value);
        // a labeledURI has its label after a space
        var space = url.IndexOf(' ', StringComparison.Ordinal);
        url = space < 0 ? url : url[..space];
        var scheme = url.IndexOf("://", StringComparison.Ordinal);
        if (scheme < 0)
            return url;
        var slash = url.IndexOf('/', scheme + 3);
        var host = slash < 0 ? url : url[..slash];
        var given = slash < 0 ? "" : Uri.UnescapeDataString(url[(slash + 1)..].Split('?')[0]);
        var dn = given.Length == 0 ? target : Below(given, referralDn, target);
        var suffix = scope switch
        {
            null => "",
            SearchScope.BaseObject => "??base",
            SearchScope.SingleLevel => "??one",
            SearchScope.SubordinateSubtree => "??subordinate",
            _ => "??sub",
        };
        return $"{host}/{Escape(dn)}{suffix}";
    }

    private static string Below(string newBase, string oldBase, string target)
    {
        var steps = DistinguishedName.Parse(target).Rdns;
        var below = steps.Take(steps.Count - DistinguishedName.Parse(oldBase).Rdns.Count).ToList();
        return below.Count == 0 ? newBase : $"{new DistinguishedName(below)},{newBase}";
    }

    // a DN within a URL keeps what RFC 3986 allows in a path
    private static string Escape(string dn) =>
        Uri.EscapeDataString(dn).Replace("%3D", "=", StringComparison.Ordinal).Replace("%2C", ",", StringComparison.Ordinal)
            .Replace("%2B", "+", StringComparison.Ordinal);
}
