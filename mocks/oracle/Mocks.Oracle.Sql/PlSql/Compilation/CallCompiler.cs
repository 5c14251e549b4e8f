using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Sql.PlSql.Types;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>Calls: a new frame, the arguments in its slots, OUT values back to where they belong.</summary>
internal static class CallCompiler
{
    public static Evaluator CompileFunction(BlockScope scope, BoundCallSite call)
    {
        var invoke = Compile(scope, call);
        var result = call.Target.Routine;
        return frame => invoke((RoutineFrame)frame).Slots[result.ResultSlot];
    }

    /// <summary>What calls the routine and gives its frame as it was at the end.</summary>
    public static Func<RoutineFrame, RoutineFrame> Compile(BlockScope scope, BoundCallSite call)
    {
        var target = call.Target;
        var (routine, package, parameters) = (target.Routine, target.Package, target.Parameters);
        var arguments = new Evaluator[parameters.Count];
        var stores = new List<(int Slot, Setter Store, OracleType From, OracleType To)>();
        for (var i = 0; i < arguments.Length; i++)
        {
            var (parameter, argument) = (parameters[i], call.Arguments[i]);
            arguments[i] = Argument(scope, target, parameter, argument);
            if (parameter.Mode != ParameterMode.In && argument is not null)
                stores.Add((parameter.Variable.Slot, ((IAssignable)argument).CompileStore(scope.Compiler), parameter.Type, argument.Type)); // OverloadResolution looked
        }

        var slots = parameters.Select(p => p.Variable.Slot).ToArray();
        var method = call.Method;
        var up = package is null ? scope.Routine.Level - (routine.Level - 1) : -1;
        return frame =>
        {
            var outer = package is not null ? PackageInstances.Of(frame.Session, package).Frame : routine.Level == 0 ? null : VariableNode.Up(frame, up);
            var run = routine;
            Datum self = default;
            if (method is not null)
            {
                self = arguments[0](frame);
                run = ObjectMethods.Dispatch(frame.Session, method, self);
            }

            var called = new RoutineFrame(run, frame.Session, outer);
            for (var i = 0; i < arguments.Length; i++)
                called.Slots[slots[i]] = i == 0 && method is not null ? self : arguments[i](frame);
            run.Run(called);
            foreach (var (slot, store, from, to) in stores)
                store(frame, ValueChecks.IsFree(from, to) ? called.Slots[slot] : ValueChecks.Convert(called.Slots[slot], from, to, frame.Session.Nls));
            return called;
        };
    }

    private static Evaluator Argument(BlockScope scope, RoutineSignature target, ParameterSymbol parameter, Binding.BoundExpression? argument)
    {
        if (argument is null)
            return Default(scope, target, parameter);
        if (parameter.Mode == ParameterMode.Out)
        {
            var type = parameter.Type;
            return frame => InitialValues.Of(type, frame);
        }

        // an IN parameter can't be changed, so a record or collection need not be copied for it
        return parameter.Mode == ParameterMode.In && argument.Type.Detail is RecordDetail or CollectionDetail or ObjectDetail && parameter.Type.Detail is { } wanted && wanted.Accepts(argument.Type.Detail)
            ? scope.Compiler.Compile(argument)
            : scope.Compiler.Compile(Coercion.Bind(scope, argument, parameter.Type));
    }

    /// <summary>A default is computed where the routine is declared.</summary>
    private static Evaluator Default(BlockScope scope, RoutineSignature target, ParameterSymbol parameter)
    {
        var value = parameter.Default!; // OverloadResolution looked
        if (target.Package is { } package)
            return frame => value(PackageInstances.Of(frame.Session, package).Frame);
        var up = scope.Routine.Level - (target.Routine.Level - 1);
        return target.Routine.Level == 0 ? value : frame => value(VariableNode.Up(frame, up));
    }
}
