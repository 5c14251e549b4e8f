using System.Text;
using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Json;

/// <summary>What a path selected, as the value that JSON_VALUE, JSON_QUERY, JSON_EXISTS or dot notation gives; with their ON EMPTY and ON ERROR.</summary>
internal static class JsonResults
{
    /// <param name="call">The function, with its clauses.</param>
    /// <param name="type">The type that it returns.</param>
    /// <param name="select">Reads the document and selects; may raise ORA-40441.</param>
    /// <param name="operand">The call's operand of that number, for DEFAULT.</param>
    public static Datum Of(JsonCall call, OracleType type, Func<List<JsonValue>> select, Func<int, Datum> operand)
    {
        try
        {
            var items = select();
            if (call.Name == "JSON_EXISTS")
                return items.Count > 0 || call.OnEmpty is null ? Exists(type, items.Count > 0) : call.OnEmpty == "ERROR" ? throw new JsonEmptyException(Ora.Error(40462, 0, call.Path!.Text)) : Exists(type, call.OnEmpty == "TRUE"); // it has a path
            if (call.Name == "DOT")
                return Dot(items, type);
            if (items.Count > 0)
                return call.Name == "JSON_QUERY" ? Query(call, type, items) : Value(call, type, items);
            if (call.OnEmpty is not null and not "ERROR")
                return Instead(call.OnEmpty, call.DefaultOnEmpty, type, operand);
            var nothing = Ora.Error(40462, 0, call.Path!.Text); // only calls with a path come here
            return call.OnEmpty == "ERROR" ? throw new JsonEmptyException(nothing) : throw nothing;
        }
        catch (JsonEmptyException empty)
        {
            throw empty.Error; // asked for by ON EMPTY, whatever ON ERROR says
        }
        catch (OraException) when (call.OnError != "ERROR")
        {
            return call.Name == "JSON_EXISTS"
                ? Exists(type, call.OnError == "TRUE")
                : Instead(call.OnError ?? "NULL", call.DefaultOnError, type, operand);
        }
    }

    /// <summary>A value as text, LOB or JSON.</summary>
    /// <exception cref="OraException">ORA-40478: it is longer than the type allows.</exception>
    public static Datum Output(JsonValue value, OracleType type, JsonFormatting formatting = JsonFormatting.Compact, bool truncate = false)
    {
        if (type.Kind == OracleTypeKind.Json)
            return Datum.Object(value);
        var text = JsonTextWriter.Write(value, formatting);
        if (type.Kind == OracleTypeKind.Blob)
            return Datum.Lob(Lob.FromBytes(Encoding.UTF8.GetBytes(text)));
        if (type.IsCharacterLob)
            return Datum.Lob(Lob.FromText(text, type.Kind == OracleTypeKind.NClob ? LobKind.NClob : LobKind.Clob));
        if (type.Kind is OracleTypeKind.Raw)
            return Datum.Raw(Encoding.UTF8.GetBytes(text));
        return Fit(Datum.Text(text), type, truncate);
    }

    private static Datum Fit(Datum text, OracleType type, bool truncate)
    {
        if (!type.IsText || type.Length == 0 || SqlConversion.Measure(text.AsText(), type) <= type.Length)
            return type.IsBlankPadded && !text.IsNull ? Datum.Text(text.AsText().PadRight(type.Length)) : text;
        return truncate ? SqlConversion.Cast(text, OracleType.Varchar2(0), type, Nls.Default) : throw Ora.Error(40478, 0, type.Length);
    }

    private static Datum Exists(OracleType type, bool found) =>
        type.Kind == OracleTypeKind.Boolean ? Datum.Boolean(found)
        : type.IsNumber ? Datum.Number(found ? 1 : 0)
        : Datum.Text(found ? "true" : "false");

    private static Datum Value(JsonCall call, OracleType type, List<JsonValue> items)
    {
        if (items.Count > 1)
            throw Ora.Error(40470, 0, call.Path!.Text); // only calls with a path come here
        if (type.Kind == OracleTypeKind.Json)
            return Datum.Object(items[0]);
        if (items[0] is not JsonScalar scalar)
            throw Ora.Error(40456);
        var value = JsonSql.ToSql(scalar, type);
        if (value.IsNull)
            return value;
        if (type.IsText)
            return Fit(value, type, call.Truncate);
        // a DATE that isn't asked for by dateWithTime() has no time of day
        if (type.Kind == OracleTypeKind.Date && scalar.Kind == JsonKind.Text)
            return Datum.Date(new OracleDate(value.AsDate().Year, value.AsDate().Month, value.AsDate().Day));
        return SqlConversion.Cast(value, type, type, Nls.Default);
    }

    private static Datum Query(JsonCall call, OracleType type, List<JsonValue> items)
    {
        var value = call.Wrapper switch
        {
            true => new JsonArray([.. items]),
            null => items is [JsonObject or JsonArray] ? items[0] : new JsonArray([.. items]),
            false when items.Count == 1 && (!items[0].IsScalar || call.AllowScalars) => items[0],
            _ => throw Ora.Error(40480),
        };
        return Output(value, type, call.Format, call.Truncate);
    }

    private static Datum Dot(List<JsonValue> items, OracleType type)
    {
        if (items.Count == 0)
            return default;
        if (type.Kind == OracleTypeKind.Json)
            return Datum.Object(items.Count == 1 ? items[0] : new JsonArray([.. items]));
        if (items is [JsonScalar scalar])
            return Fit(JsonSql.ToSql(scalar, type), type, truncate: false);
        return Output(items.Count == 1 ? items[0] : new JsonArray([.. items]), type);
    }

    private static Datum Instead(string handler, int place, OracleType type, Func<int, Datum> operand) => handler switch
    {
        "DEFAULT" => operand(place),
        "EMPTY" or "EMPTY ARRAY" => Output(JsonArray.Empty, type),
        "EMPTY OBJECT" => Output(JsonObject.Empty, type),
        "TRUE" => Exists(type, true),
        "FALSE" => Exists(type, false),
        _ => default,
    };
}
