using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution;

/// <summary>The failure of one row of an array execution.</summary>
/// <param name="Row">0-based row of the array.</param>
public sealed record BatchError(int Row, OraException Error);
