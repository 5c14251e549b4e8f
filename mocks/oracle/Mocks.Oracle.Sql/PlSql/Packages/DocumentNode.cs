using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql.Packages;

/// <summary>A node of a JSON document that can be changed: a scalar, an object's members or an array's items.</summary>
internal sealed class DocumentNode
{
    private JsonValue? _scalar;
    private List<(string Name, DocumentNode Value)>? _members;
    private List<DocumentNode>? _items;

    public JsonKind Kind => _members is not null ? JsonKind.Object : _items is not null ? JsonKind.Array : _scalar!.Kind; // one of the three is there

    public JsonScalar? Scalar => _scalar as JsonScalar;

    /// <summary>Of an object; empty for others.</summary>
    public List<(string Name, DocumentNode Value)> Members => _members ?? [];

    /// <summary>Of an array; empty for others.</summary>
    public List<DocumentNode> Items => _items ?? [];

    public static DocumentNode NewObject() => new() { _members = [] };

    public static DocumentNode NewArray() => new() { _items = [] };

    public static DocumentNode Of(JsonValue value) => value switch
    {
        JsonObject o => new DocumentNode { _members = [.. o.Members.Select(m => (m.Name, Of(m.Value)))] },
        JsonArray array => new DocumentNode { _items = [.. array.Items.Select(Of)] },
        _ => new DocumentNode { _scalar = value },
    };

    /// <summary>The value as it is now.</summary>
    public JsonValue ToValue() =>
        _members is not null ? new JsonObject([.. _members.Select(m => new JsonMemberValue(m.Name, m.Value.ToValue()))])
        : _items is not null ? new JsonArray([.. _items.Select(i => i.ToValue())])
        : _scalar!; // see Kind

    public DocumentNode? Find(string name) => Members.Find(m => m.Name == name).Value;

    /// <summary>Replaces the member where it stands, or adds it at the end.</summary>
    public void Put(string name, DocumentNode value)
    {
        var at = Members.FindIndex(m => m.Name == name);
        if (at >= 0)
            Members[at] = (name, value);
        else
            Members.Add((name, value));
    }
}
