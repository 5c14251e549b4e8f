using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Binding;

/// <summary>JSON_TRANSFORM.</summary>
internal static class JsonTransformBinder
{
    public static BoundJsonTransform Bind(ExpressionBinder binder, JsonTransform syntax)
    {
        var input = JsonBinder.Input(binder.Bind(syntax.Input));
        var operands = new List<BoundExpression> { input };
        var steps = new List<JsonTransformStep>();
        foreach (var operation in syntax.Operations)
        {
            var path = JsonBinder.Path(operation.Path, operation.Position);
            var value = -1;
            JsonPath? valuePath = null;
            if (operation.IsPathValue)
            {
                valuePath = JsonBinder.Path(operation.Value, operation.Position);
            }
            else if (operation.Value is not null)
            {
                value = operands.Count;
                var bound = binder.Bind(operation.Value);
                operands.Add(new BoundJsonItem(bound, operation.FormatJson || JsonBinder.IsJson(operation.Value, bound), strict: true, operation.Position));
            }

            if (value < 0 && valuePath is null && operation.Name is "SET" or "INSERT" or "REPLACE" or "APPEND" or "PREPEND" or "RENAME")
                throw Ora.Error(936, operation.Position);
            steps.Add(new JsonTransformStep(operation.Name, path, value, valuePath, operation.Handlers));
        }

        var type = JsonBinder.Returning(binder, syntax.Returning, input.Type.Kind == OracleTypeKind.Json ? OracleType.Json : OracleType.Varchar2(OracleType.MaxSqlBytes));
        return new BoundJsonTransform(type, steps, operands, syntax.Position);
    }
}
