using System.Text.Json;
using Mocks.Http.Json;

namespace Mocks.Http.Resources;

/// <summary>Orders values: what is not there, then numbers, then texts, then the rest as it is written.</summary>
internal sealed class JsonOrder : IComparer<JsonElement>
{
    public static JsonOrder Instance { get; } = new();

    public int Compare(JsonElement left, JsonElement right)
    {
        var (rank, other) = (Rank(left), Rank(right));
        if (rank != other)
            return rank.CompareTo(other);
        return rank switch
        {
            1 => left.GetDouble().CompareTo(right.GetDouble()),
            2 => string.CompareOrdinal(left.GetString(), right.GetString()),
            3 => string.CompareOrdinal(JsonBytes.Text(left), JsonBytes.Text(right)),
            _ => 0,
        };
    }

    private static int Rank(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Undefined or JsonValueKind.Null => 0,
        JsonValueKind.Number => 1,
        JsonValueKind.String => 2,
        _ => 3,
    };
}
