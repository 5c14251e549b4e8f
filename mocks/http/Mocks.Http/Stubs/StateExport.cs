using System.Globalization;
using Mocks.Hosting;
using Mocks.Http.Responses;

namespace Mocks.Http.Stubs;

/// <summary>A state as files: each mapping as it was written, oldest first, and the body files that mappings name.</summary>
internal static class StateExport
{
    private const string Folder = "http/export/";

    public static IReadOnlyList<ExportedFile> Files(HttpState state)
    {
        var files = new List<ExportedFile>();
        var number = 0;
        foreach (var stub in state.Stubs.Unordered.OrderBy(stub => stub.Order))
            files.Add(new ExportedFile(string.Create(CultureInfo.InvariantCulture, $"{Folder}mappings/{++number:00000}.json"), stub.Source));
        foreach (var (name, file) in state.Files.All.OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            var content = file switch
            {
                FixedBody whole => whole.Bytes,
                LargeFileBody large => File.ReadAllBytes(large.Path),
                _ => default(ReadOnlyMemory<byte>),
            };
            files.Add(new ExportedFile($"{Folder}__files/{name}", content));
        }

        return files;
    }
}
