using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>The CASE statement: ORA-06592 when nothing fits and there is no ELSE.</summary>
internal static class CaseCompiler
{
    public static Step Compile(BlockScope scope, CaseStatement statement)
    {
        Predicate[] conditions;
        Step? first = null;
        if (statement.Operand is null)
        {
            conditions = [.. statement.Branches.Select(b => ControlCompiler.Condition(scope, b.Condition))];
        }
        else
        {
            var operand = scope.Binder.Bind(statement.Operand);
            var variable = scope.NewVariable("", operand.Type);
            var (value, slot) = (scope.Compiler.Compile(operand), variable.Slot);
            first = frame =>
            {
                frame.Slots[slot] = value(frame);
                return Flow.Next;
            };
            var node = MemberBinder.Variable(scope, variable, statement.Position);
            conditions = [.. statement.Branches.Select(b => scope.Compiler.Condition(
                ConditionBinder.Compare(ComparisonOperator.Equal, node, scope.Binder.Bind(b.Condition), b.Position)))];
        }

        var bodies = statement.Branches.Select(b => StatementCompiler.CompileAll(scope, b.Statements)).ToArray();
        var otherwise = statement.Else is null ? static _ => throw Ora.Error(6592) : StatementCompiler.CompileAll(scope, statement.Else);
        return frame =>
        {
            first?.Invoke(frame);
            for (var i = 0; i < conditions.Length; i++)
            {
                if (conditions[i](frame) == Truth.True)
                    return bodies[i](frame);
            }

            return otherwise(frame);
        };
    }
}
