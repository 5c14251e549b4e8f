using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution;

/// <summary>The value given to a bind variable for one execution.</summary>
/// <param name="Type">Its type, with the length that the client declared; for an array, that of its elements.</param>
/// <param name="Value">Its value; NULL for a pure output variable.</param>
/// <param name="Direction">A hint: clients of the wire protocol don't say.</param>
/// <param name="Elements">The elements of a PL/SQL array bind; null for a scalar.</param>
public sealed record BindValue(
    OracleType Type, Datum Value, BindDirection Direction = BindDirection.In, IReadOnlyList<Datum>? Elements = null)
{
    /// <summary>The most elements that the client takes back in an array; ORA-06513 for more.</summary>
    public int MostElements { get; init; } = int.MaxValue;
}
