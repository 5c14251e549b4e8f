using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Primitives;
using Mocks.Http.Json;
using Mocks.Http.OpenApi.Schemas;

namespace Mocks.Http.OpenApi.Validation;

/// <summary>
/// Makes the value of a parameter out of the texts that a request has for it: lists and objects by the parameter's style, texts
/// turned into numbers and flags where the schema wants such. What can't be turned stays a text, for the validator to tell of.
/// </summary>
internal static class ParameterValue
{
    /// <summary>Null when the request does not have it.</summary>
    public static JsonElement? Of(Parameter parameter, KeyValuePair<string, StringValues>[] all, StringValues given)
    {
        var schema = parameter.Schema.Target;
        if (parameter.IsJson)
            return given.Count == 0 ? null : JsonBytes.TryParse(given.ToString(), out var json) ? json : Text(given.ToString());
        if (Is(schema, "object") && parameter.In is "query" or "cookie")
        {
            var members = parameter.Style == "deepObject" ? Deep(parameter.Name, all)
                : parameter.Explode ? all.Where(pair => schema.Properties.ContainsKey(pair.Key)).Select(pair => (pair.Key, pair.Value.ToString())).ToList()
                : Pairs(given);
            return members.Count == 0 ? null : Object(schema, members);
        }

        if (given.Count == 0)
            return null;
        if (Is(schema, "object"))
            return Object(schema, parameter.Explode ? [.. given.ToString().Split(',').Select(Assigned)] : Pairs(given));
        return Is(schema, "array") ? Array(schema, Items(parameter, given)) : Coerced(schema, Bare(parameter, given.ToString()));
    }

    /// <summary>The members of a form as a value.</summary>
    public static JsonElement Form(Schema schema, KeyValuePair<string, StringValues>[] fields) => JsonBytes.Element(writer =>
    {
        writer.WriteStartObject();
        foreach (var (name, values) in fields)
        {
            writer.WritePropertyName(name);
            var member = schema.Properties.TryGetValue(name, out var known) ? known.Target : Schema.Anything;
            if (Is(member, "array"))
                Array(member, [.. values.Select(value => value ?? "")]).WriteTo(writer);
            else
                Coerced(member, values.ToString()).WriteTo(writer);
        }

        writer.WriteEndObject();
    });

    private static bool Is(Schema schema, string type) =>
        schema.Types.Contains(type, StringComparer.Ordinal) || (schema.Types.Count == 0 && schema.AllOf.Any(all => Is(all.Target, type)));

    // label and matrix write a mark before the value
    private static string Bare(Parameter parameter, string text) => parameter.Style switch
    {
        "label" => text.TrimStart('.'),
        "matrix" when text.StartsWith(';') => text[(text.IndexOf('=', StringComparison.Ordinal) + 1)..],
        _ => text,
    };

    private static List<string> Items(Parameter parameter, StringValues given)
    {
        if (parameter is { In: "query" or "cookie", Style: "form", Explode: true })
            return [.. given.Select(text => text ?? "")];
        var text = Bare(parameter, given.ToString());
        var separator = parameter.Style switch
        {
            "spaceDelimited" => ' ',
            "pipeDelimited" => '|',
            "label" when parameter.Explode => '.',
            _ => ',',
        };
        if (parameter is { Style: "matrix", Explode: true })
            return [.. given.ToString().Split(';', StringSplitOptions.RemoveEmptyEntries).Select(part => Assigned(part).Item2)];
        return parameter.In == "query" && parameter.Explode && given.Count > 1
            ? [.. given.Select(item => item ?? "")]
            : [.. text.Split(separator).Select(item => item.Trim())];
    }

    private static List<(string, string)> Deep(string name, KeyValuePair<string, StringValues>[] all) =>
        [.. all.Where(pair => pair.Key.StartsWith(name + "[", StringComparison.Ordinal) && pair.Key.EndsWith(']'))
            .Select(pair => (pair.Key[(name.Length + 1)..^1], pair.Value.ToString()))];

    private static List<(string, string)> Pairs(StringValues given)
    {
        var parts = given.ToString().Split(',');
        return given.Count == 0 ? [] : [.. parts.Chunk(2).Where(pair => pair.Length == 2).Select(pair => (pair[0], pair[1]))];
    }

    private static (string, string) Assigned(string text)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        return equals < 0 ? (text, "") : (text[..equals], text[(equals + 1)..]);
    }

    private static JsonElement Object(Schema schema, List<(string Name, string Value)> members) => JsonBytes.Element(writer =>
    {
        writer.WriteStartObject();
        foreach (var (name, value) in members.DistinctBy(member => member.Name))
        {
            writer.WritePropertyName(name);
            Coerced(schema.Properties.TryGetValue(name, out var known) ? known.Target : Schema.Anything, value).WriteTo(writer);
        }

        writer.WriteEndObject();
    });

    private static JsonElement Array(Schema schema, List<string> items) => JsonBytes.Element(writer =>
    {
        writer.WriteStartArray();
        foreach (var item in items)
            Coerced(schema.Items?.Target ?? Schema.Anything, item).WriteTo(writer);
        writer.WriteEndArray();
    });

    private static JsonElement Coerced(Schema schema, string text)
    {
        foreach (var type in schema.Types)
        {
            switch (type)
            {
                case "string":
                    return Text(text);
                case "integer" or "number" when text.Length > 0 && decimal.TryParse(text.Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                    && (type == "number" || decimal.IsInteger(number)):
                    return JsonBytes.Element(writer => writer.WriteNumberValue(number));
                case "boolean" when text is "true" or "false":
                    return JsonBytes.Element(writer => writer.WriteBooleanValue(text == "true"));
                case "null" when text.Length == 0:
                    return JsonBytes.Element(writer => writer.WriteNullValue());
                case "object" or "array" when JsonBytes.TryParse(text, out var json):
                    return json;
            }
        }

        // without a type of its own a schema may have one in its parts
        if (schema.Types.Count == 0)
        {
            foreach (var part in schema.AllOf.Concat(schema.AnyOf).Concat(schema.OneOf).Select(part => part.Target))
            {
                if (Coerced(part, text) is var value && SchemaValidator.Requests.IsValid(part, value))
                    return value;
            }
        }

        return Text(text);
    }

    private static JsonElement Text(string text) => JsonBytes.Element(writer => writer.WriteStringValue(text));
}
