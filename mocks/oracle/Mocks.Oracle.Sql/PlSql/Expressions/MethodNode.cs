using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Sql.Execution.Expressions;
using Mocks.Oracle.Sql.PlSql.Types;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>A collection's COUNT, FIRST, LAST, LIMIT, EXISTS, PRIOR or NEXT.</summary>
internal sealed class MethodNode(BoundExpression collection, string method, BoundExpression? argument, OracleType type, int position) : ProceduralNode(type, position)
{
    public static OracleType? TypeOf(string method, CollectionDetail collection) => method switch
    {
        "COUNT" or "LIMIT" => ScalarDetail.PlsInteger,
        "FIRST" or "LAST" or "PRIOR" or "NEXT" => collection.IsByText ? collection.Index : ScalarDetail.PlsInteger,
        "EXISTS" => OracleType.Boolean,
        _ => null,
    };

    public override Evaluator Compile(ExpressionCompiler compiler)
    {
        var value = compiler.Compile(collection);
        var key = argument is null ? null : compiler.Compile(argument);
        Func<CollectionValue, Datum, Datum> apply = method switch
        {
            "COUNT" => static (c, _) => Datum.Number(c.Count),
            "LIMIT" => static (c, _) => c.Type.Limit is { } limit ? Datum.Number(limit) : default,
            "FIRST" => static (c, _) => c.First(),
            "LAST" => static (c, _) => c.Last(),
            "PRIOR" => static (c, k) => c.Prior(k),
            "NEXT" => static (c, k) => c.Next(k),
            _ => static (c, k) => Datum.Boolean(c.Exists(k)),
        };
        if (method == "EXISTS")
            return frame => value(frame).AsObject() is CollectionValue found ? apply(found, key!(frame)) : Datum.False; // the binder asks for the argument
        return key is null
            ? frame => apply(ElementNode.Of(value(frame)), default)
            : frame => apply(ElementNode.Of(value(frame)), key(frame));
    }
}
