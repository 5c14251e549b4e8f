#pragma warning disable MA0048 // a closed family reads best on one page

using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Binding;

/// <summary>An expression of type BOOLEAN that is evaluated to true, false or unknown.</summary>
internal abstract class BoundCondition(int position) : BoundExpression(OracleType.Boolean, position);

/// <summary>AND or OR of any number.</summary>
internal sealed class BoundLogical(bool isAnd, IReadOnlyList<BoundExpression> operands, int position) : BoundCondition(position)
{
    public bool IsAnd => isAnd;

    public override IReadOnlyList<BoundExpression> Children => operands;

    public override BoundExpression With(IReadOnlyList<BoundExpression> children) => new BoundLogical(isAnd, children, Position);

    protected override bool SameNode(BoundExpression other) => other is BoundLogical logical && logical.IsAnd == isAnd;
}

internal sealed class BoundNot(BoundExpression operand, int position) : BoundCondition(position)
{
    public BoundExpression Operand => operand;

    public override IReadOnlyList<BoundExpression> Children { get; } = [operand];

    public override BoundExpression With(IReadOnlyList<BoundExpression> children) => new BoundNot(children[0], Position);

    protected override bool SameNode(BoundExpression other) => true;
}

/// <summary>Both sides are of one comparable type by now.</summary>
internal sealed class BoundComparison(ComparisonOperator op, BoundExpression left, BoundExpression right, int position) : BoundCondition(position)
{
    public ComparisonOperator Operator => op;

    public BoundExpression Left => left;

    public BoundExpression Right => right;

    public override IReadOnlyList<BoundExpression> Children { get; } = [left, right];

    public override BoundExpression With(IReadOnlyList<BoundExpression> children) => new BoundComparison(op, children[0], children[1], Position);

    protected override bool SameNode(BoundExpression other) => other is BoundComparison comparison && comparison.Operator == op;
}

internal sealed class BoundIsNull(BoundExpression operand, bool negated, int position) : BoundCondition(position)
{
    public BoundExpression Operand => operand;

    public bool Negated => negated;

    public override bool Nullable => false;

    public override IReadOnlyList<BoundExpression> Children { get; } = [operand];

    public override BoundExpression With(IReadOnlyList<BoundExpression> children) => new BoundIsNull(children[0], negated, Position);

    protected override bool SameNode(BoundExpression other) => other is BoundIsNull test && test.Negated == negated;
}

/// <summary>IS [NOT] NAN, INFINITE, TRUE, FALSE, …</summary>
internal sealed class BoundIs(BoundExpression operand, IsTest test, bool negated, int position) : BoundCondition(position)
{
    public BoundExpression Operand => operand;

    public IsTest Test => test;

    public bool Negated => negated;

    public override IReadOnlyList<BoundExpression> Children { get; } = [operand];

    public override BoundExpression With(IReadOnlyList<BoundExpression> children) => new BoundIs(children[0], test, negated, Position);

    protected override bool SameNode(BoundExpression other) => other is BoundIs that && that.Test == test && that.Negated == negated;
}

/// <summary>LIKE; children are operand, pattern and perhaps the escape character.</summary>
internal sealed class BoundLike(IReadOnlyList<BoundExpression> parts, bool negated, int position) : BoundCondition(position)
{
    public bool Negated => negated;

    public override IReadOnlyList<BoundExpression> Children => parts;

    public override BoundExpression With(IReadOnlyList<BoundExpression> children) => new BoundLike(children, negated, Position);

    protected override bool SameNode(BoundExpression other) => other is BoundLike like && like.Negated == negated;
}

/// <summary>operand IN (items); all of one comparable type. An operand that is a row has rows as items.</summary>
internal sealed class BoundInList(BoundExpression operand, IReadOnlyList<BoundExpression> items, bool negated, int position) : BoundCondition(position)
{
    public BoundExpression Operand => operand;

    public IReadOnlyList<BoundExpression> Items => items;

    public bool Negated => negated;

    public override IReadOnlyList<BoundExpression> Children { get; } = [operand, .. items];

    public override BoundExpression With(IReadOnlyList<BoundExpression> children) => new BoundInList(children[0], [.. children.Skip(1)], negated, Position);

    protected override bool SameNode(BoundExpression other) => other is BoundInList list && list.Negated == negated;
}

internal sealed class BoundExists(BoundQuery query, int position) : BoundCondition(position)
{
    public BoundQuery Query => query;

    public override bool Nullable => false;

    protected override bool SameNode(BoundExpression other) => other is BoundExists exists && ReferenceEquals(exists.Query, query);
}

/// <summary>operands op ANY|ALL (query); IN is = ANY. Values are the query's output, converted to what they are compared as.</summary>
internal sealed class BoundQuantified(
    ComparisonOperator op, bool isAll, bool negated, IReadOnlyList<BoundExpression> operands, BoundQuery query, IReadOnlyList<BoundExpression> values, int position)
    : BoundCondition(position)
{
    public ComparisonOperator Operator => op;

    public bool IsAll => isAll;

    /// <summary>NOT IN: the answer of IN, turned round.</summary>
    public bool Negated => negated;

    public BoundQuery Query => query;

    public IReadOnlyList<BoundExpression> Values => values;

    public override IReadOnlyList<BoundExpression> Children => operands;

    public override BoundExpression With(IReadOnlyList<BoundExpression> children) =>
        new BoundQuantified(op, isAll, negated, children, query, values, Position);

    protected override bool SameNode(BoundExpression other) => other is BoundQuantified that && ReferenceEquals(that.Query, query) && that.Operator == op && that.Negated == negated;
}

/// <summary>A value of type BOOLEAN used as a condition.</summary>
internal sealed class BoundTruth(BoundExpression operand, int position) : BoundCondition(position)
{
    public BoundExpression Operand => operand;

    public override IReadOnlyList<BoundExpression> Children { get; } = [operand];

    public override BoundExpression With(IReadOnlyList<BoundExpression> children) => new BoundTruth(children[0], Position);

    protected override bool SameNode(BoundExpression other) => true;
}
