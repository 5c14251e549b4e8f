using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Execution.Expressions;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Json;

/// <summary>Makes closures of the JSON functions and conditions.</summary>
internal static class JsonCompiler
{
    public static Evaluator Compile(ExpressionCompiler compiler, BoundExpression expression) => expression switch
    {
        BoundJson json => Located(Function(compiler, json), json.Position),
        BoundJsonItem item => Located(Item(compiler, item), item.Position),
        BoundJsonConstructor constructor => Located(Constructor(compiler, constructor), constructor.Position),
        BoundJsonTransform transform => Located(JsonTransformer.Compile(compiler, transform), transform.Position),
        _ => throw new ArgumentOutOfRangeException(nameof(expression)),
    };

    public static Predicate Condition(ExpressionCompiler compiler, BoundJsonCondition condition)
    {
        var (call, position) = (condition.Call, condition.Position);
        var input = compiler.Compile(condition.Children[0]);
        var type = condition.Children[0].Type;
        var variables = Variables(compiler, call, condition.Children);
        return frame =>
        {
            var document = input(frame);
            if (document.IsNull)
                return Truth.Unknown;
            try
            {
                var found = JsonResults.Of(call, OracleType.Boolean, () => Select(call, document, type, variables(frame)), static _ => default);
                return found.AsBoolean() ? Truth.True : Truth.False;
            }
            catch (OraException e) when (e.Position == 0)
            {
                throw e.At(position);
            }
        };
    }

    public static Predicate IsJson(ExpressionCompiler compiler, BoundIsJson test)
    {
        var operand = compiler.Compile(test.Operand);
        var type = test.Operand.Type;
        return frame => operand(frame) is { IsNull: false } value
            ? (Holds(test, value, type) != test.Negated ? Truth.True : Truth.False)
            : Truth.Unknown;
    }

    private static bool Holds(BoundIsJson test, Datum value, OracleType type)
    {
        try
        {
            var json = JsonSql.Parse(value, type, test.Syntax);
            return test.DocumentKind switch
            {
                "OBJECT" => json is JsonObject,
                "ARRAY" => json is JsonArray,
                "SCALAR" => json.IsScalar,
                _ => test.AllowScalars || !json.IsScalar,
            };
        }
        catch (OraException e) when (e.Code is 40441 or 40473)
        {
            return false; // that is the answer
        }
    }

    private static Evaluator Located(Evaluator inner, int position) => frame =>
    {
        try
        {
            return inner(frame);
        }
        catch (OraException e) when (e.Position == 0 && position > 0)
        {
            throw e.At(position);
        }
    };

    private static Evaluator Function(ExpressionCompiler compiler, BoundJson json)
    {
        var (call, type) = (json.Call, json.Type);
        var operands = compiler.Compile(json.Children);
        var input = json.Children[0].Type;
        switch (call.Name)
        {
            case "JSON":
                return frame => operands[0](frame) is { IsNull: false } value ? Datum.Object(JsonSql.Parse(value, input, JsonSyntax.Typed)) : default;
            case "JSON_SERIALIZE":
                return Serialize(call, type, operands[0], input);
            case "JSON_MERGEPATCH":
                var patchType = json.Children[1].Type;
                return frame =>
                {
                    var (target, patch) = (operands[0](frame), operands[1](frame));
                    return target.IsNull || patch.IsNull
                        ? default
                        : JsonResults.Output(JsonMergePatch.Apply(JsonSql.Parse(target, input), JsonSql.Parse(patch, patchType)), type, call.Format, call.Truncate);
                };
            default:
                var variables = Variables(compiler, call, json.Children);
                return frame =>
                {
                    var document = operands[0](frame);
                    return document.IsNull
                        ? default
                        : JsonResults.Of(call, type, () => Select(call, document, input, variables(frame)), i => operands[i](frame));
                };
        }
    }

    private static Evaluator Serialize(JsonCall call, OracleType type, Evaluator operand, OracleType input) => frame =>
    {
        var value = operand(frame);
        if (value.IsNull)
            return default;
        try
        {
            return JsonResults.Output(JsonSql.Parse(value, input), type, call.Format, call.Truncate);
        }
        catch (OraException) when (call.OnError is "NULL")
        {
            return default; // as asked
        }
    };

    private static List<JsonValue> Select(JsonCall call, Datum document, OracleType type, IReadOnlyDictionary<string, JsonValue?> variables) =>
        JsonPathEvaluator.Select(call.Path!, JsonSql.Parse(document, type), variables); // its grammar has a path

    /// <summary>PASSING's values by name.</summary>
    private static Func<Frame, IReadOnlyDictionary<string, JsonValue?>> Variables(ExpressionCompiler compiler, JsonCall call, IReadOnlyList<BoundExpression> operands)
    {
        if (call.Variables.Count == 0)
            return static _ => JsonPathEvaluator.NoVariables;
        var values = compiler.Compile(operands.Skip(1).Take(call.Variables.Count));
        return frame =>
        {
            var variables = new Dictionary<string, JsonValue?>(StringComparer.Ordinal);
            for (var i = 0; i < values.Length; i++)
                variables[call.Variables[i]] = values[i](frame) is { IsNull: false } value ? (JsonValue?)value.AsObject() : JsonScalar.Null;
            return variables;
        };
    }

    private static Evaluator Item(ExpressionCompiler compiler, BoundJsonItem item)
    {
        var operand = compiler.Compile(item.Operand);
        var (type, strict) = (item.Operand.Type, item.Strict);
        if (!item.IsJson)
            return frame => operand(frame) is { IsNull: false } value ? Datum.Object(JsonSql.FromSql(value, type)) : default;
        if (strict || type.Kind == OracleTypeKind.Json)
            return frame => operand(frame) is { IsNull: false } value ? Datum.Object(JsonSql.Parse(value, type)) : default;
        return frame => operand(frame) is { IsNull: false } value ? Datum.Object(Unchecked(value, type)) : default;
    }

    /// <summary>Text stays as it is, even if it is no JSON.</summary>
    private static JsonValue Unchecked(Datum value, OracleType type) => type.IsText
        ? JsonScalar.Verbatim(value.AsText())
        : type.IsCharacterLob ? JsonScalar.Verbatim(value.AsLob().ToText()) : JsonSql.Parse(value, type);

    private static Evaluator Constructor(ExpressionCompiler compiler, BoundJsonConstructor constructor)
    {
        var parts = compiler.Compile(constructor.Children);
        var (type, construction) = (constructor.Type, constructor.Construction);
        var keysAreLobs = constructor.Children.Select(c => c.Type.IsLob).ToArray();
        return frame =>
        {
            var builder = new JsonBuilder(construction);
            for (var i = 0; i < parts.Length; i++)
            {
                var name = "";
                if (construction.IsObject)
                {
                    var key = parts[i](frame);
                    name = keysAreLobs[i] && !key.IsNull ? key.AsLob().ToText() : key.AsText();
                    i++;
                }

                builder.Add(name, parts[i](frame));
            }

            return builder.Result(type);
        };
    }
}
