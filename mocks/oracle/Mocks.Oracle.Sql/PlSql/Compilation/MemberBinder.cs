using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.PlSql.Types;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>Dotted names and what is taken of a value: fields, elements, methods of collections.</summary>
internal static class MemberBinder
{
    /// <summary>A name, with arguments if there are any; null when nothing of that name is known.</summary>
    public static BoundExpression? Bind(BlockScope scope, IReadOnlyList<Identifier> name, IReadOnlyList<Argument>? arguments, int position)
    {
        if (NameLookup.Find(scope, name) is not var (symbol, used))
            return null;
        var rest = name.Skip(used).ToList();
        switch (symbol)
        {
            case VariableSymbol variable:
                return Members(scope, Variable(scope, variable, position), rest, arguments, position);
            case CursorSymbol cursor:
                return Members(scope, Variable(scope, cursor.Variable, position), rest, arguments, position);
            case RoutineSymbol routine when rest.Count == 0:
                return FunctionBinder.Call(scope, routine, arguments ?? [], position);
            case RoutineSymbol routine:
                return Members(scope, FunctionBinder.Call(scope, routine, [], position), rest, arguments, position);
            case TypeSymbol { Type.Detail: ObjectDetail type } when rest.Count == 1 && MethodCalls.Bind(scope, null, type, rest[0], arguments ?? [], true) is { } call:
                return FunctionBinder.Call(scope, call, position);
            case TypeSymbol type when rest.Count == 0 && arguments is not null:
                return ConstructorBinder.Bind(scope, type, arguments, position);
            case TypeSymbol type:
                throw new CompileError(position, $"PLS-00330: invalid use of type name or subtype name '{type.Name}'".Replace($" '{type.Name}'", "", StringComparison.Ordinal));
            case IncompleteSymbol:
                throw IncompleteSymbol.Used(position);
            case ExceptionSymbol:
                throw new CompileError(position, "PLS-00382: expression is of wrong type");
            case ScopeSymbol when scope.Binder.Context.Functions.IsKnown(string.Join('.', name.Where(p => p.Name != "SYS").Select(p => p.Name))):
                // a function of a package that comes with the database, which SQL has too
                return null;
            case ScopeSymbol:
                throw new CompileError(name[Math.Min(1, name.Count - 1)].Position, $"PLS-00302: component '{name[Math.Min(1, name.Count - 1)].Name}' must be declared");
            default:
                throw NameLookup.Undeclared(name, position);
        }
    }

    public static VariableNode Variable(BlockScope scope, VariableSymbol variable, int position) =>
        new(variable, variable.Package is null ? scope.Routine.Level - variable.Routine.Level : 0, position);

    /// <summary>value.member, or value.member(arguments).</summary>
    public static BoundExpression Member(BlockScope scope, BoundExpression value, Identifier member, IReadOnlyList<Argument>? arguments, int position) =>
        Members(scope, value, [member], arguments, position);

    /// <summary>value(index)</summary>
    public static BoundExpression Element(BlockScope scope, BoundExpression value, IReadOnlyList<Argument> arguments, int position)
    {
        if (value.Type.Detail is not CollectionDetail collection)
            throw new CompileError(position, $"PLS-00224: object '{NameOf(value)}' must be of type function or array to be used this way");
        if (arguments.Count != 1)
            throw new CompileError(position, $"PLS-00306: wrong number or types of arguments in call to '{NameOf(value)}'");
        return new ElementNode(value, collection, Index(scope, collection, arguments[0].Value), position);
    }

    private static BoundExpression Index(BlockScope scope, CollectionDetail collection, Expression index)
    {
        var bound = scope.Binder.Bind(index);
        var type = collection.IsByText ? collection.Index! : ScalarDetail.PlsInteger; // a text index has its type
        return Coercion.Bind(scope, bound, type);
    }

    private static BoundExpression Members(BlockScope scope, BoundExpression value, List<Identifier> members, IReadOnlyList<Argument>? arguments, int position)
    {
        for (var i = 0; i < members.Count; i++)
        {
            var isLast = i == members.Count - 1;
            var member = members[i];
            switch (value.Type.Detail)
            {
                case CollectionDetail collection when MethodNode.TypeOf(member.Name, collection) is { } type:
                    value = Method(scope, value, collection, member, isLast ? arguments : null, type);
                    if (isLast)
                        return value;
                    break;
                case RecordDetail record when record.IndexOf(member.Name) is >= 0 and var field:
                    value = new FieldNode(value, record, field, position);
                    break;
                case ObjectDetail type when type.IndexOf(member.Name) is >= 0 and var attribute:
                    value = new AttributeNode(value, type, attribute, position);
                    break;
                case ObjectDetail type when MethodCalls.Bind(scope, value, type, member, isLast && arguments is not null ? arguments : [], true) is { } call:
                    value = FunctionBinder.Call(scope, call, position);
                    if (isLast)
                        return value;
                    break;
                case null when value.Type.Kind == OracleTypeKind.Xml && scope.Binder.Context.Functions.IsKnown("XMLTYPE." + member.Name):
                    value = XmlBinder.Method(scope.Binder, value, member, isLast && arguments is not null ? arguments : [], position);
                    if (isLast)
                        return value;
                    break;
                case RecordDetail or CollectionDetail or ObjectDetail:
                    throw new CompileError(member.Position, $"PLS-00302: component '{member.Name}' must be declared");
                default:
                    if (NameOf(value).Length == 0)
                        throw new CompileError(member.Position, $"PLS-00302: component '{member.Name}' must be declared");
                    throw new CompileError(position, $"PLS-00487: Invalid reference to variable '{NameOf(value)}'");
            }
        }

        return arguments is null ? value : Element(scope, value, arguments, position);
    }

    private static MethodNode Method(BlockScope scope, BoundExpression value, CollectionDetail collection, Identifier method, IReadOnlyList<Argument>? arguments, OracleType type)
    {
        var wanted = method.Name is "EXISTS" or "NEXT" or "PRIOR" ? 1 : 0;
        if ((arguments?.Count ?? 0) != wanted)
            throw new CompileError(method.Position, $"PLS-00306: wrong number or types of arguments in call to '{method.Name}'");
        return new MethodNode(value, method.Name, wanted == 0 ? null : Index(scope, collection, arguments![0].Value), type, method.Position); // counted
    }

    private static string NameOf(BoundExpression value) => value is VariableNode variable ? variable.Variable.Name : "";
}
