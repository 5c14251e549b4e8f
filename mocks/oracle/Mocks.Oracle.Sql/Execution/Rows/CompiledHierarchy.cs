namespace Mocks.Oracle.Sql.Execution.Rows;

/// <summary>The compiled expressions of CONNECT BY.</summary>
internal sealed record CompiledHierarchy(
    Predicate Condition, Predicate? StartWith, Evaluator[] Priors, Evaluator[] Roots, Evaluator[] Paths, Evaluator[] Siblings, SortOrder Order);
