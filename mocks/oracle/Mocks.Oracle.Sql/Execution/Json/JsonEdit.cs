using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Json;

/// <summary>One operation of JSON_TRANSFORM: walks its path down and makes the document anew on the way back.</summary>
internal sealed class JsonEdit(JsonTransformStep step, Func<JsonValue?> newValue)
{
    private bool _hit;

    public JsonValue Run(JsonValue document, JsonPath path)
    {
        var result = Walk(document, path.Steps, 0) ?? JsonScalar.Null;
        if (!_hit && On("MISSING", step.Name is "REPLACE" or "SET" or "INSERT" ? "CREATE" : "IGNORE") == "ERROR")
            throw Ora.Error(40762, 0, path.Text);
        return result;
    }

    private bool MayCreate => step.Name is "SET" or "INSERT" && On("MISSING", "CREATE") == "CREATE" || (step.Name is "REPLACE" or "APPEND" or "PREPEND" or "COPY" && On("MISSING", "IGNORE") == "CREATE");

    /// <summary>What a handler says for EXISTING, MISSING, NULL or EMPTY.</summary>
    private string On(string what, string otherwise)
    {
        foreach (var handler in step.Handlers)
        {
            if (handler.EndsWith(" ON " + what, StringComparison.Ordinal))
                return handler[..handler.IndexOf(' ', StringComparison.Ordinal)];
        }

        return otherwise;
    }

    /// <summary>Null takes the value away.</summary>
    private JsonValue? Walk(JsonValue value, IReadOnlyList<JsonStep> steps, int at)
    {
        if (at == steps.Count)
            return Change(value, steps);
        switch (steps[at])
        {
            case JsonMemberStep when value is JsonArray array:
                return new JsonArray([.. array.Items.Select(i => i is JsonObject ? Walk(i, steps, at) : i).OfType<JsonValue>()]);
            case JsonMemberStep { Name: { } name }:
                return Member(value, name, steps, at);
            case JsonMemberStep when value is JsonObject o:
                return new JsonObject([.. o.Members.Select(m => (m.Name, Value: Walk(m.Value, steps, at + 1))).Where(m => m.Value is not null).Select(m => new JsonMemberValue(m.Name, m.Value!))]); // just filtered
            case JsonArrayStep array:
                return Items(value, array, steps, at);
            case JsonFilterStep filter:
                return Filtered(value, filter, steps, at);
            default:
                return value;
        }
    }

    private JsonValue Member(JsonValue value, string name, IReadOnlyList<JsonStep> steps, int at)
    {
        if (value is not JsonObject o)
            return value;
        if (o.Find(name) is not { } found)
            return Create(o, name, steps, at);
        if (at == steps.Count - 1 && step.Name == "RENAME")
        {
            _hit = true;
            var renamed = newValue() is JsonScalar text ? text.Text : throw Ora.Error(40764, 0, name);
            return new JsonObject([.. o.Members.Select(m => m.Name == name ? m with { Name = renamed } : m)]);
        }

        return Walk(found, steps, at + 1) is { } changed ? o.With(name, changed) : o.Without(name);
    }

    private JsonObject Create(JsonObject o, string name, IReadOnlyList<JsonStep> steps, int at)
    {
        if (!MayCreate)
            return o;
        if (at < steps.Count - 1)
        {
            // intermediate objects are made as well
            JsonValue inner = steps[at + 1] is JsonArrayStep ? JsonArray.Empty : JsonObject.Empty;
            return Walk(inner, steps, at + 1) is { } made && _hit ? o.With(name, made) : o;
        }

        _hit = true;
        var value = NewValue();
        if (value is null)
            return o;
        return o.With(name, step.Name is "APPEND" or "PREPEND" ? new JsonArray([value]) : value);
    }

    private JsonValue Items(JsonValue value, JsonArrayStep subscripts, IReadOnlyList<JsonStep> steps, int at)
    {
        var items = value is JsonArray array ? array.Items : [value];
        if (at == steps.Count - 1 && step.Name == "INSERT" && subscripts.Ranges is [{ To: null } only])
        {
            // an item is put in front of the one that is there
            _hit = true;
            var inserted = NewValue();
            if (inserted is null)
                return value;
            var place = Math.Clamp(only.From.FromLast ? items.Length - only.From.Offset : only.From.Offset, 0, items.Length);
            return new JsonArray(items.Insert(place, inserted));
        }

        var changed = new List<JsonValue>();
        for (var i = 0; i < items.Length; i++)
        {
            var item = Selects(subscripts, i, items.Length) ? Walk(items[i], steps, at + 1) : items[i];
            if (item is not null)
                changed.Add(item);
        }

        if (MayCreate && at == steps.Count - 1 && subscripts.Ranges is [{ To: null } beyond] && JsonPathEvaluator.Position(beyond.From, items.Length) >= items.Length && NewValue() is { } added)
        {
            _hit = true;
            while (changed.Count < beyond.From.Offset)
                changed.Add(JsonScalar.Null);
            changed.Add(added);
        }

        return value is JsonArray || changed.Count != 1 ? new JsonArray([.. changed]) : changed[0];
    }

    private static bool Selects(JsonArrayStep subscripts, int index, int count) =>
        subscripts.Ranges is null || subscripts.Ranges.Any(r =>
        {
            var from = JsonPathEvaluator.Position(r.From, count);
            var to = r.To is { } end ? JsonPathEvaluator.Position(end, count) : from;
            return index >= Math.Min(from, to) && index <= Math.Max(from, to);
        });

    private JsonValue? Filtered(JsonValue value, JsonFilterStep filter, IReadOnlyList<JsonStep> steps, int at)
    {
        var evaluator = new JsonPathEvaluator(value, JsonPathEvaluator.NoVariables, isStrict: false);
        if (value is JsonArray array)
            return new JsonArray([.. array.Items.Select(i => JsonPredicates.Holds(evaluator, filter.Predicate, i) ? Walk(i, steps, at + 1) : i).OfType<JsonValue>()]);
        return JsonPredicates.Holds(evaluator, filter.Predicate, value) ? Walk(value, steps, at + 1) : value;
    }

    private JsonValue? NewValue()
    {
        var value = newValue();
        if (value is not null)
            return value;
        return On("NULL", "NULL") switch
        {
            "ERROR" => throw Ora.Error(40764, 0, step.Path.Text),
            "IGNORE" or "REMOVE" => null,
            _ => JsonScalar.Null,
        };
    }

    /// <summary>The path has led to a value that is there.</summary>
    private JsonValue? Change(JsonValue value, IReadOnlyList<JsonStep> steps)
    {
        _hit = true;
        switch (step.Name)
        {
            case "REMOVE":
                return steps.Count == 0 ? throw Ora.Error(40763, 0, step.Path.Text) : null;
            case "APPEND" or "PREPEND":
                var added = NewValue();
                var items = value is JsonArray array ? array.Items : [value];
                return added is null ? value : new JsonArray(step.Name == "APPEND" ? items.Add(added) : items.Insert(0, added));
            case "SORT":
                return value is JsonArray sorted ? new JsonArray([.. sorted.Items.OrderBy(i => i)]) : value;
            case "INSERT" when On("EXISTING", "ERROR") == "ERROR":
                throw Ora.Error(40763, 0, step.Path.Text);
            case "SET" or "INSERT" or "REPLACE" or "COPY" when On("EXISTING", "REPLACE") is "IGNORE":
                return value;
            case "SET" when On("EXISTING", "REPLACE") == "ERROR":
                throw Ora.Error(40763, 0, step.Path.Text);
            case "RENAME":
                return value;
            default:
                var replaced = newValue();
                return replaced ?? (On("NULL", "NULL") switch
                {
                    "IGNORE" => value,
                    "REMOVE" => null,
                    "ERROR" => throw Ora.Error(40764, 0, step.Path.Text),
                    _ => JsonScalar.Null,
                });
        }
    }
}
