using System.Text.Json.Nodes;

namespace Mocks.Bundle;

/// <summary>
/// One tar that is an OCI layout and a docker-archive over the same blobs, so that engines with either image store load it.
/// A delta's lacks blobs; the host adds them from what it has before it gives the tar to the engine.
/// </summary>
internal static class ImagesTar
{
    /// <summary>What the tar holds beside blobs, by name.</summary>
    public static IEnumerable<(string Name, byte[] Content)> Indexes(IReadOnlyList<Image> images)
    {
        var index = new JsonObject
        {
            ["schemaVersion"] = 2,
            ["mediaType"] = "application/vnd.oci.image.index.v1+json",
            ["manifests"] = new JsonArray([.. images.Select(Descriptor)]),
        };
        var archive = new JsonArray([.. images.Select(image => new JsonObject
        {
            ["Config"] = Digest.Path(image.Config),
            ["RepoTags"] = new JsonArray(image.Name),
            ["Layers"] = new JsonArray([.. image.Layers.Select(layer => JsonValue.Create(Digest.Path(layer)))]),
        })]);
        yield return ("index.json", index.ToJsonString().ToUtf8());
        yield return ("manifest.json", archive.ToJsonString().ToUtf8());
        yield return ("oci-layout", """{"imageLayoutVersion":"1.0.0"}"""u8.ToArray());
    }

    /// <summary>Digests of the layers of each image, by its name without tag, lowest first.</summary>
    /// <param name="manifest">The docker-archive's manifest.json, as <see cref="Indexes"/> writes it.</param>
    public static Dictionary<string, IReadOnlyList<string>> LayersOf(byte[] manifest) => JsonNode.Parse(manifest)!.AsArray().ToDictionary(
        image => Image.WithoutTag((string)image!["RepoTags"]![0]!),
        image => (IReadOnlyList<string>)[.. image!["Layers"]!.AsArray().Select(layer => Digest.FromPath((string)layer!))]);

    private static JsonObject Descriptor(Image image) => new()
    {
        ["mediaType"] = "application/vnd.oci.image.manifest.v1+json",
        ["digest"] = image.Manifest,
        ["size"] = image.ManifestSize,
        ["annotations"] = new JsonObject
        {
            ["io.containerd.image.name"] = "docker.io/" + image.Name,
            ["org.opencontainers.image.ref.name"] = image.Name[(image.Name.LastIndexOf(':') + 1)..],
        },
    };
}
