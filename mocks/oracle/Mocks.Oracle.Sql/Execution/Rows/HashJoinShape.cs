namespace Mocks.Oracle.Sql.Execution.Rows;

/// <summary>What a hash join does, compiled once.</summary>
/// <param name="Condition">What must hold beside the equality of the keys.</param>
/// <param name="KeepsLeft">Left and full outer joins: rows of the left side without a match.</param>
/// <param name="KeepsRight">Full outer joins: those of the right side too.</param>
internal sealed record HashJoinShape(
    int[] LeftSlots, int[] RightSlots, Evaluator[] LeftKeys, Evaluator[] RightKeys, RowKeyComparer Comparer, Predicate? Condition, bool KeepsLeft, bool KeepsRight);
