using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution;

/// <summary>The outcome of an execution.</summary>
public sealed record ExecuteResult(long RowsAffected)
{
    /// <summary>The last row inserted, updated or deleted.</summary>
    public OracleRowId? LastRowId { get; init; }

    /// <summary>By bind position; null where the bind was read only.</summary>
    public IReadOnlyList<OutValue?> OutValues { get; init; } = [];

    /// <summary>Array execution with row counts: the rows that each row of binds affected.</summary>
    public IReadOnlyList<long> RowCounts { get; init; } = [];

    /// <summary>Array execution with batch errors: the rows that failed.</summary>
    public IReadOnlyList<BatchError> BatchErrors { get; init; } = [];

    /// <summary>Array execution without batch errors: what ended it. The rows before it have been done, and stay.</summary>
    public OraException? Failure { get; init; }

    /// <summary>Array execution of RETURNING INTO or of a block: the values of each row of binds.</summary>
    public IReadOnlyList<IReadOnlyList<OutValue?>> ArrayOutValues { get; init; } = [];

    /// <summary>Result sets that a block returned through DBMS_SQL.RETURN_RESULT.</summary>
    public IReadOnlyList<Cursor> ImplicitResults { get; init; } = [];

    /// <summary>Success with a warning, such as ORA-24344.</summary>
    public OraException? Warning { get; init; }
}
