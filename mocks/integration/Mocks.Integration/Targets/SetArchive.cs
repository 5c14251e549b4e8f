using System.Formats.Tar;

namespace Mocks.Integration.Targets;

/// <summary>A fixture set's folder, and the tar that the admin API takes.</summary>
internal static class SetArchive
{
    public static bool IsFolder(string set) => File.Exists(Path.Combine(set, "set.yaml"));

    public static async Task<byte[]> PackAsync(string folder, CancellationToken cancellationToken)
    {
        using var tar = new MemoryStream();
        await TarFile.CreateFromDirectoryAsync(folder, tar, includeBaseDirectory: false, cancellationToken);
        return tar.ToArray();
    }

    public static async Task UnpackAsync(byte[] tar, string folder, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        using var stream = new MemoryStream(tar);
        await TarFile.ExtractToDirectoryAsync(stream, folder, overwriteFiles: true, cancellationToken);
    }
}
