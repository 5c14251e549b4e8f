using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution.Functions;
using Mocks.Oracle.Sql.Execution.Json;
using Mocks.Oracle.Sql.Execution.Xml;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Expressions;

/// <summary>Makes closures of bound expressions. Types are settled by now: no closure looks at one.</summary>
internal sealed class ExpressionCompiler(StatementShape shape)
{
    public StatementShape Shape => shape;

    public Evaluator Compile(BoundExpression expression)
    {
        switch (expression)
        {
            case BoundConstant constant:
                var value = constant.Value;
                return _ => value;
            case BoundSlot slot:
                var index = slot.Slot;
                return frame => frame.Slots[index];
            case BoundBind bind:
                return Bind(bind);
            case BoundArithmetic arithmetic:
                return ArithmeticCompiler.Compile(this, arithmetic);
            case BoundNegation negation:
                return ArithmeticCompiler.Negate(this, negation);
            case BoundConcatenation concatenation:
                return TextCompiler.Concatenate(this, concatenation);
            case BoundConversion conversion:
                return ConversionCompiler.Compile(this, conversion);
            case BoundCall call:
                return ((IExecutableFunction)call.Function).Compile(this, call);
            case BoundCase @case:
                return CaseCompiler.Compile(this, @case);
            case BoundDecode decode:
                return CaseCompiler.Compile(this, decode);
            case BoundCoalesce coalesce:
                return CaseCompiler.Compile(this, coalesce);
            case BoundOnError onError:
                return CaseCompiler.Compile(this, onError);
            case BoundSubquery subquery:
                return new SubqueryCompiler(this).Scalar(subquery);
            case BoundCursor cursor:
                return new SubqueryCompiler(this).Cursor(cursor);
            case BoundRowVersions versions:
                return RowVersions.Compile(this, versions);
            case BoundMultiset multiset:
                return new SubqueryCompiler(this).Multiset(multiset);
            case BoundSequence sequence:
                return Sequence(sequence);
            case BoundStoredCall call:
                return StoredCall(call);
            case BoundMatchExpression match:
                return Matching.MatchExpressions.Compile(this, match);
            case ICompiledExpression other:
                return other.Compile(this);
            case BoundJson or BoundJsonItem or BoundJsonConstructor or BoundJsonTransform:
                return JsonCompiler.Compile(this, expression);
            case BoundXml xml:
                return XmlCompiler.Compile(this, xml);
            case BoundCondition condition:
                var predicate = Condition(condition);
                return frame => predicate(frame) switch { Truth.True => Datum.True, Truth.False => Datum.False, _ => default };
            case BoundOuterMark mark:
                return Compile(mark.Operand);
            default:
                throw Ora.Unsupported(expression.GetType().Name, expression.Position);
        }
    }

    public Evaluator[] Compile(IEnumerable<BoundExpression> expressions) => [.. expressions.Select(Compile)];

    public Predicate Condition(BoundExpression expression) => ConditionCompiler.Compile(this, expression);

    private static Evaluator Bind(BoundBind bind)
    {
        var (index, position) = (bind.Index, bind.Position);
        return frame => index < frame.Binds.Count ? frame.Binds[index].Value : throw Ora.Error(1008, position);
    }

    private static Evaluator Sequence(BoundSequence sequence)
    {
        var (id, next, position) = (sequence.SequenceId, sequence.Next, sequence.Position);
        return frame =>
        {
            var session = frame.Session;
            var definition = session.Catalog.Find<SequenceDefinition>(id) ?? throw Ora.Error(2289, position);
            if (!next)
            {
                if (frame.RowSequences is not null && frame.RowSequences.TryGetValue(id, out var drawn))
                    return Datum.Number(drawn);
                return session.CurrentValues.TryGetValue(id, out var current) ? Datum.Number(current) : throw Ora.Error(8002, position, definition.Name);
            }

            frame.RowSequences ??= [];
            if (!frame.RowSequences.TryGetValue(id, out var value))
            {
                value = session.Store.Sequences.Next(definition);
                frame.RowSequences[id] = value;
                session.CurrentValues[id] = value;
            }

            return Datum.Number(value);
        };
    }

    private Evaluator StoredCall(BoundStoredCall call)
    {
        var arguments = Compile(call.Children);
        var function = call.Function;
        return frame =>
        {
            var values = new Datum[arguments.Length];
            for (var i = 0; i < values.Length; i++)
                values[i] = arguments[i](frame);
            return frame.Session.Instance.StoredCode!.Call(frame.Session, function, values); // the binder found the function there
        };
    }
}
