namespace Mocks.Oracle.Sql.Binding;

/// <summary>PREV, NEXT, FIRST, LAST: from which row of the match an expression is computed.</summary>
/// <param name="Operand">Over the columns of the variable.</param>
/// <param name="Variable">Whose rows FIRST and LAST count.</param>
internal sealed record MatchNavigation(BoundExpression Operand, MatchVariable Variable)
{
    public bool FromFirst { get; init; }

    /// <summary>Among all rows of the match, not only those up to the current one.</summary>
    public bool IsFinal { get; init; }

    /// <summary>So many rows of the variable further on from the first, or back from the last.</summary>
    public BoundExpression? LogicalOffset { get; init; }

    /// <summary>-1 for PREV, 1 for NEXT, 0 for neither.</summary>
    public int Direction { get; init; }

    /// <summary>Rows of the partition; null is 1.</summary>
    public BoundExpression? PhysicalOffset { get; init; }
}
