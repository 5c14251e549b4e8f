using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Binding;

/// <summary>What calls mean within MEASURES and DEFINE: navigation, CLASSIFIER, MATCH_NUMBER, aggregates over rows of the match.</summary>
internal sealed class MatchScope(MatchVariable universal, IReadOnlyDictionary<string, MatchVariable> variables, int stateSlot)
{
    /// <summary>Null where the call is an ordinary one.</summary>
    public BoundExpression? TryBind(ExpressionBinder binder, FunctionCall call, bool isFinal = false)
    {
        if (call.Name is not [{ Quoted: false, Name: var name }] || call.Over is not null)
            return null;
        switch (name)
        {
            case "CLASSIFIER" when call.Arguments.Count == 0:
                return new BoundMatchInfo(isClassifier: true, stateSlot, call.Position);
            case "MATCH_NUMBER" when call.Arguments.Count == 0:
                return new BoundMatchInfo(isClassifier: false, stateSlot, call.Position);
            case "PREV" or "NEXT":
                return new BoundMatchNavigation(Physical(binder, call, name == "PREV" ? -1 : 1), stateSlot, call.Position);
            case "FIRST" or "LAST":
                return new BoundMatchNavigation(Logical(binder, call, isFinal), stateSlot, call.Position);
            case "COUNT" when call.Arguments is [{ Value: StarExpression { Qualifier: [var variable] } }]:
                return new BoundMatchAggregate(new AggregateCall(AggregateKind.CountAll, OracleType.AnyNumber, []), Variable(variable), isFinal, stateSlot, call.Position);
        }

        if (!AggregateBinder.IsAggregate(name))
            return null;
        var aggregate = AggregateBinder.Call(binder, call);
        return new BoundMatchAggregate(aggregate, VariableOf(aggregate.Arguments, call.Position), isFinal, stateSlot, call.Position);
    }

    public BoundExpression Bind(ExpressionBinder binder, RunningOrFinal marked) =>
        marked.Operand is FunctionCall call && TryBind(binder, call, marked.IsFinal) is { } bound ? bound : throw Ora.Error(904, marked.Position, marked.IsFinal ? "\"FINAL\"" : "\"RUNNING\"");

    private MatchNavigation Physical(ExpressionBinder binder, FunctionCall call, int direction)
    {
        var inner = call.Arguments.Count is 1 or 2 ? call.Arguments[0].Value : throw Ora.Error(909, call.Position);
        var isFinal = inner is RunningOrFinal { IsFinal: true };
        if (inner is RunningOrFinal marked)
            inner = marked.Operand;
        var node = inner is FunctionCall { Name: [{ Name: "FIRST" or "LAST" }] } logical ? Logical(binder, logical, isFinal) : Plain(binder, inner, call.Position);
        return node with { Direction = direction, PhysicalOffset = call.Arguments.Count == 2 ? TypeRules.ToNumber(binder.Bind(call.Arguments[1].Value)) : null };
    }

    private MatchNavigation Logical(ExpressionBinder binder, FunctionCall call, bool isFinal)
    {
        if (call.Arguments.Count is not (1 or 2))
            throw Ora.Error(909, call.Position);
        return Plain(binder, call.Arguments[0].Value, call.Position) with
        {
            FromFirst = call.Name[0].Name == "FIRST",
            IsFinal = isFinal,
            LogicalOffset = call.Arguments.Count == 2 ? TypeRules.ToNumber(binder.Bind(call.Arguments[1].Value)) : null,
        };
    }

    private MatchNavigation Plain(ExpressionBinder binder, Expression operand, int position)
    {
        var bound = binder.Bind(operand);
        return new MatchNavigation(bound, VariableOf([bound], position));
    }

    private MatchVariable Variable(Identifier name) => variables.GetValueOrDefault(name.Name) ?? throw Ora.Error(904, name.Position, $"\"{name.Name}\"");

    private MatchVariable VariableOf(IReadOnlyList<BoundExpression> expressions, int position)
    {
        var used = expressions.SelectMany(e => e.SelfAndDescendants()).OfType<BoundSlot>().Select(s => s.Source).OfType<MatchVariable>().Distinct().ToList();
        return used.Count switch
        {
            0 => universal,
            1 => used[0],
            _ => throw Ora.Unsupported("several pattern variables in one navigation or aggregate", position),
        };
    }
}
