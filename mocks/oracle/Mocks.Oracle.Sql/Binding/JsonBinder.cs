using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.Binding;

/// <summary>The JSON functions, whose syntax is their own.</summary>
internal static class JsonBinder
{
    public static BoundExpression Bind(ExpressionBinder binder, Expression expression) =>
        throw Ora.Unsupported(expression.GetType().Name, expression.Position);
}
