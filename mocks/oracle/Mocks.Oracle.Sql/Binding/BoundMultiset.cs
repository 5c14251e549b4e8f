using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Binding;

/// <summary>MULTISET(query): all its rows, as <see cref="CollectedRows"/> tells.</summary>
internal sealed class BoundMultiset(OracleType type, BoundQuery query, int position) : BoundExpression(type, position)
{
    public BoundQuery Query => query;

    protected override bool SameNode(BoundExpression other) => other is BoundMultiset multiset && ReferenceEquals(multiset.Query, query);
}
