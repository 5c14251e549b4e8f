using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Sql.Execution.Expressions;
using Mocks.Oracle.Sql.PlSql.Types;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>object.attribute: NULL of a NULL object, to which nothing can be assigned (ORA-06530).</summary>
internal sealed class AttributeNode(BoundExpression target, ObjectDetail type, int ordinal, int position) : ProceduralNode(type.Attributes[ordinal].Type, position), IAssignable
{
    public string? ReadOnlyName => (target as IAssignable)?.ReadOnlyName is { } name ? $"{name}.{type.Attributes[ordinal].Name}" : null;

    public override Evaluator Compile(ExpressionCompiler compiler)
    {
        var value = compiler.Compile(target);
        return frame => value(frame).AsObject() is ObjectValue found ? found.Get(ordinal) : default;
    }

    public Setter CompileStore(ExpressionCompiler compiler)
    {
        var reach = Reach(compiler);
        return (frame, value) => Of(reach(frame)).Set(ordinal, value);
    }

    public Evaluator CompileReach(ExpressionCompiler compiler)
    {
        var reach = Reach(compiler);
        return frame => Of(reach(frame)).Get(ordinal);
    }

    private static ObjectValue Of(Mocks.Oracle.Types.Datum value) => value.AsObject() as ObjectValue ?? throw Ora.Error(6530);

    private Evaluator Reach(ExpressionCompiler compiler) => target is IAssignable place ? place.CompileReach(compiler) : compiler.Compile(target);
}
