using Mocks.Oracle.Sql.Catalog;

namespace Mocks.Oracle.Sql.Execution.Statements;

/// <summary>A DML statement whose expressions are being evaluated.</summary>
/// <param name="Mutating">The table that functions of the statement may not touch; null where it isn't half changed when they run, as by INSERT … VALUES.</param>
internal sealed record RunningChange(TableDefinition? Mutating)
{
    /// <summary>A statement that no function can see in between.</summary>
    public static readonly RunningChange Whole = new((TableDefinition?)null);
}
