using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.PlSql.Types;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>Something with arguments: a function, an element, a constructor.</summary>
internal static class FunctionBinder
{
    private static readonly HashSet<string> OnlyInSql = new(StringComparer.Ordinal)
    {
        "DECODE", "NVL2", "DUMP", "VSIZE", "GROUPING", "GROUPING_ID", "GROUP_ID", "SYS_CONNECT_BY_PATH", "COUNT", "SUM", "AVG", "MIN", "MAX", "LISTAGG",
        "STDDEV", "VARIANCE", "MEDIAN", "ROW_NUMBER", "RANK", "DENSE_RANK", "LAG", "LEAD", "FIRST_VALUE", "LAST_VALUE", "NTILE", "ORA_HASH",
    };

    public static BoundExpression? Bind(BlockScope scope, FunctionCall call)
    {
        var name = call.Name[^1].Name;
        if (call.Name.Count == 1 && name == "SQLERRM" && call.Arguments is [var code])
            return ErrorFunctions.Find(name, Coercion.Bind(scope, scope.Binder.Bind(code.Value), ScalarDetail.PlsInteger), call.Position);
        if (MemberBinder.Bind(scope, call.Name, call.Arguments, call.Position) is { } found)
            return found;
        if (CollectionExpressions.TryFunction(scope.Binder, call.Name, call.Arguments, call.Position) is { } ofCollection)
            return ofCollection;
        if (call.Name.Count == 1 && OnlyInSql.Contains(name))
            throw new CompileError(call.Position, $"PLS-00204: function or pseudo-column '{name}' may be used inside a SQL statement only");
        if (!IsBuiltIn(scope, call))
            throw NameLookup.Undeclared(call.Name, call.Position);
        try
        {
            return scope.Binder.BindPlain(call);
        }
        catch (OraException error) when (error.Code is 909 or 932 or 938 or 939)
        {
            throw new CompileError(call.Position, $"PLS-00306: wrong number or types of arguments in call to '{name}'");
        }
    }

    /// <summary>A call of a function.</summary>
    public static BoundExpression Call(BlockScope scope, RoutineSymbol routine, IReadOnlyList<Argument> arguments, int position)
    {
        var functions = routine.Overloads.Where(o => o.Result is not null).ToList();
        if (functions.Count == 0)
            throw new CompileError(position, $"PLS-00222: no function with name '{routine.Name}' exists in this scope");
        return Call(scope, OverloadResolution.Resolve(scope, routine.Name, functions, arguments, position), position);
    }

    public static BoundExpression Call(BlockScope scope, BoundCallSite call, int position)
    {
        var type = call.Target.Result!; // only functions are called so
        return new ComputedNode(type, _ => CallCompiler.CompileFunction(scope, call), position) { IsFresh = true };
    }

    private static bool IsBuiltIn(BlockScope scope, FunctionCall call)
    {
        var functions = scope.Binder.Context.Functions;
        return call.Name.Count == 1
            ? functions.IsKnown(call.Name[0].Name) || call.Name[0].Name is "NVL" or "COALESCE" or "NULLIF" or "LNNVL"
            : functions.IsKnown(string.Join('.', call.Name.Where(p => p.Name != "SYS").Select(p => p.Name)));
    }
}
