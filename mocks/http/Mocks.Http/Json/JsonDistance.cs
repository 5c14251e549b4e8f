using System.Text.Json;

namespace Mocks.Http.Json;

/// <summary>
/// How unlike two JSON values are, as WireMock counts for near misses: the nodes that differ, are missing or are too many, by the
/// nodes of the larger value. 0 is equal, 1 has nothing in common.
/// </summary>
internal sealed class JsonDistance(JsonEquality equality, bool ignoreArrayOrder, bool ignoreExtraElements)
{
    public double Of(JsonElement expected, JsonElement actual) =>
        (double)Differences(expected, actual) / Math.Max(Size(expected), Size(actual));

    private int Differences(JsonElement expected, JsonElement actual)
    {
        if (equality.Same(expected, actual))
            return 0;
        if (expected.ValueKind == JsonValueKind.Object && actual.ValueKind == JsonValueKind.Object)
            return OfObjects(expected, actual);
        if (expected.ValueKind == JsonValueKind.Array && actual.ValueKind == JsonValueKind.Array)
            return OfArrays(expected, actual);
        return Math.Max(Size(expected), Size(actual));
    }

    private int OfObjects(JsonElement expected, JsonElement actual)
    {
        var count = 0;
        foreach (var property in expected.EnumerateObject())
            count += actual.TryGetProperty(property.Name, out var value) ? Differences(property.Value, value) : Size(property.Value);
        if (ignoreExtraElements)
            return count;
        return count + actual.EnumerateObject().Where(property => !expected.TryGetProperty(property.Name, out _)).Sum(property => Size(property.Value));
    }

    private int OfArrays(JsonElement expected, JsonElement actual)
    {
        var wanted = expected.EnumerateArray().ToList();
        var given = actual.EnumerateArray().ToList();
        if (ignoreArrayOrder)
        {
            wanted.RemoveAll(item =>
            {
                var at = given.FindIndex(candidate => equality.Same(item, candidate));
                if (at >= 0)
                    given.RemoveAt(at);
                return at >= 0;
            });
        }

        var count = 0;
        for (var i = 0; i < Math.Max(wanted.Count, given.Count); i++)
        {
            if (i >= given.Count)
                count += Size(wanted[i]);
            else if (i < wanted.Count)
                count += Differences(wanted[i], given[i]);
            else if (!ignoreExtraElements)
                count += Size(given[i]);
        }

        return count;
    }

    // a container inside another counts as a member and as a value
    private static int Size(JsonElement value)
    {
        var children = value.ValueKind switch
        {
            JsonValueKind.Object => value.EnumerateObject().Select(property => property.Value),
            JsonValueKind.Array => value.EnumerateArray(),
            _ => Enumerable.Empty<JsonElement>(),
        };
        return 1 + children.Sum(child => child.ValueKind is JsonValueKind.Object or JsonValueKind.Array ? 1 + Size(child) : 1);
    }
}
