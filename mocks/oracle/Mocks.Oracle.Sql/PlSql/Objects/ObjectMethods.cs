using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Sql.PlSql.Types;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>Calls of methods: which one the object's own type has in the place of the one that was bound.</summary>
internal static class ObjectMethods
{
    /// <summary>The routine for an object: that of its type or of the nearest supertype. ORA-30625 for NULL.</summary>
    public static Routine Dispatch(SessionContext session, MethodSymbol method, Datum self)
    {
        if (self.AsObject() is not ObjectValue value)
            throw Ora.Error(30625);
        return Dispatch(session, method, value).Routine;
    }

    /// <summary>The MAP method's value.</summary>
    public static BoundExpression Map(ObjectDetail type, BoundExpression value) => new AppliedNode(
        ScalarDetail.Plain(type.MapType!), ("MAP", type), [value], // the caller has looked
        (session, values) => values[0].IsNull ? default : Call(session, type, MethodKind.Map, values), value.Position);

    /// <summary>The ORDER method's answer; NULL when one of the objects is NULL.</summary>
    public static BoundExpression Order(ObjectDetail type, BoundExpression left, BoundExpression right) => new AppliedNode(
        OracleType.AnyNumber, ("ORDER", type), [left, right],
        (session, values) => values[0].IsNull || values[1].IsNull ? default : Call(session, type, MethodKind.Order, values), left.Position);

    /// <summary>A call from SQL.</summary>
    public static BoundExpression Call(MethodSymbol method, IReadOnlyList<BoundExpression> arguments, IReadOnlyList<int> places, int position)
    {
        int[] given = [.. places];
        return new AppliedNode(
            ScalarDetail.Plain(method.Signature.Result!), (method.Type, method.Name, string.Join(',', given)), arguments, // only functions are called
            (session, values) =>
            {
                var signature = method.TakesSelf ? Dispatch(session, method, values[0].AsObject() as ObjectValue ?? throw Ora.Error(30625)) : method.Signature;
                return CallFromSql.Run(session, new SqlFunction(signature, given), values);
            },
            position);
    }

    /// <summary>A constructor called from SQL.</summary>
    public static BoundExpression Construct(RoutineSignature constructor, IReadOnlyList<BoundExpression> arguments, IReadOnlyList<int> places, int position)
    {
        int[] given = [.. places];
        var type = constructor.Result!; // constructors are functions
        return new AppliedNode(
            type, (type, "constructor", string.Join(',', given), constructor.Parameters.Count), arguments,
            (session, values) =>
            {
                for (var i = 0; i < values.Length; i++)
                    values[i] = ObjectConversion.Fit(values[i], arguments[i].Type, constructor.Parameters[given[i]].Type, session.Nls);
                return CallFromSql.Run(session, new SqlFunction(constructor, given), values);
            },
            position);
    }

    private static RoutineSignature Dispatch(SessionContext session, MethodSymbol method, ObjectValue self)
    {
        if (ProgramLibrary.Of(session.Instance).TypeOf(session, self.Type) is not { } own)
            return method.Signature;
        var found = own.Methods.FirstOrDefault(m => m.Name == method.Name && m.Kind == method.Kind && m.Signature.Parameters.Count == method.Signature.Parameters.Count
            && (ReferenceEquals(m, method) || RoutineCompiler.AreSame(MethodSignature.Plain(m.Syntax.Routine), MethodSignature.Plain(method.Syntax.Routine))));
        return (found ?? method).Signature;
    }

    private static Datum Call(SessionContext session, ObjectDetail type, MethodKind kind, Datum[] values)
    {
        var method = ProgramLibrary.Of(session.Instance).TypeOf(session, type)?.Methods.FirstOrDefault(m => m.Kind == kind) ?? throw Ora.Error(22950);
        var signature = Dispatch(session, method, (ObjectValue)values[0].AsObject()!); // the callers have looked
        return CallFromSql.Run(session, new SqlFunction(signature, [.. Enumerable.Range(0, values.Length)]), values);
    }
}
