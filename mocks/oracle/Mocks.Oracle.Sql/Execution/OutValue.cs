using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution;

/// <summary>What a bind variable holds after the execution.</summary>
/// <param name="Type">The type of the values, which the caller converts to the type that it declared.</param>
/// <param name="Values">One for a scalar; one a row for RETURNING INTO; the elements for an array.</param>
public sealed record OutValue(OracleType Type, IReadOnlyList<Datum> Values);
