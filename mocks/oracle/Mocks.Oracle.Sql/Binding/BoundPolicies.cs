using Mocks.Oracle.Sql.Catalog;

namespace Mocks.Oracle.Sql.Binding;

/// <summary>The policies of a table or view over its row: their functions are asked when the statement runs, and what they answer is a condition.</summary>
/// <param name="policies">Those that count for the statement.</param>
/// <param name="protectedObject">The table or view.</param>
/// <param name="columns">Its columns, in their order.</param>
/// <param name="row">Their values, in the same order.</param>
/// <param name="isCheck">The row was changed: ORA-28115 when it fails.</param>
internal sealed class BoundPolicies(
    IReadOnlyList<RowPolicy> policies, SchemaObject protectedObject, IReadOnlyList<SourceColumn> columns, IReadOnlyList<BoundExpression> row, bool isCheck)
    : BoundCondition(0)
{
    public IReadOnlyList<RowPolicy> Policies => policies;

    public SchemaObject Protected => protectedObject;

    public IReadOnlyList<SourceColumn> Columns => columns;

    public bool IsCheck => isCheck;

    public override IReadOnlyList<BoundExpression> Children => row;

    public override BoundExpression With(IReadOnlyList<BoundExpression> children) => new BoundPolicies(policies, protectedObject, columns, children, isCheck);

    protected override bool SameNode(BoundExpression other) => other is BoundPolicies same && same.Policies == policies && same.IsCheck == isCheck;
}
