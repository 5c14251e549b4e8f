using System.Formats.Tar;
using System.Text;

namespace Mocks.Bundle;

/// <summary>The full bundle that a delta needs on the host.</summary>
/// <param name="Version">Its version, which the host names when it lacks it.</param>
/// <param name="Blobs">The blobs it holds.</param>
internal sealed record Baseline(string Version, IReadOnlySet<string> Blobs)
{
    /// <exception cref="BundleException">It is no bundle, or itself a delta: deltas are made from full bundles, so that any of them applies.</exception>
    public static Baseline Read(string path)
    {
        string? description = null;
        string? blobs = null;
        using var reader = new TarReader(File.OpenRead(path));
        while (reader.GetNextEntry() is { } entry)
        {
            if (entry.DataStream is { } data && entry.Name is "BUNDLE" or "BLOBS")
            {
                var text = new StreamReader(entry.DataStream!, Encoding.UTF8).ReadToEnd();
                if (entry.Name == "BUNDLE")
                    description = text;
                else
                    blobs = text;
            }
        }

        if (description is null || blobs is null)
            throw new BundleException($"{path} is no bundle");
        var values = description.Split('\n').Select(line => line.Split('=', 2)).Where(pair => pair.Length == 2).ToDictionary(pair => pair[0], pair => pair[1]);
        if (values["kind"] != "full")
            throw new BundleException($"{path} is itself a delta: name the full bundle that it was made from, {values["base"]}");
        return new Baseline(values["version"], blobs.Split('\n', StringSplitOptions.RemoveEmptyEntries).ToHashSet());
    }
}
