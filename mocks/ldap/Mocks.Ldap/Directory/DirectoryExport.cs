using System.Text;
using Mocks.Ldap.Protocol.Ldif;

namespace Mocks.Ldap.Directory;

/// <summary>A whole directory as LDIF content records, superiors first. What the server notes by itself is left out: it would differ each time.</summary>
internal static class DirectoryExport
{
    public static byte[] ToLdif(DirectoryTree tree)
    {
        var output = new StringBuilder();
        foreach (var entry in tree.Subtree([]))
        {
            var attributes = EntryDraft.Of(entry).Attributes.Where(attribute => !tree.Schema.IsComputed(attribute.Description.Type));
            LdifWriter.Write(
                output, entry.Dn, attributes.SelectMany(attribute => attribute.Values.Select(value => (attribute.Description.Text, value))));
        }

        return Encoding.UTF8.GetBytes(output.ToString());
    }
}
