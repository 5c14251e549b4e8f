using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.PlSql.Types;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>type(values): a nested table or VARRAY, and since 18c a record or associative array by qualified expression.</summary>
internal static class ConstructorBinder
{
    public static BoundExpression Bind(BlockScope scope, TypeSymbol symbol, IReadOnlyList<Argument> arguments, int position) => symbol.Type.Detail switch
    {
        CollectionDetail collection when collection.Kind == CollectionKind.Associative || arguments.Any(a => a.Index is not null || a.Iteration is not null) =>
            QualifiedCollection.Bind(scope, symbol.Type, collection, arguments, position),
        CollectionDetail collection => Collection(scope, symbol.Type, collection, arguments, position),
        ObjectDetail type => FunctionBinder.Call(
            scope, OverloadResolution.Resolve(scope, symbol.Name, MethodCalls.TypeOf(scope, type).Constructors.Overloads, arguments, position), position),
        RecordDetail record => Record(scope, symbol.Type, record, arguments, position),
        _ => throw new CompileError(position, $"PLS-00222: no function with name '{symbol.Name}' exists in this scope"),
    };

    private static ComputedNode Collection(BlockScope scope, OracleType type, CollectionDetail collection, IReadOnlyList<Argument> arguments, int position)
    {
        var values = arguments.Select(a => Coercion.Value(scope, a.Value, collection.Element)).ToArray();
        return new ComputedNode(
            type,
            _ => frame =>
            {
                var elements = new Datum[values.Length];
                for (var i = 0; i < elements.Length; i++)
                    elements[i] = values[i](frame);
                return Datum.Object(CollectionValue.Of(collection, elements));
            },
            position)
        { IsFresh = true };
    }

    private static ComputedNode Record(BlockScope scope, OracleType type, RecordDetail record, IReadOnlyList<Argument> arguments, int position)
    {
        var values = new (int Field, Execution.Evaluator Value)[arguments.Count];
        for (var i = 0; i < values.Length; i++)
        {
            var field = arguments[i].Name is { } name ? record.IndexOf(name.Name) : i;
            if (field < 0 || field >= record.Fields.Count)
                throw new CompileError(arguments[i].Position, $"PLS-00306: wrong number or types of arguments in call to '{record.Name}'");
            values[i] = (field, Coercion.Value(scope, arguments[i].Value, record.Fields[field].Type));
        }

        return new ComputedNode(
            type,
            _ => frame =>
            {
                var made = record.NewValue(frame);
                foreach (var (field, value) in values)
                    made.Fields[field] = value(frame);
                return Datum.Object(made);
            },
            position)
        { IsFresh = true };
    }
}
