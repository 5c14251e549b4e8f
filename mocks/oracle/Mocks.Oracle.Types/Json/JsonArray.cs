using System.Collections.Immutable;

namespace Mocks.Oracle.Types;

public sealed class JsonArray(ImmutableArray<JsonValue> items) : JsonValue
{
    public static readonly JsonArray Empty = new([]);

    public override JsonKind Kind => JsonKind.Array;

    public ImmutableArray<JsonValue> Items => items;
}
