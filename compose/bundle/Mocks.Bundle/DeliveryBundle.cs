using System.Security.Cryptography;
using System.Text;

namespace Mocks.Bundle;

/// <summary>
/// Writes a bundle: a plain tar with SHA256SUMS over everything else, SHA256SUMS.sig when there is a key, BUNDLE (version, kind and base),
/// IMAGES (name, configuration and manifest of each), BLOBS (all that the images are made of), images.tar.xz (the indexes, and the blobs
/// that the base hasn't, layers as patches of what stood in their place: <c>patches/OLD/NEW</c>) and the files of the delivery. The same input gives the same bytes, but for the signature.
/// </summary>
/// <param name="preset">Of xz, for what is compressed.</param>
internal sealed class DeliveryBundle(string version, DateTimeOffset time, int preset)
{
    private const int WorthPatching = 100_000; // bytes; below it a blob compressed is no larger than its patch

    private readonly SortedDictionary<string, byte[]> _blobs = new(StringComparer.Ordinal);
    private readonly List<Image> _images = [];
    private readonly SortedDictionary<string, (byte[] Content, bool Executable)> _files = new(StringComparer.Ordinal);

    public void AddImage(string archive) => _images.Add(ImageArchive.Read(archive, _blobs));

    /// <param name="name">Relative to the folder that the bundle is installed in.</param>
    public void AddFile(string name, byte[] content, bool executable = false) => _files[name] = (content, executable);

    /// <param name="baseline">Null for a full bundle.</param>
    /// <param name="key">A PEM text with an EC private key, or null for a bundle without signature.</param>
    public async Task WriteAsync(string path, Baseline? baseline, string? key)
    {
        var added = _blobs.Where(blob => baseline?.Blobs.ContainsKey(blob.Key) != true).ToArray();
        AddFile("BUNDLE", $"version={version}\nkind={(baseline is null ? "full" : "delta")}\nbase={baseline?.Version}\nbytes={added.Sum(blob => (long)blob.Value.Length)}\n".ToUtf8());
        AddFile("IMAGES", Lines(_images.Select(image => $"{image.Name} {image.Config} {image.Manifest}")));
        AddFile("BLOBS", Lines(_blobs.Keys));
        AddFile("images.tar.xz", await Compressor.XzAsync(await ImagesAsync(added, baseline), preset));
        var sums = Lines(_files.Select(file => $"{Digest.Hex(file.Value.Content)}  {file.Key}"));

        await using var output = File.Create(path);
        using var tar = new PlainTar(output, time);
        tar.Add("SHA256SUMS", sums);
        if (key is not null)
            tar.Add("SHA256SUMS.sig", Sign(sums, key));
        foreach (var (name, file) in _files)
            tar.Add(name, file.Content, file.Executable);
    }

    private async Task<byte[]> ImagesAsync(IReadOnlyList<KeyValuePair<string, byte[]>> added, Baseline? baseline)
    {
        var stream = new MemoryStream();
        using (var tar = new PlainTar(stream, time))
        {
            foreach (var (name, content) in ImagesTar.Indexes(_images))
                tar.Add(name, content);
            foreach (var (digest, content) in added)
            {
                if (content.Length >= WorthPatching && baseline is not null && Before(digest, baseline) is { } before)
                    tar.Add($"patches/{Digest.HexOf(before)}/{Digest.HexOf(digest)}", await BinaryPatch.MakeAsync(baseline.Blobs[before], content));
                else
                    tar.Add(Digest.Path(digest), content);
            }
        }

        return stream.ToArray();
    }

    private string? Before(string digest, Baseline baseline) => _images
        .SelectMany(image => image.Layers.Select((layer, index) => layer == digest ? baseline.Before(image, index) : null))
        .FirstOrDefault(before => before is not null);

    private static byte[] Sign(byte[] content, string key)
    {
        using var signer = ECDsa.Create();
        try
        {
            signer.ImportFromPem(key);
        }
        catch (ArgumentException exception)
        {
            throw new BundleException($"the key is no PEM text with an EC private key: {exception.Message}");
        }

        return signer.SignData(content, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
    }

    private static byte[] Lines(IEnumerable<string> lines) =>
        lines.Aggregate(new StringBuilder(), (text, line) => text.Append(line).Append('\n')).ToString().ToUtf8();
}
