using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Binding;

/// <summary>JSON_OBJECT, JSON_ARRAY, JSON_OBJECTAGG and JSON_ARRAYAGG.</summary>
internal static class JsonConstructorBinder
{
    public static BoundJsonConstructor Bind(ExpressionBinder binder, JsonConstructor syntax)
    {
        var isObject = syntax.Name == "JSON_OBJECT";
        var parts = new List<BoundExpression>();
        foreach (var member in syntax.Members)
        {
            if (member.Value is StarExpression star)
            {
                foreach (var column in StarBinder.Expand(binder.Scope, star))
                {
                    parts.Add(ExpressionBinder.TextConstant(column.Name, member.Position));
                    parts.Add(new BoundJsonItem(column.Value, IsDocument(column.Value), syntax.Strict, member.Position));
                }

                continue;
            }

            if (isObject)
                parts.Add(Key(binder, member));
            parts.Add(Item(binder, member, syntax.Strict));
        }

        var type = JsonBinder.Returning(binder, syntax.Returning, Default(parts));
        return new BoundJsonConstructor(type, Construction(syntax, isObject), parts, syntax.Position);
    }

    public static BoundAggregate BindAggregate(ExpressionBinder binder, JsonConstructor syntax)
    {
        if (binder.Clause is Clause.Where or Clause.GroupBy or Clause.Join or Clause.ConnectBy or Clause.StartWith or Clause.Values or Clause.Set or Clause.Check or Clause.Default or Clause.Returning)
            throw Ora.Error(934, syntax.Position);
        if (syntax.Over is not null)
            throw Ora.Unsupported($"{syntax.Name} with OVER", syntax.Position);
        if (syntax.Members.Count != 1)
            throw Ora.Error(909, syntax.Position);
        var inner = binder.Nested();
        var isObject = syntax.Name == "JSON_OBJECTAGG";
        var item = Item(inner, syntax.Members[0], syntax.Strict);
        IReadOnlyList<BoundExpression> arguments = isObject ? [Key(inner, syntax.Members[0]), item] : [item];
        var type = JsonBinder.Returning(binder, syntax.Returning, Default(arguments));
        var call = new AggregateCall(isObject ? AggregateKind.JsonObjectAgg : AggregateKind.JsonArrayAgg, type, arguments)
        {
            OrderBy = [.. syntax.OrderBy.Select(o => OrderBinder.Bind(inner, o))],
            Json = Construction(syntax, isObject),
        };
        return new BoundAggregate(type, call, syntax.Position);
    }

    private static JsonConstruction Construction(JsonConstructor syntax, bool isObject) =>
        new(isObject, syntax.AbsentOnNull ?? !isObject, syntax.WithUniqueKeys);

    /// <summary>Text, unless something in it is of type JSON.</summary>
    private static OracleType Default(IEnumerable<BoundExpression> parts) =>
        parts.OfType<BoundJsonItem>().Any(p => p.Operand.Type.Kind == OracleTypeKind.Json) ? OracleType.Json : OracleType.Varchar2(OracleType.MaxSqlBytes);

    private static BoundExpression Key(ExpressionBinder binder, JsonMember member)
    {
        if (member.Key is not null)
            return TypeRules.ToText(binder.Bind(member.Key));
        var name = member.Value is NameExpression column ? column.Parts[^1].Written : throw Ora.Error(905, member.Position);
        return ExpressionBinder.TextConstant(name, member.Position);
    }

    private static BoundJsonItem Item(ExpressionBinder binder, JsonMember member, bool strict)
    {
        var value = ConditionBinder.TryBind(binder, member.Value) ?? binder.Bind(member.Value);
        return new BoundJsonItem(value, member.FormatJson || JsonBinder.IsJson(member.Value, value), strict, member.Position);
    }

    private static bool IsDocument(BoundExpression value) =>
        value.Type.Kind == OracleTypeKind.Json || (value is BoundSlot slot && JsonDotBinder.IsChecked(slot));
}
