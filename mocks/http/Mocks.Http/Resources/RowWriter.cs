using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Mocks.Http.Json;
using Mocks.Http.OpenApi.Validation;
using Mocks.Http.Requests;
using Mocks.Http.Stubs;

namespace Mocks.Http.Resources;

/// <summary>
/// Changes the rows of a resource. Reading, testing and writing are one exchange of the state: of two changes to one row one is
/// made after the other and sees what that did.
/// </summary>
internal sealed class RowWriter(Resource resource)
{
    public ResourceRow Add(StateCell state, ReceivedRequest request, Dictionary<string, string> scope)
    {
        var given = Body(request);
        return Change(state, (rows, current) =>
        {
            var row = (JsonObject)given.DeepClone();
            Scope(row, scope);
            Defaults(row);
            var key = Key(row) ?? NewKey(row, rows, current);
            if (rows.Find(key) is not null)
                throw new ResourceException(409, "Conflict", $"there is a row \"{key}\" already");
            return Checked(row, key, rows);
        });
    }

    /// <returns>The row, and whether it is new.</returns>
    public (ResourceRow Row, bool IsNew) Put(StateCell state, ReceivedRequest request, Dictionary<string, string> scope, string key)
    {
        var given = Body(request);
        var isNew = false;
        var put = Change(state, (rows, _) =>
        {
            var before = rows.Find(key) is { } found && ResourcePart.IsBelow(found, scope) ? found : null;
            Preconditions.Check(request, before, resource.NeedsIfMatch);
            if (before is null && !resource.MakesOnPut)
                throw NoRow(key);
            isNew = before is null;
            var row = (JsonObject)given.DeepClone();
            Scope(row, scope);
            Defaults(row);
            KeepKey(row, key, before);
            return Checked(row, key, rows);
        });
        return (put, isNew);
    }

    public ResourceRow Patch(StateCell state, ReceivedRequest request, Dictionary<string, string> scope, string key)
    {
        var type = request.Header("Content-Type").ToString().Split(';')[0].Trim().ToLowerInvariant();
        if (type is not ("application/merge-patch+json" or "application/json-patch+json" or "application/json" or ""))
            throw new ResourceException(415, "Unsupported Media Type", $"\"{type}\" is no form of a patch");
        var patch = Parse(request);
        // some clients name no type of their own: an array can only be a JSON Patch
        var isJsonPatch = type == "application/json-patch+json" || (type != "application/merge-patch+json" && patch is JsonArray);
        return Change(state, (rows, _) =>
        {
            var before = rows.Find(key) is { } found && ResourcePart.IsBelow(found, scope) ? found : throw NoRow(key);
            Preconditions.Check(request, before, resource.NeedsIfMatch);
            var target = JsonNode.Parse(before.Bytes.Span);
            var patched = isJsonPatch ? JsonPatch.Apply(target, patch) : MergePatch.Apply(target, patch);
            if (patched is not JsonObject row)
                throw new ResourceException(422, "Unprocessable Content", "a row is an object");
            KeepKey(row, key, before);
            return Checked(row, key, rows);
        });
    }

    public void Delete(StateCell state, ReceivedRequest request, Dictionary<string, string> scope, string key) => state.Change(current =>
    {
        var rows = current.Resources.GetValueOrDefault(resource.Name, ResourceRows.Empty);
        var before = rows.Find(key) is { } found && ResourcePart.IsBelow(found, scope) ? found : throw NoRow(key);
        Preconditions.Check(request, before, resource.NeedsIfMatch);
        return current with { Resources = current.Resources.SetItem(resource.Name, rows.Without(key)) };
    });

    public static ResourceException NoRow(string key) => new(404, "Not Found", $"there is no row \"{key}\"");

    private ResourceRow Change(StateCell state, Func<ResourceRows, HttpState, ResourceRow> make)
    {
        ResourceRow? made = null;
        state.Change(current =>
        {
            var rows = current.Resources.GetValueOrDefault(resource.Name, ResourceRows.Empty);
            made = make(rows, current);
            return current with { Resources = current.Resources.SetItem(resource.Name, rows.With(made)) };
        });
        return made!; // the change above sets it or throws
    }

    private static JsonObject Body(ReceivedRequest request) =>
        Parse(request) as JsonObject ?? throw new ResourceException(422, "Unprocessable Content", "a row is an object");

    private static JsonNode? Parse(ReceivedRequest request)
    {
        try
        {
            return JsonNode.Parse(request.BodyBytes.Span);
        }
        catch (JsonException exception)
        {
            throw new ResourceException(400, "Bad Request", $"the body is no JSON: {exception.Message.Split(" LineNumber:")[0]}");
        }
    }

    // a row below another belongs to it, whatever its body says
    private static void Scope(JsonObject row, Dictionary<string, string> scope)
    {
        foreach (var (field, value) in scope)
        {
            if (row[field] is null || JsonBytes.Text(Element(row[field])) != value)
                row[field] = long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && !value.StartsWith('0') ? number : value;
        }
    }

    private void Defaults(JsonObject row)
    {
        foreach (var (name, property) in resource.Schema.Target.Properties)
        {
            if (!row.ContainsKey(name) && property.Target.Default is { } fallback)
                row[name] = JsonNode.Parse(fallback.GetRawText());
        }
    }

    private string? Key(JsonObject row) => row[resource.Key] is { } key ? JsonBytes.Text(Element(key)) : null;

    private string NewKey(JsonObject row, ResourceRows rows, HttpState current)
    {
        if (resource.Keys == KeyMaking.Client)
            throw new ResourceException(422, "Unprocessable Content", $"a row has a \"{resource.Key}\"");
        var isNumber = rows.All.All(present => present[resource.Key].ValueKind == JsonValueKind.Number) && (rows.Count > 0 || WantsNumber());
        if (resource.Keys == KeyMaking.Sequence || (resource.Keys == KeyMaking.ByRows && isNumber))
        {
            var next = rows.All.Select(present => long.TryParse(present.Key, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : 0).DefaultIfEmpty(0).Max() + 1;
            Put(row, JsonValue.Create(next));
            return next.ToString(CultureInfo.InvariantCulture);
        }

        var uuid = current.Services.Random.Uuid().ToString();
        Put(row, JsonValue.Create(uuid));
        return uuid;
    }

    private bool WantsNumber() =>
        resource.Schema.Target.Properties.TryGetValue(resource.Key, out var key) && key.Target.Types.Any(type => type is "integer" or "number");

    // the key stands first, as people expect it
    private void Put(JsonObject row, JsonNode key)
    {
        row.Remove(resource.Key);
        row.Insert(0, resource.Key, key);
    }

    private void KeepKey(JsonObject row, string key, ResourceRow? before)
    {
        if (Key(row) is { } given)
        {
            if (given != key)
                throw new ResourceException(422, "Unprocessable Content", $"the key of the row is \"{key}\" and can't become \"{given}\"");
            return;
        }

        Put(row, before is not null ? JsonNode.Parse(before[resource.Key].GetRawText())! // a row has its key
            : WantsNumber() && long.TryParse(key, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? JsonValue.Create(number)
            : JsonValue.Create(key));
    }

    private ResourceRow Checked(JsonObject row, string key, ResourceRows rows)
    {
        var json = Element(row);
        var violations = SchemaValidator.Answers.Violations(resource.Schema, json, "Request", "body");
        if (violations.Count > 0)
            throw new ResourceException(422, "Unprocessable Content", $"the row has {violations.Count} mistake{(violations.Count == 1 ? "" : "s")}") { Violations = violations };
        foreach (var field in resource.Unique)
        {
            if (json.TryGetProperty(field, out var value) && value.ValueKind != JsonValueKind.Null
                && rows.All.Any(other => other.Key != key && other[field] is { ValueKind: not JsonValueKind.Undefined } taken && JsonElement.DeepEquals(taken, value)))
                throw new ResourceException(409, "Conflict", $"another row has this \"{field}\" already");
        }

        return ResourceRow.Of(key, json);
    }

    private static JsonElement Element(JsonNode? node) => JsonBytes.Element(writer =>
    {
        if (node is null)
            writer.WriteNullValue();
        else
            node.WriteTo(writer);
    });
}
