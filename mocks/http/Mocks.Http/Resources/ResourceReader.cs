using System.Text.Json;
using Mocks.Fixtures;
using Mocks.Http.Json;
using Mocks.Http.Mappings;
using Mocks.Http.Matching;
using Mocks.Http.OpenApi;
using Mocks.Http.OpenApi.Schemas;
using Mocks.Http.OpenApi.Validation;

namespace Mocks.Http.Resources;

/// <summary>Reads the declarations of resources in a file, with the rows that they begin with.</summary>
internal sealed class ResourceReader(FixtureFile file, Func<string, FixtureFile?> find, FixtureSet set, FixtureProblems problems)
{
    // what a field says beyond JSON Schema
    private static readonly string[] OwnWords = ["required", "unique", "column"];

    private readonly MappingDocument _document = MappingDocument.Parse(file, problems);

    public IReadOnlyList<(Resource Resource, ResourceRows Rows)> Read()
    {
        if (_document.Root is not { } root)
            return [];
        var fields = new MappingFields(_document, root);
        var resources = new List<(Resource, ResourceRows)>();
        foreach (var property in fields.Object("resources")?.Properties ?? [])
        {
            var before = problems.Count;
            if (property.Value.IsNull)
                _document.Problem(property.Start, $"the resource \"{property.Name}\" has no declaration", "Write at least \"key: id\" below it.");
            else if (Read(property) is { } resource && problems.Count == before)
                resources.Add(resource);
        }

        fields.RejectOthers("a file of resources");
        return resources;
    }

    private (Resource, ResourceRows)? Read(JsonSpot.JsonProperty property)
    {
        var fields = new MappingFields(_document, property.Value);
        var path = Path(property);
        var schema = Schema(fields);
        var key = fields.Text("key") ?? "id";
        var envelope = Envelope(fields);
        var resource = path is null || schema is null ? null : new Resource
        {
            Path = path,
            Key = key,
            Schema = schema,
            Unique = Unique(fields),
            Keys = Keys(fields),
            IsReadOnly = fields.Flag("readOnly"),
            MakesOnPut = fields.Any("createOnPut") is null || fields.Flag("createOnPut"),
            NeedsIfMatch = fields.Flag("requireIfMatch"),
            PageSize = fields.Whole("pageSize", 1),
            LargestPage = fields.Whole("maxPageSize", 1) ?? 1000,
            Envelope = envelope,
        };
        var rows = resource is null ? [] : Rows(fields, resource);
        fields.Ignore("description");
        fields.RejectOthers("a resource");
        return resource is null ? null : (resource, ResourceRows.Of(rows));
    }

    private PathTemplate? Path(JsonSpot.JsonProperty property)
    {
        var text = "/" + property.Name.Trim('/');
        try
        {
            return PathTemplate.Compile(text);
        }
        catch (FormatException exception)
        {
            _document.Problem(property.Start, $"\"{property.Name}\" is no path: {exception.Message}", "Write one such as /customers or /customers/{customerId}/orders.");
            return null;
        }
    }

    /// <summary>The schema given as such, or made of what the fields say.</summary>
    private Schema? Schema(MappingFields fields)
    {
        var given = fields.Object("schema");
        var own = fields.Object("fields");
        var json = given is not null ? _document.Json(given) : FieldSchema(own);
        try
        {
            // references are relative to this file
            var document = new ContractDocument(file, find);
            return new SchemaReader(document).Read(new ContractNode(file.RenderedPath, json));
        }
        catch (FormatException exception)
        {
            _document.Problem(given ?? own ?? fields.Spot, exception.Message, "Mend the schema.");
            return null;
        }
    }

    private JsonElement FieldSchema(JsonSpot? fields) => JsonBytes.Element(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("type", "object");
        writer.WriteStartObject("properties");
        foreach (var field in fields?.Properties ?? [])
        {
            writer.WriteStartObject(field.Name);
            // "name: string" is short for "name: {type: string}"
            if (field.Value.Kind == JsonValueKind.String)
                writer.WriteString("type", field.Value.Text);
            foreach (var word in field.Value.Properties.Where(word => !OwnWords.Contains(word.Name, StringComparer.Ordinal)))
            {
                writer.WritePropertyName(word.Name);
                _document.Json(word.Value).WriteTo(writer);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        writer.WriteStartArray("required");
        foreach (var field in fields?.Properties.Where(field => Says(field, "required")) ?? [])
            writer.WriteStringValue(field.Name);
        writer.WriteEndArray();
        writer.WriteEndObject();
    });

    private static bool Says(JsonSpot.JsonProperty field, string word) => field.Value[word]?.Kind == JsonValueKind.True;

    private static List<string> Unique(MappingFields fields) =>
        [.. fields.Object("fields")?.Properties.Where(field => Says(field, "unique")).Select(field => field.Name) ?? []];

    private KeyMaking Keys(MappingFields fields)
    {
        switch (fields.Text("keys"))
        {
            case null:
                return KeyMaking.ByRows;
            case "sequence":
                return KeyMaking.Sequence;
            case "uuid":
                return KeyMaking.Uuid;
            case "client":
                return KeyMaking.Client;
            case var other:
                _document.Problem(fields.Spot["keys"] ?? fields.Spot, $"\"{other}\" is no way to make keys", "Write sequence, uuid or client.");
                return KeyMaking.ByRows;
        }
    }

    private Envelope? Envelope(MappingFields fields)
    {
        if (fields.Object("envelope") is not { } spot)
            return null;
        var names = new MappingFields(_document, spot);
        var envelope = new Envelope(names.Text("items") ?? "items", names.Text("total"), names.Text("page"), names.Text("size"));
        names.RejectOthers("\"envelope\"");
        return envelope;
    }

    private List<ResourceRow> Rows(MappingFields fields, Resource resource)
    {
        var rows = new List<ResourceRow>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        if (fields.Text("dataset") is { } name)
        {
            var spot = fields.Spot["dataset"] ?? fields.Spot;
            if (set.Datasets.TryGetValue(name, out var dataset))
            {
                foreach (var json in new DatasetRows(dataset, fields.Object("fields"), resource.Schema).Read())
                    Add(json, spot);
            }
            else
            {
                _document.Problem(spot, $"there is no dataset \"{name}\"", NearestName.Remedy(name, [.. set.Datasets.Keys]));
            }
        }

        foreach (var row in fields.Array("rows"))
            Add(_document.Json(row), row);
        return rows;

        void Add(JsonElement json, JsonSpot spot)
        {
            if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty(resource.Key, out var key) || key.ValueKind == JsonValueKind.Null)
                _document.Problem(spot, $"a row has no \"{resource.Key}\", which is the key", "Give every row one, or name another key.");
            else if (!keys.Add(JsonBytes.Text(key)))
                _document.Problem(spot, $"two rows have the key \"{JsonBytes.Text(key)}\"", "Keys are unique.");
            else if (SchemaValidator.Answers.Violations(resource.Schema, json, "Request", "body") is [{ } first, ..])
                _document.Problem(spot, $"the row \"{JsonBytes.Text(key)}\" breaks the schema: {first.Message}", "Mend the row or the schema.");
            else
                rows.Add(ResourceRow.Of(JsonBytes.Text(key), json));
        }
    }
}
