using System.Formats.Tar;
using Microsoft.AspNetCore.Http;

namespace Mocks.Hosting;

/// <summary>The current state as a fixture set: a tar with <c>set.yaml</c> and each mock's files. The same state gives the same bytes.</summary>
internal sealed class ExportEndpoints(AdminContext admin)
{
    private static readonly DateTimeOffset Epoch = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public async Task ExportAsync(HttpContext context)
    {
        var only = context.Mock(admin.States.Mocks);
        var files = new List<ExportedFile>
        {
            new("set.yaml", System.Text.Encoding.UTF8.GetBytes($"name: export\ndescription: The state of {only ?? "all mocks"}, exported.\n")),
        };
        foreach (var mock in admin.States.Mocks.Where(mock => only is null || mock.Name == only))
            files.AddRange(mock.Export(mock.State));
        using var tar = new MemoryStream();
        await using (var writer = new TarWriter(tar, TarEntryFormat.Ustar, leaveOpen: true))
        {
            foreach (var file in files.OrderBy(file => file.Path, StringComparer.Ordinal))
            {
                await writer.WriteEntryAsync(
                    new UstarTarEntry(TarEntryType.RegularFile, file.Path)
                    {
                        DataStream = new MemoryStream(file.Content.ToArray()),
                        ModificationTime = Epoch,
                        Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead,
                    },
                    context.RequestAborted);
            }
        }

        context.Response.ContentType = "application/x-tar";
        context.Response.ContentLength = tar.Length;
        await context.Response.BodyWriter.WriteAsync(tar.GetBuffer().AsMemory(0, (int)tar.Length), context.RequestAborted);
    }
}
