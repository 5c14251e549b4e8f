using Mocks.Oracle.Sql.PlSql.Types;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>type(index => value, …) and type(FOR i IN … => value): collections by qualified expression.</summary>
internal static class QualifiedCollection
{
    public static ComputedNode Bind(BlockScope scope, OracleType type, CollectionDetail collection, IReadOnlyList<Argument> arguments, int position)
    {
        var steps = arguments.Select(a => a.Iteration is null ? One(scope, collection, a) : Each(scope, collection, a, a.Iteration)).ToArray();
        return new ComputedNode(
            type,
            _ => frame =>
            {
                var made = CollectionValue.Of(collection, []);
                foreach (var step in steps)
                    step((RoutineFrame)frame, made);
                return Datum.Object(made);
            },
            position)
        { IsFresh = true };
    }

    private static Action<RoutineFrame, CollectionValue> One(BlockScope scope, CollectionDetail collection, Argument argument)
    {
        var index = argument.Index ?? (argument.Name is { } name ? new NameExpression(name.Position, [name]) : null);
        var value = Coercion.Value(scope, argument.Value, collection.Element);
        if (index is null)
            return collection.IsByText ? throw Wrong(argument, collection) : (frame, made) => Append(made, value(frame));
        var key = Coercion.Value(scope, index, collection.Index ?? ScalarDetail.PlsInteger);
        return (frame, made) => Put(made, key(frame), value(frame));
    }

    /// <summary>Without INDEX and SEQUENCE the iteration's own variable is the index.</summary>
    private static Action<RoutineFrame, CollectionValue> Each(BlockScope scope, CollectionDetail collection, Argument argument, Iteration iteration)
    {
        var inner = new BlockScope(scope.Unit, scope.Routine, scope);
        var iterations = IterationCompiler.Compile(scope, inner, iteration);
        var value = Coercion.Value(inner, argument.Value, collection.Element);
        if (argument.IsSequence)
        {
            if (collection.IsByText)
                throw Wrong(argument, collection);
            return (frame, made) =>
            {
                foreach (var _ in iterations(frame))
                    Append(made, value(frame));
            };
        }

        var variable = iteration.Variables[0];
        var key = Coercion.Value(inner, argument.Index ?? new NameExpression(variable.Position, [variable]), collection.Index ?? ScalarDetail.PlsInteger);
        return (frame, made) =>
        {
            foreach (var _ in iterations(frame))
                Put(made, key(frame), value(frame));
        };
    }

    private static CompileError Wrong(Argument argument, CollectionDetail collection) =>
        new(argument.Position, $"PLS-00306: wrong number or types of arguments in call to '{collection.Name}'");

    private static void Append(CollectionValue made, Datum value)
    {
        var last = made.Count == 0 ? 0 : made.Last().AsInteger();
        Put(made, Datum.Number(last + 1), value);
    }

    /// <summary>A nested table grows up to the index.</summary>
    private static void Put(CollectionValue made, Datum index, Datum value)
    {
        if (made.Type.Kind != CollectionKind.Associative && !index.IsNull && index.AsInteger() is var at && at > made.Upper)
            made.Extend(at - made.Upper, default);
        made.Set(index, value);
    }
}
