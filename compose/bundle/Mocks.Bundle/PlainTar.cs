using System.Formats.Tar;

namespace Mocks.Bundle;

/// <summary>A tar whose bytes depend on names and contents alone: one time for all files, root's, in the order they are added in.</summary>
internal sealed class PlainTar(Stream stream, DateTimeOffset time) : IDisposable
{
    private const UnixFileMode Readable = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
    private const UnixFileMode Executable = Readable | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    private readonly TarWriter _tar = new(stream, TarEntryFormat.Ustar, leaveOpen: true);

    public void Add(string name, byte[] content, bool executable = false) => _tar.WriteEntry(new UstarTarEntry(TarEntryType.RegularFile, name)
    {
        DataStream = new MemoryStream(content),
        Mode = executable ? Executable : Readable,
        ModificationTime = time,
    });

    public void Dispose() => _tar.Dispose();
}
