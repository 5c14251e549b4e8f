using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Sql.PlSql.Types;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>Iteration controls: what the variables are set to, one iteration after the other.</summary>
internal static class IterationCompiler
{
    /// <summary>Declares the variables in the inner scope; the result sets them and yields once an iteration.</summary>
    public static Func<RoutineFrame, IEnumerable<bool>> Compile(BlockScope scope, BlockScope inner, Iteration iteration)
    {
        var collections = iteration.Controls.Select(c => c.Kind is IterationKind.Range or IterationKind.Single ? null : Collection(scope, c)).ToArray();
        var type = iteration.Type is not null ? TypeBinder.Bind(scope, iteration.Type) : TypeOf(iteration.Controls[0], collections[0]);
        var variable = Declare(inner, iteration, 0, type);
        var second = iteration.Variables.Count > 1
            ? Declare(inner, iteration, 1, collections[0] is { } pairs ? ((CollectionDetail)pairs.Type.Detail!).Element : throw NotPairs(iteration)) // Collection has looked
            : null;
        if ((second is null) == iteration.Controls.Any(c => c.Kind == IterationKind.Pairs))
            throw NotPairs(iteration);
        var controls = iteration.Controls.Select((c, i) => Control(scope, inner, c, collections[i], variable, second)).ToArray();
        return controls is [var only] ? only : frame => controls.SelectMany(c => c(frame));
    }

    private static VariableSymbol Declare(BlockScope inner, Iteration iteration, int number, OracleType type)
    {
        var variable = inner.NewVariable(iteration.Variables[number].Name, type, isReadOnly: !iteration.IsMutable);
        inner.Declare(variable, iteration.Position);
        return variable;
    }

    private static CompileError NotPairs(Iteration iteration) => new(iteration.Position, "PLS-00382: expression is of wrong type");

    private static BoundExpression Collection(BlockScope scope, IterationControl control) =>
        scope.Binder.Bind(control.First) is { Type.Detail: CollectionDetail } bound ? bound : throw new CompileError(control.First.Position, "PLS-00382: expression is of wrong type");

    private static OracleType TypeOf(IterationControl control, BoundExpression? collection) => collection?.Type.Detail is not CollectionDetail detail
        ? ScalarDetail.PlsInteger
        : control.Kind == IterationKind.Values ? detail.Element : detail.Index ?? ScalarDetail.PlsInteger;

    private static Func<RoutineFrame, IEnumerable<bool>> Control(
        BlockScope scope, BlockScope inner, IterationControl control, BoundExpression? collection, VariableSymbol variable, VariableSymbol? second)
    {
        var goesOn = control.While is null ? null : ControlCompiler.Condition(inner, control.While);
        var isMeant = control.When is null ? null : ControlCompiler.Condition(inner, control.When);
        var values = (control.Kind, collection) switch
        {
            (IterationKind.Range, _) => Range(scope, control, variable.Type),
            (IterationKind.Single, _) => Single(control.Repeats ? inner : scope, control, variable.Type),
            _ => Elements(scope, control, collection!), // Compile has bound it
        };
        var (slot, other) = (variable.Slot, second?.Slot);
        return frame => Run(frame);

        IEnumerable<bool> Run(RoutineFrame frame)
        {
            foreach (var (value, element) in values(frame))
            {
                frame.Slots[slot] = value;
                if (other is { } place)
                    frame.Slots[place] = element;
                if (goesOn is not null && goesOn(frame) != Truth.True)
                    yield break;
                if (isMeant is null || isMeant(frame) == Truth.True)
                    yield return true;
            }
        }
    }

    private static Func<RoutineFrame, IEnumerable<(Datum Value, Datum Element)>> Range(BlockScope scope, IterationControl control, OracleType type)
    {
        var low = Coercion.Value(scope, control.First, type);
        var high = Coercion.Value(scope, control.High!, type); // a range has one
        var step = control.Step is null ? null : Coercion.Value(scope, control.Step, type);
        return frame => Run(Bound(low(frame)), Bound(high(frame)), step is null ? OracleNumber.One : Bound(step(frame)));

        IEnumerable<(Datum Value, Datum Element)> Run(OracleNumber from, OracleNumber to, OracleNumber by)
        {
            if (by.Sign <= 0)
                throw Ora.Error(6502, 0, "");
            for (var i = control.Reverse ? to : from; control.Reverse ? i >= from : i <= to; i = control.Reverse ? i - by : i + by)
                yield return (Datum.Number(i), default);
        }
    }

    private static OracleNumber Bound(Datum bound) => bound.IsNull ? throw Ora.Error(6502, 0, "") : bound.AsNumber();

    private static Func<RoutineFrame, IEnumerable<(Datum Value, Datum Element)>> Single(BlockScope scope, IterationControl control, OracleType type)
    {
        var value = Coercion.Value(scope, control.First, type);
        return frame => Run(frame);

        IEnumerable<(Datum Value, Datum Element)> Run(RoutineFrame frame)
        {
            do
                yield return (value(frame), default);
            while (control.Repeats);
        }
    }

    /// <summary>The indexes with their elements, as they are when the control begins; the first value is what the first variable gets.</summary>
    private static Func<RoutineFrame, IEnumerable<(Datum Value, Datum Element)>> Elements(BlockScope scope, IterationControl control, BoundExpression collection)
    {
        var read = scope.Compiler.Compile(collection);
        return frame =>
        {
            if (read(frame).AsObject() is not CollectionValue found)
                throw Ora.Error(6531);
            var pairs = found.Indexes().Select(i => (Index: i, Element: found.Get(i))).ToList();
            if (control.Reverse)
                pairs.Reverse();
            return pairs.Select(p => control.Kind == IterationKind.Values ? (p.Element, default) : (p.Index, p.Element));
        };
    }
}
