namespace Mocks.Bundle;

/// <summary>An image of a bundle.</summary>
/// <param name="Name">With its tag: <c>mocks/ldap:0.1.0</c>.</param>
/// <param name="Manifest">Digest of the manifest: the image's id in an engine with containerd's store.</param>
/// <param name="ManifestSize">Bytes.</param>
/// <param name="Config">Digest of the configuration: the image's id in all other engines.</param>
/// <param name="Layers">Digests of the uncompressed layers, lowest first.</param>
internal sealed record Image(string Name, string Manifest, long ManifestSize, string Config, IReadOnlyList<string> Layers)
{
    public static string WithoutTag(string name) => name[..name.LastIndexOf(':')];
}
