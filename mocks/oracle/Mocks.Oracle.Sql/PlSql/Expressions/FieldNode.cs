using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Sql.Execution.Expressions;
using Mocks.Oracle.Sql.PlSql.Types;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>record.field</summary>
internal sealed class FieldNode(BoundExpression record, RecordDetail type, int ordinal, int position) : ProceduralNode(type.Fields[ordinal].Type, position), IAssignable
{
    public string? ReadOnlyName => (record as IAssignable)?.ReadOnlyName is { } name ? $"{name}.{type.Fields[ordinal].Name}" : null;

    public override Evaluator Compile(ExpressionCompiler compiler)
    {
        var value = compiler.Compile(record);
        return frame => value(frame).AsObject() is RecordValue found ? found.Fields[ordinal] : throw Ora.Error(6530);
    }

    public Setter CompileStore(ExpressionCompiler compiler)
    {
        var reach = Reach(compiler);
        return (frame, value) => ((RecordValue?)reach(frame).AsObject() ?? throw Ora.Error(6530)).Fields[ordinal] = value;
    }

    public Evaluator CompileReach(ExpressionCompiler compiler)
    {
        var reach = Reach(compiler);
        return frame => ((RecordValue?)reach(frame).AsObject() ?? throw Ora.Error(6530)).Fields[ordinal];
    }

    private Evaluator Reach(ExpressionCompiler compiler) => record is IAssignable place ? place.CompileReach(compiler) : compiler.Compile(record);
}
