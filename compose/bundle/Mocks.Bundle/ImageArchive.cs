using System.Formats.Tar;
using System.IO.Compression;
using System.Text.Json.Nodes;

namespace Mocks.Bundle;

/// <summary>
/// Reads what <c>docker buildx build --output type=docker</c> or <c>docker save</c> of a current engine writes: an OCI layout with a
/// docker-archive's manifest.json. Layers are kept uncompressed: all blobs are compressed together later, far better than one by one.
/// </summary>
internal static class ImageArchive
{
    private const string LayerType = "application/vnd.oci.image.layer.v1.tar";

    /// <summary>Adds the blobs of the archive's only image to <paramref name="blobs"/>, by digest.</summary>
    /// <exception cref="BundleException">It is no such archive, or a blob is not what its name says.</exception>
    public static Image Read(string path, IDictionary<string, byte[]> blobs)
    {
        var files = Files(path);
        var listed = Json(path, files, "manifest.json").AsArray()[0]!;
        var name = (string)listed["RepoTags"]![0]!;
        var index = Json(path, files, "index.json");
        var manifestDigest = (string)index["manifests"]![0]!["digest"]!;
        var manifest = Json(path, files, Digest.Path(manifestDigest));

        var configDigest = (string)manifest["config"]!["digest"]!;
        var config = Blob(path, files, configDigest);
        var diffIds = JsonNode.Parse(config)!["rootfs"]!["diff_ids"]!.AsArray().Select(id => (string)id!).ToArray();
        var layers = manifest["layers"]!.AsArray();
        blobs[configDigest] = config;
        for (var i = 0; i < diffIds.Length; i++)
        {
            var layer = layers[i]!;
            var content = Blob(path, files, (string)layer["digest"]!);
            if (((string)layer["mediaType"]!).EndsWith("gzip", StringComparison.Ordinal))
                content = Gunzip(content);
            if (Digest.Of(content) != diffIds[i])
                throw new BundleException($"{path}: layer {i + 1} is not the one that the configuration names, {diffIds[i]}");
            blobs[diffIds[i]] = content;
            layer["mediaType"] = LayerType;
            layer["digest"] = diffIds[i];
            layer["size"] = content.Length;
        }

        manifest["mediaType"] = "application/vnd.oci.image.manifest.v1+json";
        manifest["config"]!["mediaType"] = "application/vnd.oci.image.config.v1+json";
        var written = manifest.ToJsonString().ToUtf8();
        var digest = Digest.Of(written);
        blobs[digest] = written;
        return new Image(name, digest, written.Length, configDigest, diffIds);
    }

    private static Dictionary<string, byte[]> Files(string path)
    {
        var files = new Dictionary<string, byte[]>();
        using var reader = new TarReader(File.OpenRead(path));
        while (reader.GetNextEntry(copyData: true) is { } entry)
        {
            if (entry.DataStream is not { } data)
                continue;
            var content = new byte[data.Length];
            data.ReadExactly(content);
            files[entry.Name.TrimStart('.', '/')] = content;
        }

        return files;
    }

    private static JsonNode Json(string path, Dictionary<string, byte[]> files, string name) =>
        files.TryGetValue(name, out var content)
            ? JsonNode.Parse(content)!
            : throw new BundleException($"{path} has no {name}: write it by `docker buildx build --output type=docker`");

    private static byte[] Blob(string path, Dictionary<string, byte[]> files, string digest)
    {
        if (!files.TryGetValue(Digest.Path(digest), out var content))
            throw new BundleException($"{path} lacks its blob {digest}");
        return Digest.Of(content) == digest ? content : throw new BundleException($"{path}: the blob {digest} is damaged");
    }

    private static byte[] Gunzip(byte[] content)
    {
        using var gzip = new GZipStream(new MemoryStream(content), CompressionMode.Decompress);
        var plain = new MemoryStream();
        gzip.CopyTo(plain);
        return plain.ToArray();
    }
}
