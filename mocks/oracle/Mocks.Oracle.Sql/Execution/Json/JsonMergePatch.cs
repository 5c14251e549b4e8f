using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Json;

/// <summary>RFC 7396: members of the patch replace those of the target, null takes them away.</summary>
internal static class JsonMergePatch
{
    public static JsonValue Apply(JsonValue target, JsonValue patch)
    {
        if (patch is not JsonObject changes)
            return patch;
        var result = target as JsonObject ?? JsonObject.Empty;
        foreach (var (name, value) in changes.Members)
        {
            if (value.Kind == JsonKind.Null)
                result = result.Without(name);
            else
                result = result.With(name, Apply(result.Find(name) ?? JsonScalar.Null, value));
        }

        return result;
    }
}
