using Mocks.Oracle.Protocol.Messages;

namespace Mocks.Oracle.Calls;

/// <summary>What one request has executed.</summary>
/// <param name="Rows">Bind values, a row an iteration; empty without binds. Values of binds that were not sent are null.</param>
/// <param name="Iterations">At least 1.</param>
/// <param name="Commit">On success.</param>
/// <param name="BatchErrors">Iterations that fail are collected.</param>
/// <param name="RowCounts">Affected rows are wanted by iteration.</param>
/// <param name="Complete">A full execute, whose answer tells the directions of the binds.</param>
internal sealed record Execution(
    IReadOnlyList<BoundValue[]> Rows, uint Iterations, bool Commit, bool BatchErrors, bool RowCounts, bool Complete);
