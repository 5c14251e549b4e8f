using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Binding;

/// <summary>Items of ORDER BY.</summary>
internal static class OrderBinder
{
    public static BoundOrder Bind(ExpressionBinder binder, OrderItem item) => Of(binder.Bind(item.Value), item);

    public static BoundOrder Of(BoundExpression value, OrderItem item)
    {
        if (value.Type.Detail is IObjectType type)
            value = type.Mapped(value) ?? throw Ora.Error(22950, item.Position);
        if (value.Type.IsLob || value.Type.Kind is OracleTypeKind.Long or OracleTypeKind.LongRaw)
            throw value.Type.IsLob ? Ora.Error(932, item.Position, "-", value.Type.FamilyName) : Ora.Error(997, item.Position);
        return new BoundOrder(value, item.Descending, item.Nulls == NullsOrder.Default ? item.Descending : item.Nulls == NullsOrder.First);
    }
}
