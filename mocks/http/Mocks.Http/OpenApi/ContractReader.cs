using System.Collections.Frozen;
using System.Text.Json;
using Mocks.Fixtures;

namespace Mocks.Http.OpenApi;

/// <summary>
/// Reads an OpenAPI 3.0 or 3.1 document, whole and at once, so that all that is wrong with it is told at load. A schema that many
/// operations refer to is read once, which keeps thousands of them cheap.
/// </summary>
internal static class ContractReader
{
    public static FrozenSet<string> Methods { get; } =
        new[] { "get", "put", "post", "delete", "options", "head", "patch", "trace" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Null when it is none; <paramref name="problems"/> says why.</summary>
    /// <param name="find">Another file of the set by its path, in JSON.</param>
    public static Contract? Read(FixtureFile file, Func<string, FixtureFile?> find, ContractChecks checks, int seed, FixtureProblems problems)
    {
        ContractDocument document;
        try
        {
            document = new ContractDocument(file, find);
        }
        catch (JsonException exception)
        {
            problems.Add(file.Path, file.SourceLine((int)(exception.LineNumber ?? 0) + 1), $"not JSON: {exception.Message.Split(" LineNumber:")[0].TrimEnd('.', ' ')}", "Write an OpenAPI document in JSON or YAML.");
            return null;
        }

        var root = document.Root;
        var version = root.Text("openapi");
        if (version is null || !(version.StartsWith("3.0", StringComparison.Ordinal) || version.StartsWith("3.1", StringComparison.Ordinal)))
        {
            problems.Add(file.Path, document.Line(["openapi"]), $"OpenAPI {version ?? root.Text("swagger") ?? "without a version"} is not supported", "Write the document in OpenAPI 3.0 or 3.1.");
            return null;
        }

        var before = problems.Count;
        CheckReferences(document, root, [], problems);
        var routes = new ContractRoutes();
        var reader = new OperationReader(document);
        foreach (var (path, given) in root["paths"].Members().Where(member => !member.Name.StartsWith("x-", StringComparison.Ordinal)))
        {
            if (path.StartsWith('/'))
                AddPath(routes, reader, document, path, given, problems);
            else
                problems.Add(file.Path, document.Line(["paths", path]), $"the path \"{path}\" does not begin with a slash", $"Write \"/{path}\".");
        }

        return problems.Count > before ? null : new Contract(root["info"].Text("title") ?? file.Name, routes, BasePaths(root), checks, seed);
    }

    private static void AddPath(
        ContractRoutes routes, OperationReader reader, ContractDocument document, string path, ContractNode given, FixtureProblems problems)
    {
        ContractNode item;
        try
        {
            item = document.Follow(given);
        }
        catch (FormatException)
        {
            return; // its reference is already told
        }

        var operations = new Dictionary<string, Operation>(StringComparer.Ordinal);
        foreach (var (method, node) in item.Members().Where(member => Methods.Contains(member.Name)))
        {
            try
            {
                if (node.Json.ValueKind != JsonValueKind.Object)
                    throw new FormatException("it is no object");
                operations[method.ToUpperInvariant()] = reader.Read(path, method, item, node);
            }
            catch (FormatException exception) when (!exception.Message.Contains("reference", StringComparison.Ordinal))
            {
                problems.Add(document.File.Path, document.Line(["paths", path, method]), $"\"{method}\" of \"{path}\" can't be read: {exception.Message}", "Mend it as OpenAPI has it.");
            }
            catch (FormatException)
            {
                // the reference is already told, where it stands
            }
        }

        routes.Add(path, operations);
    }

    /// <summary>The paths of the servers' URLs, with variables at their defaults; a server at the top has none.</summary>
    private static List<string> BasePaths(ContractNode root)
    {
        var paths = new List<string>();
        foreach (var server in root["servers"].Items())
        {
            var url = server.Text("url") ?? "";
            foreach (var (name, variable) in server["variables"].Members())
                url = url.Replace($"{{{name}}}", variable.Text("default") ?? "", StringComparison.Ordinal);
            var path = Uri.TryCreate(url, UriKind.Absolute, out var absolute) && absolute.Scheme is "http" or "https" ? absolute.AbsolutePath : url;
            path = path.TrimEnd('/');
            if (path.StartsWith('/') && !paths.Contains(path, StringComparer.Ordinal))
                paths.Add(path);
        }

        return paths;
    }

    // examples may hold anything, also what looks like a reference
    private static void CheckReferences(ContractDocument document, ContractNode node, List<string> path, FixtureProblems problems)
    {
        switch (node.Json.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var (name, member) in node.Members())
                {
                    if (name is "example" or "value" or "default" or "enum" or "const" || name.StartsWith("x-", StringComparison.Ordinal))
                        continue;
                    if (name == "$ref" && member.Json.ValueKind == JsonValueKind.String)
                        CheckReference(document, node.File, member.Json.GetString()!, path, problems); // its kind says that it is one
                    path.Add(name);
                    CheckReferences(document, member, path, problems);
                    path.RemoveAt(path.Count - 1);
                }

                break;
            case JsonValueKind.Array:
                var at = 0;
                foreach (var item in node.Items())
                {
                    path.Add((at++).ToString(System.Globalization.CultureInfo.InvariantCulture));
                    CheckReferences(document, item, path, problems);
                    path.RemoveAt(path.Count - 1);
                }

                break;
        }
    }

    private static void CheckReference(ContractDocument document, string file, string reference, List<string> path, FixtureProblems problems)
    {
        try
        {
            document.Resolve(file, reference);
        }
        catch (FormatException exception)
        {
            problems.Add(document.File.Path, document.Line(path.Append("$ref")), exception.Message, "Name a place that there is, such as #/components/schemas/Name, or a file of the set.");
        }
    }
}
