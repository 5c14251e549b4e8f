using System.Collections.Immutable;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Json;

/// <summary>Selects what a path selects in one document. Unless the path is strict, arrays are unwrapped and single values wrapped where a step asks for it.</summary>
internal sealed class JsonPathEvaluator(JsonValue root, IReadOnlyDictionary<string, JsonValue?> variables, bool isStrict)
{
    public static readonly IReadOnlyDictionary<string, JsonValue?> NoVariables = new Dictionary<string, JsonValue?>();

    public static List<JsonValue> Select(JsonPath path, JsonValue root, IReadOnlyDictionary<string, JsonValue?> variables) =>
        new JsonPathEvaluator(root, variables, path.IsStrict).Run(path.Steps, root);

    public JsonValue Root => root;

    public JsonValue? Variable(string name) => variables.GetValueOrDefault(name);

    public List<JsonValue> Run(IReadOnlyList<JsonStep> steps, JsonValue start)
    {
        var current = new List<JsonValue> { start };
        foreach (var step in steps)
        {
            if (step is JsonMethodStep method)
            {
                current = JsonMethods.Apply(method.Name, current);
                continue;
            }

            var next = new List<JsonValue>();
            foreach (var item in current)
                Step(step, item, next);
            current = next;
            if (current.Count == 0 && !steps.Any(s => s is JsonMethodStep { Name: "count" }))
                break;
        }

        return current;
    }

    private void Step(JsonStep step, JsonValue item, List<JsonValue> found)
    {
        switch (step)
        {
            case JsonMemberStep member when item is JsonArray array && !isStrict:
                foreach (var element in array.Items)
                    Member(member.Name, element, found);
                break;
            case JsonMemberStep member:
                Member(member.Name, item, found);
                break;
            case JsonDescendantStep descendant:
                Descend(descendant.Name, item, found);
                break;
            case JsonArrayStep { Ranges: null }:
                if (item is JsonArray all)
                    found.AddRange(all.Items);
                else if (!isStrict)
                    found.Add(item);
                break;
            case JsonArrayStep subscripts:
                if (item is JsonArray || !isStrict)
                    Pick(subscripts.Ranges, item is JsonArray items ? items.Items : [item], found);
                break;
            case JsonFilterStep filter:
                IEnumerable<JsonValue> candidates = item is JsonArray filtered && !isStrict ? filtered.Items : [item];
                found.AddRange(candidates.Where(c => JsonPredicates.Holds(this, filter.Predicate, c)));
                break;
        }
    }

    private static void Member(string? name, JsonValue item, List<JsonValue> found)
    {
        if (item is not JsonObject o)
            return;
        if (name is null)
            found.AddRange(o.Members.Select(m => m.Value));
        else if (o.Find(name) is { } value)
            found.Add(value);
    }

    private static void Descend(string? name, JsonValue item, List<JsonValue> found)
    {
        if (item is JsonArray array)
        {
            foreach (var element in array.Items)
                Descend(name, element, found);
        }
        else if (item is JsonObject o)
        {
            foreach (var member in o.Members)
            {
                if (name is null || member.Name == name)
                    found.Add(member.Value);
                Descend(name, member.Value, found);
            }
        }
    }

    private static void Pick(IReadOnlyList<JsonRange> ranges, ImmutableArray<JsonValue> items, List<JsonValue> found)
    {
        foreach (var range in ranges)
        {
            var from = Position(range.From, items.Length);
            var to = range.To is { } end ? Position(end, items.Length) : from;
            for (var i = Math.Max(0, Math.Min(from, to)); i <= Math.Min(Math.Max(from, to), items.Length - 1); i++)
                found.Add(items[i]);
        }
    }

    public static int Position(JsonIndex index, int count) => index.FromLast ? count - 1 - index.Offset : index.Offset;
}
