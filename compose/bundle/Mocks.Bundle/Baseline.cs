using System.Formats.Tar;
using System.Text;

namespace Mocks.Bundle;

/// <summary>The full bundle that a delta needs on the host.</summary>
/// <param name="Version">Its version, which the host names when it lacks it.</param>
/// <param name="Blobs">The blobs it holds, by digest.</param>
/// <param name="Layers">Digests of the layers of each image, by its name without tag, lowest first.</param>
internal sealed record Baseline(string Version, IReadOnlyDictionary<string, byte[]> Blobs, IReadOnlyDictionary<string, IReadOnlyList<string>> Layers)
{
    /// <exception cref="BundleException">It is no bundle, or itself a delta: deltas are made from full bundles, so that any of them applies.</exception>
    public static async Task<Baseline> ReadAsync(string path)
    {
        var files = await FilesAsync(File.OpenRead(path));
        if (!files.TryGetValue("BUNDLE", out var description) || !files.TryGetValue("images.tar.xz", out var archive))
            throw new BundleException($"{path} is no bundle");
        var values = Encoding.UTF8.GetString(description).Split('\n').Select(line => line.Split('=', 2)).Where(pair => pair.Length == 2).ToDictionary(pair => pair[0], pair => pair[1]);
        if (values["kind"] != "full")
            throw new BundleException($"{path} is itself a delta: name the full bundle that it was made from, {values["base"]}");

        var images = await FilesAsync(new MemoryStream(await Compressor.UnxzAsync(archive)));
        return new Baseline(
            values["version"],
            images.Where(file => file.Key.StartsWith("blobs/sha256/", StringComparison.Ordinal)).ToDictionary(file => Digest.FromPath(file.Key), file => file.Value),
            ImagesTar.LayersOf(images["manifest.json"]));
    }

    /// <summary>What stood in the place of the image's layer, or null; digest of a blob.</summary>
    /// <param name="index">Of the layer, the lowest is 0.</param>
    public string? Before(Image image, int index) =>
        Layers.TryGetValue(Image.WithoutTag(image.Name), out var layers) && index < layers.Count ? layers[index] : null;

    private static async Task<Dictionary<string, byte[]>> FilesAsync(Stream stream)
    {
        var files = new Dictionary<string, byte[]>();
        await using var reader = new TarReader(stream);
        while (await reader.GetNextEntryAsync(copyData: true) is { } entry)
        {
            if (entry.DataStream is not { } data)
                continue;
            var content = new byte[data.Length];
            await data.ReadExactlyAsync(content);
            files[entry.Name] = content;
        }

        return files;
    }
}
