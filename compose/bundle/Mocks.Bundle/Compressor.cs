using System.Globalization;

namespace Mocks.Bundle;

/// <summary>
/// xz, with its filter for x86 code: a fifth smaller than gzip for programs, and every host can undo it. In one block, by one thread, because
/// the programs have much in common.
/// </summary>
internal static class Compressor
{
    /// <summary>The largest preset, the smallest result; 3 takes half its time for a tenth more bytes.</summary>
    public const int Smallest = 9;

    /// <param name="preset">Of xz, 0 to 9; all but the window, which is that of 9: it reaches from one program to the next.</param>
    /// <exception cref="BundleException">xz is not there or fails.</exception>
    public static Task<byte[]> XzAsync(byte[] content, int preset) =>
        Tool.PipeAsync("xz", ["--x86", string.Create(CultureInfo.InvariantCulture, $"--lzma2=preset={preset},dict=64MiB"), "--threads=1", "--stdout"], content);

    /// <exception cref="BundleException">xz is not there or fails.</exception>
    public static Task<byte[]> UnxzAsync(byte[] content) => Tool.PipeAsync("xz", ["--decompress", "--stdout"], content);
}
