using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.Binding;

/// <summary>What SQL has of objects and collections: paths to attributes, methods, VALUE, TREAT, CAST(MULTISET …) and their kin.</summary>
internal static class ObjectBinder
{
    /// <summary>Of an object table or TABLE(objects): the column that holds the object itself.</summary>
    public const string RowObject = "SYS_NC_ROWINFO$";

    /// <summary>alias.column.attribute…, or with arguments alias.column.method(…); null when the name before the dots is no object.</summary>
    public static BoundExpression? TryPath(ExpressionBinder binder, IReadOnlyList<Identifier> parts, IReadOnlyList<Argument>? arguments, int position)
    {
        for (var qualifiers = 1; qualifiers <= 2 && qualifiers < parts.Count; qualifiers++)
        {
            var owner = qualifiers == 2 ? parts[0].Name : null;
            for (var scope = binder.Scope; scope is not null; scope = scope.Parent)
            {
                if (scope.FindColumn(owner, parts[qualifiers - 1].Name, parts[qualifiers].Name, position) is { Type.Detail: IObjectType } column)
                    return Follow(binder, column, [.. parts.Skip(qualifiers + 1)], arguments, position);
            }
        }

        return arguments is not null && parts.Count == 2 && RowOf(binder, parts[0], position) is { } row ? Follow(binder, row, [parts[1]], arguments, position) : null;
    }

    /// <summary>The expressions that concern objects and collections alone; null for any other.</summary>
    public static BoundExpression? TryBind(ExpressionBinder binder, Expression expression)
    {
        switch (expression)
        {
            case FunctionCall { Name: [{ Name: "VALUE", Quoted: false }], Arguments: [{ Value: NameExpression { Parts: [var alias] } }] } value when RowOf(binder, alias, value.Position) is { } row:
                return row;
            case MultisetCast multiset:
                var type = DataTypeBinder.Bind(multiset.Type, binder.Context);
                var query = new QueryBinder(binder.Context).Bind(multiset.Query, binder.Scope);
                return Code(binder, expression).Cast(new BoundMultiset(new CollectedRows([.. query.Columns.Select(c => c.Type)]).ToType(), query, multiset.Position), type, multiset.Position);
            case MemberAccess member:
                var target = binder.Bind(member.Target);
                return target.Type.Detail is IObjectType ? Follow(binder, target, [member.Member], null, member.Position) : null;
            case Invocation { Target: MemberAccess method } invocation when binder.Bind(method.Target) is { Type.Detail: IObjectType } self:
                return Follow(binder, self, [method.Member], invocation.Arguments, invocation.Position);
            default:
                return binder.Context.StoredCode?.BindObjects(binder, expression);
        }
    }

    private static BoundExpression Follow(ExpressionBinder binder, BoundExpression value, IReadOnlyList<Identifier> members, IReadOnlyList<Argument>? arguments, int position)
    {
        for (var i = 0; i < members.Count; i++)
        {
            value = Code(binder, members[i].Position).BindMember(binder, value, members[i], i == members.Count - 1 ? arguments : null, position)
                ?? throw Ora.Error(904, position, $"\"{members[i].Name}\"");
        }

        return value;
    }

    /// <summary>The object that a row of the alias is.</summary>
    private static BoundExpression? RowOf(ExpressionBinder binder, Identifier alias, int position)
    {
        for (var scope = binder.Scope; scope is not null; scope = scope.Parent)
        {
            if (scope.FindColumn(null, alias.Name, RowObject, position) is { } column)
                return column;
            if (scope.Leaves().FirstOrDefault(s => s.Alias == alias.Name) is BoundTable { Table.RowType.Detail: IObjectType type } table)
                return type.Construct([.. type.AttributeColumns.Select((_, i) => Scope.Reference(table, i, position))], position);
        }

        return null;
    }

    private static IStoredCode Code(ExpressionBinder binder, Expression expression) => Code(binder, expression.Position);

    private static IStoredCode Code(ExpressionBinder binder, int position) => binder.Context.StoredCode ?? throw Ora.Unsupported("object types", position);
}
