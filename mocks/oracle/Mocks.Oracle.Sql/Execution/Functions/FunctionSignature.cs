using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Functions;

/// <summary>A function settled for the types of one call.</summary>
/// <param name="Result">The type of its result, with length and precision as drivers see them described.</param>
/// <param name="Parameters">What each argument is converted to; null leaves it as it is.</param>
internal sealed record FunctionSignature(OracleType Result, IReadOnlyList<OracleType?> Parameters, FunctionBody Body);
