using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Sql.PlSql.Types;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>Finds functions and types of PL/SQL for statements of SQL.</summary>
internal sealed class StoredFunctions(SessionContext session) : IStoredCode
{
    private BlockScope? _declared;

    public void Declare(IReadOnlyList<WithRoutine> routines, BindingContext context)
    {
        var unit = new UnitCompilation(session, new SourceText(context.Sql, 0), null);
        _declared = new BlockScope(unit, new Routine(null, -1), null);
        foreach (var routine in routines)
        {
            try
            {
                RoutineCompiler.CompileBody(_declared, RoutineCompiler.Declare(_declared, routine.Routine), routine.Routine);
            }
            catch (CompileError error)
            {
                unit.Note(error, routine.Position, "Item");
            }
        }

        if (unit.HasErrors)
            throw unit.ToException();
    }

    public (IStoredFunction Function, IReadOnlyList<Expression?> Arguments)? FindFunction(
        IReadOnlyList<Identifier> name, IReadOnlyList<Argument> arguments, Func<int, OracleType> typeOf, BindingContext context)
    {
        if (Find(name) is not (RoutineSymbol routine, var used) || used != name.Count)
            return null;
        return ArgumentPlaces.Choose(routine.Overloads.Where(o => o.Result is not null), 0, arguments, typeOf) is var (function, placed)
            ? (new SqlFunction(function, [.. Enumerable.Range(0, placed.Length).Where(i => placed[i] is not null)]), placed)
            : throw WrongArguments(name[^1].Name, name[0].Position);
    }

    public string Expand(IStoredFunction macro)
    {
        var target = ((SqlFunction)macro).Target; // FindFunction gives no other
        var values = target.Parameters.Select(p => p.Type.Detail is RecordDetail ? InitialValues.Of(p.Type, new RoutineFrame(target.Routine, session, null)) : default).ToArray();
        return CallFromSql.Run(session, new SqlFunction(target, [.. Enumerable.Range(0, values.Length)]), values) is { IsNull: false } text ? text.AsText() : "";
    }

    public OracleType? FindType(IReadOnlyList<Identifier> name) =>
        Find(name) is (TypeSymbol { Type.Kind: OracleTypeKind.Object or OracleTypeKind.Collection } type, var used) && used == name.Count ? type.Type : null;

    public BoundExpression? BindTypeCall(ExpressionBinder binder, IReadOnlyList<Identifier> name, IReadOnlyList<Argument> arguments, int position)
    {
        if (CollectionExpressions.TryFunction(binder, name, arguments, position) is { } function)
            return function;
        return Find(name) switch
        {
            (TypeSymbol { Type.Detail: CollectionDetail collection } type, var used) when used == name.Count => CollectionExpressions.Construct(binder, type.Type, collection, arguments, position),
            (TypeSymbol { Type.Detail: ObjectDetail type }, var used) when used == name.Count => Construct(binder, type, arguments, position),
            (TypeSymbol { Type.Detail: ObjectDetail type }, var used) when used == name.Count - 1 => Method(binder, null, type, name[^1], arguments, position) ?? OfArgument(binder, type, name[^1], arguments, position),
            _ => null,
        };
    }

    public BoundExpression? BindMember(ExpressionBinder binder, BoundExpression value, Identifier member, IReadOnlyList<Argument>? arguments, int position)
    {
        if (value.Type.Detail is not ObjectDetail type)
            return null;
        if (arguments is null)
            return type.IndexOf(member.Name) is >= 0 and var attribute ? type.Attribute(value, attribute, position) : null;
        return Method(binder, value, type, member, arguments, position);
    }

    public BoundExpression Cast(BoundExpression value, OracleType type, int position) => ObjectExpressions.Cast(value, type, position);

    public BoundExpression? BindObjects(ExpressionBinder binder, Expression expression) =>
        ObjectExpressions.TryBind(binder, expression, FindType) ?? CollectionExpressions.TryBind(binder, expression);

    private BoundExpression Construct(ExpressionBinder binder, ObjectDetail type, IReadOnlyList<Argument> arguments, int position)
    {
        var constructors = ProgramLibrary.Of(session.Instance).TypeOf(session, type)!.Constructors.Overloads; // its name was found
        var bound = new BoundExpression?[arguments.Count];
        BoundExpression Value(int index) => bound[index] ??= binder.Bind(arguments[index].Value);
        if (ArgumentPlaces.Choose(constructors, 0, arguments, i => Value(i).Type) is not var (constructor, placed))
            throw constructors.Count == 1 && arguments.Count != constructors[0].Parameters.Count ? Ora.Error(2315, position) : WrongArguments(type.Name, position);
        var (values, places) = Convert(constructor, 0, arguments, placed, Value);
        return ObjectMethods.Construct(constructor, values, places, position);
    }

    /// <summary>type.method(object, …): a method of the object that is the first argument.</summary>
    private BoundExpression? OfArgument(ExpressionBinder binder, ObjectDetail type, Identifier name, IReadOnlyList<Argument> arguments, int position) =>
        arguments.Count > 0 && binder.Bind(arguments[0].Value) is { Type.Detail: ObjectDetail of } self && (of.Owner, of.Name) == (type.Owner, type.Name)
            ? Method(binder, self, type, name, [.. arguments.Skip(1)], position)
            : null;

    private BoundExpression? Method(ExpressionBinder binder, BoundExpression? self, ObjectDetail type, Identifier name, IReadOnlyList<Argument> arguments, int position)
    {
        var methods = ProgramLibrary.Of(session.Instance).TypeOf(session, type)!.Find(name.Name, self is not null).Where(m => m.Signature.Result is not null).ToList(); // see Construct
        if (methods.Count == 0)
            return null;
        var skipped = self is null ? 0 : 1;
        var bound = new BoundExpression?[arguments.Count];
        BoundExpression Value(int index) => bound[index] ??= binder.Bind(arguments[index].Value);
        if (ArgumentPlaces.Choose(methods.Select(m => m.Signature), skipped, arguments, i => Value(i).Type) is not var (signature, placed))
            throw WrongArguments(name.Name, position);
        var (values, places) = Convert(signature, skipped, arguments, placed, Value);
        if (self is not null)
            (values, places) = ([self, .. values], [0, .. places]);
        return ObjectMethods.Call(methods.Find(m => m.Signature == signature)!, values, places, position); // chosen among them
    }

    private static (List<BoundExpression> Values, List<int> Places) Convert(
        RoutineSignature target, int skipped, IReadOnlyList<Argument> arguments, IReadOnlyList<Expression?> placed, Func<int, BoundExpression> valueOf)
    {
        var values = new List<BoundExpression>();
        var places = new List<int>();
        for (var i = 0; i < placed.Count; i++)
        {
            if (placed[i] is not { } argument)
                continue;
            var index = 0;
            while (!ReferenceEquals(arguments[index].Value, argument))
                index++;
            values.Add(TypeRules.Convert(valueOf(index), ScalarDetail.Plain(target.Parameters[i + skipped].Type)));
            places.Add(i + skipped);
        }

        return (values, places);
    }

    private static OraException WrongArguments(string name, int position) => Ora.Error(6553, position, "306", $"wrong number or types of arguments in call to '{name}'");

    private (Symbol Symbol, int Used)? Find(IReadOnlyList<Identifier> name)
    {
        if (name.Count == 1 && _declared?.FindOwn(name[0].Name) is { } declared)
            return (declared, 1);
        var unit = new UnitCompilation(session, new SourceText("", 0), null);
        try
        {
            return unit.Library.Find(unit, name);
        }
        catch (CompileError)
        {
            throw Ora.Error(6575, name[0].Position, name[^1].Name);
        }
    }
}
