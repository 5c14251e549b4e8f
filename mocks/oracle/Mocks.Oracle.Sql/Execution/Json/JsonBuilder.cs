using System.Collections.Immutable;
using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Json;

/// <summary>An object or array in the making.</summary>
internal sealed class JsonBuilder(JsonConstruction construction)
{
    private readonly ImmutableArray<JsonMemberValue>.Builder _members = ImmutableArray.CreateBuilder<JsonMemberValue>();
    private readonly HashSet<string>? _names = construction.UniqueKeys ? new(StringComparer.Ordinal) : null;

    /// <param name="name">Nothing in an array.</param>
    /// <param name="item">A value of type JSON; NULL is null or left out.</param>
    public void Add(string name, Datum item)
    {
        if (item.IsNull && construction.AbsentOnNull)
            return;
        if (_names?.Add(name) == false)
            throw Ora.Error(40473);
        _members.Add(new JsonMemberValue(name, item.IsNull ? JsonScalar.Null : (JsonValue)item.AsObject()!)); // just looked
    }

    public Datum Result(OracleType type)
    {
        JsonValue value = construction.IsObject ? new JsonObject(_members.ToImmutable()) : new JsonArray([.. _members.Select(m => m.Value)]);
        // of type JSON there is nothing unchecked
        return type.Kind == OracleTypeKind.Json && HasVerbatim(value)
            ? Datum.Object(JsonTextReader.Read(value.ToString(), JsonSyntax.Typed))
            : JsonResults.Output(value, type);
    }

    private bool HasVerbatim(JsonValue value) => _members.Any(m => m.Value.Kind == JsonKind.Verbatim) || (value is JsonObject o && o.HasDuplicates());
}
