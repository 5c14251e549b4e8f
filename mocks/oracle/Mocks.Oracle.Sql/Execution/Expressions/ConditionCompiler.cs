using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution.Json;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Expressions;

/// <summary>Conditions in three-valued logic.</summary>
internal static class ConditionCompiler
{
    public static Predicate Compile(ExpressionCompiler compiler, BoundExpression expression)
    {
        switch (expression)
        {
            case BoundComparison comparison:
                return ComparisonCompiler.Compile(compiler, comparison);
            case BoundLogical logical:
                return Logical(logical.IsAnd, [.. logical.Children.Select(compiler.Condition)]);
            case BoundNot not:
                var negated = compiler.Condition(not.Operand);
                return frame => negated(frame).Not();
            case BoundIsNull test:
                var operand = compiler.Compile(test.Operand);
                return test.Negated
                    ? frame => operand(frame).IsNull ? Truth.False : Truth.True
                    : frame => operand(frame).IsNull ? Truth.True : Truth.False;
            case BoundIs test:
                return Is(compiler, test);
            case BoundLike like:
                return LikeCompiler.Compile(compiler, like);
            case BoundInList list:
                return InListCompiler.Compile(compiler, list);
            case BoundExists exists:
                return new SubqueryCompiler(compiler).Exists(exists);
            case BoundQuantified quantified:
                return new SubqueryCompiler(compiler).Quantified(quantified);
            case BoundTruth truth:
                var value = compiler.Compile(truth.Operand);
                return frame => value(frame) is { IsNull: false } v ? (v.AsBoolean() ? Truth.True : Truth.False) : Truth.Unknown;
            case ICompiledCondition other:
                return other.CompileCondition(compiler);
            case BoundPolicies policies:
                return PolicyCompiler.Compile(compiler, policies);
            case BoundJsonCondition json:
                return JsonCompiler.Condition(compiler, json);
            case BoundIsJson json:
                return JsonCompiler.IsJson(compiler, json);
            case BoundCondition:
                throw Ora.Unsupported(expression.GetType().Name, expression.Position);
            default:
                var boolean = compiler.Compile(expression);
                return frame => boolean(frame) is { IsNull: false } v ? (v.AsBoolean() ? Truth.True : Truth.False) : Truth.Unknown;
        }
    }

    private static Predicate Logical(bool isAnd, Predicate[] operands)
    {
        if (isAnd)
        {
            return frame =>
            {
                var result = Truth.True;
                foreach (var operand in operands)
                {
                    var truth = operand(frame);
                    if (truth == Truth.False)
                        return Truth.False;
                    if (truth < result)
                        result = truth;
                }

                return result;
            };
        }

        return frame =>
        {
            var result = Truth.False;
            foreach (var operand in operands)
            {
                var truth = operand(frame);
                if (truth == Truth.True)
                    return Truth.True;
                if (truth > result)
                    result = truth;
            }

            return result;
        };
    }

    private static Predicate Is(ExpressionCompiler compiler, BoundIs test)
    {
        var negated = test.Negated;
        if (test.Test is IsTest.True or IsTest.False)
        {
            var condition = compiler.Condition(test.Operand);
            var wanted = test.Test == IsTest.True ? Truth.True : Truth.False;
            return frame => (condition(frame) == wanted) != negated ? Truth.True : Truth.False;
        }

        var operand = compiler.Compile(test.Operand);
        Func<Datum, double> read = test.Operand.Type.Kind switch
        {
            OracleTypeKind.BinaryDouble => static d => d.AsDouble(),
            OracleTypeKind.BinaryFloat => static d => d.AsSingle(),
            _ => static _ => 0,
        };
        Func<double, bool> holds = test.Test == IsTest.NaN ? double.IsNaN : double.IsInfinity;
        return frame => operand(frame) is { IsNull: false } value ? (holds(read(value)) != negated ? Truth.True : Truth.False) : Truth.Unknown;
    }
}
