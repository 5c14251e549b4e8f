using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mocks.Bundle;

/// <summary>A CycloneDX document of what the images are made of: Debian's packages and NuGet's, as the lock files pin them, and assemblies.</summary>
internal static class BillOfMaterials
{
    /// <param name="version">Of the suite.</param>
    /// <param name="debian">Lock files of base: name, version, architecture and SHA-256 a line.</param>
    /// <param name="nuget">The programs' packages.lock.json.</param>
    /// <param name="runtime">The runtime identifier that the program was published for.</param>
    /// <param name="compiled">What the programs were compiled from.</param>
    public static byte[] Write(string version, IEnumerable<string> debian, IEnumerable<string> nuget, string runtime, CompiledAssemblies compiled)
    {
        var components = new JsonArray();
        foreach (var line in debian.SelectMany(file => file.Split('\n', StringSplitOptions.RemoveEmptyEntries)).Where(line => line[0] != '#'))
        {
            var fields = line.Split(' ');
            components.Add(new JsonObject
            {
                ["type"] = "library",
                ["name"] = fields[0],
                ["version"] = fields[1],
                ["purl"] = $"pkg:deb/debian/{fields[0]}@{Uri.EscapeDataString(fields[1])}?arch={fields[2]}",
                ["hashes"] = Hashes("SHA-256", fields[3]),
            });
        }

        var packages = Packages(nuget, runtime).ToList();
        var locked = packages.Select(package => (package.Name.ToUpperInvariant(), package.Version)).ToHashSet();
        packages.AddRange(compiled.Packages.Where(package => !locked.Contains((package.Name.ToUpperInvariant(), package.Version))));
        foreach (var (name, packageVersion, hash) in packages)
        {
            components.Add(new JsonObject
            {
                ["type"] = "library",
                ["name"] = name,
                ["version"] = packageVersion,
                ["purl"] = $"pkg:nuget/{name}@{packageVersion}",
                ["hashes"] = Hashes("SHA-512", hash),
            });
        }

        foreach (var (name, hash) in compiled.Assemblies)
            components.Add(new JsonObject { ["type"] = "file", ["name"] = name, ["hashes"] = Hashes("SHA-256", hash) });

        var document = new JsonObject
        {
            ["bomFormat"] = "CycloneDX",
            ["specVersion"] = "1.6",
            ["version"] = 1,
            ["metadata"] = new JsonObject
            {
                ["component"] = new JsonObject { ["type"] = "application", ["name"] = "mocks", ["version"] = version },
            },
            ["components"] = components,
        };
        return (document.ToJsonString(new JsonSerializerOptions { WriteIndented = true }) + "\n").ToUtf8();
    }

    private static JsonArray Hashes(string algorithm, string hash) => new(new JsonObject { ["alg"] = algorithm, ["content"] = hash });

    // projects of our own have no hash; a package of the runtime's section stands in the general one too, unless it is native
    private static IEnumerable<(string Name, string Version, string Hash)> Packages(IEnumerable<string> nuget, string runtime) =>
        nuget.SelectMany(file => JsonNode.Parse(file)!["dependencies"]!.AsObject())
            .Where(framework => !framework.Key.Contains('/') || framework.Key.EndsWith('/' + runtime, StringComparison.Ordinal))
            .SelectMany(framework => framework.Value!.AsObject())
            .Where(package => package.Value!["contentHash"] is not null)
            .Select(package => (package.Key, (string)package.Value!["resolved"]!, Convert.ToHexStringLower(Convert.FromBase64String((string)package.Value!["contentHash"]!))))
            .Distinct()
            .OrderBy(package => package, Comparer<(string Name, string Version, string Hash)>.Create((one, other) =>
                string.CompareOrdinal(one.Name, other.Name) is not 0 and var byName ? byName : string.CompareOrdinal(one.Version, other.Version)));
}
