using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Json;

/// <summary>KEEP: a document without what isn't on the way to, or below, a selected value.</summary>
internal static class JsonPruning
{
    public static JsonValue Keep(JsonValue document, IEnumerable<JsonValue> selected)
    {
        var wanted = new HashSet<JsonValue>(selected, ReferenceEqualityComparer.Instance);
        return Prune(document, wanted) ?? (document is JsonArray ? JsonArray.Empty : JsonObject.Empty);
    }

    private static JsonValue? Prune(JsonValue value, HashSet<JsonValue> wanted)
    {
        if (wanted.Contains(value))
            return value;
        switch (value)
        {
            case JsonObject o:
                var members = o.Members.Select(m => (m.Name, Value: Prune(m.Value, wanted))).Where(m => m.Value is not null)
                    .Select(m => new JsonMemberValue(m.Name, m.Value!)).ToList(); // just filtered
                return members.Count == 0 ? null : new JsonObject([.. members]);
            case JsonArray array:
                var items = array.Items.Select(i => Prune(i, wanted)).OfType<JsonValue>().ToList();
                return items.Count == 0 ? null : new JsonArray([.. items]);
            default:
                return null;
        }
    }
}
