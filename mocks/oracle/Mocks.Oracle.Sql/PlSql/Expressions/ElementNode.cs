using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Sql.Execution.Expressions;
using Mocks.Oracle.Sql.PlSql.Types;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>collection(index)</summary>
internal sealed class ElementNode(BoundExpression collection, CollectionDetail type, BoundExpression index, int position) : ProceduralNode(type.Element, position), IAssignable
{
    public string? ReadOnlyName => (collection as IAssignable)?.ReadOnlyName;

    public override Evaluator Compile(ExpressionCompiler compiler)
    {
        var value = compiler.Compile(collection);
        var key = compiler.Compile(index);
        return frame => Of(value(frame)).Get(key(frame));
    }

    public Setter CompileStore(ExpressionCompiler compiler)
    {
        var reach = Reach(compiler);
        var key = compiler.Compile(index);
        return (frame, value) => Of(reach(frame)).Set(key(frame), value);
    }

    /// <summary>An element of an associative array that is no scalar comes into being when a part of it is assigned to.</summary>
    public Evaluator CompileReach(ExpressionCompiler compiler)
    {
        var reach = Reach(compiler);
        var key = compiler.Compile(index);
        var makes = type.Kind == CollectionKind.Associative && !InitialValues.IsNull(type.Element);
        var element = type.Element;
        return frame =>
        {
            var found = Of(reach(frame));
            var place = key(frame);
            if (makes && !found.Exists(place))
                found.Set(place, InitialValues.Of(element, frame));
            return found.Get(place);
        };
    }

    public static CollectionValue Of(Datum value) => value.AsObject() as CollectionValue ?? throw Ora.Error(6531);

    private Evaluator Reach(ExpressionCompiler compiler) => collection is IAssignable place ? place.CompileReach(compiler) : compiler.Compile(collection);
}
