using System.Text.Json;
using Mocks.Http.OpenApi.Schemas;

namespace Mocks.Http.OpenApi;

/// <summary>Reads an operation of a contract with all that it refers to.</summary>
internal sealed class OperationReader(ContractDocument document)
{
    private readonly SchemaReader _schemas = new(document);

    /// <exception cref="FormatException">Something in it leads nowhere or can't be read.</exception>
    public Operation Read(string path, string method, ContractNode item, ContractNode node)
    {
        // a parameter of the operation replaces the path's of the same name and place
        var parameters = new Dictionary<(string, string), Parameter>();
        foreach (var parameter in item["parameters"].Items().Concat(node["parameters"].Items()).Select(ReadParameter).OfType<Parameter>())
            parameters[(parameter.In, parameter.Name)] = parameter;
        return new Operation
        {
            Method = method.ToUpperInvariant(),
            Path = path,
            Id = node.Text("operationId"),
            IsDeprecated = node.IsTrue("deprecated"),
            Parameters = [.. parameters.Values],
            Body = ReadBody(node["requestBody"]),
            Responses = [.. node["responses"].Members().Where(member => !member.Name.StartsWith("x-", StringComparison.Ordinal)).Select(member => ReadResponse(member.Name, member.Node))],
            Security = ReadSecurity(node["security"].Exists ? node["security"] : document.Root["security"]),
            Callbacks = [.. node["callbacks"].Members().SelectMany(callback => ReadCallback(callback.Node))],
        };
    }

    private Parameter? ReadParameter(ContractNode given)
    {
        var node = document.Follow(given);
        if (node.Text("name") is not { } name || node.Text("in") is not { } place)
            throw new FormatException("a parameter has no \"name\" or no \"in\"");
        // OpenAPI leaves these to other parts of the contract
        if (place == "header" && name.ToUpperInvariant() is "ACCEPT" or "CONTENT-TYPE" or "AUTHORIZATION")
            return null;
        var style = node.Text("style") ?? (place is "query" or "cookie" ? "form" : "simple");
        var explode = node["explode"].Exists ? node.IsTrue("explode") : style == "form";
        var content = node["content"].Members().Select(member => member.Node["schema"]).FirstOrDefault(schema => schema.Exists);
        var schema = node["schema"].Exists ? node["schema"] : content;
        return new Parameter(
            name, place, node.IsTrue("required") || place == "path", node.IsTrue("deprecated"), style, explode,
            schema.Exists ? _schemas.Read(schema) : Schema.Anything, !node["schema"].Exists && content.Exists);
    }

    private RequestContent? ReadBody(ContractNode given)
    {
        if (!given.Exists)
            return null;
        var node = document.Follow(given);
        return new RequestContent(node.IsTrue("required"), ReadContents(node["content"]));
    }

    private ContractResponse ReadResponse(string code, ContractNode given)
    {
        var node = document.Follow(given);
        var headers = node["headers"].Members()
            .Where(member => !member.Name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase))
            .Select(member => ReadHeader(member.Name, document.Follow(member.Node)));
        return new ContractResponse(code, [.. headers], ReadContents(node["content"]));
    }

    private ContractHeader ReadHeader(string name, ContractNode node)
    {
        var example = node["example"].Exists
            ? node["example"]
            : node["examples"].Members().Select(member => document.Follow(member.Node)["value"]).FirstOrDefault(value => value.Exists);
        return new ContractHeader(
            name, node.IsTrue("required"), node["schema"].Exists ? _schemas.Read(node["schema"]) : Schema.Anything,
            example.Exists ? example.Json : null);
    }

    private List<MediaContent> ReadContents(ContractNode content) =>
        [.. content.Members().Select(member => new MediaContent(
            member.Name, member.Node["schema"].Exists ? _schemas.Read(member.Node["schema"]) : null, ReadExamples(member.Node)))];

    private List<ContractExample> ReadExamples(ContractNode node)
    {
        var examples = new List<ContractExample>();
        if (node["example"].Exists)
            examples.Add(new ContractExample("default", node["example"].Json));
        foreach (var (name, given) in node["examples"].Members())
        {
            var example = document.Follow(given);
            if (example["value"].Exists)
                examples.Add(new ContractExample(name, example["value"].Json));
        }

        return examples;
    }

    private List<IReadOnlyList<SecurityScheme>> ReadSecurity(ContractNode security)
    {
        var schemes = document.Root["components"]["securitySchemes"];
        return [.. security.Items().Select(IReadOnlyList<SecurityScheme> (requirement) => [.. requirement.Members().Select(member => ReadScheme(member.Name, schemes[member.Name]))])];
    }

    private SecurityScheme ReadScheme(string name, ContractNode given)
    {
        if (!given.Exists)
            throw new FormatException($"there is no security scheme \"{name}\"");
        var node = document.Follow(given);
        return new SecurityScheme(
            node.Text("type") ?? "", (node.Text("scheme") ?? node.Text("in") ?? "").ToLowerInvariant(), node.Text("name") ?? "");
    }

    private IEnumerable<ContractCallback> ReadCallback(ContractNode given)
    {
        foreach (var (url, item) in document.Follow(given).Members())
        {
            foreach (var (method, operation) in document.Follow(item).Members().Where(member => ContractReader.Methods.Contains(member.Name)))
            {
                var body = operation["requestBody"];
                yield return new ContractCallback(
                    url, method.ToUpperInvariant(), body.Exists && body.Json.ValueKind == JsonValueKind.Object ? ReadContents(document.Follow(body)["content"]) : []);
            }
        }
    }
}
