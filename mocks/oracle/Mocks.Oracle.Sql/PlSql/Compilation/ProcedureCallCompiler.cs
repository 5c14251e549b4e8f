using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.PlSql.Types;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>A procedure's call as a statement, or EXTEND, TRIM or DELETE of a collection.</summary>
internal static class ProcedureCallCompiler
{
    public static Step Compile(BlockScope scope, ProcedureCall statement) => statement.Call switch
    {
        NameExpression name => Named(scope, name.Parts, [], name.Position),
        FunctionCall call => Named(scope, call.Name, call.Arguments, call.Position),
        MemberAccess member => Method(scope, scope.Binder.Bind(member.Target), member.Member, []),
        Invocation { Target: MemberAccess member } invocation => Method(scope, scope.Binder.Bind(member.Target), member.Member, invocation.Arguments),
        _ => throw new CompileError(statement.Position, "PLS-00382: expression is of wrong type"),
    };

    private static Step Named(BlockScope scope, IReadOnlyList<Identifier> name, IReadOnlyList<Argument> arguments, int position)
    {
        if (NameLookup.Find(scope, name) is not var (symbol, used))
            throw Unknown(scope, name, position);
        if (symbol is IncompleteSymbol)
            throw IncompleteSymbol.Used(position);
        if (symbol is VariableSymbol or CursorSymbol && name.Count > used)
        {
            var target = used == 0 && name.Count == 1
                ? MemberBinder.Variable(scope, (VariableSymbol)symbol, position) // SELF, which goes without saying
                : MemberBinder.Bind(scope, [.. name.SkipLast(1)], null, position)!; // it has just been found
            return Method(scope, target, name[^1], arguments);
        }

        if (symbol is TypeSymbol { Type.Detail: ObjectDetail type } && name.Count == used + 1 && MethodCalls.Bind(scope, null, type, name[^1], arguments, false) is { } statically)
            return Run(scope, statically);
        if (symbol is ScopeSymbol && name.Count > 1)
            throw new CompileError(name[^1].Position, $"PLS-00302: component '{name[^1].Name}' must be declared");
        if (symbol is not RoutineSymbol routine || name.Count > used)
            throw NotAProcedure(name, position);
        var procedures = routine.Overloads.Where(o => o.Result is null).ToList();
        if (procedures.Count == 0)
            throw NotAProcedure(name, position);
        return Run(scope, OverloadResolution.Resolve(scope, routine.Name, procedures, arguments, position));
    }

    private static Step Run(BlockScope scope, BoundCallSite site)
    {
        var call = CallCompiler.Compile(scope, site);
        return frame =>
        {
            call(frame);
            return Flow.Next;
        };
    }

    private static CompileError Unknown(BlockScope scope, IReadOnlyList<Identifier> name, int position) =>
        name.Count == 1 && scope.Binder.Context.Functions.IsKnown(name[0].Name) ? NotAProcedure(name, position) : NameLookup.Undeclared(name, position);

    private static CompileError NotAProcedure(IReadOnlyList<Identifier> name, int position) =>
        new(position, $"PLS-00221: '{name[^1].Name}' is not a procedure or is undefined");

    private static Step Method(BlockScope scope, BoundExpression target, Identifier method, IReadOnlyList<Argument> arguments)
    {
        if (target.Type.Detail is ObjectDetail self && MethodCalls.Bind(scope, target, self, method, arguments, false) is { } call)
            return Run(scope, call);
        if (target.Type.Detail is not CollectionDetail type || method.Name is not ("EXTEND" or "TRIM" or "DELETE"))
            throw new CompileError(method.Position, target.Type.Detail is CollectionDetail or RecordDetail or ObjectDetail ? $"PLS-00302: component '{method.Name}' must be declared" : $"PLS-00487: Invalid reference to variable '{(target as VariableNode)?.Variable.Name}'");
        if (arguments.Count > (method.Name == "TRIM" ? 1 : 2) || (type.Kind == CollectionKind.Associative && method.Name != "DELETE"))
            throw new CompileError(method.Position, $"PLS-00306: wrong number or types of arguments in call to '{method.Name}'");
        if (type.Kind == CollectionKind.Varray && method.Name == "DELETE" && arguments.Count > 0)
            throw new CompileError(method.Position, "PLS-00306: wrong number or types of arguments in call to 'DELETE'");
        var reach = AssignmentTarget.Check(target).CompileReach(scope.Compiler);
        var key = type.IsByText ? type.Index! : ScalarDetail.PlsInteger; // a text index has its type
        var values = arguments.Select(a => Coercion.Value(scope, a.Value, key)).ToArray();
        Action<CollectionValue, Datum[]> change = method.Name switch
        {
            "EXTEND" => static (c, a) => c.Extend(a.Length > 0 ? Count(a[0]) : 1, a.Length > 1 ? c.Get(a[1]) : default),
            "TRIM" => static (c, a) => c.Trim(a.Length > 0 ? Count(a[0]) : 1),
            _ => static (c, a) => Delete(c, a),
        };
        if (method.Name == "EXTEND" && arguments.Count < 2 && !InitialValues.IsNull(type.Element))
            change = (c, a) => c.Extend(a.Length > 0 ? Count(a[0]) : 1, default);
        return frame =>
        {
            var collection = ElementNode.Of(reach(frame));
            var given = values.Length == 0 ? [] : new Datum[values.Length];
            for (var i = 0; i < given.Length; i++)
                given[i] = values[i](frame);
            change(collection, given);
            return Flow.Next;
        };
    }

    private static long Count(Datum count) => count.IsNull ? 0 : count.AsInteger();

    private static void Delete(CollectionValue collection, Datum[] arguments)
    {
        switch (arguments.Length)
        {
            case 0:
                collection.Clear();
                break;
            case 1:
                collection.Delete(arguments[0]);
                break;
            default:
                collection.Delete(arguments[0], arguments[1]);
                break;
        }
    }
}
