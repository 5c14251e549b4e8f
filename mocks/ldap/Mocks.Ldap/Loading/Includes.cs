using Mocks.Fixtures;
using Mocks.Ldap.Protocol.Ldif;

namespace Mocks.Ldap.Loading;

/// <summary>
/// The files that LDIF refers to, by <c>attribute:&lt; file:…</c> and by <c>include: file:…</c>. Only files of the set, or of the mounted
/// folder: a mock reads nothing else of the machine that it runs on.
/// </summary>
internal static class Includes
{
    /// <summary>The file that a URL names, seen from a folder or from the top of the set; null when there is none.</summary>
    public static FixtureFile? Find(string url, string folder, List<FixtureFile> files)
    {
        if (!url.StartsWith("file:", StringComparison.OrdinalIgnoreCase))
            return null;
        var path = Uri.UnescapeDataString(url[5..]);
        var relative = path.TrimStart('/');
        return files.Find(file => file.RenderedPath == folder + relative || file.RenderedPath == relative || file.RenderedPath == path);
    }

    /// <summary>The paths of files that others include: they are loaded there, and not by themselves.</summary>
    public static IReadOnlySet<string> Of(List<FixtureFile> files)
    {
        var included = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in files.Where(file => file.Name.EndsWith(".ldif", StringComparison.OrdinalIgnoreCase)))
        {
            if (file.Content.Span.IndexOf("include:"u8) < 0)
                continue;
            var reader = new LdifReader(static _ => []);
            reader.Read(file.Content.Span);
            var folder = file.Path[..(file.Path.LastIndexOf('/') + 1)];
            foreach (var include in reader.Records.OfType<LdifInclude>())
            {
                if (Find(include.Url, folder, files) is { } other && other != file)
                    included.Add(other.RenderedPath);
            }
        }

        return included;
    }
}
