namespace Mocks.Oracle.Sql.Execution.Matching;

/// <summary>One instruction; what A and B are, its operation says.</summary>
internal readonly record struct PatternStep(PatternOperation Operation, int A = 0, int B = 0);
