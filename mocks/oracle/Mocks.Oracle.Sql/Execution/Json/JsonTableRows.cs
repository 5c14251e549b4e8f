using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Json;

/// <summary>The rows of JSON_TABLE. Nested levels are outer-joined to their parents, and siblings come one after the other.</summary>
internal sealed class JsonTableRows(JsonTableShape shape, OracleType inputType, int columns)
{
    public IEnumerable<Datum[]> Of(Datum[] inputs)
    {
        if (inputs[0].IsNull)
            yield break;
        foreach (var row in Level(shape.Rows, Items(inputs[0]), inputs))
            yield return row;
    }

    private List<JsonValue> Items(Datum input)
    {
        try
        {
            var items = JsonPathEvaluator.Select(shape.Rows.Path, JsonSql.Parse(input, inputType), JsonPathEvaluator.NoVariables);
            return items.Count == 0 && (shape.ErrorOnEmpty || shape.ErrorOnError) ? throw Ora.Error(40462, 0, shape.Rows.Path.Text) : items;
        }
        catch (OraException) when (!shape.ErrorOnError && !shape.ErrorOnEmpty)
        {
            return []; // NULL ON ERROR: no rows
        }
    }

    private IEnumerable<Datum[]> Level(JsonTableLevel level, List<JsonValue> items, Datum[] inputs)
    {
        var number = 0;
        foreach (var item in items)
        {
            number++;
            var row = new Datum[columns];
            foreach (var field in level.Fields)
                row[field.Column] = Field(field, item, number, inputs);
            var any = false;
            foreach (var nested in level.Nested)
            {
                foreach (var inner in Level(nested, JsonPathEvaluator.Select(nested.Path, item, JsonPathEvaluator.NoVariables), inputs))
                {
                    any = true;
                    yield return Join(row, inner);
                }
            }

            if (!any)
                yield return row;
        }
    }

    private Datum Field(JsonTableField field, JsonValue item, int number, Datum[] inputs)
    {
        if (field.Call is not { } call)
            return Datum.Number(number);
        if (call.OnError is null && shape.ErrorOnError)
            call = call with { OnError = "ERROR" };
        return JsonResults.Of(
            call with { DefaultOnError = field.DefaultOnError, DefaultOnEmpty = field.DefaultOnEmpty },
            field.Type,
            () => JsonPathEvaluator.Select(call.Path!, item, JsonPathEvaluator.NoVariables), // columns have paths
            i => inputs[i]);
    }

    /// <summary>The levels fill different columns.</summary>
    private static Datum[] Join(Datum[] outer, Datum[] inner)
    {
        var row = (Datum[])outer.Clone();
        for (var i = 0; i < row.Length; i++)
        {
            if (!inner[i].IsNull)
                row[i] = inner[i];
        }

        return row;
    }
}
