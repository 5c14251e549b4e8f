namespace Mocks.Oracle.Sql.PlSql.Packages;

/// <summary>A line of a plan to be shown; null is shown as blank.</summary>
internal sealed record DisplayedStep(int Id, int Depth, string Operation, string Name, long? Rows, long? Bytes, long? Cost);
