using System.Diagnostics;

namespace Mocks.Bundle;

/// <summary>
/// xz, with its filter for x86 code: a fifth smaller than gzip for programs, and every host can undo it. In blocks of a fixed size, so that
/// the bytes are the same however many cores there are.
/// </summary>
internal static class Compressor
{
    /// <exception cref="BundleException">xz is not there or fails.</exception>
    public static async Task<byte[]> XzAsync(byte[] content)
    {
        var start = new ProcessStartInfo("xz", ["--x86", "--lzma2=preset=9", "--block-size=48MiB", "--threads=2", "--stdout"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        using var xz = Process.Start(start) ?? throw new BundleException("xz does not start");
        var output = new MemoryStream();
        var reading = xz.StandardOutput.BaseStream.CopyToAsync(output);
        await xz.StandardInput.BaseStream.WriteAsync(content);
        xz.StandardInput.Close();
        await reading;
        await xz.WaitForExitAsync();
        return xz.ExitCode == 0 ? output.ToArray() : throw new BundleException($"xz ends with {xz.ExitCode}");
    }
}
