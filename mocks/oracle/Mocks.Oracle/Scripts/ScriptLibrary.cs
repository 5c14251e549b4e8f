using System.IO.Compression;
using System.Text;
using Mocks.Fixtures;

namespace Mocks.Oracle.Scripts;

/// <summary>The scripts of a fixture set: those that run, in order, and those that they include.</summary>
internal sealed class ScriptLibrary(IReadOnlyList<FixtureFile> files, string folder)
{
    public const string DataFolder = "data/";

    private const string Ending = ".sql";
    private const string Packed = ".gz";

    /// <summary>The scripts at the top of the folder, in ordinal order; those below are for them to include.</summary>
    public IEnumerable<FixtureFile> Scripts => files.Where(f => IsScript(f) && !Relative(f).Contains('/', StringComparison.Ordinal));

    /// <summary>The tables' data: <c>data/SCHEMA.TABLE.csv</c>.</summary>
    public IEnumerable<FixtureFile> Tables =>
        files.Where(f => Relative(f).StartsWith(DataFolder, StringComparison.Ordinal) && f.RenderedPath.EndsWith(".csv", StringComparison.OrdinalIgnoreCase));

    /// <summary>Procedures that are answered without a body: <c>stubs/*.yaml</c>.</summary>
    public IEnumerable<FixtureFile> Stubs => files.Where(f => Relative(f).StartsWith("stubs/", StringComparison.Ordinal)
        && (f.RenderedPath.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || f.RenderedPath.EndsWith(".yml", StringComparison.OrdinalIgnoreCase)));

    /// <summary>The script that <c>@name</c> (from the folder's top) or <c>@@name</c> (from the including script's folder) means.</summary>
    public FixtureFile? Find(string name, FixtureFile from, bool beside)
    {
        name = name.Replace('\\', '/');
        if (name.StartsWith("./", StringComparison.Ordinal))
            name = name[2..];
        var here = Relative(from);
        var nested = here[..(here.LastIndexOf('/') + 1)] + name;
        return beside ? ByName(nested) ?? ByName(name) : ByName(name) ?? ByName(nested);
    }

    private FixtureFile? ByName(string name) =>
        files.FirstOrDefault(f => IsScript(f) && Same(Relative(f), name))
        ?? files.FirstOrDefault(f => IsScript(f) && (Same(Relative(f), name + Ending) || Same(Relative(f), name + Packed)));

    public static string Read(FixtureFile file)
    {
        if (!file.RenderedPath.EndsWith(Packed, StringComparison.OrdinalIgnoreCase))
            return file.Text;
        using var packed = new GZipStream(new MemoryStream(file.Content.ToArray()), CompressionMode.Decompress);
        using var reader = new StreamReader(packed, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private static bool IsScript(FixtureFile file) =>
        file.RenderedPath.EndsWith(Ending, StringComparison.OrdinalIgnoreCase) || file.RenderedPath.EndsWith(Ending + Packed, StringComparison.OrdinalIgnoreCase);

    private string Relative(FixtureFile file) => file.RenderedPath[(folder.Length + 1)..];

    private static bool Same(string a, string b) => a.Equals(b, StringComparison.OrdinalIgnoreCase);
}
