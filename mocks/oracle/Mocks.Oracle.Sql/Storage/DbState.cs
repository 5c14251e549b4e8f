namespace Mocks.Oracle.Sql.Storage;

/// <summary>Everything that is committed: catalogue, rows, indexes, sequences. Immutable.</summary>
public sealed class DbState
{
}
