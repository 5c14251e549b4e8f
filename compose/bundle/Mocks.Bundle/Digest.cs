using System.Security.Cryptography;

namespace Mocks.Bundle;

/// <summary>Names of blobs, as image manifests write them: <c>sha256:</c> and 64 lower-case hex digits.</summary>
internal static class Digest
{
    public static string Of(ReadOnlySpan<byte> content) => "sha256:" + Hex(content);

    public static string Hex(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <summary>Where an OCI layout keeps the blob.</summary>
    public static string Path(string digest) => "blobs/" + digest.Replace(':', '/');

    /// <summary>The 64 hex digits alone.</summary>
    public static string HexOf(string digest) => digest[(digest.IndexOf(':') + 1)..];

    /// <summary>The digest of what an OCI layout keeps there.</summary>
    public static string FromPath(string path) => path["blobs/".Length..].Replace('/', ':');
}
