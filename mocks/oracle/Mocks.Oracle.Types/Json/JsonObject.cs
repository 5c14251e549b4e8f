using System.Collections.Immutable;

namespace Mocks.Oracle.Types;

/// <summary>Members in the order in which they were given. Only text that nobody checked has a name twice.</summary>
public sealed class JsonObject(ImmutableArray<JsonMemberValue> members) : JsonValue
{
    public static readonly JsonObject Empty = new([]);

    public override JsonKind Kind => JsonKind.Object;

    public ImmutableArray<JsonMemberValue> Members => members;

    /// <summary>The first member of that name.</summary>
    public JsonValue? Find(string name)
    {
        foreach (var member in members)
        {
            if (string.Equals(member.Name, name, StringComparison.Ordinal))
                return member.Value;
        }
        return null;
    }

    /// <summary>Replaced where it stands, or added at the end.</summary>
    public JsonObject With(string name, JsonValue value)
    {
        for (var i = 0; i < members.Length; i++)
        {
            if (members[i].Name == name)
                return new JsonObject(members.SetItem(i, new JsonMemberValue(name, value)));
        }
        return new JsonObject(members.Add(new JsonMemberValue(name, value)));
    }

    public JsonObject Without(string name) => new(members.RemoveAll(m => m.Name == name));

    public bool HasDuplicates()
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        return !members.All(m => names.Add(m.Name));
    }
}
