using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.PlSql.Types;
using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>Methods called in PL/SQL: object.method(…) and type.method(…).</summary>
internal static class MethodCalls
{
    public static CompiledType TypeOf(BlockScope scope, ObjectDetail type)
    {
        var compiled = scope.Unit.Library.TypeOf(scope.Unit.Session, type) ?? throw Ora.Error(4043, 0, type.FullName);
        if (scope.Unit.Session.Catalog.Find(type.Owner, type.Name) is { } stored)
            scope.Unit.DependOn(stored);
        return compiled;
    }

    /// <summary>The call; null when the type has no such method.</summary>
    /// <param name="scope">The caller's.</param>
    /// <param name="self">Null for a static method.</param>
    /// <param name="type">The object's type.</param>
    /// <param name="name">The method's.</param>
    /// <param name="arguments">Without SELF.</param>
    /// <param name="isFunction">As an expression; otherwise as a statement.</param>
    public static BoundCallSite? Bind(BlockScope scope, BoundExpression? self, ObjectDetail type, Identifier name, IReadOnlyList<Argument> arguments, bool isFunction)
    {
        var methods = TypeOf(scope, type).Find(name.Name, self is not null).Where(m => m.Signature.Result is not null == isFunction).ToList();
        if (methods.Count == 0)
            return null;
        var call = OverloadResolution.Resolve(scope, name.Name, [.. methods.Select(m => m.Signature)], arguments, name.Position, self);
        return self is null or SuperViewNode ? call : call with { Method = methods.Find(m => m.Signature == call.Target) };
    }
}
