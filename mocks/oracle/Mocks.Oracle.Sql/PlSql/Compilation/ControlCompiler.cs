using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>IF, EXIT, CONTINUE, GOTO, RETURN and RAISE.</summary>
internal static class ControlCompiler
{
    public static Predicate Condition(BlockScope scope, Expression condition)
    {
        var bound = scope.Binder.Bind(condition);
        if (bound.Type.Kind != Oracle.Types.OracleTypeKind.Boolean && !bound.Type.IsNull)
            throw new CompileError(condition.Position, "PLS-00382: expression is of wrong type");
        return scope.Compiler.Condition(bound);
    }

    public static Step Compile(BlockScope scope, IfStatement statement)
    {
        var branches = statement.Branches.Select(b => (Condition: Condition(scope, b.Condition), Body: StatementCompiler.CompileAll(scope, b.Statements))).ToArray();
        var otherwise = statement.Else is null ? null : StatementCompiler.CompileAll(scope, statement.Else);
        if (branches is [var only])
        {
            var (condition, body) = only;
            return otherwise is null
                ? frame => condition(frame) == Truth.True ? body(frame) : Flow.Next
                : frame => condition(frame) == Truth.True ? body(frame) : otherwise(frame);
        }

        return frame =>
        {
            foreach (var (condition, body) in branches)
            {
                if (condition(frame) == Truth.True)
                    return body(frame);
            }

            return otherwise?.Invoke(frame) ?? Flow.Next;
        };
    }

    public static Step Compile(BlockScope scope, ExitStatement exit)
    {
        var loop = Loop(scope, exit.Label, exit.Position);
        return Jump(scope, loop.Exit, exit.When);
    }

    public static Step Compile(BlockScope scope, ContinueStatement next)
    {
        var loop = Loop(scope, next.Label, next.Position);
        return Jump(scope, loop.Continue, next.When);
    }

    public static Step Compile(BlockScope scope, GotoStatement statement)
    {
        var label = scope.FindLabel(statement.Label.Name)
            ?? throw new CompileError(statement.Position, $"PLS-00201: identifier '{statement.Label.Name}' must be declared");
        return Jump(scope, label.Target, null);
    }

    public static Step Compile(BlockScope scope, ReturnStatement statement)
    {
        var function = scope.Function();
        if (function?.Result is not { } type || function.IsPipelined || function.Constructed is not null)
        {
            if (statement.Value is not null)
                throw new CompileError(statement.Position, "PLS-00372: In a procedure, RETURN statement cannot contain an expression");
            return static _ => Flow.Return;
        }

        if (statement.Value is null)
            throw new CompileError(statement.Position, "PLS-00503: RETURN <value> statement required for this return from function");
        var value = Coercion.Value(scope, statement.Value, type);
        var slot = scope.Routine.ResultSlot;
        return frame =>
        {
            frame.Slots[slot] = value(frame);
            return Flow.Return;
        };
    }

    public static Step Compile(BlockScope scope, RaiseStatement raise)
    {
        if (raise.Exception is { } name)
        {
            var exception = BlockCompiler.Exception(scope, name);
            return _ => throw Raised.Of(exception);
        }

        if (!scope.IsInHandler)
            throw new CompileError(raise.Position, "PLS-00367: a RAISE statement with no exception name must be inside an exception handler");
        return static frame => throw (PlSqlSession.Of(frame.Session).Handled ?? throw Ora.Error(6501)).Again(frame);
    }

    private static Step Jump(BlockScope scope, int label, Expression? when)
    {
        if (when is null)
            return _ => label;
        var condition = Condition(scope, when);
        return frame => condition(frame) == Truth.True ? label : Flow.Next;
    }

    private static LabelSymbol Loop(BlockScope scope, Identifier? label, int position)
    {
        if (label is null)
            return scope.InnermostLoop() ?? throw new CompileError(position, "PLS-00376: illegal EXIT/CONTINUE statement; it must appear inside a loop");
        return scope.FindLabel(label.Value.Name) ?? throw new CompileError(position, $"PLS-00201: identifier '{label.Value.Name}' must be declared");
    }
}
