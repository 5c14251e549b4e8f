#pragma warning disable MA0048 // a closed family reads best on one page

using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Binding;

/// <summary>What is computed from the rows of a match rather than from one row.</summary>
internal abstract class BoundMatchExpression(OracleType type, int stateSlot, int position) : BoundExpression(type, position)
{
    /// <summary>Where execution keeps the match.</summary>
    public int StateSlot => stateSlot;
}

/// <summary>An expression computed from another row of the match; NULL where there is no such row.</summary>
internal sealed class BoundMatchNavigation(MatchNavigation navigation, int stateSlot, int position) : BoundMatchExpression(navigation.Operand.Type, stateSlot, position)
{
    public MatchNavigation Navigation => navigation;

    protected override bool SameNode(BoundExpression other) =>
        other is BoundMatchNavigation { Navigation: var that } && that.Operand.Same(navigation.Operand) && that.Variable == navigation.Variable && that.FromFirst == navigation.FromFirst
        && that.IsFinal == navigation.IsFinal && that.Direction == navigation.Direction && SameOffset(that.LogicalOffset, navigation.LogicalOffset) && SameOffset(that.PhysicalOffset, navigation.PhysicalOffset);

    private static bool SameOffset(BoundExpression? a, BoundExpression? b) => a is null ? b is null : b is not null && a.Same(b);
}

/// <summary>CLASSIFIER() and MATCH_NUMBER().</summary>
internal sealed class BoundMatchInfo(bool isClassifier, int stateSlot, int position)
    : BoundMatchExpression(isClassifier ? OracleType.Varchar2(128) : OracleType.AnyNumber, stateSlot, position)
{
    public bool IsClassifier => isClassifier;

    protected override bool SameNode(BoundExpression other) => other is BoundMatchInfo node && node.IsClassifier == isClassifier;
}

/// <summary>An aggregate over the rows of the match that are mapped to a variable: up to the current row, or all of them.</summary>
internal sealed class BoundMatchAggregate(AggregateCall call, MatchVariable variable, bool isFinal, int stateSlot, int position)
    : BoundMatchExpression(call.Type, stateSlot, position)
{
    public AggregateCall Call => call;

    public MatchVariable Variable => variable;

    public bool IsFinal => isFinal;

    protected override bool SameNode(BoundExpression other) => ReferenceEquals(this, other);
}
