using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Expressions;

/// <summary>CASE, DECODE, COALESCE: only what is chosen is evaluated; NVL and NVL2 evaluate all.</summary>
internal static class CaseCompiler
{
    public static Evaluator Compile(ExpressionCompiler compiler, BoundCase node)
    {
        var parts = node.Children;
        var branches = parts.Count / 2;
        var conditions = new Predicate[branches];
        var values = new Evaluator[branches];
        for (var i = 0; i < branches; i++)
        {
            conditions[i] = compiler.Condition(parts[2 * i]);
            values[i] = compiler.Compile(parts[(2 * i) + 1]);
        }

        var otherwise = compiler.Compile(parts[^1]);
        if (node.IsEager)
            return frame => (values[0](frame), otherwise(frame)) is var (then, rest) && conditions[0](frame) == Truth.True ? then : rest;
        return frame =>
        {
            for (var i = 0; i < conditions.Length; i++)
            {
                if (conditions[i](frame) == Truth.True)
                    return values[i](frame);
            }

            return otherwise(frame);
        };
    }

    public static Evaluator Compile(ExpressionCompiler compiler, BoundDecode node)
    {
        var parts = node.Children;
        var operand = compiler.Compile(parts[0]);
        var compare = ComparisonCompiler.Comparer(compiler.Shape, parts[0].Type, parts[1].Type);
        var branches = (parts.Count - 1) / 2;
        var searches = new Evaluator[branches];
        var values = new Evaluator[branches];
        for (var i = 0; i < branches; i++)
        {
            searches[i] = compiler.Compile(parts[1 + (2 * i)]);
            values[i] = compiler.Compile(parts[2 + (2 * i)]);
        }

        var otherwise = compiler.Compile(parts[^1]);
        var nullsEqual = node.NullsEqual;
        return frame =>
        {
            var value = operand(frame);
            for (var i = 0; i < searches.Length; i++)
            {
                var search = searches[i](frame);
                if (value.IsNull || search.IsNull ? nullsEqual && value.IsNull && search.IsNull : compare(value, search) == 0)
                    return values[i](frame);
            }

            return otherwise(frame);
        };
    }

    public static Evaluator Compile(ExpressionCompiler compiler, BoundCoalesce node)
    {
        var values = compiler.Compile(node.Children);
        if (node.IsEager)
            return frame => values[1](frame) is var second && values[0](frame) is { IsNull: false } first ? first : second;
        return frame =>
        {
            foreach (var value in values)
            {
                if (value(frame) is { IsNull: false } found)
                    return found;
            }

            return default;
        };
    }

    public static Evaluator Compile(ExpressionCompiler compiler, BoundOnError node)
    {
        var value = compiler.Compile(node.Value);
        var fallback = compiler.Compile(node.Fallback);
        return frame =>
        {
            try
            {
                return value(frame);
            }
            catch (OraException)
            {
                return fallback(frame);
            }
        };
    }
}
