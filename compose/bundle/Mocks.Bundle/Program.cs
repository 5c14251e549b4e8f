using System.Globalization;
using Mocks.Bundle;

const string Usage = """
    Writes a bundle of the images and of what a host needs to run them.
      Mocks.Bundle OUT --version V --time SECONDS --root FOLDER --image FILE… --file NAME… --nuget FILE… --debian FILE…
                       [--runtime RID] [--compiled FILE…] [--since BUNDLE] [--key PEM] [--preset 9]
    --compiled takes the files of arguments that the ahead-of-time compiler was called with. A file's name is relative to the root, in the bundle too; a folder stands for all in it.
    """;
var options = new Dictionary<string, List<string>>(StringComparer.Ordinal);
string? current = null;
foreach (var argument in args)
{
    if (argument.StartsWith("--", StringComparison.Ordinal))
        options.TryAdd(current = argument[2..], []);
    else
        options.TryAdd(current ?? "out", []);
    if (!argument.StartsWith("--", StringComparison.Ordinal))
        options[current ?? "out"].Add(argument);
}

string[] needed = ["out", "version", "time", "root", "image", "nuget", "debian"];
if (needed.Any(name => !options.TryGetValue(name, out var values) || values.Count == 0))
{
    await Console.Error.WriteLineAsync(Usage);
    return 2;
}

try
{
    var version = options["version"][0];
    var root = options["root"][0];
    var preset = options.GetValueOrDefault("preset") is { Count: > 0 } presets ? int.Parse(presets[0], CultureInfo.InvariantCulture) : Compressor.Smallest;
    var bundle = new DeliveryBundle(version, DateTimeOffset.FromUnixTimeSeconds(long.Parse(options["time"][0], CultureInfo.InvariantCulture)), preset);
    foreach (var image in options["image"])
        bundle.AddImage(image);
    foreach (var file in options.GetValueOrDefault("file", []).SelectMany(name => FilesOf(root, name)))
    {
        var path = Path.Combine(root, file);
        bundle.AddFile(file, await File.ReadAllBytesAsync(path), !OperatingSystem.IsWindows() && File.GetUnixFileMode(path).HasFlag(UnixFileMode.UserExecute));
    }

    var runtime = options.GetValueOrDefault("runtime")?[0] ?? "linux-x64";
    bundle.AddFile("compose/sbom.cdx.json.xz", await Compressor.XzAsync(BillOfMaterials.Write(
        version, options["debian"].Select(File.ReadAllText), options["nuget"].Select(File.ReadAllText), runtime,
        CompiledAssemblies.Read(options.GetValueOrDefault("compiled", []))), preset));
    var baseline = options.GetValueOrDefault("since") is { Count: > 0 } since ? await Baseline.ReadAsync(since[0]) : null;
    var key = options.GetValueOrDefault("key") is { Count: > 0 } keys ? await File.ReadAllTextAsync(keys[0]) : null;
    await bundle.WriteAsync(options["out"][0], baseline, key);
    return 0;
}
catch (Exception exception) when (exception is BundleException or IOException or FormatException)
{
    await Console.Error.WriteLineAsync($"Mocks.Bundle: {exception.Message}");
    return 1;
}

static IEnumerable<string> FilesOf(string root, string name)
{
    var path = Path.Combine(root, name);
    return Directory.Exists(path)
        ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(root, file))
        : [name];
}
