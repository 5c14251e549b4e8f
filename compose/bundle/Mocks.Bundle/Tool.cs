using System.ComponentModel;
using System.Diagnostics;

namespace Mocks.Bundle;

/// <summary>Runs programs of the machine that bundles are made on.</summary>
internal static class Tool
{
    /// <summary>What the program writes when it reads <paramref name="input"/>.</summary>
    /// <exception cref="BundleException">It is not there or fails.</exception>
    public static async Task<byte[]> PipeAsync(string program, IReadOnlyList<string> arguments, ReadOnlyMemory<byte> input)
    {
        using var process = Start(program, arguments);
        var output = new MemoryStream();
        var reading = process.StandardOutput.BaseStream.CopyToAsync(output);
        await process.StandardInput.BaseStream.WriteAsync(input);
        process.StandardInput.Close();
        await reading;
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? output.ToArray() : throw new BundleException($"{program} ends with {process.ExitCode}");
    }

    private static Process Start(string program, IReadOnlyList<string> arguments)
    {
        try
        {
            return Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false })!; // only null when a shell starts it
        }
        catch (Win32Exception)
        {
            throw new BundleException($"{program} is not installed: apt-get install xz-utils bsdiff bzip2");
        }
    }
}
