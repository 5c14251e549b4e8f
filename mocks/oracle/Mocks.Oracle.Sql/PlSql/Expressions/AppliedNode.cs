using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Sql.Execution.Expressions;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>An expression of objects or collections in SQL: what is made of the values of others.</summary>
/// <param name="type">Of the result.</param>
/// <param name="identity">Equal for nodes that compute the same of equal operands.</param>
/// <param name="operands">Its children.</param>
/// <param name="apply">Computes the value.</param>
/// <param name="position">For errors.</param>
internal sealed class AppliedNode(OracleType type, object identity, IReadOnlyList<BoundExpression> operands, Func<SessionContext, Datum[], Datum> apply, int position)
    : BoundExpression(type, position), ICompiledExpression
{
    /// <summary>As a column of a query is named; null for the text of the expression.</summary>
    public string? Name { get; init; }

    public override IReadOnlyList<BoundExpression> Children => operands;

    public override BoundExpression With(IReadOnlyList<BoundExpression> children) => new AppliedNode(Type, identity, children, apply, Position) { Name = Name };

    public Evaluator Compile(ExpressionCompiler compiler)
    {
        var values = compiler.Compile(operands);
        return frame =>
        {
            var given = new Datum[values.Length];
            for (var i = 0; i < given.Length; i++)
                given[i] = values[i](frame);
            return apply(frame.Session, given);
        };
    }

    protected override bool SameNode(BoundExpression other) => other is AppliedNode node && node.Identity.Equals(identity);

    private object Identity => identity;
}
