using System.Formats.Tar;
using Mocks.Fixtures;

namespace Mocks.Hosting;

/// <summary>Where fixture sets come from: the start-up folder, the folder of further sets, or a tar that a caller sends.</summary>
internal sealed class FixtureFolders(HostSettings options)
{
    private const long LargestTar = 512L * 1024 * 1024;

    /// <summary>The set to start on; an empty one when no folder is named and the default one isn't there. Null on problems.</summary>
    public FixtureSet? ReadStart(FixtureProblems problems)
    {
        if (options.Fixtures is { } folder)
        {
            if (Directory.Exists(folder))
                return FixtureSet.Read(folder, options.Seed, problems);
            problems.Add("MOCK_FIXTURES", 0, $"there is no folder \"{folder}\"", "Name the folder of a fixture set, the one with set.yaml in it.");
            return null;
        }

        return File.Exists(Path.Combine(HostSettings.DefaultFixtures, "set.yaml"))
            ? FixtureSet.Read(HostSettings.DefaultFixtures, options.Seed, problems)
            : FixtureSet.Empty;
    }

    /// <summary>The folder of the start-up set; null when there is none.</summary>
    public string? StartFolder => options.Fixtures ?? (Directory.Exists(HostSettings.DefaultFixtures) ? HostSettings.DefaultFixtures : null);

    /// <summary>Names of the sets that can be loaded by name.</summary>
    public IReadOnlyList<string> Known() =>
        options.Sets is { } sets && Directory.Exists(sets)
            ? [.. Directory.EnumerateFiles(sets, "set.yaml", new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 1 })
                .Select(file => Path.GetFileName(Path.GetDirectoryName(file)!)) // a file found below a folder has one
                .Order(StringComparer.Ordinal)]
            : [];

    /// <summary>Reads a known set.</summary>
    /// <exception cref="AdminException">404 when no set has that name.</exception>
    public FixtureSet? ReadKnown(string name, FixtureProblems problems)
    {
        var known = Known();
        if (options.Sets is null || !known.Contains(name))
        {
            throw new AdminException(404, "No such fixture set", known.Count == 0
                ? $"There is no set \"{name}\". Send one as a tar in the body, or name a folder of sets in MOCK_SETS."
                : $"There is no set \"{name}\" in {options.Sets}. Known are: {string.Join(", ", known)}.");
        }

        return FixtureSet.Read(Path.Combine(options.Sets, name), options.Seed, problems);
    }

    /// <summary>Reads a set from a tar whose root, or whose only folder, holds <c>set.yaml</c>.</summary>
    /// <exception cref="AdminException">400 when it is no tar, or none of a set.</exception>
    public async Task<FixtureSet?> ReadTarAsync(Stream body, FixtureProblems problems, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("mocks-set-");
        try
        {
            // read into a file first: an archive is only extracted once its size is known to be bounded
            var file = Path.Combine(folder.FullName, "set.tar");
            await using (var stream = new FileStream(file, FileMode.CreateNew, FileAccess.ReadWrite))
            {
                await body.CopyToAsync(stream, cancellationToken);
                if (stream.Length > LargestTar)
                    throw new AdminException(413, "Too large", $"A set may have {LargestTar} bytes.");
                stream.Position = 0;
                var content = folder.CreateSubdirectory("content").FullName;
                await TarFile.ExtractToDirectoryAsync(stream, content, overwriteFiles: false, cancellationToken);
                return FixtureSet.Read(SetFolder(content), options.Seed, problems, stays: false);
            }
        }
        catch (Exception exception) when (exception is InvalidDataException or EndOfStreamException or FormatException or IOException)
        {
            throw new AdminException(400, "Not a tar", $"The body is no tar of a fixture set: {exception.Message}");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string SetFolder(string content)
    {
        if (File.Exists(Path.Combine(content, "set.yaml")))
            return content;
        var folders = Directory.GetDirectories(content);
        if (folders is [var only] && File.Exists(Path.Combine(only, "set.yaml")))
            return only;
        throw new AdminException(400, "No fixture set", "The tar has no set.yaml at its root or in its only folder.");
    }
}
