using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution.Expressions;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Json;

/// <summary>JSON_TRANSFORM: one operation after another on the document, which stays as it was if any fails.</summary>
internal static class JsonTransformer
{
    public static Evaluator Compile(ExpressionCompiler compiler, BoundJsonTransform transform)
    {
        var operands = compiler.Compile(transform.Children);
        var (input, type) = (transform.Children[0].Type, transform.Type);
        var steps = Merge(transform.Steps);
        return frame =>
        {
            var document = operands[0](frame);
            if (document.IsNull)
                return default;
            var value = JsonSql.Parse(document, input);
            foreach (var (step, paths) in steps)
                value = Apply(value, step, paths, i => operands[i](frame));
            return JsonResults.Output(value, type);
        };
    }

    /// <summary>KEEP's paths belong together.</summary>
    private static List<(JsonTransformStep Step, List<JsonPath> Paths)> Merge(IReadOnlyList<JsonTransformStep> steps)
    {
        var merged = new List<(JsonTransformStep Step, List<JsonPath> Paths)>();
        foreach (var step in steps)
        {
            if (step.Name == "KEEP" && merged is [.., ({ Name: "KEEP" }, var paths)])
                paths.Add(step.Path);
            else
                merged.Add((step, [step.Path]));
        }

        return merged;
    }

    private static JsonValue Apply(JsonValue document, JsonTransformStep step, List<JsonPath> paths, Func<int, Datum> operand)
    {
        if (step.Name == "KEEP")
            return JsonPruning.Keep(document, [.. paths.SelectMany(p => JsonPathEvaluator.Select(p, document, JsonPathEvaluator.NoVariables))]);
        var path = paths[0];
        var edit = new JsonEdit(step, () => Value(document, step, operand));
        if (step.Name is "SORT" or "APPEND" or "PREPEND" or "COPY" or "REMOVE" or "RENAME" or "REPLACE" or "SET" or "INSERT")
            return edit.Run(document, path);
        throw Ora.Unsupported($"JSON_TRANSFORM {step.Name}");
    }

    /// <summary>The new value; null when there is none because of NULL.</summary>
    private static JsonValue? Value(JsonValue document, JsonTransformStep step, Func<int, Datum> operand)
    {
        if (step.ValuePath is { } path)
        {
            var found = JsonPathEvaluator.Select(path, document, JsonPathEvaluator.NoVariables);
            return found.Count == 0 ? null : found.Count == 1 ? found[0] : new JsonArray([.. found]);
        }

        return step.Value >= 0 && operand(step.Value) is { IsNull: false } value ? (JsonValue?)value.AsObject() : null;
    }
}
