using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mocks.Bundle;

/// <summary>A CycloneDX document of what the images are made of: Debian's packages and NuGet's, as the lock files pin them.</summary>
internal static class BillOfMaterials
{
    /// <param name="version">Of the suite.</param>
    /// <param name="debian">Lock files of base: name, version, architecture and SHA-256 a line.</param>
    /// <param name="nuget">The programs' packages.lock.json.</param>
    /// <param name="runtime">The runtime identifier that the program was published for.</param>
    public static byte[] Write(string version, IEnumerable<string> debian, IEnumerable<string> nuget, string runtime)
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
                ["hashes"] = new JsonArray(new JsonObject { ["alg"] = "SHA-256", ["content"] = fields[3] }),
            });
        }

        foreach (var (name, package) in Packages(nuget, runtime))
        {
            components.Add(new JsonObject
            {
                ["type"] = "library",
                ["name"] = name,
                ["version"] = (string)package["resolved"]!,
                ["purl"] = $"pkg:nuget/{name}@{(string)package["resolved"]!}",
                ["hashes"] = new JsonArray(new JsonObject
                {
                    ["alg"] = "SHA-512",
                    ["content"] = Convert.ToHexStringLower(Convert.FromBase64String((string)package["contentHash"]!)),
                }),
            });
        }

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

    // projects of our own have no hash; a package of the runtime's section stands in the general one too, unless it is native
    private static IEnumerable<KeyValuePair<string, JsonNode>> Packages(IEnumerable<string> nuget, string runtime)
    {
        return nuget.SelectMany(file => JsonNode.Parse(file)!["dependencies"]!.AsObject()).Where(framework => !framework.Key.Contains('/') || framework.Key.EndsWith('/' + runtime, StringComparison.Ordinal))
            .SelectMany(framework => framework.Value!.AsObject())
            .Where(package => package.Value!["contentHash"] is not null)
            .Select(package => KeyValuePair.Create(package.Key, package.Value!))
            .DistinctBy(package => (package.Key, (string)package.Value["resolved"]!))
            .OrderBy(package => package.Key, StringComparer.Ordinal)
            .ThenBy(package => (string)package.Value["resolved"]!, StringComparer.Ordinal);
    }
}
