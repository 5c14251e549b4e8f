using System.Text.Json;

namespace Mocks.Http.OpenApi;

/// <summary>A place in a contract: references in it are relative to its file.</summary>
internal readonly record struct ContractNode(string File, JsonElement Json)
{
    /// <summary>A member of an object; undefined when there is none.</summary>
    public ContractNode this[string name] =>
        Json.ValueKind == JsonValueKind.Object && Json.TryGetProperty(name, out var member) ? this with { Json = member } : this with { Json = default };

    public bool Exists => Json.ValueKind != JsonValueKind.Undefined;

    public IEnumerable<(string Name, ContractNode Node)> Members()
    {
        if (Json.ValueKind != JsonValueKind.Object)
            yield break;
        foreach (var member in Json.EnumerateObject())
            yield return (member.Name, this with { Json = member.Value });
    }

    public IEnumerable<ContractNode> Items()
    {
        if (Json.ValueKind != JsonValueKind.Array)
            yield break;
        foreach (var item in Json.EnumerateArray())
            yield return this with { Json = item };
    }

    public string? Text(string name) => this[name].Json is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    public bool IsTrue(string name) => this[name].Json.ValueKind == JsonValueKind.True;
}
