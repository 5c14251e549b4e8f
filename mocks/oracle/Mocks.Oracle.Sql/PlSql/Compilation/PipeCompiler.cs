using Mocks.Oracle.Sql.PlSql.Types;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>PIPE ROW: the rows of a pipelined function are gathered in its result.</summary>
internal static class PipeCompiler
{
    public static Step Compile(BlockScope scope, PipeRowStatement pipe)
    {
        if (scope.Function() is not { IsPipelined: true, Result: { } type } || type.Detail is not CollectionDetail collection)
            throw new CompileError(pipe.Position, "PLS-00629: PIPE statement cannot be used in non-pipelined functions");
        var value = Coercion.Value(scope, pipe.Row, collection.Element);
        var slot = scope.Routine.ResultSlot;
        return frame =>
        {
            if (frame.Slots[slot].AsObject() is not CollectionValue rows)
                frame.Slots[slot] = Datum.Object(rows = new CollectionValue(collection));
            rows.Extend(1, value(frame));
            return Flow.Next;
        };
    }
}
